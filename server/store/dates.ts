import { type Day, dayFrom } from '../domain/time/day.ts'

/** The first and the last DATE, which stand for unbounded, so that every relation is in the index (NEO4J B). */
const FIRST: Day = dayFrom(1, 1, 1)
const LAST: Day = dayFrom(9999, 12, 31)

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

/** The day of a DATE, or null where it stands for unbounded. */
export function dayOfDate(year: number, month: number, date: number): Day | null {
  const day = dayFrom(year, month, date)
  return day === FIRST || day === LAST ? null : day
}
