// A moment through the API against the same Cypher through the bare driver, on a million generated relations, in one run.
// node --import tsx bench/moment.ts [relations]
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { handlersOver } from '../server/answering.ts'
import { isoOf } from '../server/domain/time/day.ts'
import type { RelationType } from '../server/domain/types/relation-types.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'
import { appOf } from '../server/http/app.ts'
import { createShares } from '../server/http/shares.ts'
import { startNeo4j } from '../server/neo4j/start.ts'
import { ofType, queryText } from '../server/store/cypher-files.ts'
import { answers } from '../server/store/database.ts'
import { classesFrom, durationClass } from '../server/store/duration-class.ts'
import { storeFor } from '../server/store/neo4j-store.ts'
import { prepare } from '../server/store/schema.ts'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const ACTORS = 2_000
const TYPES: RelationType[] = ['BACKS', 'ARMS', 'FUNDS', 'HOSTS', 'OPPOSES', 'FIGHTS', 'SANCTIONS', 'DESIGNATES']
/** 2010-01-01 and fifteen years; a relation lasts 25 days on average, so that some 5 of 1,000 hold on a day. */
const [FIRST, DAYS, MEAN] = [14_610, 5_475, 25]
const [WARM, RUNS] = [3, 15]

const home = await mkdtemp(join(tmpdir(), 'entente-bench-'))
const say = (line: string) => console.error(line)
const own = await startNeo4j({ home, jars: process.env.ENTENTE_JARS, answers, say })
const store = storeFor(own)
const driver = neo4j.driver(own.uri, neo4j.auth.basic(own.user, own.password), { disableLosslessIntegers: true })
try {
  await prepare(store.database)
  await load()
  await report()
} finally {
  await driver.close()
  await store.close()
  await own.stop()
  await rm(home, { recursive: true, force: true })
}

/** The relationships alone: a moment asks nothing else. */
async function load() {
  const random = randomFrom(7)
  const session = driver.session()
  await session.run(
    `UNWIND range(0, ${ACTORS - 1}) AS i CREATE (:Actor {id: 'a' + i, name: 'Actor ' + i, kind: 'armed-group', aliases: [], searchText: 'actor ' + i})`,
  )
  await session.run("MERGE (g:Graph) SET g.hash = '00000000'")
  const perType = COUNT / TYPES.length
  for (const type of TYPES) {
    for (let done = 0; done < perType; done += 10_000) {
      const rows = Array.from({ length: Math.min(10_000, perType - done) }, (_, offset) => {
        const start = FIRST + Math.floor(random() * DAYS)
        const end = start + Math.round(-Math.log(1 - random()) * MEAN)
        const source = Math.floor(random() * ACTORS)
        const bounds = { startEarliest: start, startLatest: start, endEarliest: end, endLatest: end }
        return [
          `bench:${type}${done + offset}`,
          `a${source}`,
          `a${(source + 1 + Math.floor(random() * (ACTORS - 1))) % ACTORS}`,
          isoOf(start),
          isoOf(end),
          neo4j.int(durationClass(bounds)),
        ]
      })
      await session.run(
        `UNWIND $rows AS row MATCH (a:Actor {id: row[1]}) MATCH (b:Actor {id: row[2]})
         CREATE (a)-[:${type} {id: row[0], dataset: 'bench', start: row[3], end: row[4], observed: [], status: 'confirmed',
           startEarliest: date(row[3]), startLatest: date(row[3]), endEarliest: date(row[4]), endLatest: date(row[4]), durationClass: row[5]}]->(b)`,
        { rows },
      )
    }
    say(`${type}: ${perType} relations`)
  }
  await session.run('CALL db.awaitIndexes(600)')
  await session.close()
}

/** What `/api/moment?at=…&events=0` asks of the database, and nothing else. */
async function bare(day: number): Promise<number> {
  const at = dateOf(isoOf(day))
  const classes = classesFrom(day).map(({ number, from }) => ({
    number: neo4j.int(number),
    from: dateOf(isoOf(from.day)),
  }))
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 5_000 })
  try {
    return await session.executeRead(async (transaction) => {
      const results = TYPES.map((type) =>
        transaction.run(ofType(queryText('held'), type), { from: at, to: at, classes, actor: null, actors: null }),
      )
      const all = await Promise.all(results)
      return all.reduce((rows, { records }) => rows + records.length, 0)
    })
  } finally {
    await session.close()
  }
}

function dateOf(iso: string) {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  return new neo4j.types.Date(year, month, date)
}

async function report() {
  await store.warm()
  const server = appOf({
    ...{
      version: 'bench',
      handlers: handlersOver(store),
      page: home,
      hosts: null,
      shares: createShares(),
      log: () => {},
    },
    exported: () => Promise.reject(new Error('not asked')),
    ...{ ready: store.ready, release: store.release, status: async () => ({}) },
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const byApi = (day: number) =>
    new Promise<number>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: `/api/moment?at=${isoOf(day)}&events=0` }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => {
          const { certain = [], possible = [] } = JSON.parse(Buffer.concat(parts).toString())
          resolve(certain.length + possible.length)
        })
      })
        .on('error', reject)
        .end()
    })
  const days = Array.from({ length: WARM + RUNS }, (_, index) => FIRST + 400 + index * 271)
  const times = { api: [] as number[], bare: [] as number[], rows: [] as number[] }
  for (const [index, day] of days.entries()) {
    const begun = performance.now()
    const rows = await bare(day)
    const between = performance.now()
    const answered = await byApi(day)
    const ended = performance.now()
    if (rows !== answered) throw new Error(`${isoOf(day)}: the driver found ${rows}, the API ${answered}`)
    if (index < WARM) continue
    times.bare.push(between - begun)
    times.api.push(ended - between)
    times.rows.push(rows)
  }
  server.close()
  const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
  const ratio = median(times.api.map((ms, index) => ms / (times.bare[index] ?? 1)))
  console.log(`| relations | rows of a day | bare driver, ms | API, ms | API / bare (≤ 1.3) |\n|--:|--:|--:|--:|--:|`)
  console.log(
    `| ${COUNT.toLocaleString('en')} | ${median(times.rows).toLocaleString('en')} | ${median(times.bare).toFixed(0)} | ${median(times.api).toFixed(0)} | ${ratio.toFixed(2)} |`,
  )
}
