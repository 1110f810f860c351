import type { Bundle } from './calendar.ts'
import { type Curve, curveBetween, distanceTo, pointAt } from './curve.ts'
import type { Placed } from './placed.ts'

/** Px between the middles of lines side by side: less where the actors stand close (LOOK 6: 24 to 30). */
const [NEAR, APART, CLOSE_ACTORS] = [24, 28, 120]

/** A line keeps so far from a third actor's border, px; else it bends by the first of these that clears (LOOK 6). */
const CLEARANCE = 9
const SAGITTAS = [0, 14, -14, 26, -26, 40, -40, 56, -56]

/** So far above the uppermost actor a line may rise, px: its mark has room there below the title. */
const RISE = 24

/** How high the middles of lines may lie: y grows downwards. */
export const roofOver = (actors: Iterable<Placed>): number => {
  let top = Number.POSITIVE_INFINITY
  for (const { y } of actors) top = Math.min(top, y)
  return top - RISE
}

/** How far the middle of each line of a bundle lies beside the chord, px, before any bend: in the order + ○ −. */
function offsetsOf(count: number, length: number): number[] {
  const gap = length < CLOSE_ACTORS ? NEAR : APART
  return Array.from({ length: count }, (_, at) => (at - (count - 1) / 2) * gap)
}

/** The curves of a bundle, each of its lines in order, bent by so much. */
export function curvesOf({ signs }: Pick<Bundle, 'signs'>, from: Placed, to: Placed, bend: number): Curve[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return offsetsOf(signs.length, length).map((offset) => curveBetween(from, to, bend + offset))
}

/**
 * The bend with which a bundle passes by the actors that are drawn with it, and below `roof`, where the title stands; where
 * none clears all, that which is least near.
 */
export function bendOf(
  bundle: Bundle,
  from: Placed,
  to: Placed,
  others: readonly Placed[],
  roof = Number.NEGATIVE_INFINITY,
): number {
  const near = others.filter((other) => isNear(other, from, to))
  if (near.length === 0) return 0
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const bend of SAGITTAS) {
    const trouble = troubleOf(curvesOf(bundle, from, to, bend), near, roof)
    if (trouble === 0) return bend
    if (trouble < least) [best, least] = [bend, trouble]
  }
  return best
}

/** Farther away than any bend and offset reach, an actor is in nobody's way. */
export function isNear(other: Placed, from: Placed, to: Placed): boolean {
  if (other === from || other === to) return false
  const reach = 56 + 2 * APART + other.size + CLEARANCE
  return (
    other.x > Math.min(from.x, to.x) - reach &&
    other.x < Math.max(from.x, to.x) + reach &&
    other.y > Math.min(from.y, to.y) - reach &&
    other.y < Math.max(from.y, to.y) + reach
  )
}

const troubleOf = (curves: readonly Curve[], others: readonly Placed[], roof: number): number => {
  let trouble = 0
  for (const curve of curves) {
    trouble += Math.max(0, roof - pointAt(curve, 0.5).y)
    for (const { x, y, size } of others) trouble += Math.max(0, size / 2 + CLEARANCE - distanceTo(curve, x, y))
  }
  return trouble
}
