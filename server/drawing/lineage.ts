import type { Actor } from '../domain/actor.ts'
import { type Lineage, otherOf } from '../domain/lineage.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import type { Word } from '../domain/time/last-word.ts'
import { readingOf } from '../domain/time/stated-date.ts'
import { axisLabels, axisLines, type Frame, timeScale } from './lanes-axis.ts'
import { nameMarks } from './lanes-head.ts'
import { smallLane, smallSizes } from './lanes-small.ts'
import { filled, straight } from './lanes-strokes.ts'
import type { Mark, Measure } from './mark.ts'
import { moved } from './moved.ts'
import { DASHES } from './stroke-marks.ts'
import { ENGLISH, type PictureWords } from './words.ts'

export type LineageInput<Record extends Dated = Dated> = {
  readonly actor: Actor
  readonly lineage: Lineage<Record>
  readonly word: Word
  /** First and last day of the axis. */
  readonly from: Day
  readonly to: Day
  /** In px. */
  readonly width: number
  /** Room for words beside each row on the left, px; where 0 they stand above it. */
  readonly beside: number
  readonly words?: PictureWords
}

/** A row of the diagram, for the words that stand at it. `top` and `height` in px. */
export type LineageRow<Record extends Dated = Dated> = {
  readonly relation: Record
  readonly other: string
  readonly place: keyof Lineage
  readonly top: number
  readonly height: number
}

export type LineageDrawing<Record extends Dated = Dated> = {
  readonly marks: readonly Mark[]
  /** In px. */
  readonly height: number
  readonly rows: readonly LineageRow<Record>[]
  /** Where the names and the life of the actor itself stand. */
  readonly own: { readonly top: number; readonly height: number }
}

/** Heights in px: of a row, of the words above one, of the names and the life of the actor, between groups. */
const [ROW, WORDS, OWN, APART] = [24, 24, 44, 8]
const HEAD = { length: 6, half: 4 }

/**
 * The life of an actor as a bar along the years, its names above it; what flowed into it comes from the left and above,
 * what came of it goes on below and to the right; wholes and parts are lanes. Rows stand latest first, so that no two
 * lines cross. Pure.
 */
export function lineageDrawing<Record extends Dated>(
  { actor, lineage, word, from, to, width, beside, words = ENGLISH }: LineageInput<Record>,
  measure: Measure,
): LineageDrawing<Record> {
  const sizes = smallSizes
  const scale = timeScale(from, to, beside + sizes.plotFrom, width - sizes.right)
  const frame: Frame = { scale, sizes, word, words, measure }
  const height = beside === 0 ? ROW + WORDS : ROW
  let bottom = sizes.axis.line + 4
  const rowsOf = (place: keyof Lineage): LineageRow<Record>[] => {
    const rows = latestFirst(lineage[place]).map((relation, index) => {
      return { relation, other: otherOf(relation, actor.id), place, top: bottom + index * height, height }
    })
    bottom += rows.length * height + (rows.length > 0 ? APART : 0)
    return rows
  }
  const before = rowsOf('before')
  const own = { top: bottom, height: OWN }
  bottom += OWN
  const after = rowsOf('after')
  const lanes = [...rowsOf('wholes'), ...rowsOf('parts')]
  const life = own.top + OWN - 14
  return {
    height: bottom,
    rows: [...before, ...after, ...lanes],
    own,
    marks: [
      ...axisLines(frame, bottom),
      ...axisLabels(frame),
      ...before.map((row) => flowMark(row, life, frame)),
      ...after.map((row) => flowMark(row, life, frame)),
      ...lifeMarks(actor, life, frame),
      ...nameMarks(actor, own.top + 16, frame).map(outlined),
      ...lanes.map((row) => laneMark(row, frame)),
    ],
  }
}

/** By the middle of the stated start, which is where a line bends; one that is not known comes last. */
const latestFirst = <Record extends Dated>(relations: readonly Record[]) =>
  relations.toReversed().sort((one, other) => bendOf(other) - bendOf(one))

function bendOf({ start }: Pick<Dated, 'start'>): number {
  if (start === null) return Number.MIN_SAFE_INTEGER
  const { first, last } = readingOf(start)
  return (first + last) / 2
}

const middleOf = ({ top, height }: LineageRow) => top + height - ROW / 2

/** A line along the row that bends into the life of the actor, or out of it; its head points the way of time. */
function flowMark(row: LineageRow, life: number, { scale, sizes }: Frame): Mark {
  const y = middleOf(row)
  const { start, status } = row.relation
  const reading = start === null ? null : readingOf(start)
  const comes = row.place === 'before'
  if (!reading) return { mark: 'group', of: row.relation.id, marks: [] }
  const x = (scale.x(reading.first) + scale.x(reading.last + 1)) / 2
  const tip = comes ? life - sizes.bar / 2 - 1 : y
  const out = comes ? scale.left : scale.right
  return {
    mark: 'group',
    of: row.relation.id,
    marks: [
      straight([out, y], [x, y], 'structure', 1, DASHES[status]),
      straight([x, comes ? y : life], [x, tip - (comes ? HEAD.length : 0)], 'structure', 1, DASHES[status]),
      comes ? headDown(x, tip) : headOn(x, y, scale.right),
    ],
  }
}

const headDown = (x: number, y: number): Mark =>
  filled(
    [['M', x, y], ['L', x - HEAD.half, y - HEAD.length], ['L', x + HEAD.half, y - HEAD.length], ['Z']],
    'structure',
  )

/** At the end of the row, or a little after the bend where the row is short. */
function headOn(x: number, y: number, right: number): Mark {
  const tip = Math.min(right, x + 14)
  const back = tip - HEAD.length
  return filled([['M', tip, y], ['L', back, y - HEAD.half], ['L', back, y + HEAD.half], ['Z']], 'structure')
}

/** A bar while it surely lived, a hair line where its dates leave that open. An unknown end is no end. */
function lifeMarks({ founded, dissolved }: Actor, y: number, { scale, sizes }: Frame): Mark[] {
  const [born, died] = [founded, dissolved].map((stated) => (stated === null ? null : readingOf(stated)))
  const [first, last] = [born?.first ?? scale.from, died?.last ?? scale.to]
  const [surely, until] = [born?.last ?? scale.from, died?.first ?? scale.to]
  if (first > scale.to || last < scale.from) return []
  const along = (from: Day, to: Day, width: number) =>
    from > to ? [] : [straight([scale.x(from), y], [scale.x(to + 1), y], 'ink2', width)]
  return [...along(first, last, sizes.hair), ...along(surely, until, sizes.bar)]
}

/** Names with paper round them: lines run behind. */
const outlined = (mark: Mark): Mark => {
  if (mark.mark === 'group') return { ...mark, marks: mark.marks.map(outlined) }
  return mark.mark === 'text' ? { ...mark, halo: { ink: 'paper', width: 3.5 } } : mark
}

function laneMark(row: LineageRow, frame: Frame): Mark {
  const { marks, height } = smallLane([row.relation], frame)
  return { mark: 'group', of: row.relation.id, marks: moved(marks, 0, middleOf(row) - height / 2) }
}
