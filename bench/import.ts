// An import against a bare UNWIND … CREATE of the same records, with the same indexes and writers, in one run.
// node --import tsx bench/import.ts [relations | events]: generated ones, or those of ICEWS and GDELT where they are there
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { csvRecords } from '../server/import/csv.ts'
import { readImport } from '../server/import/folder.ts'
import { importInto } from '../server/import/write.ts'
import { startNeo4j } from '../server/neo4j/start.ts'
import { answers } from '../server/store/database.ts'
import { storeFor } from '../server/store/neo4j-store.ts'
import { prepare } from '../server/store/schema.ts'
import { eventsFolder, generatedFolder } from './import-folders.ts'

const [what = '200000', folderOfOurs] = process.argv.slice(2)
const [BATCH, WRITERS] = [2_000, 2]
const CREATE = `UNWIND $rows AS row MATCH (a:Actor {id: row.source}) MATCH (b:Actor {id: row.target}) MATCH (s:Source {id: row.cited})
  CREATE (a)-[:$(row.type) {id: row.id, dataset: 'bench', start: row.start, observed: [], startEarliest: date(row.start),
    startLatest: date(row.start), endEarliest: date(row.end), endLatest: date(row.end), durationClass: 0, summary: row.summary,
    status: row.status, recordedAt: datetime('2026-01-01T00:00:00Z'), import: 1}]->(b)
  CREATE (record:Relation {id: row.id, import: 1})-[:FROM]->(a) CREATE (record)-[:TO]->(b)
  CREATE (record)-[:CITES {id: row.id + '-s', stance: 'supports'}]->(s)`

type Ours = { checked: number; written: number; all: number; rss: number; relations: number }

if (folderOfOurs === undefined) await compare()
else await importOurs(folderOfOurs)

/** Our own import, in a process of its own: ms until the first row, of writing, in all; the most memory, MB. */
async function importOurs(folder: string) {
  const { NEO4J_URI: uri = '', NEO4J_PASSWORD: password = '' } = process.env
  const store = storeFor({ uri, user: 'neo4j', password })
  const begun = performance.now()
  let [first, last] = [0, 0]
  const progress = () => {
    last = performance.now()
    first ||= last
  }
  const report = await importInto(store, await readImport(folder), { progress })
  const all = performance.now() - begun
  await store.close()
  if (report.state !== 'written') throw new Error(`the import was ${report.state}`)
  const rss = Math.round(process.resourceUsage().maxRSS / 1_024)
  const ours: Ours = { checked: first - begun, written: last - first, all, rss, relations: report.added.relations }
  console.log(JSON.stringify(ours))
}

async function compare() {
  const room = await mkdtemp(join(tmpdir(), 'entente-bench-'))
  try {
    const folder =
      what === 'events'
        ? await eventsFolder(join(room, 'folder'))
        : await generatedFolder(join(room, 'folder'), Number(what))
    if (folder === null) return console.log('The folders of ICEWS and GDELT are not there: skipped.')
    const bare = await withNeo4j(join(room, 'bare'), (driver) => writeBare(driver, folder))
    const ours = await withNeo4j(join(room, 'ours'), async (_, { uri, password }) => {
      const child = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, what, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
      })
      const parts: string[] = []
      child.stdout.on('data', (part) => parts.push(String(part)))
      await once(child, 'close')
      return JSON.parse(parts.join('')) as Ours
    })
    tell(bare, ours)
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

type Own = Awaited<ReturnType<typeof startNeo4j>>

/** Does work with a Neo4j of its own that has our schema. */
async function withNeo4j<Result>(home: string, work: (driver: Driver, own: Own) => Promise<Result>): Promise<Result> {
  const own = await startNeo4j({ home, jars: process.env.ENTENTE_JARS, answers, say: (line) => console.error(line) })
  const store = storeFor(own)
  await prepare(store.database)
  await store.close()
  const driver = neo4j.driver(own.uri, neo4j.auth.basic(own.user, own.password), { disableLosslessIntegers: true })
  try {
    return await work(driver, own)
  } finally {
    await driver.close()
    await own.stop()
  }
}

/** The same records by the driver alone: nothing is checked, counted or hidden; ms of writing relations. */
async function writeBare(driver: Driver, folder: string): Promise<number> {
  const rowsOf = async (file: string) =>
    [...csvRecords([await readFile(join(folder, file), 'utf8')], ',')].slice(1).map(({ fields }) => fields)
  const run = async (text: string, rows: unknown[]) => {
    const session = driver.session()
    await session.executeWrite((transaction) => transaction.run(text, { rows }))
    await session.close()
  }
  await run('UNWIND $rows AS row CREATE (:Actor {id: row[0], name: row[1]})', await rowsOf('actors.csv'))
  await run('UNWIND $rows AS row CREATE (:Source {id: row[0], title: row[1]})', await rowsOf('sources.csv'))
  const rows = (await rowsOf('relations.csv')).map(
    ([id = '', source = '', type = '', target = '', start = '', end = '', summary = '', status = '', cited = '']) => ({
      ...{ id: `bench:${id}`, source, type, target, start, end: end || start, summary, status, cited },
    }),
  )
  rows.sort((one, other) => (one.source < other.source ? -1 : one.source > other.source ? 1 : 0))
  const share = Math.ceil(rows.length / WRITERS)
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let at = writer * share; at < Math.min(rows.length, (writer + 1) * share); at += BATCH)
        await run(CREATE, rows.slice(at, Math.min(at + BATCH, (writer + 1) * share)))
    }),
  )
  const took = performance.now() - begun
  const { records } = await driver.executeQuery('MATCH (record:Relation) RETURN count(record) AS made')
  if (records[0]?.get('made') !== rows.length) throw new Error('the bare driver did not write every relation')
  return took
}

function tell(bare: number, { checked, written, all, rss, relations }: Ours) {
  const [rate, ourRate] = [bare, written].map((ms) => relations / (ms / 1_000)) as [number, number]
  const cells = [
    relations.toLocaleString('en'),
    rate.toFixed(0),
    ourRate.toFixed(0),
    (ourRate / rate).toFixed(2),
    ...[checked, written, all].map((ms) => (ms / 1_000).toFixed(0)),
    `${rss} MB`,
  ]
  console.log(
    '| relations | bare driver, a second | import, a second | import / bare (≥ 0.8) | read and checked, s | written, s | in all, with hash, s | Node (≤ 512 MB) |\n|--:|--:|--:|--:|--:|--:|--:|--:|',
  )
  console.log(`| ${cells.join(' | ')} |`)
}
