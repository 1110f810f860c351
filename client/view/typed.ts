import { type Days, today } from '../../server/domain/time/day.ts'
import { statedFromWords } from '../../server/domain/time/from-words.ts'
import { type Edges, readTime, type Time, whenOf } from './time.ts'

/** The time that is typed: as addresses say it, or as the page writes days, `2 Feb 2023`, `2 فبراير 2023`. Null where it is none. */
export const typedTime = (text: string): Time | null =>
  readTime(
    text
      .split(/\.\.| to | [إا]لى /)
      .map(statedFromWords)
      .join('..'),
  )

/** First and last day of what is typed, an open end being that of the data. Null where it is no time. */
export function typedDays(text: string, edges: Edges): Days | null {
  const time = typedTime(text)
  const when = time && whenOf(time, edges, today())
  if (!when) return null
  return 'at' in when ? { first: when.at, last: when.at } : { first: when.from, last: when.to }
}
