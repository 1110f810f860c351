import { type Direction, directionOf } from '../domain/direction.ts'
import { type Box, meet } from './box.ts'
import type { Font, Measure, TextMark } from './mark.ts'
import type { Placed } from './placed.ts'
import { extentOf, widthInside } from './shapes.ts'

/** Where a name stands: in its shape, else on one of its sides, the better first (LOOK 7). */
export const SIDES = [
  'below',
  'right',
  'above',
  'left',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
] as const
/** One of them, or across the shape, which it then hides in part: where nothing else is free. */
export type Side = (typeof SIDES)[number] | 'across'

const LABEL_FONT: Font = { family: 'sans', size: 12.5, weight: 500 }
const CHOSEN_FONT: Font = { family: 'sans', size: 14, weight: 600 }
const INSIDE_FONT: Font = { family: 'sans', size: 12.5, weight: 600 }
/** How much of a shape's width a name may fill that stands in it. */
const FILL = 0.86
/** Names wider than this are set in two lines, px. */
const WIDEST = 118
const HALO = { ink: 'paper', width: 3.5 } as const
/** Wide enough to close the gaps between words: a line that showed there would strike out what has ceased. */
const HALO_CEASED = { ink: 'paper', width: 7 } as const

/** A name, measured: its lines in their font, all of the direction of the whole, and whether it stands in its shape. */
export type Label = {
  readonly lines: readonly string[]
  readonly direction: Direction
  readonly font: Font
  readonly width: number
  readonly inside: boolean
  /** Px farther out than usual: outside of a ring. */
  readonly out: number
}

/** How far a ring reaches beyond what a name keeps clear of anyway, px. */
const OUT_OF_RING = 5

export function labelOf(
  name: string,
  { shape, size }: Placed,
  chosen: boolean,
  measure: Measure,
  ringed = chosen,
): Label {
  const out = ringed ? OUT_OF_RING : 0
  const direction = directionOf(name)
  const inside = measure(name, INSIDE_FONT)
  if (inside <= FILL * widthInside(shape, size))
    return { lines: [name], direction, font: INSIDE_FONT, width: inside, inside: true, out }
  const font = chosen ? CHOSEN_FONT : LABEL_FONT
  const lines = inTwo(name, font, measure)
  return { lines, direction, font, width: Math.max(...lines.map((line) => measure(line, font))), inside: false, out }
}

/** One line, or two as even as the words allow. */
function inTwo(name: string, font: Font, measure: Measure): string[] {
  const words = name.split(' ')
  if (words.length === 1 || measure(name, font) <= WIDEST) return [name]
  const halves = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const width = (lines: readonly string[]) => Math.max(...lines.map((line) => measure(line, font)))
  return halves.reduce((one, other) => (width(other) < width(one) ? other : one))
}

const LINE_HEIGHT = 15
/** How far letters rise above the baseline and hang below it, in parts of the size. */
const [RISE, HANG] = [0.75, 0.24]
/** Arabic letters hang deeper. */
const hangOf = ({ direction }: Label) => (direction === 'rtl' ? 0.38 : HANG)
/** Px between a shape and its name: beside, below, above. */
const [BESIDE, BELOW, ABOVE] = [6, 5.5, 6]
const ANCHOR = { left: 'end', middle: 'middle', right: 'start' } as const

type Spot = { readonly x: number; readonly baseline: number; readonly anchor: TextMark['anchor'] }

/** Where the first line of a label stands; `away` px farther out where all nearer places are taken. */
function spotOf(label: Label, placed: Placed, side: Side, farther: number): Spot {
  const { shape, size, x, y } = placed
  const away = farther + label.out
  const { font, lines } = label
  const more = (lines.length - 1) * LINE_HEIGHT
  const middle = y + (font.size * (RISE - HANG)) / 2 + font.size * 0.07 - more / 2
  if (label.inside) return { x, baseline: middle, anchor: 'middle' }
  const extent = extentOf(shape, size)
  const [vertical, horizontal] = partsOf(side)
  const below = y + extent.bottom + BELOW + away + font.size * RISE
  const above = y - extent.top - ABOVE - away - more - font.size * (hangOf(label) - HANG)
  const corner = vertical !== '' && horizontal !== ''
  const beside = corner ? 0.75 : 1
  const gap = corner ? 0 : BESIDE + away
  return {
    x:
      horizontal === '' ? x : horizontal === 'right' ? x + extent.right * beside + gap : x - extent.left * beside - gap,
    baseline:
      vertical === 'below' ? below - (corner ? 3 : 0) : vertical === 'above' ? above + (corner ? 2 : 0) : middle,
    anchor: ANCHOR[horizontal === '' ? 'middle' : horizontal],
  }
}

function partsOf(side: Side): ['' | 'below' | 'above', '' | 'left' | 'right'] {
  const vertical = side.startsWith('below') ? 'below' : side.startsWith('above') ? 'above' : ''
  const horizontal = side.endsWith('left') ? 'left' : side.endsWith('right') ? 'right' : ''
  return [vertical, horizontal]
}

/** The room that a label takes on a side of its actor. */
export function labelBox(label: Label, placed: Placed, side: Side, away = 0): Box {
  const { x, baseline, anchor } = spotOf(label, placed, side, away)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - label.width : x - label.width / 2
  return {
    left: left - 1.5,
    top: baseline - label.font.size * RISE - 1,
    right: left + label.width + 1.5,
    bottom: baseline + (label.lines.length - 1) * LINE_HEIGHT + label.font.size * hangOf(label) + 1,
  }
}

export function labelMarks(
  label: Label,
  placed: Placed,
  side: Side,
  ceased: boolean,
  lang: string | null,
  away = 0,
): TextMark[] {
  const { x, baseline, anchor } = spotOf(label, placed, side, away)
  return label.lines.map((text, at) => ({
    mark: 'text',
    text,
    x,
    y: baseline + at * LINE_HEIGHT,
    font: label.font,
    ink: ceased ? 'ink3' : 'ink',
    anchor,
    lang,
    direction: label.direction,
    ...(label.inside ? {} : { halo: ceased ? HALO_CEASED : HALO }),
  }))
}

/** Whether a box keeps clear of all others. */
export const isFree = (box: Box, taken: readonly Box[]) => !taken.some((other) => meet(box, other))
