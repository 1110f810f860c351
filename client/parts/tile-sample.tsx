import { type TileLook, tileMarks } from '../../server/drawing/matrix-tile.ts'
import { Marks } from './marks.tsx'

const [WIDTH, HEIGHT] = [38, 22]

/** How a tile of the matrix looks; without a sign in ink. */
export const TileSample = ({ look }: { look: TileLook }) => (
  <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
    <Marks marks={tileMarks([look], WIDTH, HEIGHT)} />
  </svg>
)
