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

/** Whether a straight piece passes through a rectangle (Liang and Barsky's clipping, 1984). */
export function passesThrough({ left, top, right, bottom }: Box, x0: number, y0: number, x1: number, y1: number) {
  const dx = x1 - x0
  const dy = y1 - y0
  let [from, to] = [0, 1]
  const cut = (step: number, gap: number) => {
    if (step === 0) return gap >= 0
    const part = gap / step
    if (step < 0) from = Math.max(from, part)
    else to = Math.min(to, part)
    return from <= to
  }
  return cut(-dx, x0 - left) && cut(dx, right - x0) && cut(-dy, y0 - top) && cut(dy, bottom - y0)
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
