import type { Actor } from '../../server/domain/actor.ts'
import type { Pin } from './view.ts'

/** How much a step aside counts against a step in the direction asked. */
const ASIDE = 2

/** The nearest of the other actors in a direction on the canvas (a unit step, y downwards), or null where none lies that way. */
export function nearestTo(
  from: Actor,
  [dx, dy]: readonly [number, number],
  actors: readonly Actor[],
  pins: readonly Pin[],
): Actor | null {
  const place = ({ id, x, y }: Actor) => pins.find(({ actor }) => actor === id) ?? { x: x ?? 0, y: y ?? 0 }
  const start = place(from)
  let best: { actor: Actor; cost: number } | null = null
  for (const actor of actors) {
    const { x, y } = place(actor)
    const ahead = (x - start.x) * dx + (y - start.y) * dy
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx)
    const cost = ahead + aside * ASIDE
    if (actor.id !== from.id && ahead > 0 && (best === null || cost < best.cost)) best = { actor, cost }
  }
  return best?.actor ?? null
}
