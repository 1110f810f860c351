import { z } from 'zod'

/** A day: an integer, days since 1970-01-01 in the proleptic Gregorian calendar. No zone, no time of day. 0 is a day. */
export type Day = number

/** The first and the last day of a span, both in it. */
export type Days = { readonly first: Day; readonly last: Day }

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Day number of a civil date.
 * Source of the formula: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayFrom(year: number, month: number, date: number): Day {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Year, month (1 to 12) and date of a day (civil_from_days of the same source). */
export function civilOf(day: Day): { year: number; month: number; date: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The months as they are written out. */
export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Days of a month, 28 to 31. */
export const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The day of an ISO text `YYYY-MM-DD`, or null where it is none of the calendar. */
export function dayOf(iso: string): Day | null {
  if (!ISO_DAY.test(iso)) return null
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null
  return dayFrom(year, month, date)
}

const padded = (number: number, width: number) => String(number).padStart(width, '0')

/** ISO text of a day: `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  const { year, month, date } = civilOf(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`
}

/** The same date `months` later (earlier where negative); a date that the month lacks becomes its last (DESIGN 3, last word). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day)
  const count = year * 12 + month - 1 + months
  const nextYear = Math.floor(count / 12)
  const nextMonth = count - nextYear * 12 + 1
  return dayFrom(nextYear, nextMonth, Math.min(date, daysIn(nextYear, nextMonth)))
}

export const yearOf = (day: Day) => civilOf(day).year

/** Today where the program runs, as a day. The only place that looks at the clock's date. */
export function today(now = new Date()): Day {
  return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** A whole ISO day on the wire and in addresses, an integer in code; years 1000 to 2199 as for stated dates. */
export const IsoDay = z
  .codec(z.string(), z.int(), {
    decode: (iso, context) => {
      const day = dayOf(iso)
      if (day !== null && iso >= '1000' && iso < '2200') return day
      context.issues.push({
        code: 'custom',
        message: 'not a day of the calendar, years 1000 to 2199',
        input: iso,
      })
      return z.NEVER
    },
    encode: isoOf,
  })
  .meta({
    description: 'a day of the calendar, YYYY-MM-DD, years 1000 to 2199',
    override: { type: 'string', format: 'date', examples: ['2023-02-02'] },
  })
