import type { ActorKind } from '../domain/actor.ts'
import type { Asked } from '../domain/asked.ts'
import { NotFound } from '../domain/errors.ts'
import { kindsOf } from '../domain/network.ts'
import { searchKey } from '../domain/search-key.ts'
import { kindsBy } from './actors-by.ts'
import type { Store } from './store.ts'

/** Whether all actors and sources that a view names are there; and of which kind actors are, where it asks for kinds. Throws `NotFound`. */
export async function kindsFor(store: Store, { actor, actors, kinds, sources, recorded }: Asked) {
  if (sources !== null) await checkSources(store, sources)
  await checkActors(store, { actor: actor === null ? [] : [actor], actors: actors ?? [] })
  if (kinds === null) return (): ActorKind | undefined => undefined
  return kindsOf(await kindsBy(store, null, { recorded }))
}

/** Throws `NotFound` where an actor that a parameter names is not there, and names the nearest ones. */
export async function checkActors(
  store: Store,
  named: { readonly [parameter: string]: readonly string[] },
): Promise<void> {
  const all = Object.values(named).flat()
  if (all.length === 0) return
  const known = new Set((await store.run('kinds', { ids: all })).map(({ id }) => id))
  for (const [parameter, ids] of Object.entries(named))
    for (const id of ids) if (!known.has(id)) throw await unknownActor(store, id, parameter)
}

/** Throws `NotFound` where a source is not there. */
export async function checkSources(store: Store, ids: readonly string[]): Promise<void> {
  const known = new Set((await store.run('sources', { ids })).map(({ id }) => id))
  for (const id of ids)
    if (!known.has(id))
      throw new NotFound(`There is no source with the id ${id}`, 'The ids of all sources: /api/network', 'sources')
}

/** Why an actor is not found, and which ones are called nearly so. */
export async function unknownActor(store: Store, id: string, parameter: string): Promise<NotFound> {
  const near = nearest(id, await store.run('actors', { ids: null }))
  const remedy =
    near.length === 0
      ? 'Search for a name: /api/actors?q=NAME'
      : `Do you mean ${near.map((actor) => `${actor.id} (${actor.name})`).join(', ')}?`
  return new NotFound(`There is no actor with the id ${id}`, remedy, parameter)
}

const NEAR = 0.4
const SHOWN = 3

/** The actors of which the id or a name shares most pairs of letters with a text (Dice's coefficient), at most three. */
function nearest<Named extends { id: string; names: readonly { name: string }[] }>(
  text: string,
  actors: readonly Named[],
): Named[] {
  const asked = pairsOf(text)
  return actors
    .map((actor) => ({
      actor,
      near: Math.max(...[actor.id, ...actor.names.map(({ name }) => name)].map((name) => alike(asked, pairsOf(name)))),
    }))
    .filter(({ near }) => near >= NEAR)
    .sort((one, other) => other.near - one.near || (one.actor.id < other.actor.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ actor }) => actor)
}

function pairsOf(text: string): Set<string> {
  const key = ` ${searchKey(text)} `
  return new Set(Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2)))
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared += 1
  return (2 * shared) / (one.size + other.size)
}
