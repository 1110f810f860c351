import type { ActorKind } from './actor.ts'
import { type Asked, isAbout, leftOut } from './asked.ts'
import type { Dated, Status } from './relation.ts'
import { type Day, isoOf } from './time/day.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from './time/stated-date.ts'
import { type Sign, signOf } from './types/relation-types.ts'

export type Begins = { [sign in Sign]: number }
export type Histogram = {
  readonly months: { readonly month: string; readonly begins: Begins; readonly ends: number }[]
  readonly years: { readonly year: number; readonly begins: Begins; readonly ends: number }[]
}

/** What of a view's relations may be drawn on some day: about whom it asks, not filtered, not denied, no structure. */
export const everShown = <Record extends Dated>(
  relations: Iterable<Record>,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Record[] =>
  [...relations].filter((relation) => isAbout(asked, relation) && leftOut(asked, relation, kindOf) === null)

/** A stated start and end of a type, and how many relations state just these: one where nothing is said. */
type StatedTimes = Pick<Dated, 'type' | 'start' | 'end'> & { readonly relations?: number }

/** Letters of a year and of a month, as a stated date begins with them. */
const [YEAR, MONTH] = [4, 7]

/** The month in which a stated date lies, where it is known; else the year; null where not even that is, or nothing is stated. */
function cut(stated: string | null): StatedDate | null {
  if (stated === null || stated === STILL_GOING_ON) return null
  const { first, precision } = readingOf(stated)
  return precision === 'coarse' ? null : isoOf(first).slice(0, precision === 'year' ? YEAR : MONTH)
}

/** The same stated times with no more of their dates than a histogram looks at, so that very many become few: equal ones are one. */
export function cutToBars<Row extends StatedTimes & { readonly status: Status; readonly relations: number }>(
  rows: Iterable<Row>,
): Row[] {
  const merged = new Map<string, Row>()
  for (const row of rows) {
    const [start, end] = [cut(row.start), cut(row.end)]
    const key = [row.type, row.status, start, end].join()
    merged.set(key, { ...row, start, end, relations: row.relations + (merged.get(key)?.relations ?? 0) })
  }
  return [...merged.values()]
}

/** The histogram of a view's relations. */
export const histogramOf = (
  relations: Iterable<Dated>,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Histogram => histogramOfDates(everShown(relations, asked, kindOf))

/**
 * Stated starts (events too) and ends, by month where known to the month, by year where to the year only.
 * Decades and centuries are counted in neither.
 */
export function histogramOfDates(dates: Iterable<StatedTimes>): Histogram {
  const months = new Map<string, { begins: Begins; ends: number }>()
  const years = new Map<string, { begins: Begins; ends: number }>()
  const bar = (stated: StatedDate | null) => {
    const key = cut(stated)
    if (key === null) return null
    const bars = key.length === YEAR ? years : months
    const known = bars.get(key) ?? { begins: { positive: 0, negative: 0, neutral: 0 }, ends: 0 }
    bars.set(key, known)
    return known
  }
  for (const { type, start, end, relations = 1 } of dates) {
    const begun = bar(start)
    if (begun) begun.begins[signOf(type)] += relations
    const ended = bar(end)
    if (ended) ended.ends += relations
  }
  const inOrder = <Bar>(bars: Map<string, Bar>) => [...bars].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    months: inOrder(months).map(([month, counts]) => ({ month, ...counts })),
    years: inOrder(years).map(([year, counts]) => ({ year: Number(year), ...counts })),
  }
}

/**
 * The days on which something shown begins, ends or happens by stated dates, in order, none twice; a date coarser than a
 * day counts by its first (DESIGN 3, "Next change"). Observations are no changes; a decade says too little to step to.
 */
export function changeDays(
  relations: Iterable<Dated>,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Day[] {
  const days = new Set<Day>()
  for (const { start, end } of everShown(relations, asked, kindOf))
    for (const stated of [start, end === STILL_GOING_ON ? null : end]) {
      const reading = stated === null ? null : readingOf(stated)
      if (reading && reading.precision !== 'coarse') days.add(reading.first)
    }
  return [...days].sort((one, other) => one - other)
}

/** The last day with which a stated date or an observation of the data begins, or null where there is none (DESIGN 7, `latest`). */
export function latestDay(relations: Iterable<Dated>): Day | null {
  return edgeDay(relations, Math.max)
}

/** The first day with which a stated date or an observation of the data begins. */
export function earliestDay(relations: Iterable<Dated>): Day | null {
  return edgeDay(relations, Math.min)
}

function edgeDay(relations: Iterable<Dated>, edge: (...days: Day[]) => Day): Day | null {
  let found: Day | null = null
  for (const { start, end, observed } of relations)
    for (const stated of [start, end === STILL_GOING_ON ? null : end, ...observed]) {
      if (stated === null) continue
      const { first } = readingOf(stated)
      found = found === null ? first : edge(found, first)
    }
  return found
}
