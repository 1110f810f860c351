import { type Day, dayFrom, dayOf, isoOf } from '../domain/time/day.ts'
import type { KeptProperties, KeptProperty } from './kept.ts'
import type { Parameters } from './query.ts'

/** The first and the last DATE, which stand for unbounded, so that every relation is in the index (NEO4J B). */
const FIRST: Day = dayFrom(1, 1, 1)
const LAST: Day = dayFrom(9999, 12, 31)
/** Every day on which a relation can hold. */
export const ALWAYS = { from: FIRST, to: LAST }

/** A day on its way into the database as DATE: a bare integer would become a number. */
export class StoredDate {
  readonly day: Day
  constructor(day: Day) {
    this.day = day
  }
}

/** A day as DATE; where it is unbounded, the first of all days. */
export const sinceDay = (day: Day | null) => new StoredDate(day === null ? FIRST : Math.max(day, FIRST))

/** A day as DATE; where it is unbounded, the last of all days. */
export const untilDay = (day: Day | null) => new StoredDate(day ?? LAST)

/** The text of a DATE, of which a query makes one: of a million bounds it is quicker packed than a date. Where unbounded, the first of all days. */
export const sinceText = (day: Day | null) => isoOf(day === null ? FIRST : Math.max(day, FIRST))

/** The same; where it is unbounded, the last of all days. */
export const untilText = (day: Day | null) => isoOf(day ?? LAST)

/** The day of a DATE, or null where it stands for unbounded. */
export const dayOfDate = (year: number, month: number, date: number): Day | null =>
  orUnbounded(dayFrom(year, month, date))

const orUnbounded = (day: Day) => (day === FIRST || day === LAST ? null : day)

/** Days by their texts: an answer names the same few thousand over and over. */
const days = new Map<string, Day | null>()
const MOST_DAYS = 50_000

/** The day of the text of a DATE, or null where it stands for unbounded. Throws where it is none. */
export function dayOfText(text: unknown): Day | null {
  const known = days.get(text as string)
  if (known !== undefined) return known
  const day = typeof text === 'string' ? dayOf(text) : null
  if (day === null) throw new Error(`${text} is no day`)
  const found = orUnbounded(day)
  if (days.size === MOST_DAYS) days.clear()
  days.set(text as string, found)
  return found
}

/** A second in UTC on its way into the database as DATETIME: its ISO text, with a `Z`. */
export class StoredTime {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Properties as a backup keeps them, on their way back: DATE and DATETIME again. */
export const asStored = (properties: KeptProperties): Parameters =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, storedValue(value)]))

function storedValue(value: KeptProperty): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  if ('time' in value) return new StoredTime(value.time)
  if (!('date' in value)) return value
  const day = dayOf(value.date)
  if (day === null) throw new Error(`${value.date} is no day`)
  return new StoredDate(day)
}
