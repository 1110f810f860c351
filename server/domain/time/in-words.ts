import { civilOf, type Day, daysIn, MONTHS } from './day.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from './stated-date.ts'

/** The months as lists and axes name them. */
export const MONTHS_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export type Length = 'short' | 'long'
const monthName = (month: number, length: Length) => (length === 'long' ? MONTHS : MONTHS_SHORT)[month - 1] ?? ''

/** `2 Feb 2023` in lists, `2 February 2023` in titles, captions and prose (LOOK 2). */
export function dayInWords(day: Day, length: Length = 'short'): string {
  const { year, month, date } = civilOf(day)
  return `${date} ${monthName(month, length)} ${year}`
}

const DOUBTS = { '': '', '~': 'about ', '?': '', '%': 'about ' } as const

/** A stated date as prose says it: `about 2013`, `2023?`, `Oct 2018`, `the 2010s`; never finer than stated. */
export function statedInWords(stated: StatedDate, length: Length = 'short'): string {
  if (stated === STILL_GOING_ON) return 'still going on when recorded'
  const { first, last, precision, doubt } = readingOf(stated)
  const { year, month, date } = civilOf(first)
  const plain = {
    day: `${date} ${monthName(month, length)} ${year}`,
    month: `${monthName(month, length)} ${year}`,
    year: String(year),
    coarse: last - first > 4_000 ? `${Math.floor(year / 100)}XX` : `the ${year}s`,
  }[precision]
  return `${DOUBTS[doubt]}${plain}${doubt === '?' || doubt === '%' ? '?' : ''}`
}

/** A span as titles say it: `2011 to 2025` where it is of whole years, `May 2016` where of whole months, else both days. */
export function spanInWords(from: Day, to: Day, length: Length = 'long'): string {
  const first = civilOf(from)
  const last = civilOf(to)
  const wholeYears = first.month === 1 && first.date === 1 && last.month === 12 && last.date === 31
  if (wholeYears) return first.year === last.year ? `${first.year}` : `${first.year} to ${last.year}`
  if (first.date === 1 && last.date === daysIn(last.year, last.month)) {
    const [begins, ends] = [first, last].map(({ year, month }) => `${monthName(month, length)} ${year}`)
    return begins === ends ? `${begins}` : `${begins} to ${ends}`
  }
  return `${dayInWords(from, length)} to ${dayInWords(to, length)}`
}

/** When a pair turned: the stated date itself, or that it was the day after a stated end. */
export const turnedInWords = ({ at, stated }: { readonly at: Day; readonly stated: StatedDate }): string =>
  readingOf(stated).first === at ? statedInWords(stated) : `after ${statedInWords(stated)}`
