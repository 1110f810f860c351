/** A rectangle by its left, top, right and bottom, px. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
})

export const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

export const unionOf = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
})

export const holds = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom

/** Whether a straight piece passes through a rectangle: some corner on either side of it, and their extents meet. */
function passesThrough(box: Box, x0: number, y0: number, x1: number, y1: number): boolean {
  const { left, top, right, bottom } = box
  if ((x0 < left && x1 < left) || (x0 > right && x1 > right)) return false
  if ((y0 < top && y1 < top) || (y0 > bottom && y1 > bottom)) return false
  // On which side of the piece a corner lies is the sign of this plane; the first corner's is the measure of the others.
  const [a, b] = [x1 - x0, y0 - y1]
  const c = -(a * y0 + b * x0)
  const first = a * top + b * left + c > 0
  return (
    first !== a * top + b * right + c > 0 ||
    first !== a * bottom + b * left + c > 0 ||
    first !== a * bottom + b * right + c > 0
  )
}

/** Whether a chain of points `x, y, x, y …` passes through a rectangle. */
export function chainMeets(box: Box, points: Float64Array): boolean {
  for (let at = 0; at + 3 < points.length; at += 2)
    if (
      passesThrough(
        box,
        points[at] as number,
        points[at + 1] as number,
        points[at + 2] as number,
        points[at + 3] as number,
      )
    )
      return true
  return false
}
