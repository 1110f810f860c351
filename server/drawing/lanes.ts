import type { Dated } from '../domain/relation.ts'
import { mayHold } from '../domain/time/bounds.ts'
import { type Day, dayFrom, yearOf } from '../domain/time/day.ts'
import type { Word } from '../domain/time/last-word.ts'
import { type Reading, readingOf, STILL_GOING_ON } from '../domain/time/stated-date.ts'
import { number } from '../domain/wording.ts'
import { axisLabels, axisLines, timeScale } from './lanes-axis.ts'
import { type LaneGroup, laneGroups, signGroups } from './lanes-groups.ts'
import { lanePartsOf } from './lanes-ink.ts'
import { laneNames } from './lanes-names.ts'
import { headFont, type LaneBlock, type LanePair, laneBlock, type NamedFrame } from './lanes-pair.ts'
import { type LaneSizeName, type LaneSizes, laneSizes } from './lanes-sizes.ts'
import { smallFont, smallText } from './lanes-strokes.ts'
import { turnsOf } from './lanes-turns.ts'
import type { Mark, Measure } from './mark.ts'
import { cutTo } from './text.ts'
import { ENGLISH, type PictureWords } from './words.ts'

export type LanesInput<Record extends Dated = Dated> = {
  /** One or more pairs with the same first actor, each with all its relations. */
  readonly pairs: readonly LanePair<Record>[]
  readonly word: Word
  /** First and last day of the axis. */
  readonly from: Day
  readonly to: Day
  /** In px. */
  readonly width: number
  readonly sizes: LaneSizeName
  /** One lane a type and direction, as usual, or a sign. */
  readonly by?: 'type' | 'sign'
  readonly words?: PictureWords
}

export type Lanes = {
  readonly marks: readonly Mark[]
  /** In px. */
  readonly height: number
  /** The years above, which are among the marks: to be drawn once more where a page scrolls below them. */
  readonly axis: { readonly marks: readonly Mark[]; readonly height: number }
  readonly pairs: readonly Pick<LaneBlock, 'lanes' | 'turns' | 'pins'>[]
  /** Ids of what is not drawn: of other days, or not attested near these. */
  readonly left: { readonly outside: readonly string[]; readonly unattested: readonly string[] }
}

/**
 * The history of one or several pairs as lanes (LOOK 10): years above; for each pair the names over time, the band of
 * signs with its turning points, and one lane a type and direction. The numbers of turning points run through. Pure; the same for screen and figure.
 */
export function lanesOf<Record extends Dated>(input: LanesInput<Record>, measure: Measure): Lanes {
  const { pairs, word, from, to, width, by = 'type', words = ENGLISH } = input
  const sizes = laneSizes[input.sizes]
  const parts = pairs.map(({ relations }) => lanePartsOf(relations, word, from, to))
  const groups = pairs.map(({ a }, index) => {
    const drawn = parts[index]?.drawn ?? []
    return by === 'sign' ? signGroups(drawn) : laneGroups(drawn, a.id, words)
  })
  const names = laneNames(actorsOf(pairs), to)
  const left =
    sizes.labels === 'above' ? sizes.plotFrom : plotFrom(groups.flat(), [...names.values()], width, sizes, measure)
  const scale = timeScale(from, to, left, width - sizes.right)
  const frame: NamedFrame = { scale, sizes, word, words, measure, nameOf: ({ id }) => names.get(id) ?? id }
  const turns = turnsOf(pairs, word, { from, to })
  const blocks = []
  let bottom = sizes.axis.line
  for (const [index, pair] of pairs.entries()) {
    const drawn = { groups: groups[index] ?? [], turns: turns[index] ?? [], leads: index === 0 }
    const block = laneBlock(pair, drawn, bottom + (index > 0 ? sizes.pairGap : 0), frame)
    blocks.push(block)
    bottom = block.bottom + sizes.groupGap
  }
  const axis = [...axisLabels(frame), ...readFrom(pairs, frame)]
  return {
    height: bottom,
    axis: { marks: axis, height: sizes.axis.line + 0.5 },
    pairs: blocks.map(({ lanes, turns, pins }) => ({ lanes, turns, pins })),
    marks: [...axisLines(frame, bottom), ...axis, ...blocks.flatMap(({ marks }) => marks)],
    left: {
      outside: parts.flatMap(({ outside }) => outside.map(({ id }) => id)),
      unattested: parts.flatMap(({ unattested }) => unattested.map(({ id }) => id)),
    },
  }
}

/** The actors of some pairs, each once. */
const actorsOf = (pairs: readonly LanePair[]) => [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]

/** Names may take this part of the width; longer ones are cut. */
const WIDEST_NAMES = 1 / 3

/** Where the years begin: right of the longest label and its count, and of the names. */
function plotFrom(
  groups: readonly LaneGroup[],
  names: readonly string[],
  width: number,
  sizes: LaneSizes,
  measure: Measure,
): number {
  const font = { family: 'sans', size: sizes.font.label, weight: 400 } as const
  const named = names.map((name) => sizes.labelX + measure(name, headFont(sizes)) + sizes.turn * 1.5)
  const ends = groups.map(({ label, relations }) => {
    const count = relations.length < 2 ? 0 : measure(number(relations.length), font) + sizes.font.small * 0.7
    return sizes.labelX + measure(label, font) + count + sizes.font.small * 0.9
  })
  return Math.ceil(Math.max(sizes.plotFrom, ...ends, Math.min(Math.max(...named), width * WIDEST_NAMES)))
}

/** `Turkey …`: every label goes on from it. */
function readFrom(pairs: readonly LanePair[], { scale, sizes, measure, nameOf }: NamedFrame): Mark[] {
  const [first] = pairs
  if (!first || sizes.labels === 'above') return []
  const { small } = sizes.font
  const room = scale.left - sizes.labelX - small * 1.2
  const name = cutTo(nameOf(first.a), smallFont(small), room, measure)
  return [smallText(name.endsWith('…') ? name : `${name} …`, sizes.labelX, sizes.axis.baseline, small, 'ink3')]
}

/**
 * The whole years that hold every stated date of the relations; null where there is none. Decades and centuries are put aside
 * but those of a relation that would else lie wholly outside.
 */
export function yearsOfPair(relations: readonly Dated[]): { from: Day; to: Day } | null {
  const fine = yearsOf(relations.flatMap(readingsIn).filter(({ precision }) => precision !== 'coarse'))
  const outside = relations.filter(({ bounds }) => fine === null || !mayHold(bounds, fine.from, fine.to))
  const coarse = yearsOf(outside.flatMap(readingsIn))
  if (!fine || !coarse) return fine ?? coarse
  return { from: Math.min(fine.from, coarse.from), to: Math.max(fine.to, coarse.to) }
}

const readingsIn = ({ start, end, observed }: Dated): Reading[] =>
  [start, end === STILL_GOING_ON ? null : end, ...observed].flatMap((stated) =>
    stated === null ? [] : [readingOf(stated)],
  )

function yearsOf(readings: readonly Reading[]): { from: Day; to: Day } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const reading of readings) {
    first = Math.min(first, reading.first)
    last = Math.max(last, reading.last)
  }
  return first > last ? null : { from: dayFrom(yearOf(first), 1, 1), to: dayFrom(yearOf(last), 12, 31) }
}
