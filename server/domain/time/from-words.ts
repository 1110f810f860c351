import { LONG } from './in-words.ts'

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

/** `2 Feb 2023`, `February 2, 2023`, `Feb 2023`, `2 شباط 2023` as a stated date; what is none of these, but for its digits unchanged: whoever reads it judges it. */
export function statedFromWords(text: string): string {
  const plain = latinDigits(text.trim().replaceAll(/\s+/g, ' '))
  const english = plain.replace(ARABIC_WORDS, (month) => LONG[indexOfMonth(month)] ?? month)
  const [, date, month = '', year] = DAY_FIRST.exec(english) ?? monthFirst(english)
  const number = LONG.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1
  if (!year || number === 0) return plain
  return [year, number, ...(date ? [date] : [])].map((part) => String(part).padStart(2, '0')).join('-')
}

const latinDigits = (text: string) => text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

const indexOfMonth = (name: string) => ARABIC_MONTHS.findIndex((names) => names.includes(plainAlef(name)))

function monthFirst(text: string): readonly (string | undefined)[] {
  const [whole, month, date, year] = MONTH_FIRST.exec(text) ?? []
  return [whole, date, month, year]
}
