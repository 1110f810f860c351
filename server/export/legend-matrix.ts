import { Sign } from '../domain/types/relation-types.ts'
import { dot } from '../drawing/matrix-marks.ts'
import { type TileLook, tileMarks } from '../drawing/matrix-tile.ts'
import { moved } from '../drawing/moved.ts'
import type { Item } from './legend.ts'
import type { Present } from './present.ts'
import { scaled } from './scaled.ts'

/** A tile as it is drawn, made as small as the words beside it. */
const [WIDTH, HEIGHT, SCALE] = [30, 18, 0.78]

const tile = (word: string, look: Partial<TileLook>): Item => ({
  width: WIDTH * SCALE,
  word,
  draw: (x, y) => {
    const whole: TileLook = { sign: null, part: 'possible', status: 'confirmed', count: 1, ...look }
    return moved(scaled(tileMarks([whole], WIDTH, HEIGHT), SCALE), x, y - (HEIGHT * SCALE) / 2)
  },
})

/** What occurs in a matrix: signs, certainty, status, and cells with an older word alone. */
export const matrixGroups = (present: Present): Item[][] => [
  Sign.options.filter((sign) => present.signs.includes(sign)).map((sign) => tile(sign, { sign, part: 'certain' })),
  [
    ...(present.certain ? [tile('certain', { part: 'certain' })] : []),
    ...(present.possible || present.events
      ? [tile([present.possible && 'possible', present.events && 'event'].filter(Boolean).join(' or '), {})]
      : []),
    ...(present.structure ? [tile('structure', { sign: 'structure' })] : []),
  ],
  present.statuses.every((status) => status === 'confirmed')
    ? []
    : present.statuses.map((status) => tile(status, { status })),
  present.unattested ? [{ width: 4, word: 'not attested nearby', draw: (x, y) => [dot(x + 2, y)] }] : [],
]
