import { spanText } from '../../server/domain/address-text.ts'
import type { When } from '../../server/domain/network.ts'
import { type Day, dayFrom, isoOf, yearOf } from '../../server/domain/time/day.ts'
import { isMisread, readStatedDate } from '../../server/domain/time/stated-date.ts'

/** The time that a view asks, as its address says it: `latest` and open ends wait for the data. */
export type Time =
  | { readonly kind: 'latest' }
  | { readonly kind: 'today' }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'span'; readonly from: Day | null; readonly to: Day | null }

export const LATEST: Time = { kind: 'latest' }
export const ALL_YEARS: Time = { kind: 'span', from: null, to: null }

/** The first and last day with which a date of the data begins (DESIGN 7, `latest`). */
export type Edges = { readonly first: Day; readonly latest: Day }

/** First and last day of `2016`, `2016-07` or `2016-07-28`, or null. */
export function readDate(text: string): { readonly first: Day; readonly last: Day } | null {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return null
  const reading = readStatedDate(text)
  return isMisread(reading) ? null : { first: reading.first, last: reading.last }
}

/** Reads a `t` (DESIGN 7): a day is a moment; a month, a year, `A..B` a span; `latest`, `today`. Null where it is none. */
export function readTime(text: string): Time | null {
  if (text === 'latest' || text === 'today') return { kind: text }
  const ends = text.split('..')
  if (ends.length > 2) return null
  if (ends.length === 1) {
    const date = readDate(text)
    if (date === null) return null
    return date.first === date.last
      ? { kind: 'day', day: date.first }
      : { kind: 'span', from: date.first, to: date.last }
  }
  const [start = '', end = ''] = ends
  const from = start === '' ? null : (readDate(start)?.first ?? undefined)
  const to = end === '' || end === 'latest' ? null : (readDate(end)?.last ?? undefined)
  if (from === undefined || to === undefined || (from !== null && to !== null && from > to)) return null
  return { kind: 'span', from, to }
}

/** Writes a `t`, in the coarsest grain that fits both ends: one time, one text. */
export function timeText(time: Time): string {
  if (time.kind === 'latest' || time.kind === 'today') return time.kind
  if (time.kind === 'day') return isoOf(time.day)
  return spanText(time)
}

export const isAllYears = (time: Time) => time.kind === 'span' && time.from === null && time.to === null

/** Whether the later day of two comes first: so a difference may be read. */
export const isBackwards = (time: Time): time is { kind: 'span'; from: Day; to: Day } =>
  time.kind === 'span' && time.from !== null && time.to !== null && time.from > time.to

/** The days that a time means, once the data and the day today are known. An open end is that of the data. */
export function whenOf(time: Time, { first, latest }: Edges, today: Day): When {
  if (time.kind === 'latest') return { at: latest }
  if (time.kind === 'today') return { at: today }
  if (time.kind === 'day') return { at: time.day }
  const from = time.from ?? Math.min(first, time.to ?? first)
  return { from, to: time.to ?? Math.max(latest, from) }
}

/** The days of lanes: a day is looked at in its year, for a lane of one day says nothing. */
export function spanOf(time: Time, edges: Edges, today: Day): { readonly from: Day; readonly to: Day } {
  const when = whenOf(time, edges, today)
  return 'from' in when ? when : { from: dayFrom(yearOf(when.at), 1, 1), to: dayFrom(yearOf(when.at), 12, 31) }
}

/** The last day of a moment or span: that on which actors are named and of which the title speaks. */
export const lastDay = (when: When): Day => ('at' in when ? when.at : when.to)
