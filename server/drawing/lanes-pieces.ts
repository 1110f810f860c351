import type { Dated } from '../domain/relation.ts'
import { isState } from '../domain/types/relation-types.ts'
import { type Box, boxAround } from './box.ts'
import type { Piece, Stretch } from './lanes-ink.ts'
import { type LaneSizes, laneDashes } from './lanes-sizes.ts'
import { filled, straightPath, stroked } from './lanes-strokes.ts'
import type { Track } from './lanes-tracks.ts'
import { type LineSign, lineSignOf } from './lines.ts'
import type { Ink, Mark } from './mark.ts'
import { roundedBox } from './shapes.ts'

/** How far apart tracks lie: bars share the height of one, ticks and dots need more. */
export function pitchOf(state: boolean, hasBar: boolean, { bar, tick, dot }: LaneSizes): number {
  if (!state) return tick.height * 0.54
  return hasBar ? bar * 0.6 : dot * 1.7
}

const inkOf = (sign: LineSign): Ink => sign

/** The marks of one relation on its track about `y`, and the boxes in which it can be hit. */
export function relationMarks(track: Track, y: number, sizes: LaneSizes): { marks: Mark[]; boxes: Box[] } {
  const { relation, pieces } = track.laid
  const pitch = pitchOf(isState(relation.type), pieces.some(isBar), sizes)
  const at = y + (track.track - (track.of - 1) / 2) * pitch
  const room = track.of === 1 ? null : pitch
  const drawn = [...pieces]
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    .map((piece) => drawPiece(piece, relation, at, room, sizes))
  return { marks: drawn.flatMap(({ marks }) => marks), boxes: drawn.map(({ box }) => box) }
}

const isBar = ({ kind }: Piece) => kind === 'bar'
const ORDER = ['bar', 'dotInBar', 'tick', 'dot']

type DrawnPiece = { readonly marks: Mark[]; readonly box: Box }

function drawPiece(piece: Piece, relation: Dated, y: number, room: number | null, sizes: LaneSizes): DrawnPiece {
  const ink = inkOf(lineSignOf(relation.type))
  const { status } = relation
  if (piece.kind === 'bar') return barPiece(piece, ink, laneDashes[status].bar, y, room, sizes)
  if (piece.kind === 'tick') return tickPiece(piece, ink, status, y, room, sizes)
  const inBar = piece.kind === 'dotInBar'
  const radius = inBar ? (room ?? sizes.bar) * 0.31 : Math.min(sizes.dot, (room ?? Number.POSITIVE_INFINITY) / 2)
  return dotPiece(piece, inBar ? 'paper' : ink, status === 'denied', inBar, y, radius, sizes)
}

function barPiece(
  { x1, x2 }: Stretch,
  ink: Ink,
  dash: readonly number[] | null,
  y: number,
  room: number | null,
  sizes: LaneSizes,
): DrawnPiece {
  const height = room === null ? sizes.bar : room * 0.67
  return {
    marks: [stroked(straightPath(x1, y, x2, y), ink, height, dash)],
    box: { left: x1, top: y - height / 2, right: x2, bottom: y + height / 2 },
  }
}

function tickPiece(
  { x1, x2 }: Stretch,
  ink: Ink,
  status: Dated['status'],
  y: number,
  room: number | null,
  sizes: LaneSizes,
): DrawnPiece {
  const height = room === null ? sizes.tick.height : room - 1
  const middle = (x1 + x2) / 2
  const span = x2 - x1 > 3 * sizes.tick.width ? [stroked(straightPath(x1, y, x2, y), ink, sizes.hair)] : []
  const box = boxAround(middle, y, sizes.tick.width / 2, height / 2)
  if (status === 'denied') return { marks: [...span, cross(middle, y, sizes.dot, ink, sizes)], box }
  const dash = laneDashes[status].tick
  return {
    marks: [
      ...span,
      stroked(straightPath(middle, y - height / 2, middle, y + height / 2), ink, sizes.tick.width, dash),
    ],
    box,
  }
}

function dotPiece(
  { x1, x2 }: Stretch,
  ink: Ink,
  denied: boolean,
  inBar: boolean,
  y: number,
  radius: number,
  sizes: LaneSizes,
): DrawnPiece {
  const middle = (x1 + x2) / 2
  const box = boxAround(middle, y, radius, radius)
  if (x2 - x1 > 4 * radius) {
    const half = radius * (inBar ? 0.6 : 0.75)
    const within = roundedBox(middle, y, (x2 - x1) / 2, half, half)
    const mark: Mark = inBar ? filled(within, ink) : filled(within, 'paper', ink, sizes.hair)
    return { marks: [mark], box: { ...box, left: x1, right: x2 } }
  }
  if (denied) return { marks: [cross(middle, y, radius, ink, sizes)], box }
  return {
    marks: [filled([['O', middle, y, radius]], ink, inBar ? null : 'paper', 1)],
    box,
  }
}

/** A denied relation is crossed out. */
const cross = (x: number, y: number, radius: number, ink: Ink, { hair }: LaneSizes): Mark =>
  stroked(
    [
      ...straightPath(x - radius, y - radius, x + radius, y + radius),
      ...straightPath(x - radius, y + radius, x + radius, y - radius),
    ],
    ink,
    hair * 1.2,
  )
