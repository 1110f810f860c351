import { z } from 'zod'
import { type Day, type Days, dayFrom, daysIn, MONTHS } from './day.ts'
import { type Misread, misread } from './misread.ts'

/** A date as its source gives it: the subset of EDTF (ISO 8601-2) of DESIGN 3. Kept as typed; its days follow from it. */
export const StatedDate = z.string().meta({
  description: 'A date as its source gives it: a subset of EDTF',
  examples: ['2016', '2014-05~', '2023-02-02'],
})
export type StatedDate = z.infer<typeof StatedDate>

/** How finely a date is known. `coarse` is a decade or a century: it attests nothing by itself. */
export type Precision = 'day' | 'month' | 'year' | 'coarse'

export type Reading = Days & { readonly precision: Precision; readonly doubt: '' | '?' | '~' | '%' }

/** The end of a state of which the source says that it still goes on. */
export const STILL_GOING_ON = '..'

const FIRST_YEAR = 1000
const LAST_YEAR = 2199

const STATED = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/

const within = (first: Day, last: Day, precision: Precision, doubt: Reading['doubt']): Reading => ({
  first,
  last,
  precision,
  doubt,
})

/**
 * Reads one stated date: its first and last possible day and its precision.
 * The qualifiers `?`, `~`, `%` change no day. Returns a `Misread` instead of guessing.
 */
export function readStatedDate(text: StatedDate): Reading | Misread {
  const parts = STATED.exec(text)
  if (!parts) return misread(text)
  const [, yearText = '', month, date, doubtText = ''] = parts
  const doubt = doubtText as Reading['doubt']
  const firstYear = Number(yearText.replaceAll('X', '0'))
  const lastYear = Number(yearText.replaceAll('X', '9'))
  if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR) return outsideYears(text)
  if (firstYear !== lastYear)
    return month === undefined
      ? within(dayFrom(firstYear, 1, 1), dayFrom(lastYear, 12, 31), 'coarse', doubt)
      : { fault: 'a decade or century has no month', remedy: `write ${yearText}` }
  const year = firstYear
  if (month === undefined || month === 'XX') {
    if (date !== undefined && date !== 'XX')
      return { fault: 'a day needs its month', remedy: `write ${yearText} or the whole date` }
    return within(dayFrom(year, 1, 1), dayFrom(year, 12, 31), 'year', doubt)
  }
  const monthNumber = Number(month)
  if (monthNumber === 0)
    return { fault: 'month 00 does not exist', remedy: `write ${yearText} where the month is not known` }
  if (monthNumber > 20 && monthNumber <= 41 && date === undefined) return misread(text)
  if (monthNumber > 12) return { fault: `month ${month} does not exist`, remedy: noMonth(year, monthNumber, date) }
  const length = daysIn(year, monthNumber)
  if (date === undefined || date === 'XX')
    return within(dayFrom(year, monthNumber, 1), dayFrom(year, monthNumber, length), 'month', doubt)
  const dateNumber = Number(date)
  if (dateNumber === 0)
    return { fault: 'day 00 does not exist', remedy: `write ${yearText}-${month} where the day is not known` }
  if (dateNumber > length)
    return {
      fault: `${MONTHS[monthNumber - 1]} ${year} has ${length} days`,
      remedy: `correct the day, or write ${yearText}-${month} where it is not known`,
    }
  const day = dayFrom(year, monthNumber, dateNumber)
  return within(day, day, 'day', doubt)
}

/** `2011-13` may be the years from 2011 to 2013: so many lie between them at most. */
const LONGEST_SPAN = 20

function noMonth(year: number, month: number, date: string | undefined): string {
  const years = month - (year % 100)
  const months = 'months run from 01 to 12'
  if (date !== undefined || years <= 0 || years > LONGEST_SPAN) return months
  return `${months}; of the years ${year} to ${year + years} write ${year} as start and ${year + years} as end`
}

export const isMisread = (reading: Reading | Misread): reading is Misread => 'fault' in reading

/** Readings by text: data say the same few thousand dates over and over, and every day looked at asks them again. */
const readings = new Map<StatedDate, Reading>()
const MOST_READINGS = 100_000

/** The reading of a date already known to be one (checked at the door). A fault here is a fault of the program. */
export function readingOf(text: StatedDate): Reading {
  const known = readings.get(text)
  if (known) return known
  const reading = readStatedDate(text)
  if (isMisread(reading)) throw new Error(`not a stated date: ${text}`)
  if (readings.size === MOST_READINGS) readings.clear()
  readings.set(text, reading)
  return reading
}

const outsideYears = (text: string): Misread => {
  const fault = `years run from ${FIRST_YEAR} to ${LAST_YEAR}`
  return text.startsWith('9999')
    ? { fault, remedy: 'write .. where it still goes on, or leave it empty where it is not known', says: 'open' }
    : { fault, remedy: 'give a date within them, or leave it empty' }
}
