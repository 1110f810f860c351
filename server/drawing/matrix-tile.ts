import type { Dated, Status } from '../domain/relation.ts'
import type { DrawnPart, LineSign } from './lines.ts'
import type { Font, Ink, Mark, Path, PathMark } from './mark.ts'
import type { Tile } from './matrix-cells.ts'
import { roundedBox } from './shapes.ts'

/** A tile stands so far inside of its cell, tiles of a cell so far apart, px. */
const INSET = 1.5
const APART = 2
const ROUND = 3
/** The fill of a tile that is certain and not confirmed stands so far inside of its border (LOOK 10). */
const FILL_INSET = 3
const BORDER = 1.4
/** What stands in a hollow tile keeps so far from its outside. */
const PADDING = 2.2
/** Narrower tiles bear no pattern: a dash would be all there is of a side. */
const PATTERN_FROM = 14

const DASHES: { readonly [status in Status]: readonly number[] | null } = {
  confirmed: null,
  reported: [4, 2.5],
  disputed: [5, 2, 1.5, 2],
  denied: [5, 2, 1.5, 2],
}
const AFTER: { readonly [status in Status]: string } = { confirmed: '', reported: '', disputed: '?', denied: '×' }

/** A path of which only what differs is said. */
export const PLAIN: PathMark = { mark: 'path', path: [], fill: null, stroke: null, width: 0, dash: null }

const NUMBER: Font = { family: 'sans', size: 12, weight: 600 }
/** Width of a tabular figure of that font, of its `?`, and between sign and number, px. */
const [FIGURE, MARK, GAP] = [6.4, 5.6, 1.5]
/** Width of the sign, and where the number needs the room, px. */
const GLYPHS = [8.4, 6.4] as const
const LEAST = 2.4

/** The look of a tile: its sign, whether it is filled, its border, and how many relations it gathers. */
export type TileLook = {
  /** Null for a sample that speaks of the rest alone: it is drawn in ink. */
  readonly sign: LineSign | null
  readonly part: DrawnPart
  readonly status: Status
  /** 0 where type would be too small to be read: then there is none, of the status neither. */
  readonly count: number
}

/** Filled = certain, hollow = possible or event; the border is the status; the number tells how many are gathered (LOOK 10). */
export const lookOf = ({ sign, part, status, relations }: Tile<Dated>): TileLook => ({
  sign,
  part,
  status,
  count: relations.length,
})

/** The tiles of a cell side by side, within its width and height, px; its corner is at 0, 0. */
export function tileMarks(tiles: readonly TileLook[], width: number, height: number): Mark[] {
  const each = (width - 2 * INSET - APART * (tiles.length - 1)) / tiles.length
  return tiles.flatMap((tile, index) =>
    oneTile(tile, { x: INSET + index * (each + APART), y: INSET, width: each, height: height - 2 * INSET }),
  )
}

function oneTile(tile: TileLook, box: Box): Mark[] {
  const { sign, part, status } = tile
  const ink: Ink = sign ?? 'ink2'
  const filled = part === 'certain' && sign !== 'structure'
  const dash = box.width < PATTERN_FROM ? null : DASHES[status]
  const inner = filled && dash !== null ? FILL_INSET : 0
  const fill = pathOf(within(box, inner), inner === 0 ? ROUND : 1)
  const border = pathOf(within(box, BORDER / 2), ROUND)
  return [
    ...(filled ? [{ ...PLAIN, path: fill, fill: ink }] : []),
    ...(filled && dash === null
      ? []
      : [{ ...PLAIN, path: border, stroke: ink, width: sign === 'structure' ? 1 : BORDER, dash }]),
    ...content(tile, filled, within(box, filled ? inner + 1 : PADDING)),
  ]
}

/** Sign, number and what the status adds, in the middle of the tile; where room is short the sign is smaller, then words go. */
function content({ sign, status, count }: TileLook, filled: boolean, { x, y, width, height }: Box): Mark[] {
  const hasSign = sign !== null && sign !== 'structure'
  const number = count > 1 ? String(count) : ''
  const widthOf = (text: string) =>
    text === '' ? 0 : (hasSign ? GAP : 0) + number.length * FIGURE + (text.length - number.length) * MARK
  const tries = [number + (count === 0 ? '' : AFTER[status]), number].flatMap((text) =>
    hasSign ? GLYPHS.map((glyph) => ({ text, glyph })) : [{ text, glyph: 0 }],
  )
  const bare = { text: '', glyph: hasSign ? Math.max(LEAST, Math.min(GLYPHS[0], width)) : 0 }
  const { text, glyph } = tries.find((one) => one.glyph + widthOf(one.text) <= width) ?? bare
  const left = x + (width - glyph - widthOf(text)) / 2
  const middle = y + height / 2
  const ink: Ink = filled ? 'onSign' : 'ink'
  return [
    ...(hasSign ? [glyphMark(sign, filled ? 'onSign' : sign, left + glyph / 2, middle, glyph / 2)] : []),
    ...(text === ''
      ? []
      : [
          {
            mark: 'text',
            text,
            x: left + (hasSign ? glyph + GAP : 0),
            y: middle + 4.2,
            font: NUMBER,
            ink,
            anchor: 'start',
          } as const,
        ]),
  ]
}

function glyphMark(sign: Exclude<LineSign, 'structure'>, stroke: Ink, x: number, y: number, arm: number): PathMark {
  const across: Path = [
    ['M', x - arm, y],
    ['L', x + arm, y],
  ]
  const path: Path =
    sign === 'neutral'
      ? [['O', x, y, arm * 0.76]]
      : sign === 'negative'
        ? across
        : [...across, ['M', x, y - arm], ['L', x, y + arm]]
  return { ...PLAIN, path, stroke, width: Math.min(1.9, arm * 0.6), cap: 'round' }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const pathOf = ({ x, y, width, height }: Box, round: number): Path =>
  roundedBox(x + width / 2, y + height / 2, width / 2, height / 2, round)

const within = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})
