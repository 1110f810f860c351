import { civilOf, type Day } from '../../../server/domain/time/day.ts'
import type { Length } from '../../../server/domain/time/in-words.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from '../../../server/domain/time/stated-date.ts'

/** The Gregorian months by their names in Arabic; there is no shorter form. */
const MONTH = new Intl.DateTimeFormat('ar-u-ca-gregory', { month: 'long', timeZone: 'UTC' })
export const MONTHS = Array.from({ length: 12 }, (_, month) => MONTH.format(Date.UTC(2000, month, 1)))

const monthName = (month: number) => MONTHS[month - 1] ?? ''

/** A day and its month on one line. */
const dateOf = (date: number, month: number) => `${date}\u00A0${monthName(month)}`

/** `2 فبراير 2023`, in lists and titles alike. */
export function dayInWords(day: Day, _length?: Length): string {
  const { year, month, date } = civilOf(day)
  return `${dateOf(date, month)} ${year}`
}

/** A stated date, never finer than stated: `نحو 2013`, `2023؟`, `أكتوبر 2018`, `عقد 2010`. */
export function statedInWords(stated: StatedDate, _length?: Length): string {
  if (stated === STILL_GOING_ON) return 'مستمرة عند تسجيلها'
  const { first, last, precision, doubt } = readingOf(stated)
  const { year, month, date } = civilOf(first)
  const plain = {
    day: `${dateOf(date, month)} ${year}`,
    month: `${monthName(month)} ${year}`,
    year: String(year),
    coarse: last - first > 4_000 ? `${Math.floor(year / 100)}XX` : `عقد ${year}`,
  }[precision]
  return `${doubt === '~' || doubt === '%' ? 'نحو ' : ''}${plain}${doubt === '?' || doubt === '%' ? '؟' : ''}`
}

/** `نحو يونيو 2015` for `2015-06?` too, where a mark of doubt would make a question of what it stands in. */
export const aboutInWords = (stated: StatedDate) =>
  stated === STILL_GOING_ON ? statedInWords(stated) : statedInWords(stated.replace(/[?%]$/, '~'))

/** `2011 إلى 2025` where a span is of whole years, else both days. */
export function spanInWords(from: Day, to: Day, length?: Length): string {
  const first = civilOf(from)
  const last = civilOf(to)
  const wholeYears = first.month === 1 && first.date === 1 && last.month === 12 && last.date === 31
  if (wholeYears) return first.year === last.year ? `${first.year}` : `${first.year} إلى ${last.year}`
  return `${dayInWords(from, length)} إلى ${dayInWords(to, length)}`
}

/** When a pair turned: the stated date itself, or that it was the day after a stated end. */
export const turnedInWords = ({ at, stated }: { readonly at: Day; readonly stated: StatedDate }): string =>
  readingOf(stated).first === at ? statedInWords(stated) : `بعد ${statedInWords(stated)}`
