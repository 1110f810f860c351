import { z } from 'zod'
import type { Release } from '../../server/domain/release.ts'
import type { Bounds } from '../../server/domain/time/bounds.ts'
import { isoOf } from '../../server/domain/time/day.ts'
import { sinceDay, untilDay } from '../../server/store/dates.ts'
import { type InputOf, type QueryName, queries, type RowOf } from '../../server/store/queries.ts'
import type { Run, Store } from '../../server/store/store.ts'

/** What a double answers: to each question a function of its input. Rows are as the database gives them, but for their bounds, which are days. */
export type Answers = { readonly [Name in QueryName]?: (input: InputOf<Name>) => readonly unknown[] }

/** A row as the database gives it: its bounds are texts. */
function asFound(row: unknown): unknown {
  const bounds = (row as { readonly bounds?: Bounds }).bounds
  if (bounds === undefined) return row
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds
  const since = [startEarliest, startLatest].map(sinceDay)
  const until = [endEarliest, endLatest].map(untilDay)
  return { ...(row as object), bounds: [...since, ...until].map(({ day }) => isoOf(day)) }
}

/** A store without a database. Questions and rows are checked by the schemas of the table; what it is not told raises. */
export function storeOf(answers: Answers, hashes: readonly (string | null)[] = ['a1b2c3d4']): Store {
  let asked = 0
  const releases = new Map<string | null, Release>()
  const run = (async (name: QueryName, input: never) => {
    const answer = answers[name] as ((input: unknown) => readonly unknown[]) | undefined
    if (!answer) throw new Error(`the double knows no answer to ${name}`)
    return z
      .array(queries[name].row as z.ZodType)
      .parse(answer(queries[name].input.parse(input)).map(asFound)) as RowOf<QueryName>[]
  }) as Run
  return {
    run,
    together: (work) => work(run),
    async release() {
      const hash = hashes[Math.min(asked++, hashes.length - 1)] ?? null
      const release = releases.get(hash) ?? { number: null, hash, datasets: [] }
      releases.set(hash, release)
      return release
    },
    ready: async () => {},
    close: async () => {},
  }
}
