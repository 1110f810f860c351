import { type Day, isoOf, yearOf } from '../domain/time/day.ts'
import type { Misread } from '../domain/time/misread.ts'
import { IN_OUR_CALENDAR, mayBeOfOtherCalendar } from '../domain/time/other-calendars.ts'
import { isMisread, readStatedDate, STILL_GOING_ON } from '../domain/time/stated-date.ts'
import type { Findings, Place } from './findings.ts'
import { nearestWord } from './nearest.ts'

/** The text of a cell, or a part of it, and where it stands. Faults of a part show what it is `within`. */
export type Cell = { readonly place: Place; readonly column: string; readonly text: string; readonly within?: string }

/** A word of a vocabulary, other case with a warning; else rejected, with the nearest word (RELIABILITY I11). */
export function wordIn<Word extends string>(words: readonly Word[], cell: Cell, findings: Findings): Word | null {
  const { place, column, text } = cell
  const exact = words.find((word) => word === text)
  if (exact !== undefined) return exact
  const folded = words.find((word) => word.toLowerCase() === text.toLowerCase())
  if (folded !== undefined) {
    findings.warn(place, {
      code: 'word.case',
      column,
      message: `${text} was read as ${folded}`,
      value: text,
      remedy: `write ${folded}`,
    })
    return folded
  }
  const near = nearestWord(text, words)
  findings.reject(place, {
    code: 'word.unknown',
    column,
    message: `${column} does not know this word`,
    value: text,
    remedy: near ? `is "${near}" meant? Else one of ${words.join(', ')}` : `use one of ${words.join(', ')}`,
  })
  return null
}

/** A day and a time of ISO 8601 behind it and nothing else: what is left of a range or a remark must not be dropped with it. */
const TIME_OF_DAY =
  /^(\d{4}-\d{2}-\d{2})(?:T| )(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?$|^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/

/** What to do about a word for today in a cell that cannot be open. */
const NEVER_OPEN: ReadonlyMap<string, string> = new Map([
  ['dissolved', 'leave it empty where the actor still exists'],
  ['observed', 'write the day, month or year in which the source attests it'],
])

/** The remedy that is right in a column. */
function remedyIn(column: string, mayBeOpen: boolean, { remedy, says }: Misread): string {
  if (says === 'several' && column === 'observed') return 'part them by |'
  if (says !== 'open' || mayBeOpen) return remedy
  return NEVER_OPEN.get(column) ?? 'write the date that the source gives, or leave it empty where it is not known'
}

/**
 * A stated date as typed, or null with its fault and remedy (RELIABILITY I13): never today, never another. A time of day is
 * dropped with a warning, and the day does not shift by zone. `..` is read where the cell may be open.
 */
export function dateIn(cell: Cell, findings: Findings, future: Day, mayBeOpen = false): string | null {
  const { place, column, text, within } = cell
  if (text === STILL_GOING_ON && mayBeOpen) return text
  const timed = TIME_OF_DAY.exec(text)
  const dated = timed?.[1] ?? timed?.[2] ?? text
  const reading = readStatedDate(dated)
  if (isMisread(reading)) {
    const isOpenHere = text === STILL_GOING_ON && column !== 'start'
    const fault = isOpenHere ? 'only the end of a state can be open' : reading.fault
    const message = within === undefined ? fault : `${text}: ${fault}`
    const remedy = remedyIn(column, mayBeOpen, reading)
    findings.reject(place, { code: 'date.misread', column, message, value: within ?? text, remedy })
    return null
  }
  if (dated !== text)
    findings.warn(place, {
      code: 'date.time',
      column,
      message: 'the time of day was dropped; the day stands as typed',
      value: within ?? text,
      remedy: `write ${dated}`,
    })
  if (reading.first > future)
    findings.warn(place, {
      code: 'date.future',
      column,
      message: `the date lies after ${isoOf(future)}, more than four years from now`,
      value: within ?? text,
      remedy: 'check the year',
    })
  if (mayBeOfOtherCalendar(yearOf(reading.first)))
    findings.warn(place, {
      code: 'date.calendar',
      column,
      message: 'the date was read as Gregorian, and may be of the Islamic or Iranian calendar',
      value: within ?? text,
      remedy: `${IN_OUR_CALENDAR} if so; else nothing to do`,
    })
  return dated
}

/** The parts of a cell that `|` parts, blanks around them and empty ones dropped. */
export const partsIn = (text: string | null): string[] =>
  text === null
    ? []
    : text
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')

/** A text of a form that a pattern gives, or null with a fault. */
export function formIn(pattern: RegExp, form: string, cell: Cell, findings: Findings): string | null {
  const { place, column, text } = cell
  if (pattern.test(text)) return text
  findings.reject(place, {
    code: 'form.wrong',
    column,
    message: `this is no ${form}`,
    value: text,
    remedy: 'correct it, or leave it empty',
  })
  return null
}

/** A web address (RELIABILITY I16): http or https, without user name and password; kept as typed, nothing is fetched. */
export function addressIn(cell: Cell, findings: Findings): string | null {
  const { place, column, text } = cell
  const address = URL.canParse(text) && !/\s/.test(text) ? new URL(text) : null
  const fault = !address
    ? 'this is no web address'
    : !['http:', 'https:'].includes(address.protocol)
      ? `addresses begin with http or https, not ${address.protocol}`
      : address.username || address.password
        ? 'an address with a user name or password is not taken'
        : null
  if (fault === null) return text
  const remedy = 'give the http or https address of the page, or leave it empty'
  findings.reject(place, { code: 'address.refused', column, message: fault, value: text, remedy })
  return null
}

const letters = (text: string) => [...text].length

/** A text of at most so many characters (not UTF-16 halves), or null with a fault. */
export function textIn(most: number, cell: Cell, findings: Findings): string | null {
  const { place, column, text } = cell
  if (text.length <= most || letters(text) <= most) return text
  findings.reject(place, {
    code: 'text.long',
    column,
    message: `${letters(text)} characters; at most ${most} are taken`,
    value: text,
    remedy: 'shorten it',
  })
  return null
}
