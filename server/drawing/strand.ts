import type { Days } from '../domain/time/day.ts'
import { bendOf, curvesOf, isNear, roofOver } from './bends.ts'
import type { Box } from './box.ts'
import { type Bundle, daysTogether } from './calendar.ts'
import { type Curve, pointAt, pointsOf } from './curve.ts'
import type { Label } from './labels.ts'
import { markBox } from './line-mark.ts'
import type { LineSign } from './lines.ts'
import type { Placed } from './placed.ts'
import { drawnPiece } from './stroke-marks.ts'

/** One line in its place: its drawn piece, and where its mark sits on it. */
export type Strand = {
  readonly sign: LineSign
  readonly piece: Curve
  readonly points: Float64Array
  readonly around: Box
  /** The room that its mark usually takes at each of the places it may choose from. */
  readonly boxes: readonly Box[]
  /** The part of the piece at which the mark sits. */
  place: number
}

/** The strands of a bundle, in its order, and the bend they share. */
export type Laid = { readonly bundle: Bundle; readonly bend: number; readonly strands: readonly Strand[] }

/** An actor with its name, and when it is drawn. */
export type Standing = {
  readonly placed: Placed
  readonly label: Label
  readonly days: readonly Days[]
  readonly body: Box
}

/** Lays the strands of a bundle between its actors, bent round those that are drawn with it; null where an actor has no place. */
export function laidOut(
  bundle: Bundle,
  placed: ReadonlyMap<string, Placed>,
  standings: readonly Standing[],
): Laid | null {
  const [from, to] = [placed.get(bundle.pair[0]), placed.get(bundle.pair[1])]
  if (!from || !to) return null
  const others = standings.flatMap(({ placed: other, days }) =>
    isNear(other, from, to) && (bundle.days.length === 0 || daysTogether(days, bundle.days) > 0) ? [other] : [],
  )
  const bend = bendOf(bundle, from, to, others, roofOver(placed.values()))
  return { bundle, bend, strands: strandsOf(bundle, from, to, bend) }
}

function strandsOf(bundle: Bundle, from: Placed, to: Placed, bend: number): Strand[] {
  const curves = curvesOf(bundle, from, to, bend)
  return curves.map((curve, at) => strandOf(drawnPiece(curve, from, to), bundle.signs[at] ?? 'neutral'))
}

/** The same strands with the same choices between actors that stand elsewhere. */
export function laidAgain({ bundle, bend, strands }: Laid, placed: ReadonlyMap<string, Placed>): Laid | null {
  const [from, to] = [placed.get(bundle.pair[0]), placed.get(bundle.pair[1])]
  if (!from || !to) return null
  const fresh = strandsOf(bundle, from, to, bend)
  return {
    bundle,
    bend,
    strands: fresh.map((strand, at) => ({ ...strand, place: strands[at]?.place ?? strand.place })),
  }
}

export function strandOf(piece: Curve, sign: LineSign): Strand {
  const points = pointsOf(piece)
  const [left, right] = extremes(points, 0)
  const [top, bottom] = extremes(points, 1)
  return {
    sign,
    piece,
    points,
    around: { left, top, right, bottom },
    boxes: PLACES.map((part) => usualBox(piece, part)),
    place: 0.5,
  }
}

function extremes(points: Float64Array, from: 0 | 1): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let at = from; at < points.length; at += 2) {
    low = Math.min(low, points[at] as number)
    high = Math.max(high, points[at] as number)
  }
  return [low, high]
}

/** Parts of a line's length at which its mark may sit, the better first (LOOK 6). */
export const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.23, 0.77]

/** The room that a mark usually takes: `≈` before its sign, a number after it. */
const USUAL = { left: 17.5, right: 18 }

function usualBox(piece: Curve, part: number): Box {
  const { x, y } = pointAt(piece, part)
  return markBox(x, y, USUAL)
}
