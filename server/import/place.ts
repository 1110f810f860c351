import type { Import } from '../domain/record.ts'
import type { Dated } from '../domain/relation.ts'
import { allRelations } from '../store/canonical.ts'
import type { ActorRow } from '../store/rows.ts'
import type { Run } from '../store/store.ts'
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
  readonly spills: Spills
}

/**
 * Puts brought positions, which stand, then finds places for newcomers (DESIGN 7): actors without a place, and those that no
 * relation joined before, whom no picture has shown.
 */
export async function placeActors(
  run: Run,
  { positions: brought, added, joined, spills }: Placing,
  layout: Layout | undefined,
): Promise<void> {
  if (brought.length > 0) await run('put-positions', { positions: brought })
  if (!layout) return
  const stands = new Set(brought.map(({ actor }) => actor))
  const actors = (await run('actors', { ids: null })).map((actor) =>
    stands.has(actor.id) || joined.has(actor.id) ? actor : { ...actor, x: null, y: null },
  )
  const newcomers = new Set(actors.filter(({ x }) => x === null).map(({ id }) => id))
  if (newcomers.size === 0) return
  // Where nobody was joined before, the relations that were added are all that there are.
  const relations = joined.size === 0 ? added : await relationsIn(run, actors, spills)
  const places = layout({ actors, relations })
  const positions = [...places].filter(([id]) => newcomers.has(id)).map(([actor, { x, y }]) => ({ actor, x, y }))
  if (positions.length > 0) await run('put-positions', { positions })
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
