import { type Actor, namesOf } from '../domain/actor.ts'
import type { Clocks } from '../domain/clocks.ts'
import type { ActorRecord } from '../domain/record.ts'
import type { ActorRow } from './rows.ts'
import type { Store } from './store.ts'

type Recorded = Pick<Clocks, 'recorded'>

/**
 * Some actors, or all where `ids` is null, with all that is kept of them. One that was changed since the day of record has
 * the names, kind and life that it had before the first of these changes; where it stands is a matter of today.
 */
export async function actorsBy(store: Store, ids: readonly string[] | null, clocks: Recorded): Promise<ActorRow[]> {
  const [rows, then] = await Promise.all([store.run('actors', { ids }), actorsThen(store, clocks)])
  return rows.map((row) => {
    const before = then.get(row.id)
    return before ? { ...row, ...before, names: namesOf(before.name, before.aliases) } : row
  })
}

/** The kinds of some actors, or of all where `ids` is null, as they were by the day of record. */
export async function kindsBy(
  store: Store,
  ids: readonly string[] | null,
  clocks: Recorded,
): Promise<Pick<Actor, 'id' | 'kind'>[]> {
  const [rows, then] = await Promise.all([store.run('kinds', { ids }), actorsThen(store, clocks)])
  return rows.map(({ id, kind }) => ({ id, kind: then.get(id)?.kind ?? kind }))
}

/** Actors that were changed after the day of record, by id, as they were before. */
async function actorsThen(store: Store, { recorded }: Recorded): Promise<ReadonlyMap<string, ActorRecord>> {
  if (recorded === null) return new Map()
  const rows = await store.run('revised-actors', { until: recorded })
  return new Map(rows.map(({ id, before }) => [id, before]))
}
