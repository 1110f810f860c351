import type { ActorKind } from '../domain/actor.ts'
import { Sign } from '../domain/types/relation-types.ts'
import { curveBetween } from '../drawing/curve.ts'
import { laneDashes } from '../drawing/lanes-sizes.ts'
import { type Change, isGone } from '../drawing/lines.ts'
import type { Font, Mark, Measure, PathMark } from '../drawing/mark.ts'
import { outlineOf, roundedBox, SHAPE_OF, type Shape } from '../drawing/shapes.ts'
import { signMark, struckMark } from '../drawing/sign-mark.ts'
import { DASHES, strokeMarks } from '../drawing/stroke-marks.ts'
import { matrixGroups } from './legend-matrix.ts'
import type { Present } from './present.ts'

/** A sample and its word. `draw` puts the sample with its left end at x, about the height y. */
export type Item = {
  readonly width: number
  readonly word: string
  readonly draw: (x: number, y: number) => readonly Mark[]
}

/** What a figure is of: lanes are smaller than the lines of a network, panels bear no marks on theirs; a matrix has tiles. */
export type Kind = 'network' | 'panels' | 'lanes' | 'matrix' | 'difference'

const FONT: Font = { family: 'sans', size: 9.6, weight: 400 }
const LINE = 15
/** Px between sample and word, between items, and on both sides of the rule between groups. */
const [WORD, ITEM, GROUP] = [5, 13, 9]
const RADIUS = 4.6

/** What occurs in a picture, in groups: signs, certainty, status, kinds of actors; broken into rows where needed. */
export function legend(present: Present, kind: Kind, x: number, y: number, width: number, measure: Measure) {
  const groups = groupsOf(present, kind).filter((items) => items.length > 0)
  const marks: Mark[] = []
  let [at, row] = [x, y + LINE / 2]
  for (const [index, items] of groups.entries()) {
    const widths = items.map((item) => item.width + WORD + measure(item.word, FONT))
    const all = widths.reduce((sum, one) => sum + one, 0) + ITEM * (items.length - 1)
    const fits = at + 2 * GROUP + all <= x + width
    if (index > 0 && fits) {
      marks.push(rule(at + GROUP, row))
      at += 2 * GROUP
    } else if (index > 0) {
      at = x
      row += LINE
    }
    for (const [nth, item] of items.entries()) {
      const room = widths[nth] ?? 0
      if (at > x && at + room > x + width) {
        at = x
        row += LINE
      }
      marks.push(...item.draw(at, row), word(item.word, at + item.width + WORD, row))
      at += room + (nth < items.length - 1 ? ITEM : 0)
    }
  }
  return { marks, height: groups.length === 0 ? 0 : row + LINE / 2 - y }
}

const word = (text: string, x: number, y: number): Mark => ({
  mark: 'text',
  text,
  x,
  y: y + FONT.size * 0.34,
  font: FONT,
  ink: 'ink2',
  anchor: 'start',
})

const rule = (x: number, y: number): PathMark => ({
  ...stroke(x, y, 0, 1),
  path: [
    ['M', x, y - 4.5],
    ['L', x, y + 4.5],
  ],
  stroke: 'line2',
})

const stroke = (
  x: number,
  y: number,
  length: number,
  width: number,
  dash: readonly number[] | null = null,
): PathMark => ({
  mark: 'path',
  path: [
    ['M', x, y],
    ['L', x + length, y],
  ],
  fill: null,
  stroke: 'ink2',
  width,
  dash,
})

const groupsOf = (present: Present, kind: Kind): Item[][] =>
  kind === 'matrix' ? matrixGroups(present) : lineGroups(present, kind)

const lineGroups = (present: Present, kind: Kind): Item[][] => [
  Sign.options.filter((sign) => present.signs.includes(sign)).map((sign) => signItem(sign, kind)),
  kind === 'lanes' ? laneItems(present) : kind === 'difference' ? changeItems(present) : lineItems(present, kind),
  statusItems(present, kind),
  kind === 'lanes' ? [] : shapeItems(present.kinds),
  present.grouped ? [GROUND] : [],
]

/** A sign as it stands on a line, with the head that is its own. */
const signItem = (sign: Sign, kind: Kind): Item =>
  kind === 'lanes'
    ? { width: 2 * RADIUS, word: sign, draw: (x, y) => signMark(sign, true, x + RADIUS, y, RADIUS) }
    : {
        width: 34,
        word: sign,
        draw: (x, y) => [
          ...strokeMarks(curveBetween({ x, y }, { x: x + 34, y }, 0), {
            ...{ sign, part: 'certain', status: 'confirmed', heads: [false, true] },
          }),
          ...(kind === 'panels' ? [] : signMark(sign, true, x + 12, y, RADIUS)),
        ],
      }

const SAMPLE = 24

const lineItems = ({ certain, possible, events, structure }: Present, kind: Kind): Item[] => [
  ...(certain ? [{ width: SAMPLE, word: 'certain', draw: (x: number, y: number) => [stroke(x, y, SAMPLE, 3)] }] : []),
  ...(possible || (events && kind === 'panels')
    ? [
        {
          width: SAMPLE,
          word: kind !== 'panels' || !events ? 'possible' : possible ? 'possible, or event' : 'event',
          draw: (x: number, y: number) => [stroke(x, y, SAMPLE, 1.5)],
        },
      ]
    : []),
  ...(events && kind !== 'panels' ? [{ width: SAMPLE, word: 'event, with its day', draw: eventSample }] : []),
  ...(structure
    ? [
        {
          width: SAMPLE,
          word: 'structure',
          draw: (x: number, y: number): Mark[] => [{ ...stroke(x, y, SAMPLE, 1), stroke: 'structure' }],
        },
      ]
    : []),
]

