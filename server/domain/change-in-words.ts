import type { ChangeDate, Unsure } from './change-dates.ts'
import { dayInWords, type Length, statedInWords } from './time/in-words.ts'

const HOW = {
  since: 'since',
  until: 'until',
  attested: 'attested',
  lastAttested: 'last attested',
  nextAttested: 'next attested',
} as const

/** The date on which a change hangs: `since 28 Apr 2017`, `until 2017`, `at latest until 8 Dec 2024`, `next attested Aug 2017`. */
export const changeDateInWords = (date: ChangeDate, length: Length = 'short'): string =>
  date.how === 'by'
    ? `at latest until ${dayInWords(date.day, length)}`
    : `${HOW[date.how]} ${statedInWords(date.stated, length)}`

const KNOWN_TO = { day: 'day', month: 'month only', year: 'year only', coarse: 'decade or century only' } as const

/** Why something only may have begun or ended: `start known to the month only`, `not known to last to 28 Jul 2017`. */
export function unsureInWords(unsure: Unsure): string {
  if ('precision' in unsure) return `${unsure.why} known to the ${KNOWN_TO[unsure.precision]}`
  const day = dayInWords(unsure.day)
  return unsure.why === 'notYet' ? `not known to have begun by ${day}` : `not known to last to ${day}`
}
