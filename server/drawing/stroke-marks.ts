import type { Status } from '../domain/relation.ts'
import { type Curve, directionAt, type Point, pathOf, pieceOf, pointAt, speedAt } from './curve.ts'
import { type Change, type DrawnPart, isGone, type LineSign } from './lines.ts'
import type { Ink, PathMark } from './mark.ts'
import { reachOf, type Shape } from './shapes.ts'

/** What a line looks like: its sign is colour and head, its part width, its status the pattern (UX 7). */
export type LineLook = {
  readonly sign: LineSign
  readonly part: DrawnPart
  readonly status: Status
  readonly heads: readonly [boolean, boolean]
  readonly change?: Change
}

/** The patterns of status; denied, where asked for, as disputed. */
export const DASHES: { readonly [status in Status]: readonly number[] | null } = {
  confirmed: null,
  reported: [10, 5],
  disputed: [10, 4, 2, 4],
  denied: [10, 4, 2, 4],
}

/** Certainty in time is width; structure, and what is gone in a difference, has one of its own. */
export const widthOf = (look: Pick<LineLook, 'sign' | 'part' | 'change'>) =>
  look.sign === 'structure' || isGone(look) ? 1 : look.part === 'certain' ? 3 : 1.5

/** A line keeps so far from the border of an actor, px. */
const GAP = 4

export type End = { readonly shape: Shape; readonly size: number }

/** The part of a curve between two actors that is drawn: it stops before their borders. Actors that touch leave a stump. */
export function drawnPiece(curve: Curve, from: End, to: End): Curve {
  const first = leaving(curve, pointAt(curve, 0), from, GAP, 0)
  const last = leaving(curve, pointAt(curve, 1), to, GAP, 1)
  return last - first > 0.05 ? pieceOf(curve, first, last) : pieceOf(curve, 0.45, 0.55)
}

/** A ring lies so far outside of an actor, with its stroke, px: lines of a ringed actor end before it. */
const RING = 7

/** The parts of a drawn piece between which it keeps clear of the rings of its actors. */
export function ringedParts(piece: Curve, from: Ringed, to: Ringed): [number, number] {
  const first = from.ringed ? leaving(piece, from, from, GAP + RING, 0) : 0
  const last = to.ringed ? leaving(piece, to, to, GAP + RING, 1) : 1
  return last - first > 0.05 ? [first, last] : [0, 1]
}
export type Ringed = End & Point & { readonly ringed: boolean }

/** Where a curve has left the actor at its beginning (`end` 0) or not yet reached that at its end (1): by bisection. */
function leaving(curve: Curve, middle: Point, { shape, size }: End, gap: number, end: 0 | 1): number {
  let [inside, outside] = [end as number, 0.5]
  for (let step = 0; step < 14; step += 1) {
    const part = (inside + outside) / 2
    const { x, y } = pointAt(curve, part)
    const away = Math.hypot(x - middle.x, y - middle.y)
    if (away === 0 || away < reachOf(shape, size, (x - middle.x) / away, (y - middle.y) / away, gap)) inside = part
    else outside = part
  }
  return outside
}

const stroke = (curve: Curve, ink: Ink, width: number, dash: readonly number[] | null = null): PathMark => ({
  mark: 'path',
  path: pathOf(curve),
  fill: null,
  stroke: ink,
  width,
  dash,
})

/** The strip of paper under a line, so that crossings read as bridges; 3.4 px wider than the line (LOOK 6). */
export const bridgeMark = (piece: Curve, look: LineLook): PathMark => stroke(piece, 'paper', widthOf(look) + 3.4)

/** What marks a line that is pointed at, focused, selected or just changed: 2 px of ink outside of 3 px of paper (LOOK 6). */
export const haloMarks = (piece: Curve, look: LineLook): PathMark[] => [
  stroke(piece, 'ink', widthOf(look) + 10),
  stroke(piece, 'paper', widthOf(look) + 6),
]

/** A line and its heads on the drawn piece of its curve. */
export function strokeMarks(piece: Curve, look: LineLook): PathMark[] {
  const width = widthOf(look)
  const { sign } = look
  if (sign === 'structure') return [stroke(piece, 'structure', width)]
  const scale = width === 3 ? 1 : 0.82
  const cut = HEAD[sign].covers * scale
  const from = look.heads[0] ? cut / speedAt(piece, 0) : 0
  const to = look.heads[1] ? 1 - cut / speedAt(piece, 1) : 1
  const shaft = stroke(from < to ? pieceOf(piece, from, to) : piece, sign, width, DASHES[look.status])
  return [shaft, ...[0, 1].flatMap((end) => (look.heads[end] ? [headMark(piece, end, sign, scale)] : []))]
}

/** Heads at 3 px, in px: how long and wide, and how much of the line's end they cover (LOOK 6). */
const HEAD = {
  positive: { length: 10, halfWidth: 4.8, covers: 9 },
  negative: { length: 3, halfWidth: 6, covers: 1.5 },
  neutral: { length: 3.8, halfWidth: 3.8, covers: 3.8 },
}

/** The head at an end of a line: a triangle for positive, a bar for negative, a disc for neutral. */
function headMark(piece: Curve, end: number, sign: Exclude<LineSign, 'structure'>, scale: number): PathMark {
  const tip = pointAt(piece, end)
  const along = directionAt(piece, end)
  const out = end === 0 ? -1 : 1
  const [dx, dy] = [along.x * out, along.y * out]
  const { length, halfWidth } = HEAD[sign]
  /** A point so far behind the tip and beside the line. */
  const behind = (back: number, beside: number) =>
    [tip.x - dx * back * scale - dy * beside * scale, tip.y - dy * back * scale + dx * beside * scale] as const
  if (sign === 'positive')
    return area(
      [['M', tip.x, tip.y], ['L', ...behind(length, halfWidth)], ['L', ...behind(length, -halfWidth)], ['Z']],
      sign,
    )
  if (sign === 'neutral') return area([['O', ...behind(length, 0), halfWidth * scale]], sign)
  return area(
    [
      ['M', ...behind(0, halfWidth)],
      ['L', ...behind(length, halfWidth)],
      ['L', ...behind(length, -halfWidth)],
      ['L', ...behind(0, -halfWidth)],
      ['Z'],
    ],
    sign,
  )
}

const area = (path: PathMark['path'], fill: Ink): PathMark => ({
  mark: 'path',
  path,
  fill,
  stroke: null,
  width: 0,
  dash: null,
})
