import type { Actor } from '../domain/actor.ts'
import { type Box, grown } from './box.ts'
import { extentOf, SHAPE_OF, type Shape, sizeFor } from './shapes.ts'

/** An actor where it stands in the picture, px, with its shape and size. */
export type Placed = {
  readonly id: string
  readonly shape: Shape
  readonly size: number
  readonly x: number
  readonly y: number
}

/** Where the head of a pin is: at the upper right of its actor (LOOK 7). */
export function pinOf({ shape, size, x, y }: Placed): { readonly x: number; readonly y: number } {
  const { right, top } = extentOf(shape, size)
  return { x: x + right + 1, y: y - top - 4 }
}

/** The room that a pin of 12 px takes. */
export function pinBox(placed: Placed): Box {
  const { x, y } = pinOf(placed)
  return { left: x - 6, top: y - 6, right: x + 5, bottom: y + 8 }
}

export type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/** The room that an actor takes without its name. */
export function bodyOf({ shape, size, x, y }: Placed): Box {
  const { left, right, top, bottom } = extentOf(shape, size)
  return grown({ left: x - left, top: y - top, right: x + right, bottom: y + bottom }, 1)
}

/** Px between actors that have no position yet: they stand in a row below all others. */
const [STEP, BELOW] = [90, 80]

/** Where actors stand: pinned, else stored, else in rows below. `zoom` scales places, `scale` the shapes. */
export function placedActors(
  actors: readonly Pick<Actor, 'id' | 'kind' | 'x' | 'y'>[],
  relationsOf: (actor: string) => number,
  pins: Positions,
  zoom = 1,
  scale = 1,
): Placed[] {
  const lowest = actors.reduce((low, { y }) => Math.max(low, y ?? 0), 0)
  let waiting = 0
  const rowOf = () => ({ x: (waiting % 10) * STEP, y: lowest + BELOW + Math.floor(waiting++ / 10) * STEP })
  return actors.map(({ id, kind, x, y }) => {
    const at = pins.get(id) ?? (x === null || y === null ? rowOf() : { x, y })
    return { id, shape: SHAPE_OF[kind], size: scale * sizeFor(relationsOf(id)), x: at.x * zoom, y: at.y * zoom }
  })
}
