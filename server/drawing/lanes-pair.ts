import { type Actor, hasCeased, langOf } from '../domain/actor.ts'
import type { Dated } from '../domain/relation.ts'
import { readingOf } from '../domain/time/stated-date.ts'
import type { Frame } from './lanes-axis.ts'
import type { LaneGroup } from './lanes-groups.ts'
import { bandMarks, nameMarks } from './lanes-head.ts'
import { hasNames } from './lanes-names.ts'
import { type Hit, laneRow } from './lanes-row.ts'
import { signSpans } from './lanes-signs.ts'
import type { LaneSizes } from './lanes-sizes.ts'
import { filled, smallFont, smallText, straight } from './lanes-strokes.ts'
import { type Turn, turnMarks } from './lanes-turns.ts'
import type { Font, Mark } from './mark.ts'
import { outlineOf, SHAPE_OF } from './shapes.ts'
import { cutTo } from './text.ts'

/** A pair, read from `a`, and all its relations. */
export type LanePair<Record extends Dated = Dated> = {
  readonly a: Actor
  readonly b: Actor
  readonly relations: readonly Record[]
}

/** A lane as drawn: where it lies, and its relations. */
export type Lane = Pick<LaneGroup, 'key' | 'label' | 'sign'> & {
  readonly y: number
  readonly height: number
  readonly relations: readonly string[]
  readonly hits: readonly Hit[]
}

export type LaneBlock = {
  readonly marks: readonly Mark[]
  readonly lanes: readonly Lane[]
  readonly turns: readonly Turn[]
  /** Where the turning points can be hit. */
  readonly pins: readonly Hit[]
  readonly bottom: number
}

/** What of a pair is drawn: its lanes, its turning points, and whether the names of its first actor stand here. */
export type Drawn = { readonly groups: readonly LaneGroup[]; readonly turns: readonly Turn[]; readonly leads: boolean }

/** The same where actors are named. */
export type NamedFrame = Frame & { readonly nameOf: (actor: Pick<Actor, 'id'>) => string }

/** The names over time, the band with its turning points, and the lanes of one pair, from `top` down. */
export function laneBlock(pair: LanePair, { groups, turns, leads }: Drawn, top: number, frame: NamedFrame): LaneBlock {
  const { a, b, relations } = pair
  const { sizes, scale, word } = frame
  const names = [...(leads ? [a] : []), b].filter((actor) => hasNames(actor, frame.nameOf(actor), scale))
  const head = sizes.labels === 'above' ? sizes.font.head * 1.5 : 0
  const band = top + head + Math.max(names.length, 1) * sizes.nameRow + sizes.band * 0.9
  const pins = turnMarks(turns, band, frame)
  const under = band + sizes.band * 1.7 - (sizes.labels === 'above' ? sizes.band * 0.6 : 0)
  const rows = groups.length === 0 ? nothingRow(pair, under, frame) : laneRows(groups, under, pair, frame)
  const bottom = rows.bottom
  return {
    lanes: rows.lanes,
    turns,
    pins: pins.hits,
    bottom,
    marks: [
      ...headMarks(pair, head === 0 ? band : top + head * 0.6, frame),
      ...names.flatMap((actor, index) =>
        nameRow(actor, names.length > 1, top + head + (index + 0.87) * sizes.nameRow, frame),
      ),
      ...bandMarks(signSpans(relations, word), band, frame),
      ...rows.marks,
      ...[a, b].flatMap((actor) => endMarks(actor, band + sizes.turn, bottom, frame)),
      ...pins.marks,
    ],
  }
}

/** A pair of which nothing is drawn says so: that nothing is recorded, or how much is that these years do not show. */
function nothingRow({ relations }: LanePair, top: number, { scale, sizes, measure, words }: Frame) {
  const { small } = sizes.font
  const left = scale.left + small * 0.4
  const said = cutTo(words.nothing(relations.length), smallFont(small), scale.right - left, measure)
  return { lanes: [], marks: [smallText(said, left, top + small, small, 'ink2')], bottom: top + small * 1.8 }
}

function laneRows(groups: readonly LaneGroup[], top: number, { a, b }: LanePair, frame: NamedFrame) {
  const names = new Map([a, b].map((actor) => [actor.id, frame.nameOf(actor)]))
  const lanes: Lane[] = []
  const marks: Mark[] = []
  let y = top
  for (const [index, group] of groups.entries()) {
    const leads = groups[index - 1]?.sign !== group.sign
    if (leads && index > 0) y += frame.sizes.groupGap
    const row = laneRow(group, y, leads, (actor) => names.get(actor) ?? actor, frame)
    const { key, label, sign } = group
    lanes.push({
      key,
      label,
      sign,
      y,
      height: row.height,
      relations: group.relations.map(({ id }) => id),
      hits: row.hits,
    })
    marks.push(...row.marks)
    y += row.height
  }
  return { lanes, marks, bottom: y }
}

export const headFont = ({ font }: LaneSizes): Font => ({ family: 'serif', size: font.head, weight: 600 })

/** The second actor, by shape and short name; a turning point may stand where the years begin. */
function headMarks({ b }: LanePair, y: number, { sizes, scale, measure, nameOf }: NamedFrame): Mark[] {
  const end = sizes.labels === 'above' ? scale.right : scale.left - sizes.turn
  const outline = outlineOf(SHAPE_OF[b.kind], 2 * sizes.actor, sizes.markX, y)
  return [
    filled(outline, 'actorFill', 'actorLine', sizes.actor * 0.2),
    {
      mark: 'text',
      text: cutTo(nameOf(b), headFont(sizes), end - sizes.labelX, measure),
      x: sizes.labelX,
      y: y + sizes.font.head * 0.34,
      font: headFont(sizes),
      ink: 'ink',
      anchor: 'start',
      lang: langOf(nameOf(b)),
    },
  ]
}

/** The names of one actor; where both have some, with whose they are. */
function nameRow(actor: Actor, isNamed: boolean, y: number, frame: NamedFrame): Mark[] {
  const { sizes, scale, measure, nameOf } = frame
  const size = sizes.font.small
  const isBeside = isNamed && sizes.labels === 'beside'
  const end = scale.left - size * 0.8
  const name = cutTo(nameOf(actor), smallFont(size), end - sizes.markX, measure)
  const whose = isBeside ? [smallText(name, end, y, size, 'ink3', 'end')] : []
  return [...whose, ...nameMarks(actor, y, frame)]
}

/** A dotted line down from the band where an actor ends, on the last day on which it may have been. */
function endMarks(actor: Actor, top: number, bottom: number, { scale }: Frame): Mark[] {
  if (actor.dissolved === null || !hasCeased(actor, scale.to)) return []
  const { last } = readingOf(actor.dissolved)
  const x = scale.x(last + 1)
  return last < scale.from ? [] : [straight([x, top], [x, bottom], 'ink2', 1, [1.5, 2.5])]
}
