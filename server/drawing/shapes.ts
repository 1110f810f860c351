import type { ActorKind } from '../domain/actor.ts'
import type { Path } from './mark.ts'

export type Shape = 'rectangle' | 'circle' | 'hexagon' | 'diamond' | 'triangle'

/** Kind of actor is shape (UX 7). */
export const SHAPE_OF: { readonly [kind in ActorKind]: Shape } = {
  state: 'rectangle',
  government: 'rectangle',
  'armed-group': 'circle',
  coalition: 'hexagon',
  organisation: 'diamond',
  party: 'diamond',
  person: 'triangle',
}

/** The size of an actor by its relations over all years, so that it never changes with the day (LOOK 7). */
export const sizeFor = (relations: number): number => (relations < 25 ? 18 : relations < 100 ? 23 : 30)

/** Half the sides of a rectangle, and how far corners of the others lie from the middle, in parts of the size. */
const RECTANGLE = { halfWidth: 0.62, halfHeight: 0.43 }
const CORNER = 1 / Math.sqrt(3)
const TRIANGLE = { top: 0.578, bottom: 0.417, halfWidth: 0.589 }

/** How far a shape reaches from its middle to each side, px. */
export function extentOf(shape: Shape, size: number): { left: number; right: number; top: number; bottom: number } {
  const even = (x: number, y: number) => ({ left: x * size, right: x * size, top: y * size, bottom: y * size })
  switch (shape) {
    case 'rectangle':
      return even(RECTANGLE.halfWidth, RECTANGLE.halfHeight)
    case 'circle':
      return even(0.5, 0.5)
    case 'hexagon':
      return even(CORNER, 0.5)
    case 'diamond':
      return even(CORNER, CORNER)
    case 'triangle':
      return {
        left: TRIANGLE.halfWidth * size,
        right: TRIANGLE.halfWidth * size,
        top: TRIANGLE.top * size,
        bottom: TRIANGLE.bottom * size,
      }
  }
}

/** Corners of a shape of size 1, in order. A circle has none. */
const CORNERS: { readonly [shape in Shape]: readonly (readonly [number, number])[] } = {
  circle: [],
  rectangle: [
    [-RECTANGLE.halfWidth, -RECTANGLE.halfHeight],
    [RECTANGLE.halfWidth, -RECTANGLE.halfHeight],
    [RECTANGLE.halfWidth, RECTANGLE.halfHeight],
    [-RECTANGLE.halfWidth, RECTANGLE.halfHeight],
  ],
  hexagon: [
    [-CORNER, 0],
    [-CORNER / 2, -0.5],
    [CORNER / 2, -0.5],
    [CORNER, 0],
    [CORNER / 2, 0.5],
    [-CORNER / 2, 0.5],
  ],
  diamond: [
    [-CORNER, 0],
    [0, -CORNER],
    [CORNER, 0],
    [0, CORNER],
  ],
  triangle: [
    [0, -TRIANGLE.top],
    [TRIANGLE.halfWidth, TRIANGLE.bottom],
    [-TRIANGLE.halfWidth, TRIANGLE.bottom],
  ],
}

/** The direction out of a side of length 1, and the side's distance from the middle of a shape of size 1. */
type Side = readonly [x: number, y: number, away: number]

const sidesOf = (shape: Shape): Side[] =>
  CORNERS[shape].map(([x, y], at) => {
    const [nextX, nextY] = CORNERS[shape][(at + 1) % CORNERS[shape].length] ?? [0, 0]
    const length = Math.hypot(nextX - x, nextY - y)
    const [outX, outY] = [(nextY - y) / length, (x - nextX) / length]
    return [outX, outY, outX * x + outY * y]
  })

/** All shapes are convex: a point is inside if it is inside of every side. */
const SIDES: { readonly [shape in Shape]: readonly Side[] } = {
  circle: [],
  rectangle: sidesOf('rectangle'),
  hexagon: sidesOf('hexagon'),
  diamond: sidesOf('diamond'),
  triangle: sidesOf('triangle'),
}

/** The distance from the middle of a shape to its border in a direction of length 1, px; `grow` widens it on all sides. */
export function reachOf(shape: Shape, size: number, dx: number, dy: number, grow = 0): number {
  let reach = Number.POSITIVE_INFINITY
  for (const [outX, outY, away] of SIDES[shape]) {
    const towards = outX * dx + outY * dy
    if (towards > 1e-9) reach = Math.min(reach, (away * size + grow) / towards)
  }
  return shape === 'circle' ? size / 2 + grow : reach
}

/** The outline of a shape about a point; `grow` px wider on all sides, for rings. */
export function outlineOf(shape: Shape, size: number, x: number, y: number, grow = 0): Path {
  if (shape === 'circle') return [['O', x, y, size / 2 + grow]]
  if (shape === 'rectangle') {
    const { halfWidth, halfHeight } = RECTANGLE
    return roundedBox(x, y, halfWidth * size + grow, halfHeight * size + grow, (size < 30 ? 4 : 5) + grow / 2)
  }
  const sides = SIDES[shape]
  const corners = CORNERS[shape].map(([cornerX, cornerY], at) => {
    const [oneX, oneY] = sides[(at + sides.length - 1) % sides.length] ?? [0, 0]
    const [otherX, otherY] = sides[at] ?? [0, 0]
    const out = grow / (1 + oneX * otherX + oneY * otherY)
    return [x + cornerX * size + (oneX + otherX) * out, y + cornerY * size + (oneY + otherY) * out] as const
  })
  return [...corners.map(([toX, toY], at) => [at === 0 ? 'M' : 'L', toX, toY] as const), ['Z']]
}

/** What a corner of a quarter circle is drawn with: the control points of a cubic, in parts of the radius. */
const ROUND = 0.5523

/** A rectangle with round corners about a point. */
export function roundedBox(x: number, y: number, halfWidth: number, halfHeight: number, radius: number): Path {
  const [left, top, right, bottom] = [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight]
  const r = Math.min(radius, halfWidth, halfHeight)
  const k = r * (1 - ROUND)
  return [
    ['M', left + r, top],
    ['L', right - r, top],
    ['C', right - k, top, right, top + k, right, top + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', left + r, bottom],
    ['C', left + k, bottom, left, bottom - k, left, bottom - r],
    ['L', left, top + r],
    ['C', left, top + k, left + k, top, left + r, top],
    ['Z'],
  ]
}

/** The width inside a shape at the height of a line of text through its middle, px. */
export function widthInside(shape: Shape, size: number): number {
  const half = 5
  switch (shape) {
    case 'rectangle':
      return 2 * RECTANGLE.halfWidth * size
    case 'circle':
      return 2 * Math.sqrt(Math.max(0, (size * size) / 4 - half * half))
    case 'hexagon':
      return 2 * (CORNER * size - half * CORNER)
    case 'diamond':
      return Math.max(0, 2 * (CORNER * size - half))
    case 'triangle':
      return 0
  }
}
