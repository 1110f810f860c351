import type { Step } from './difference.ts'
import type { Dated } from './relation.ts'
import { certainlyHolds } from './time/bounds.ts'
import type { Day } from './time/day.ts'
import { type Reading, readingOf, STILL_GOING_ON, type StatedDate } from './time/stated-date.ts'

/** What of its dates a change hangs on; `by` is the day on which an actor ended, and its states with it. */
export type ChangeDate =
  | {
      readonly how: 'since' | 'until' | 'attested' | 'lastAttested' | 'nextAttested'
      readonly stated: StatedDate
    }
  | { readonly how: 'by'; readonly day: Day }

/** Why a state may hold on a day, but need not: a date too coarse, or none on that side of the day. */
export type Unsure =
  | { readonly why: 'start' | 'end'; readonly precision: Reading['precision'] }
  | { readonly why: 'notYet' | 'noLonger'; readonly day: Day }

type Days = { readonly a: Day; readonly b: Day }
type Told = { readonly how: 'since' | 'until' | 'attested'; readonly stated: StatedDate } & Reading

/** What a step is called when it is read the other way. */
const MIRRORED: { readonly [step in Step]: Step } = {
  began: 'ended',
  ended: 'began',
  mayHaveBegun: 'mayHaveEnded',
  mayHaveEnded: 'mayHaveBegun',
  attestedAgain: 'noLongerAttested',
  noLongerAttested: 'attestedAgain',
  becameCertain: 'noLongerCertain',
  noLongerCertain: 'becameCertain',
}

/** A step between two days as it is in the order of time. */
const forwards = (step: Step, { a, b }: Days) =>
  a <= b ? { step, first: a, second: b } : { step: MIRRORED[step], first: b, second: a }

/**
 * The one date on which a change between two days hangs: of what began its start, of what ended its end, else the attested
 * day that decides it. Never a day that only later evidence has, unless it is the nearest; then it is told as the next one.
 */
export function changeDateOf(relation: Dated, own: Step, days: Days): ChangeDate | null {
  const { step, first, second } = forwards(own, days)
  const dates = toldBy(relation)
  const { startLatest, endEarliest } = relation.bounds
  const start = dates.find(({ how }) => how === 'since')
  if (step === 'began' || step === 'mayHaveBegun') return said(start ?? earliest(dates), second)
  if (step === 'ended' || step === 'mayHaveEnded') return endOf(relation, dates) ?? said(latest(dates), second)
  if (step === 'becameCertain')
    return said(dates.find(({ last }) => last === startLatest) ?? nearest(dates, second), second)
  if (step === 'noLongerCertain')
    return gone(dates.find((date) => date.first === endEarliest) ?? nearest(dates, first), second)
  if (step === 'attestedAgain') return said(nearest(fine(dates), second), second)
  const until = fine(dates).filter((date) => date.first <= second)
  return gone(latest(until) ?? nearest(fine(dates), second), second)
}

/** Why a state only may have begun, or may have ended, between two days; null of any other step. */
export function unsureOf(relation: Dated, own: Step, days: Days): Unsure | null {
  const { step, first, second } = forwards(own, days)
  if (step !== 'mayHaveBegun' && step !== 'mayHaveEnded') return null
  const day = step === 'mayHaveBegun' ? second : first
  if (certainlyHolds(relation.bounds, day)) return null
  const dates = toldBy(relation)
  const around = (how: Told['how']) => dates.find((date) => date.how === how && date.first <= day && date.last >= day)
  const [start, end] = [around('since'), around('until')]
  if (start) return { why: 'start', precision: start.precision }
  if (end) return { why: 'end', precision: end.precision }
  const { startLatest, endLatest } = relation.bounds
  const surelyBegun = Math.min(startLatest ?? Number.POSITIVE_INFINITY, endLatest ?? Number.POSITIVE_INFINITY) <= day
  return { why: surelyBegun ? 'noLonger' : 'notYet', day }
}

/** The stated date of a state that lies nearest to a day, of those that attest it; null where none does. */
export const nearestAttested = (state: Pick<Dated, 'start' | 'end' | 'observed'>, day: Day): StatedDate | null =>
  nearest(fine(toldBy(state)), day)?.stated ?? null

/** The stated dates of a state in the order in which they are told: start, observations, end. */
function toldBy({ start, end, observed }: Pick<Dated, 'start' | 'end' | 'observed'>): Told[] {
  const told = (how: Told['how'], stated: StatedDate) => ({ how, stated, ...readingOf(stated) })
  return [
    ...(start === null ? [] : [told('since', start)]),
    ...observed.map((stated) => told('attested', stated)),
    ...(end === null || end === STILL_GOING_ON ? [] : [told('until', end)]),
  ]
}

/** An end as stated; where its actor ended before it, or none is stated, the day of that. */
function endOf({ bounds: { endLatest } }: Dated, dates: readonly Told[]): ChangeDate | null {
  const end = dates.find(({ how }) => how === 'until')
  if (end && (endLatest === null || end.first <= endLatest)) return { how: 'until', stated: end.stated }
  return endLatest === null ? null : { how: 'by', day: endLatest }
}

const said = (date: Told | undefined, day: Day): ChangeDate | null =>
  date ? { how: date.how === 'attested' && date.first > day ? 'nextAttested' : date.how, stated: date.stated } : null

/** Of what is no longer so: the last that is known of it, also where that is its start. */
const gone = (date: Told | undefined, day: Day): ChangeDate | null =>
  date && date.how !== 'until' && date.first <= day ? { how: 'lastAttested', stated: date.stated } : said(date, day)

/** Those that attest: known to the year or better. */
const fine = (dates: readonly Told[]) => dates.filter(({ precision }) => precision !== 'coarse')

const earliest = (dates: readonly Told[]) => dates.toSorted((one, other) => one.first - other.first)[0]
const latest = (dates: readonly Told[]) => dates.toSorted((one, other) => other.last - one.last)[0]
const nearest = (dates: readonly Told[], day: Day) =>
  dates.toSorted((one, other) => distance(one, day) - distance(other, day))[0]

const distance = ({ first, last }: Told, day: Day) => Math.max(first - day, day - last, 0)
