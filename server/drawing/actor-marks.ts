import type { Ring } from './attention.ts'
import type { Mark, PathMark } from './mark.ts'
import { type Placed, pinOf } from './placed.ts'
import { outlineOf } from './shapes.ts'

/** How an actor looks on the day. A succeeded one bears the shape it had before behind it (LOOK 7). */
export type ActorLook = {
  readonly ceased: boolean
  readonly succeeded?: boolean
  readonly chosen: boolean
  readonly rings: readonly Ring[]
  readonly pinned: boolean
}

const CEASED = [2.5, 2.5]
const FOCUSED = [4, 3]
const [RING, NEXT_RING] = [6, 5]

/** The shape of an actor, with its ring, its pin and what it was. */
export function actorMarks(placed: Placed, { ceased, succeeded, chosen, rings, pinned }: ActorLook): Mark[] {
  const { shape, size, x, y } = placed
  const dashed = (dx: number, dy: number): PathMark => ({
    mark: 'path',
    path: outlineOf(shape, size, x + dx, y + dy),
    fill: 'actorFill',
    stroke: 'ink3',
    width: 1.5,
    dash: CEASED,
  })
  const body: PathMark = {
    mark: 'path',
    path: outlineOf(shape, size, x, y),
    fill: 'actorFill',
    stroke: chosen ? 'ink' : 'actorLine',
    width: chosen ? 2 : 1.5,
    dash: null,
  }
  return [
    // The outer one first: the ground of the inner covers it.
    ...rings.map((ring, at) => ringMark(placed, ring, at)).reverse(),
    ...(succeeded ? [dashed(6, -5)] : []),
    ceased ? dashed(0, 0) : body,
    ...(pinned ? pinMarks(placed) : []),
  ]
}

/** A ring of 2 px ink, 5 px outside, a second one 5 px farther; paper between, so that lines end at it. */
const ringMark = ({ shape, size, x, y }: Placed, ring: Ring, at: number): PathMark => ({
  mark: 'path',
  path: outlineOf(shape, size, x, y, RING + at * NEXT_RING),
  fill: 'paper',
  stroke: 'ink',
  width: ring === 'hovered' ? 1.25 : 2,
  dash: ring === 'focused' ? FOCUSED : null,
})

/** A pin of 12 px at the upper right. */
function pinMarks(placed: Placed): PathMark[] {
  const { x: headX, y: headY } = pinOf(placed)
  return [
    {
      mark: 'path',
      path: [
        ['M', headX, headY],
        ['L', headX - 5, headY + 7],
      ],
      fill: null,
      stroke: 'ink',
      width: 1.5,
      dash: null,
      cap: 'round',
    },
    { mark: 'path', path: [['O', headX + 0.5, headY - 1.5, 3.2]], fill: 'ink', stroke: 'paper', width: 1, dash: null },
  ]
}
