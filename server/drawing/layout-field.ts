import type { Spot } from './layout-spot.ts'

/** Where actors may stand: the middle of a field and half its sides, px. */
export type Field = { readonly x: number; readonly y: number; readonly halfWidth: number; readonly halfHeight: number }

/** Px² for an actor of the fullest day, and for any actor: a usual day of thirty fits a stage of 728 × 592 at its own size. */
const [ROOM_ON_A_DAY, ROOM] = [14_000, 6_000]
const ASPECT = 1.3
/** Px between parts that nothing joins, and around an actor that stands alone. */
const [GAP, ALONE_HALF_HEIGHT] = [36, 26]

/** The field that a part of the network fills, its middle at 0, 0: landscape, as large as its fullest day needs. */
export function fieldFor(spots: readonly Spot[]): Field {
  if (spots.length === 1) return { x: 0, y: 0, halfWidth: (spots[0]?.label ?? 0) / 2, halfHeight: ALONE_HALF_HEIGHT }
  const area = Math.max(mostOnADay(spots) * ROOM_ON_A_DAY, spots.length * ROOM)
  const height = Math.sqrt(area / ASPECT)
  return { x: 0, y: 0, halfWidth: (height * ASPECT) / 2, halfHeight: height / 2 }
}

/** How many actors are drawn on the fullest day. */
function mostOnADay(spots: readonly Spot[]): number {
  const changes = spots.flatMap(({ days }) =>
    days.flatMap(({ first, last }) => [
      { day: first, by: 1 },
      { day: last + 1, by: -1 },
    ]),
  )
  changes.sort((one, other) => one.day - other.day || one.by - other.by)
  let drawn = 0
  let most = 0
  for (const { by } of changes) {
    drawn += by
    most = Math.max(most, drawn)
  }
  return most
}

/** The field round actors where they are. */
export function fieldRound(spots: readonly Spot[]): Field {
  const [left, top, right, bottom] = [Math.min, Math.max].flatMap((most) =>
    (['x', 'y'] as const).map((axis) => spots.reduce((so, spot) => most(so, spot[axis]), spots[0]?.[axis] ?? 0)),
  ) as [number, number, number, number]
  return { x: (left + right) / 2, y: (top + bottom) / 2, halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2 }
}

/** The smallest field that holds two. */
export function fieldOver(one: Field, other: Field): Field {
  const left = Math.min(one.x - one.halfWidth, other.x - other.halfWidth)
  const right = Math.max(one.x + one.halfWidth, other.x + other.halfWidth)
  const top = Math.min(one.y - one.halfHeight, other.y - other.halfHeight)
  const bottom = Math.max(one.y + one.halfHeight, other.y + other.halfHeight)
  return { x: (left + right) / 2, y: (top + bottom) / 2, halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2 }
}

/** Turns actors so that they spread most from left to right, then stretches them over the field. */
export function fill(spots: readonly Spot[], field: Field): void {
  turn(spots)
  const now = fieldRound(spots)
  for (const spot of spots) {
    spot.x = field.x + ((spot.x - now.x) * field.halfWidth) / (now.halfWidth || 1)
    spot.y = field.y + ((spot.y - now.y) * field.halfHeight) / (now.halfHeight || 1)
  }
}

/** Turns the longest axis of a cloud of points to lie level. */
function turn(spots: readonly Spot[]): void {
  const meanX = spots.reduce((sum, { x }) => sum + x, 0) / spots.length
  const meanY = spots.reduce((sum, { y }) => sum + y, 0) / spots.length
  let [xx, xy, yy] = [0, 0, 0]
  for (const { x, y } of spots) {
    xx += (x - meanX) * (x - meanX)
    xy += (x - meanX) * (y - meanY)
    yy += (y - meanY) * (y - meanY)
  }
  const longest = (xx + yy + Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2
  // Of the two forms of the axis the one that does not vanish.
  const [axisX, axisY] = xx > yy ? [longest - yy, xy] : [xy, longest - xx]
  const length = Math.sqrt(axisX * axisX + axisY * axisY)
  if (length === 0) return
  const [cos, sin] = [axisX / length, axisY / length]
  for (const spot of spots) {
    const [x, y] = [spot.x - meanX, spot.y - meanY]
    spot.x = x * cos + y * sin
    spot.y = y * cos - x * sin
  }
}

/** A part of the network and the field that it fills. */
export type Part = { readonly spots: readonly Spot[]; readonly field: Field }

/** Sets parts in rows, the highest first, as broad as the broadest or as the aspect asks; below what stands already. */
export function pack(parts: readonly Part[], standing: Field | null): void {
  const sizes = parts.map(({ field }) => (2 * field.halfWidth + GAP) * (2 * field.halfHeight + GAP))
  const area = sizes.reduce((sum, size) => sum + size, 0)
  const broadest = parts.reduce((most, { field }) => Math.max(most, 2 * field.halfWidth), 0)
  const width = standing ? 2 * standing.halfWidth : Math.sqrt(area * ASPECT)
  const [left, right] = [0, Math.max(width, broadest)]
  const origin = standing
    ? { x: standing.x - standing.halfWidth, y: standing.y + standing.halfHeight + GAP }
    : { x: 0, y: 0 }
  let [x, y, rowHeight] = [left, 0, 0]
  for (const { spots, field } of [...parts].sort((one, other) => other.field.halfHeight - one.field.halfHeight)) {
    // A part much lower than its row would leave a hole under itself.
    if (x > left && (x + 2 * field.halfWidth > right || 4 * field.halfHeight < rowHeight)) {
      x = left
      y += rowHeight + GAP
      rowHeight = 0
    }
    const [dx, dy] = [origin.x + x + field.halfWidth - field.x, origin.y + y + field.halfHeight - field.y]
    for (const spot of spots) {
      spot.x += dx
      spot.y += dy
    }
    x += 2 * field.halfWidth + GAP
    rowHeight = Math.max(rowHeight, 2 * field.halfHeight)
  }
}
