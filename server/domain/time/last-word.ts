import { z } from 'zod'
import type { StatedDates } from './bounds.ts'
import { type Bounds, certainDays, certainlyHolds, mayHold, possibleDays } from './bounds.ts'
import { addMonths, type Day, type Days } from './day.ts'
import { readingOf, STILL_GOING_ON } from './stated-date.ts'

/** How near a state must be attested to be shown as possible: months on either side, or `all` for no limit. */
export const Word = z.enum(['0', '6', '12', '24', '36', 'all'])
export type Word = z.infer<typeof Word>

/** The attested stretches of a state: its observations, start and end, each if known to the year or better (DESIGN 3, "Last word"). */
export function attestedStretches({ start, end, observed }: StatedDates): Days[] {
  const dates = [start, end === STILL_GOING_ON ? null : end, ...observed]
  return dates.flatMap((date) => {
    if (date === null) return []
    const { first, last, precision } = readingOf(date)
    return precision === 'coarse' ? [] : [{ first, last }]
  })
}

/** The first day from which `day` lies within so many months, looking forward; months clamp to their end, so this may be a few days early. */
function firstWithin(day: Day, months: number): Day {
  let first = addMonths(day, -months)
  while (addMonths(first - 1, months) >= day) first -= 1
  return first
}

/** The last day from which `day` lies within so many months, looking back. */
function lastWithin(day: Day, months: number): Day {
  let last = addMonths(day, months)
  while (addMonths(last + 1, -months) <= day) last += 1
  return last
}

const EVERY_DAY: Days[] = [{ first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }]

/** What was worked out for a state and a word: every day that is looked at asks for it again. */
const worked = new WeakMap<StatedDates, Map<Word, Days[]>>()

/** The days from which some attestation lies within the word. `all` is every day. */
function nearAttestation(dates: StatedDates, word: Word): readonly Days[] {
  if (word === 'all') return EVERY_DAY
  const known = worked.get(dates) ?? new Map<Word, Days[]>()
  worked.set(dates, known)
  const found = known.get(word) ?? nearBy(dates, Number(word))
  known.set(word, found)
  return found
}

function nearBy(dates: StatedDates, months: number): Days[] {
  return attestedStretches(dates).map(({ first, last }) => ({
    first: firstWithin(first, months),
    last: lastWithin(last, months),
  }))
}

export type Standing = 'certain' | 'possible' | 'unattested'

/** How a state stands in a span of days (one day where `to` is left out), or null where it cannot hold. */
export function standingOf(state: StatedDates & { bounds: Bounds }, word: Word, from: Day, to = from): Standing | null {
  if (certainlyHolds(state.bounds, from, to)) return 'certain'
  if (!mayHold(state.bounds, from, to)) return null
  return nearAttestation(state, word).some(({ first, last }) => first <= to && last >= from) ? 'possible' : 'unattested'
}

/** Whether a state is shown on a day: certain, or possible by the last word. */
export function isShownOn(state: StatedDates & { bounds: Bounds }, word: Word, day: Day): boolean {
  const standing = standingOf(state, word, day)
  return standing === 'certain' || standing === 'possible'
}

/**
 * The shown span of a state: from the first to the last day of its possible days on which the last word shows it; certain
 * days are never cut (DESIGN 3). ±Infinity where unbounded; null where it is never shown. One function for lanes and exports.
 */
export function shownSpan(state: StatedDates & { bounds: Bounds }, word: Word): Days | null {
  const { first: earliest, last: latest } = possibleDays(state.bounds)
  const certain = certainDays(state.bounds)
  const shown = nearAttestation(state, word)
    .map(({ first, last }) => ({ first: Math.max(first, earliest), last: Math.min(last, latest) }))
    .filter(({ first, last }) => first <= last)
    .concat(certain ? [certain] : [])
  if (shown.length === 0) return null
  return { first: Math.min(...shown.map(({ first }) => first)), last: Math.max(...shown.map(({ last }) => last)) }
}

/** The spans of a state's possible days on which something attests it nearby, the certain days among them; merged, in order. */
export function possibleSpans(state: StatedDates & { bounds: Bounds }, word: Word): Days[] {
  const { first: earliest, last: latest } = possibleDays(state.bounds)
  const spans = nearAttestation(state, word)
    .map(({ first, last }) => ({ first: Math.max(first, earliest), last: Math.min(last, latest) }))
    .filter(({ first, last }) => first <= last)
    .sort((one, other) => one.first - other.first)
  const merged: { first: Day; last: Day }[] = []
  for (const { first, last } of spans) {
    const before = merged.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else merged.push({ first, last })
  }
  return merged
}