const CHANGE_WORDS: { readonly [change in Change]: string } = {
  new: 'began, new',
  ended: 'ended',
  again: 'attested again',
  unattested: 'no longer attested',
  certain: 'became certain',
  uncertain: 'no longer certain',
}

/** How a difference draws what changed: what is gone thin and without a head, what ended struck through. */
const changeItems = ({ changes = [], possible, structure }: Present): Item[] => [
  ...(Object.keys(CHANGE_WORDS) as Change[])
    .filter((change) => changes.includes(change))
    .map((change) => ({
      width: SAMPLE,
      word: CHANGE_WORDS[change],
      draw: (x: number, y: number): Mark[] => [
        stroke(x, y, SAMPLE, isGone({ change }) ? 0.8 : change === 'uncertain' ? 1.5 : 3),
        {
          ...{ mark: 'path', path: [['O', x + SAMPLE / 2, y, 3.6]], stroke: 'ink2', width: 1.1, dash: null },
          fill: change === 'unattested' || change === 'uncertain' ? 'paper' : 'ink2',
        },
        ...(change === 'ended' ? [struckMark(x + SAMPLE / 2, y, RADIUS)] : []),
      ],
    })),
  ...lineItems({ ...NO_LINES, possible, structure }, 'difference'),
]
const NO_LINES = {
  unattested: false,
  certain: false,
  events: false,
  signs: [],
  attested: false,
  statuses: [],
  kinds: [],
  gathered: false,
}

const eventSample = (x: number, y: number): Mark[] => [
  stroke(x, y, SAMPLE, 1.5),
  { mark: 'path', path: [['O', x + SAMPLE / 2, y, 3.6]], fill: 'paper', stroke: 'ink2', width: 1.1, dash: null },
]

const laneItems = ({ certain, possible, attested, events }: Present): Item[] => [
  ...(certain ? [{ width: SAMPLE, word: 'certain', draw: (x: number, y: number) => [stroke(x, y, SAMPLE, 4.6)] }] : []),
  ...(possible ? [{ width: SAMPLE, word: 'possible', draw: (x: number, y: number) => [stroke(x, y, SAMPLE, 1)] }] : []),
  ...(attested ? [{ width: 5, word: 'attested', draw: dot }] : []),
  ...(events ? [{ width: 4, word: 'event', draw: tick }] : []),
]

const dot = (x: number, y: number): Mark[] => [
  { mark: 'path', path: [['O', x + 2.5, y, 2.4]], fill: 'ink2', stroke: null, width: 0, dash: null },
]
const tick = (x: number, y: number): Mark[] => [
  {
    ...stroke(x, y, 0, 1.7),
    path: [
      ['M', x + 2, y - 4.3],
      ['L', x + 2, y + 4.3],
    ],
  },
]

/** Patterns are told once one of them is not solid. */
function statusItems({ statuses }: Present, kind: Kind): Item[] {
  if (statuses.every((status) => status === 'confirmed')) return []
  const length = kind === 'lanes' ? SAMPLE : 36
  return statuses.map((status) => ({
    width: length,
    word: (kind === 'network' || kind === 'difference') && status === 'disputed' ? 'disputed ?' : status,
    draw: (x, y) => [
      stroke(x, y, length, 1.5, kind === 'lanes' ? laneDashes[status].hair : DASHES[status]),
      ...(status === 'denied' ? [crossAt(x + length / 2, y)] : []),
    ],
  }))
}

const CROSS = 3
const crossAt = (x: number, y: number): Mark => ({
  ...stroke(x, y, 0, 1.4),
  path: [
    ['M', x - CROSS, y - CROSS],
    ['L', x + CROSS, y + CROSS],
    ['M', x - CROSS, y + CROSS],
    ['L', x + CROSS, y - CROSS],
  ],
})

/** The ground behind those who belong to one whole. */
const GROUND: Item = {
  width: SAMPLE,
  word: 'part of one whole, or affiliated with it',
  draw: (x, y) => [
    {
      ...{ mark: 'path', path: roundedBox(x + SAMPLE / 2, y, SAMPLE / 2, 5, 5), dash: null },
      ...{ fill: 'window', stroke: 'line2', width: 1 },
    },
  ],
}

const SHAPES: { readonly [shape in Shape]: string } = {
  rectangle: 'state, government',
  circle: 'armed group',
  hexagon: 'coalition',
  diamond: 'organisation, party',
  triangle: 'person',
}
const SIZE = 11

function shapeItems(kinds: readonly ActorKind[]): Item[] {
  const shapes = new Set(kinds.map((kind) => SHAPE_OF[kind]))
  return (Object.keys(SHAPES) as Shape[])
    .filter((shape) => shapes.has(shape))
    .map((shape) => ({
      width: SIZE + 3,
      word: SHAPES[shape],
      draw: (x, y) => [
        {
          mark: 'path',
          path: outlineOf(shape, SIZE, x + SIZE / 2 + 1, y),
          fill: 'actorFill',
          stroke: 'actorLine',
          width: 1,
          dash: null,
        },
      ],
    }))
}
