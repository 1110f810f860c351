import { type Asked, isAbout, leftOut } from '../../server/domain/asked.ts'
import { FEWEST_BESIDE, MOST_BESIDE } from '../../server/domain/beside.ts'
import { pairOf, type When } from '../../server/domain/network.ts'
import { turningPoints } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { addMonths, type Day, isoOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import type { Data } from './data.ts'
import { readDate } from './time.ts'

/** Which days the small multiples show: every so many years, those on which most pairs turned, or chosen ones. */
export type By =
  | { readonly kind: 'years'; readonly every: number }
  | { readonly kind: 'turns' }
  | { readonly kind: 'days'; readonly days: readonly Day[] }

/** So many panels are shown where nothing is said: two rows. */
const AT_FIRST = 6

/** Reads a `by`: `years:2`, `turns`, or days parted by commas. Null where it is none of these. */
export function readBy(text: string): By | null {
  if (text === 'turns') return { kind: 'turns' }
  const [, years] = /^years:([1-9]\d?)$/.exec(text) ?? []
  if (years !== undefined) return { kind: 'years', every: Number(years) }
  const days = text.split(',').map((part) => readDate(part)?.first ?? null)
  return days.includes(null) || days.length > MOST_BESIDE ? null : { kind: 'days', days: inOrder(days as Day[]) }
}

/** One choice, one text. */
export function byText(by: By): string {
  if (by.kind === 'years') return `years:${by.every}`
  return by.kind === 'turns' ? by.kind : by.days.map(isoOf).join(',')
}

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort((one, other) => one - other)

/** The days looked at: those of a span, or those of the track up to a moment's day. */
const spanOf = (when: When, { main }: Pick<Data, 'main'>) =>
  'at' in when ? { from: Math.min(main.first, when.at), to: when.at } : when

/** The days of the panels, the earliest first, at most twelve. */
export function panelDays(by: By, data: Data, asked: Asked, when: When): readonly Day[] {
  if (by.kind === 'days') return by.days
  const span = spanOf(when, data)
  return by.kind === 'years' ? everyYears(by.every, span) : turns(data, asked, span)
}

/** The days of the panels that a page of multiples shows, whose days are chosen or left to what it shows. */
export const daysBeside = (by: By | null, { data, asked, when }: { data: Data; asked: Asked; when: When }) =>
  panelDays(by ?? usualBy(data, when), data, asked, when)

type Span = { readonly from: Day; readonly to: Day }

/** Counted back from the last day, so that the last panel is the present of the view. */
function everyYears(every: number, { from, to }: Span): Day[] {
  const days: Day[] = []
  for (let years = 0; days.length < MOST_BESIDE; years += every) {
    const day = addMonths(to, -12 * years)
    if (day < from && days.length >= FEWEST_BESIDE) break
    days.unshift(day)
  }
  return days
}

/** How many years apart at first: the fewest with which the span is shown whole. */
export function usualBy(data: Data, when: When): By {
  const { from, to } = spanOf(when, data)
  let every = 1
  while (addMonths(to, -12 * every * AT_FIRST) >= from) every += 1
  return { kind: 'years', every }
}

/**
 * The days on which most pairs turned (DESIGN 3): at most twelve, in the order of time. A turn that is stated by its month
 * or year is on no day: many such would pile up on the first of January.
 */
function turns({ relations, kindOf }: Data, asked: Asked, { from, to }: Span): readonly Day[] {
  const pairs = new Map<string, Relation[]>()
  for (const relation of relations) {
    if (!isAbout(asked, relation) || leftOut(asked, relation, kindOf) !== null) continue
    const pair = pairOf(relation).join()
    pairs.set(pair, [...(pairs.get(pair) ?? []), relation])
  }
  const turned = new Map<Day, number>()
  for (const between of pairs.values())
    for (const { at, stated } of turningPoints(between, asked.word))
      if (at >= from && at <= to && readingOf(stated).precision === 'day') turned.set(at, (turned.get(at) ?? 0) + 1)
  const most = [...turned].sort(([one, times], [other, more]) => more - times || other - one).slice(0, MOST_BESIDE)
  return inOrder(most.map(([day]) => day))
}
