import type { Days } from '../domain/time/day.ts'
import { bendOf, curvesOf } from './bends.ts'
import type { Box } from './box.ts'
import { type Bundle, daysTogether } from './calendar.ts'
import { type Curve, type Point, pointAt, pointsOf } from './curve.ts'
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
  const others = standings.filter(({ days }) => bundle.days.length === 0 || daysTogether(days, bundle.days) > 0)
  const bend = bendOf(
    bundle,
    from,
    to,
    others.map((other) => other.placed),
  )
  const curves = curvesOf(bundle, from, to, bend)
  const strands = curves.map((curve, at) => strandOf(drawnPiece(curve, from, to), bundle.signs[at] ?? 'neutral'))
  return { bundle, bend, strands }
}

export function strandOf(piece: Curve, sign: LineSign): Strand {
  const points = pointsOf(piece)
  const [left, right] = extremes(points, 0)
  const [top, bottom] = extremes(points, 1)
  return { sign, piece, points, around: { left, top, right, bottom }, place: 0.5 }
}

function extremes(points: Float64Array, from: 0 | 1): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let at = from; at < points.length; at += 2) {
    low = Math.min(low, points[at] as number)
    high = Math.max(high, points[at] as number)
  }
  return [low, high]
}

/** Where the mark of a strand sits. */
export const markPoint = ({ piece, place }: Strand): Point => pointAt(piece, place)

/** The room that a mark usually takes: `≈` before its sign, a number after it. */
const USUAL = { left: 17.5, right: 18 }

export function usualBox({ piece, place }: Strand, at = place): Box {
  const { x, y } = pointAt(piece, at)
  return markBox(x, y, USUAL)
}
