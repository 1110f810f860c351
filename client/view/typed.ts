import { type Day, type Days, today } from '../../server/domain/time/day.ts'
import { daysOfNumbers, statedFromWords } from '../../server/domain/time/from-words.ts'
import { type Edges, readDate, readTime, type Time, whenOf } from './time.ts'

const WORDS: { readonly [words: string]: Time['kind'] } = { 'آخر يوم': 'latest', 'اخر يوم': 'latest', اليوم: 'today' }

/** What parts the two ends of a span: two dots, a word, a dash; a hyphen between two years alone. */
const BETWEEN_ENDS = /\.\.| to | [إا]لى | ?[–—] ?|(?<=^\d{4})-(?=\d{4}$)/

/** The time that is typed: as addresses say it, or as the page writes days, `2 Feb 2023`, `2 فبراير 2023`. Null where it is none. */
export const typedTime = (text: string): Time | null => readTime(text.split(BETWEEN_ENDS).map(fromWords).join('..'))

const fromWords = (text: string) => WORDS[text.trim().replaceAll(/\s+/g, ' ')] ?? statedFromWords(text)

/** Whether a text says where a span begins and where it ends. */
export const saysBothEnds = (text: string) => BETWEEN_ENDS.test(text)

export type TwoReadings = readonly [dayFirst: Day, monthFirst: Day]

/** The first date within a text that may be one of two days: `3/4/2025`. */
export function ambiguityIn(text: string): { readonly text: string; readonly readings: TwoReadings } | null {
  for (const end of text.split(BETWEEN_ENDS)) {
    const [one, other] = daysOfNumbers(end).map((stated) => readDate(stated)?.first ?? null)
    if (one != null && other != null) return { text: end.trim(), readings: [one, other] }
  }
  return null
}

/** First and last day of what is typed, an open end being that of the data. Null where it is no time. */
export function typedDays(text: string, edges: Edges): Days | null {
  const time = typedTime(text)
  const when = time && whenOf(time, edges, today())
  if (!when) return null
  return 'at' in when ? { first: when.at, last: when.at } : { first: when.from, last: when.to }
}

/** A span written with words has up to so many: `from 28 July 2016 to 28 July 2017`. */
const MOST_WORDS = 8
/** Words before a time that belong to it: `Turkey in 2013`. */
const BEFORE_TIME = /^(?:in|on|from|during|في|من|عام|سنة) /i

/** A query in two: the longest part of it that reads as a time, and the names around it. `Turkey YPG 2011..2015` asks of both. */
export function timeIn(query: string): { readonly names: string; readonly time: Time | null } {
  const words = query.trim().split(/\s+/)
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const part = words.slice(from, from + length).join(' ')
      const time = typedTime(part.replace(BEFORE_TIME, ''))
      if (time !== null) return { names: [...words.slice(0, from), ...words.slice(from + length)].join(' '), time }
    }
  return { names: query.trim(), time: null }
}
