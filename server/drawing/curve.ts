import type { Path } from './mark.ts'

export type Point = { readonly x: number; readonly y: number }

/** A quadratic curve: from its first point by the control to its last. A straight line has its control in the middle. */
export type Curve = {
  readonly x0: number
  readonly y0: number
  readonly cx: number
  readonly cy: number
  readonly x1: number
  readonly y1: number
}

/**
 * The curve from one point to another whose middle lies `sagitta` px beside the chord. Seen from left to right, positive
 * is below; so the order of lines side by side does not depend on which of the two comes first.
 */
export function curveBetween(from: Point, to: Point, sagitta: number): Curve {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  const turned = dx < 0 || (dx === 0 && dy < 0) ? -1 : 1
  const out = (2 * sagitta * turned) / length
  return {
    x0: from.x,
    y0: from.y,
    cx: (from.x + to.x) / 2 - dy * out,
    cy: (from.y + to.y) / 2 + dx * out,
    x1: to.x,
    y1: to.y,
  }
}

export function pointAt({ x0, y0, cx, cy, x1, y1 }: Curve, part: number): Point {
  const rest = 1 - part
  const [a, b, c] = [rest * rest, 2 * rest * part, part * part]
  return { x: a * x0 + b * cx + c * x1, y: a * y0 + b * cy + c * y1 }
}

/** The direction of a curve at a part of it, of length 1. */
export function directionAt({ x0, y0, cx, cy, x1, y1 }: Curve, part: number): Point {
  const x = (1 - part) * (cx - x0) + part * (x1 - cx)
  const y = (1 - part) * (cy - y0) + part * (y1 - cy)
  const length = Math.hypot(x, y) || 1
  return { x: x / length, y: y / length }
}

/** How fast a curve runs at a part of it: px for the whole of the parameter. */
export const speedAt = ({ x0, y0, cx, cy, x1, y1 }: Curve, part: number) =>
  2 * Math.hypot((1 - part) * (cx - x0) + part * (x1 - cx), (1 - part) * (cy - y0) + part * (y1 - cy))

/** The piece of a curve between two parts of it (its blossom). */
export function pieceOf(curve: Curve, from: number, to: number): Curve {
  const first = pointAt(curve, from)
  const last = pointAt(curve, to)
  const { x0, y0, cx, cy, x1, y1 } = curve
  const blossom = (a: number, b: number, c: number) =>
    (1 - from) * ((1 - to) * a + to * b) + from * ((1 - to) * b + to * c)
  return { x0: first.x, y0: first.y, cx: blossom(x0, cx, x1), cy: blossom(y0, cy, y1), x1: last.x, y1: last.y }
}

export const pathOf = ({ x0, y0, cx, cy, x1, y1 }: Curve): Path => [
  ['M', x0, y0],
  ['Q', cx, cy, x1, y1],
]

/** Pieces a curve is cut into where its distance is asked: the error of a bend of 56 px is under half a px. */
const CUTS = 12

/** Points along a curve, `x, y, x, y …`, both ends among them. */
export function pointsOf(curve: Curve, cuts = CUTS): Float64Array {
  const points = new Float64Array(2 * (cuts + 1))
  for (let cut = 0; cut <= cuts; cut += 1) {
    const { x, y } = pointAt(curve, cut / cuts)
    points[2 * cut] = x
    points[2 * cut + 1] = y
  }
  return points
}

/** The distance of a point from a curve, px. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  let from = pointAt(curve, 0)
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const to = pointAt(curve, cut / CUTS)
    nearest = Math.min(nearest, squareDistance(from.x, from.y, to.x, to.y, x, y))
    from = to
  }
  return Math.sqrt(nearest)
}

/** The square of the distance of a point from a straight piece. */
export function squareDistance(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  const dx = x1 - x0
  const dy = y1 - y0
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)
  const part = along < 0 ? 0 : along > 1 ? 1 : along
  const offX = x - x0 - part * dx
  const offY = y - y0 - part * dy
  return offX * offX + offY * offY
}

/** The square of the distance of a point from a chain of points `x, y, x, y …`. */
export function chainDistance(points: Float64Array, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x0, y0] = [points[at] as number, points[at + 1] as number]
    nearest = Math.min(nearest, squareDistance(x0, y0, points[at + 2] as number, points[at + 3] as number, x, y))
  }
  return nearest
}
