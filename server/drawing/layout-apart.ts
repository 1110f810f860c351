import type { Spot } from './layout-spot.ts'

const ROUNDS = 60

/** Pushes actors that are nearer than `distance` px from each other until none is, or for 60 rounds; those that stand stay. */
export function pushApart(spots: readonly Spot[], distance: number): void {
  for (let round = 0; round < ROUNDS; round += 1) if (!pushOnce(spots, distance)) return
}

function pushOnce(spots: readonly Spot[], distance: number): boolean {
  const cells = new Map<string, Spot[]>()
  const cellOf = ({ x, y }: Spot) => [Math.floor(x / distance), Math.floor(y / distance)] as const
  let pushed = false
  for (const spot of spots) {
    const [column, row] = cellOf(spot)
    for (let nearX = column - 1; nearX <= column + 1; nearX += 1)
      for (let nearY = row - 1; nearY <= row + 1; nearY += 1)
        for (const other of cells.get(`${nearX} ${nearY}`) ?? []) if (push(spot, other, distance)) pushed = true
    const [nowX, nowY] = cellOf(spot)
    const key = `${nowX} ${nowY}`
    const cell = cells.get(key)
    if (cell) cell.push(spot)
    else cells.set(key, [spot])
  }
  return pushed
}

/** Moves two apart to the distance, each half of the way, or the one that may move the whole; two on one place go level. */
function push(one: Spot, other: Spot, distance: number): boolean {
  if (one.stands && other.stands) return false
  const dx = one.x - other.x
  const dy = one.y - other.y
  const apart = Math.sqrt(dx * dx + dy * dy)
  // What is left of rounding would else be pushed about for ever.
  if (apart >= distance - 0.01) return false
  const [towardsX, towardsY] = apart === 0 ? [1, 0] : [dx / apart, dy / apart]
  const share = one.stands || other.stands ? 1 : 0.5
  const by = (distance - apart) * share
  if (!one.stands) {
    one.x += towardsX * by
    one.y += towardsY * by
  }
  if (!other.stands) {
    other.x -= towardsX * by
    other.y -= towardsY * by
  }
  return true
}
