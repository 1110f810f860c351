import type { Box } from './box.ts'
import type { LaneBlock } from './lanes-pair.ts'
import type { Hit } from './lanes-row.ts'

/** How near a pointer must come, px: targets are 24 wide even where the mark is smaller (LOOK 3). */
const NEAR = 12

const away = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))

/** What lies under a point of the picture: the nearest ink of the lane there, else a tail, or a turning point; null where nothing is near. */
export function hitAt({ lanes, pins }: Pick<LaneBlock, 'lanes' | 'pins'>, x: number, y: number): Hit | null {
  const lane = lanes.find(({ y: top, height }) => y >= top && y < top + height)
  let nearest = null as { hit: Hit; at: number } | null
  for (const hit of lane?.hits ?? pins) {
    const distance = away(hit.box, x, y)
    const at = distance + (hit.ink ? 0 : NEAR / 2)
    if (distance <= NEAR && (nearest === null || at < nearest.at)) nearest = { hit, at }
  }
  return nearest?.hit ?? null
}
