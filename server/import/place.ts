import type { Import } from '../domain/record.ts'
import type { Dated } from '../domain/relation.ts'
import { dayFrom } from '../domain/time/day.ts'
import type { ActorRow } from '../store/rows.ts'
import type { Run } from '../store/store.ts'

type Place = { readonly x: number; readonly y: number }

/** Finds a place for each actor; those that have one stand still. Handed in, since pictures are no business of this room. */
export type Layout = (graph: {
  readonly actors: readonly ActorRow[]
  readonly relations: readonly Dated[]
}) => ReadonlyMap<string, Place>

const ALL_DAYS = { from: dayFrom(1, 1, 1), to: dayFrom(9999, 12, 31), actor: null, actors: null }

/**
 * Puts brought positions, which stand, then finds places for newcomers (DESIGN 7): actors without a place, and those that no
 * relation joined before, whom no picture has shown.
 */
export async function placeActors(
  run: Run,
  brought: Import['positions'],
  joined: ReadonlySet<string>,
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
  const relations = [...(await run('states', ALL_DAYS)), ...(await run('events', ALL_DAYS))]
  const places = layout({ actors, relations })
  const positions = [...places].filter(([id]) => newcomers.has(id)).map(([actor, { x, y }]) => ({ actor, x, y }))
  if (positions.length > 0) await run('put-positions', { positions })
}
