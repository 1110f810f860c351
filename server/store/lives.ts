import { isDeepStrictEqual } from 'node:util'
import type { Facts } from '../domain/clocks.ts'
import type { Dated } from '../domain/relation.ts'
import type { Life } from '../domain/time/bounds.ts'
import type { Day } from '../domain/time/day.ts'
import type { Store } from './store.ts'

export type Lives = ReadonlyMap<string, Life>

/** The lives that actors had by the day of record, of those that have another one now. */
export async function livesThen(store: Store, recorded: Day | null): Promise<Lives> {
  const revised = recorded === null ? [] : await store.run('revised-actors', { until: recorded })
  if (revised.length === 0) return new Map()
  const now = new Map(
    (await store.run('lives', { ids: revised.map(({ id }) => id) })).map((row) => [row.id, lifeIn(row)]),
  )
  return new Map(
    revised.flatMap(({ id, before }) =>
      isDeepStrictEqual(lifeIn(before), now.get(id)) ? [] : [[id, lifeIn(before)] as const],
    ),
  )
}

const lifeIn = ({ founded, dissolved }: Life): Life => ({ founded, dissolved })

/** When the actors of some relations lived, of those in `then` as it says there. */
export async function lifeBy(
  store: Store,
  relations: readonly Pick<Dated, 'source' | 'target'>[],
  then: Lives,
): Promise<Facts['life']> {
  const ids = [...new Set(relations.flatMap(({ source, target }) => [source, target]))]
  const lives = new Map((ids.length === 0 ? [] : await store.run('lives', { ids })).map((life) => [life.id, life]))
  return (actor) => then.get(actor) ?? lives.get(actor)
}
