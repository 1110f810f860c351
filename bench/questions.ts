// What a reader asks of a very large graph, through the program: times, and what the database looks at for a row of its answer.
// node --import tsx bench/questions.ts HOME [times each]; the home holds what bench/import-folders.ts generates, imported
import type { Driver, Plan, ProfiledPlan } from 'neo4j-driver'
import { isoOf } from '../server/domain/time/day.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'
import { ofType, queryText } from '../server/store/cypher-files.ts'
import { readQueries } from '../server/store/read-queries.ts'
import { ints } from '../server/store/values.ts'
import { started } from './started.ts'

const [home, times = '40'] = process.argv.slice(2)
if (home === undefined) throw new Error('Name the home folder that holds the graph.')
/** 2010-01-01 and fifteen years, as generated. */
const [FIRST, DAYS] = [14_610, 5_475]
const [WARM, RUNS, ACTORS, MONTH] = [3, Number(times), 2_000, 30]
const random = randomFrom(13)
const pick = (below: number) => Math.floor(random() * below)
const day = () => FIRST + 200 + pick(DAYS - 400)

const QUESTIONS: Readonly<Record<string, () => string>> = {
  'moment, states alone': () => `/api/moment?at=${isoOf(day())}&events=0`,
  'moment, with 90 days of events': () => `/api/moment?at=${isoOf(day())}`,
  'moment, about one actor': () => `/api/moment?at=${isoOf(day())}&actor=a${pick(ACTORS)}`,
  'between, a month': () => {
    const from = day()
    return `/api/between?from=${isoOf(from)}&to=${isoOf(from + MONTH)}`
  },
  'difference, half a year': () => {
    const a = day()
    return `/api/difference?a=${isoOf(a)}&b=${isoOf(a + 182)}`
  },
  pair: () => `/api/pairs/a${pick(ACTORS / 2)}/a${ACTORS / 2 + pick(ACTORS / 2)}`,
  'histogram of one actor': () => `/api/histogram?actor=a${pick(ACTORS)}`,
  histogram: () => '/api/histogram',
  search: () => `/api/actors?q=${encodeURIComponent(`actor number ${pick(ACTORS)}`)}`,
  'one relation': () => `/api/relations/generated:r${pick(100_000)}`,
}

await started(home, async (address, driver) => {
  await asked(address)
  await profiled(driver)
})

async function asked(address: string) {
  console.log('| question | p50, ms | p95, ms | kB of an answer | refused |\n|---|--:|--:|--:|--:|')
  for (const [name, path] of Object.entries(QUESTIONS)) {
    const [took, bytes] = [[] as number[], [] as number[]]
    let refused = ''
    for (let turn = 0; turn < WARM + RUNS; turn += 1) {
      const begun = performance.now()
      const answer = await fetch(address + path())
      const text = await answer.text()
      if (!answer.ok) refused = `${answer.status}: ${text.slice(0, 120)}`
      if (turn < WARM) continue
      took.push(performance.now() - begun)
      bytes.push(text.length)
    }
    const cells = [quantile(took, 0.5), quantile(took, 0.95), quantile(bytes, 0.5) / 1_000].map((one) => one.toFixed(0))
    console.log(`| ${name} | ${cells.join(' | ')} | ${refused} |`)
  }
}

/** What Neo4j says that it did for one type and one day, and for one month. */
async function profiled(driver: Driver) {
  const session = driver.session({ defaultAccessMode: 'READ' })
  console.log('\n| asked | found by | rows | entries read | entries a row |\n|---|---|--:|--:|--:|')
  try {
    for (const [name, type, length] of [
      ['a day', 'BACKS', 0],
      ['a month', 'BACKS', MONTH],
      ['a day', 'ATTACKS', 0],
      ['90 days', 'ATTACKS', 90],
    ] as const) {
      const from = FIRST + 2_500
      const parameters = readQueries.states.parameters?.({ from, to: from + length, actor: null, actors: null })
      const { summary, records } = await session.run(
        `PROFILE ${ofType(queryText('held'), type)}`,
        ints({ ...parameters, hidden: null }),
      )
      const parts = partsOf(summary.profile as ProfiledPlan)
      const seek = parts.find(({ operatorType }) => /Index|Scan/.test(operatorType))
      const read = Number(seek?.rows ?? 0)
      console.log(
        `| ${type}, ${name} | ${seek?.operatorType} | ${records.length} | ${read} | ${(read / Math.max(1, records.length)).toFixed(2)} |`,
      )
    }
  } finally {
    await session.close()
  }
}

function partsOf(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap((child: Plan) => partsOf(child as ProfiledPlan))]
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? 0
}
