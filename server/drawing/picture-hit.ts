import { type Box, holds } from './box.ts'
import { chainDistance } from './curve.ts'
import type { Unit } from './units.ts'

/** The line or relation of a picture under a point: its mark, else the nearest within so many px; null where none is. */
export function unitAt(
  { units, pills }: { readonly units: readonly Unit[]; readonly pills: ReadonlyMap<string, Box> },
  x: number,
  y: number,
  within: number,
): string | null {
  for (const [id, box] of pills) if (holds(box, x, y)) return id
  let [found, nearest]: [string | null, number] = [null, within * within]
  for (const { id, strand } of units) {
    const { left, top, right, bottom } = strand.around
    if (x < left - within || x > right + within || y < top - within || y > bottom + within) continue
    const away = chainDistance(strand.points, x, y)
    if (away <= nearest) [found, nearest] = [id, away]
  }
  return found
}
