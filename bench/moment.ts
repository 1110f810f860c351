// A moment through the API against the same Cypher through the bare driver, on a very large graph, in one run.
// node --import tsx bench/moment.ts HOME [times]; the home holds what bench/import-folders.ts generates, imported
import neo4j, { type Driver } from 'neo4j-driver'
import { isoOf } from '../server/domain/time/day.ts'
import { stateTypes } from '../server/domain/types/relation-types.ts'
import { lineSignOf } from '../server/drawing/lines.ts'
import { ofType, queryText } from '../server/store/cypher-files.ts'
import { readQueries } from '../server/store/read-queries.ts'
import { ints } from '../server/store/values.ts'
import { started } from './started.ts'

const [home, times = '30'] = process.argv.slice(2)
if (home === undefined) throw new Error('Name the home folder that holds the graph.')
/** 2010-01-01, as generated, and days far enough in and apart. */
const [FIRST, EARLIEST, APART] = [14_610, 400, 131]
const [WARM, RUNS] = [5, Number(times)]

/** What `/api/moment?at=…&events=0` asks of the database about states, and nothing else; structure is read, and not counted there. */
async function bare(driver: Driver, day: number): Promise<number> {
  const parameters = readQueries.states.parameters?.({ from: day, to: day, actor: null, actors: null })
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 5_000 })
  try {
    return await session.executeRead(async (transaction) => {
      const results = stateTypes.map((type) =>
        transaction.run(ofType(queryText('held'), type), ints({ ...parameters, hidden: null })),
      )
      const records = (await Promise.all(results)).flatMap((result) => result.records)
      return records.filter((record) => lineSignOf(record.get('type')) !== 'structure').length
    })
  } finally {
    await session.close()
  }
}

async function throughApi(address: string, day: number): Promise<number> {
  const answer = await fetch(`${address}/api/moment?at=${isoOf(day)}&events=0&word=all`)
  if (!answer.ok) throw new Error(await answer.text())
  const { certain, possible } = (await answer.json()) as { [part in 'certain' | 'possible']: string[] }
  return certain.length + possible.length
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

await started(home, async (address, driver) => {
  const took = { api: [] as number[], bare: [] as number[], ratio: [] as number[], rows: [] as number[] }
  for (let turn = 0; turn < WARM + RUNS; turn += 1) {
    const day = FIRST + EARLIEST + turn * APART
    const begun = performance.now()
    const rows = await bare(driver, day)
    const between = performance.now()
    const answered = await throughApi(address, day)
    const ended = performance.now()
    if (rows !== answered) throw new Error(`${isoOf(day)}: the driver found ${rows}, the API ${answered}`)
    if (turn < WARM) continue
    took.bare.push(between - begun)
    took.api.push(ended - between)
    took.ratio.push((ended - between) / (between - begun))
    took.rows.push(rows)
  }
  console.log('| rows of a day | bare driver, ms | API, ms | API / bare (≤ 1.3) |\n|--:|--:|--:|--:|')
  console.log(
    `| ${median(took.rows)} | ${median(took.bare).toFixed(0)} | ${median(took.api).toFixed(0)} | ${median(took.ratio).toFixed(2)} |`,
  )
})
