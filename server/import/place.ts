import type { Import } from '../domain/record.ts'
import type { Dated } from '../domain/relation.ts'
import { allRelations } from '../store/canonical.ts'
import type { ActorRow, PlaceBefore } from '../store/rows.ts'
import type { Run } from '../store/store.ts'
import type { Known } from './known.ts'
import { boundsBetween } from './relation-dates.ts'
import type { Spills } from './spill.ts'

type Place = { readonly x: number; readonly y: number }

/** Finds a place for each actor; those that have one stand still. Handed in, since pictures are no business of this room. */
export type Layout = (graph: {
  readonly actors: readonly ActorRow[]
  readonly relations: Iterable<Dated>
}) => ReadonlyMap<string, Place>

/** What an import brings that decides where actors stand, and which of them stood in a picture before it. */
export type Placing = {
  readonly positions: Import['positions']
  readonly added: Iterable<Dated>
  readonly joined: ReadonlySet<string>
  /** Where those stood that were there before it. */
  readonly places: Known['places']
  readonly spills: Spills
}

/**
 * Puts brought positions, which stand, and finds places for newcomers (DESIGN 7): actors without a place, and those whom
 * it joins and no relation did before: no picture has shown them. Gives where those stood before that were there and now stand elsewhere.
 */
export async function placeActors(run: Run, placing: Placing, layout: Layout | undefined): Promise<PlaceBefore[]> {
  const { positions: brought, places } = placing
  const found = layout ? await placesFound(run, placing, layout) : []
  const positions = [...brought, ...found]
  if (positions.length > 0) await run('put-positions', { positions })
  return positions.flatMap(({ actor, x, y }) => {
    const before = places.get(actor)
    return before && (before.x !== x || before.y !== y) ? [{ actor, ...before }] : []
  })
}

/** Places for newcomers, whom others make room for. */
async function placesFound(
  run: Run,
  { positions: brought, added, joined, spills }: Placing,
  layout: Layout,
): Promise<Import['positions']> {
  const joins = new Set<string>()
  for (const { source, target } of added) joins.add(source).add(target)
  const stands = new Map(brought.map(({ actor, x, y }) => [actor, { x, y }]))
  const actors = (await run('actors', { ids: null })).map((actor) => {
    const place = stands.get(actor.id)
    if (place) return { ...actor, ...place }
    return joined.has(actor.id) || !joins.has(actor.id) ? actor : { ...actor, x: null, y: null }
  })
  const newcomers = new Set(actors.filter(({ x }) => x === null).map(({ id }) => id))
  if (newcomers.size === 0) return []
  // Where nobody was joined before, the relations that were added are all that there are.
  const relations = joined.size === 0 ? added : await relationsIn(run, actors, spills)
  const places = layout({ actors, relations })
  return [...places].filter(([id]) => newcomers.has(id)).map(([actor, { x, y }]) => ({ actor, x, y }))
}

/** The dates of all relations of the graph, which may be more than fit into memory. */
async function relationsIn(run: Run, actors: readonly ActorRow[], spills: Spills): Promise<Iterable<Dated>> {
  const lives = new Map(actors.map((actor) => [actor.id, actor]))
  const relations = spills.make<Dated>()
  for await (const page of allRelations(run))
    for (const { id, type, source, target, start, end, observed, status } of page) {
      const derived = boundsBetween({ type, source, target }, { start, end, observed }, (actor) => lives.get(actor))
      // One whose dates are at fault is for `verify` to name; it moves nobody.
      if ('refused' in derived) continue
      relations.add({ id, type, source, target, start, end, observed, status, bounds: derived.bounds })
    }
  return relations
}
