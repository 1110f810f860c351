import type { Actor } from '../domain/actor.ts'

/** An actor and the angle at which it is seen from a centre, in radians, clockwise from the right. */
export type Around = { readonly actor: Actor; readonly angle: number }

const FULL = 2 * Math.PI

/**
 * Spreads actors evenly round another one, in the order in which they lie round it in the stored layout, turned so that
 * all together are as near as can be to their own directions. Who has no place there comes last.
 */
export function directionsOf(centre: Actor | undefined, partners: readonly Actor[]): Around[] {
  const seen = partners.map((actor) => ({ actor, angle: angleFrom(centre, actor) }))
  const inOrder = seen.sort(
    (one, other) => (one.angle ?? FULL) - (other.angle ?? FULL) || (one.actor.id < other.actor.id ? -1 : 1),
  )
  const even = (at: number) => (at * FULL) / Math.max(1, inOrder.length)
  const off = inOrder.map(({ angle }, at) => (angle ?? even(at)) - even(at))
  const turned = Math.atan2(sum(off.map(Math.sin)), sum(off.map(Math.cos)))
  return inOrder.map(({ actor }, at) => ({ actor, angle: turned + even(at) }))
}

function angleFrom(centre: Actor | undefined, { x, y }: Actor): number | null {
  if (!centre || centre.x === null || centre.y === null || x === null || y === null) return null
  return (Math.atan2(y - centre.y, x - centre.x) + FULL) % FULL
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
