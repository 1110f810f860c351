import { MONTHS } from './day.ts'

const DAY_FIRST = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u
const MONTH_FIRST = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u

/** The months in Arabic as they are named in Egypt, the Gulf and most of the press, and as in Syria and its neighbours. */
const ARABIC: readonly (readonly [west: string, levant: string])[] = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان'],
  ['مايو', 'أيار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'آب'],
  ['سبتمبر', 'أيلول'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول'],
]

/** Alef is often typed without its hamza or madda. */
const plainAlef = (text: string) => text.replaceAll(/[أإآ]/g, 'ا')

const ARABIC_MONTHS = ARABIC.map((names) => names.map(plainAlef))
const ARABIC_WORDS = /\p{Script=Arabic}+(?: \p{Script=Arabic}+)*/u

const THREE_NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/

/**
 * The days, as stated dates, that three numbers may mean: `31/12/2025` one; `3/4/2025` two, the day read first and the month
 * read first, for Europe and the Arab countries write the one and America the other. None of any other text.
 */
export function daysOfNumbers(text: string): readonly string[] {
  const plain = latinDigits(text.trim())
  const [, whole, monthOfIt = '', dateOfIt = ''] = YEAR_FIRST.exec(plain) ?? []
  if (whole) return [dashed(whole, monthOfIt, dateOfIt)]
  const [, first = '', , second = '', year] = THREE_NUMBERS.exec(plain) ?? []
  if (!year) return []
  const readings = [
    ...(Number(second) <= 12 ? [dashed(year, second, first)] : []),
    ...(Number(first) <= 12 ? [dashed(year, first, second)] : []),
  ]
  return [...new Set(readings)]
}

const dashed = (...parts: readonly (string | number)[]) => parts.map((part) => String(part).padStart(2, '0')).join('-')

/** `2 Feb 2023`, `February 2, 2023`, `Feb 2023`, `2 شباط 2023`, `31/12/2025` as a stated date; what is none of these, but for its digits unchanged: whoever reads it judges it. */
export function statedFromWords(text: string): string {
  const plain = latinDigits(text.trim().replaceAll(/\s+/g, ' '))
  const [day, another] = daysOfNumbers(plain)
  if (day) return another ? plain : day
  const english = parted(plain.replace(ARABIC_WORDS, (month) => MONTHS[indexOfMonth(month)] ?? month))
  const [, date, month = '', year] = DAY_FIRST.exec(english) ?? monthFirst(english)
  const number = MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1
  if (!year || number === 0) return plain
  return dashed(year, number, ...(date ? [date] : []))
}

/** `5th of May, 2016`, `03-May-2016` with nothing but blanks between day, month and year. */
const parted = (text: string) =>
  text.replace(/^(\d{1,2})-(\p{L}{3,})-(\d{4})$/u, '$1 $2 $3').replace(/(?<=\b\d{1,2})(?:st|nd|rd|th)\b(?: of\b)?/i, '')

/** What is copied from a page brings marks of direction along. */
const MARKS = /[\u200E\u200F\u2060-\u2069]/g

const latinDigits = (text: string) =>
  text.replaceAll(MARKS, '').replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

const indexOfMonth = (name: string) => ARABIC_MONTHS.findIndex((names) => names.includes(plainAlef(name)))

function monthFirst(text: string): readonly (string | undefined)[] {
  const [whole, month, date, year] = MONTH_FIRST.exec(text) ?? []
  return [whole, date, month, year]
}
