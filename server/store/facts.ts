import { type Clocks, type Facts, isPublished, saysLater } from '../domain/clocks.ts'
import type { EarlierRelation } from '../domain/record.ts'
import type { Dated, Source } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { lifeBy, livesThen } from './lives.ts'
import type { Store } from './store.ts'

/** Relations that were changed after a day, as they were before. */
export const revisedSince = async (store: Store, until: Day | null): Promise<EarlierRelation[]> =>
  until === null ? [] : (await store.run('revised', { until })).map(({ before }) => before)

/** Some sources by their ids. */
export async function sourcesBy(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Source>> {
  const wanted = [...new Set(ids)].sort()
  return new Map((wanted.length === 0 ? [] : await store.run('sources', { ids: wanted })).map((one) => [one.id, one]))
}

/** The ids of the sources that were out by a day. */
export const publishedBy = async (store: Store, until: Day): Promise<string[]> =>
  (await store.run('sources', { ids: null })).filter((source) => isPublished(source, until)).map(({ id }) => id)

/** The sources of records that were changed since. */
export const sourcesThen = (store: Store, records: readonly EarlierRelation[]) =>
  sourcesBy(
    store,
    records.flatMap(({ citations }) => citations.map(({ source }) => source)),
  )

/** What else is known of relations that are to be told as they were published: when the actors of those lived that are dated anew. */
export async function factsOf(
  store: Store,
  relations: readonly Dated[],
  { published, recorded }: Clocks,
  source: Facts['source'],
): Promise<Facts> {
  const changed = published === null ? [] : relations.filter((relation) => saysLater(relation, published))
  const then = await livesThen(store, changed.length === 0 ? null : recorded)
  return { source, life: await lifeBy(store, changed, then) }
}
