import type { Begins, Histogram } from '../../server/domain/histogram.ts'
import { eventsAsked, type When } from '../../server/domain/network.ts'
import { civilOf, type Day, type Days, dayFrom, daysIn } from '../../server/domain/time/day.ts'
import type { Edges } from './time.ts'

/** What the track draws of a month, or of a quarter where months would be too narrow. */
export type Bar = Days & { readonly begins: Begins; readonly ends: number }
/** Starts known to the year only: a flat ground, their average for a bar. */
export type Ground = Days & { readonly average: number }

const NARROWEST_MONTH = 4
const DAYS_IN_MONTH = 30.4
/** Of so many dated starts one may lie before the years that are shown at first. */
const ONE_BEFORE = 50

const total = ({ positive, negative, neutral }: Begins) => positive + negative + neutral

/** The years that the track shows at first: those that hold all but one in fifty of the starts, to the end of the quarter of the last date. */
export function mainDays({ months, years }: Histogram, { first, latest }: Edges): Days {
  const byYear = new Map<number, number>()
  const add = (year: number, count: number) => byYear.set(year, (byYear.get(year) ?? 0) + count)
  for (const { month, begins } of months) add(Number(month.slice(0, 4)), total(begins))
  for (const { year, begins } of years) add(year, total(begins))
  const inOrder = [...byYear].sort(([one], [other]) => one - other)
  const most = inOrder.reduce((sum, [, count]) => sum + count, 0) / ONE_BEFORE
  let before = 0
  const begun = inOrder.find(([, count]) => {
    before += count
    return before > most
  })
  return { first: dayFrom(begun?.[0] ?? civilOf(first).year, 1, 1), last: quarterEnd(latest) }
}

/** Of so many months with starts one may have more than the track has room for. */
const ONE_HIGHER = 20

/** How many dated starts all but one in twenty of the months with any do not exceed. */
export function busiestMonth({ months }: Histogram): number {
  const starts = months.map(({ begins }) => total(begins)).filter((count) => count > 0)
  return starts.sort((one, other) => one - other)[Math.ceil(starts.length * (1 - 1 / ONE_HIGHER)) - 1] ?? 0
}

/** From the first date of the data to the last. */
export const everyDay = ({ first, latest }: Edges): Days => ({
  first: dayFrom(civilOf(first).year, 1, 1),
  last: quarterEnd(latest),
})

function quarterEnd(day: Day): Day {
  const { year, month } = civilOf(day)
  const last = Math.ceil(month / 3) * 3
  return dayFrom(year, last, daysIn(year, last))
}

/** So many years round a day, within the days of the data where these reach. */
export function yearsAround(day: Day, years: number): Days {
  const half = Math.round((years * 365.25) / 2)
  return { first: day - half, last: day + half }
}

/** The days that the track shows: those chosen, moved or widened so that what is looked at can be seen. */
export function windowOf(chosen: Days | null, main: Days, when: When): Days {
  const { from, to } = 'at' in when ? { from: when.at, to: when.at } : when
  const base = chosen ?? main
  if (from >= base.first && to <= base.last) return base
  const length = base.last - base.first
  if (chosen === null || to - from > length) return { first: Math.min(base.first, from), last: Math.max(base.last, to) }
  const first = Math.round((from + to - length) / 2)
  return { first, last: first + length }
}

/** The bars of some days of the track, a `width` px wide; by month, by quarter where a month is narrower than 4 px. */
export function barsOf(
  { months, years }: Histogram,
  shown: Days,
  width: number,
): { bars: Bar[]; ground: Ground[]; byQuarter: boolean } {
  const byQuarter = (width / (shown.last - shown.first)) * DAYS_IN_MONTH < NARROWEST_MONTH
  const bars = new Map<Day, { first: Day; last: Day; begins: Begins; ends: number }>()
  for (const { month, begins, ends } of months) {
    const days = daysOf(month, byQuarter)
    if (days.last < shown.first || days.first > shown.last) continue
    const bar = bars.get(days.first) ?? { ...days, begins: { positive: 0, negative: 0, neutral: 0 }, ends: 0 }
    bar.begins.positive += begins.positive
    bar.begins.negative += begins.negative
    bar.begins.neutral += begins.neutral
    bar.ends += ends
    bars.set(days.first, bar)
  }
  const ground = years
    .map(({ year, begins }) => ({
      first: dayFrom(year, 1, 1),
      last: dayFrom(year, 12, 31),
      average: total(begins) / (byQuarter ? 4 : 12),
    }))
    .filter(({ first, last, average }) => average > 0 && last >= shown.first && first <= shown.last)
  return { bars: [...bars.values()], ground, byQuarter }
}

function daysOf(monthText: string, byQuarter: boolean): Days {
  const [year = 0, month = 1] = monthText.split('-').map(Number)
  const first = byQuarter ? Math.floor((month - 1) / 3) * 3 + 1 : month
  const last = byQuarter ? first + 2 : month
  return { first: dayFrom(year, first, 1), last: dayFrom(year, last, daysIn(year, last)) }
}

/** How many stated starts lie before the days shown. */
export const startsBefore = ({ months, years }: Histogram, first: Day): number =>
  [
    ...months.map(({ month, begins }) => ({ begins, day: dayFrom(...monthOf(month), 1) })),
    ...years.map(({ year, begins }) => ({ begins, day: dayFrom(year, 1, 1) })),
  ]
    .filter(({ day }) => day < first)
    .reduce((sum, { begins }) => sum + total(begins), 0)

const monthOf = (text: string): [number, number] => [Number(text.slice(0, 4)), Number(text.slice(5, 7))]

/** The band of the track: the window of the events at a moment, the span between two days. */
export const bandOf = (when: When, events: number): Days => {
  const { from, to } = eventsAsked(when, events)
  return { first: from, last: to }
}
