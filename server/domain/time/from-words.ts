import { LONG } from './in-words.ts'

const DAY_FIRST = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u
const MONTH_FIRST = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u

/** `2 Feb 2023`, `February 2, 2023`, `Feb 2023` as a stated date; what is none of these, unchanged: whoever reads it judges it. */
export function statedFromWords(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ')
  const [, date, month = '', year] = DAY_FIRST.exec(plain) ?? monthFirst(plain)
  const number = LONG.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1
  if (!year || number === 0) return plain
  return [year, number, ...(date ? [date] : [])].map((part) => String(part).padStart(2, '0')).join('-')
}

function monthFirst(text: string): readonly (string | undefined)[] {
  const [whole, month, date, year] = MONTH_FIRST.exec(text) ?? []
  return [whole, date, month, year]
}
