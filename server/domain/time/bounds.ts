import { z } from 'zod'
import { type Day, type Days, IsoDay } from './day.ts'
import { type Reading, readingOf, STILL_GOING_ON, type StatedDate } from './stated-date.ts'

/**
 * Earliest and latest day of start and end (DESIGN 3), closed, after clipping by the actors' lives.
 * `null` is unbounded: no end is known, which is not "still going on". Not normalised: startLatest may lie after endLatest.
 */
export const Bounds = z.object({
  startEarliest: IsoDay.nullable(),
  startLatest: IsoDay.nullable(),
  endEarliest: IsoDay.nullable(),
  endLatest: IsoDay.nullable(),
})
export type Bounds = Readonly<z.output<typeof Bounds>>

/** The dates of one relation as stated. An empty end is unknown, `..` says that it still goes on. */
export type StatedDates = {
  readonly start: StatedDate | null
  readonly end: StatedDate | null
  readonly observed: readonly StatedDate[]
}

/** The life of an actor as stated. */
export type Life = { readonly founded: StatedDate | null; readonly dissolved: StatedDate | null }

/** Why dates are refused: a fault of the cell named, seen against another. */
export type RefusedDates = {
  readonly refused: string
  readonly column: 'start' | 'end' | 'observed'
  readonly remedy: string
}
export type Derived = { readonly bounds: Bounds; readonly warning: string | null }

const NEVER = Number.NEGATIVE_INFINITY
const EVER = Number.POSITIVE_INFINITY
const finite = (day: number): Day | null => (Number.isFinite(day) ? day : null)
const read = (date: StatedDate | null): Reading | null => (date === null ? null : readingOf(date))

/**
 * The bounds of a relation from its stated dates, clipped by the lives of both actors (DESIGN 3, "Bounds").
 * `targetDies` is false for SANCTIONS and DESIGNATES, legal acts that outlive their target.
 */
export function boundsOf(
  kind: 'state' | 'event',
  dates: StatedDates,
  source?: Life,
  target?: Life,
  targetDies = true,
): Derived | RefusedDates {
  if (kind === 'event') return eventBounds(dates)
  const stated = stateBounds(dates)
  if ('refused' in stated) return stated
  return clipped(stated, statedSpans(dates), lifeOf(source, target, targetDies))
}

function eventBounds({ start, end, observed }: StatedDates): Derived | RefusedDates {
  if (observed.length > 0)
    return refused(
      'observed',
      'an event is not observed over time',
      'empty this cell, or choose a type that is a state',
    )
  if (end !== null)
    return refused('end', 'an event has no end of its own', 'empty this cell, or choose a type that is a state')
  const when = read(start)
  if (!when) return refused('start', 'no date', 'give the day, month or year on which it happened')
  const { first, last } = when
  return {
    bounds: { startEarliest: first, startLatest: last, endEarliest: first, endLatest: last },
    warning: null,
  }
}

const refused = (column: RefusedDates['column'], why: string, remedy: string): RefusedDates => ({
  refused: why,
  column,
  remedy,
})

/** [a, b] and [c, d] as stated, observations taken in; ±Infinity is unbounded. */
type Quad = { readonly a: number; readonly b: number; readonly c: number; readonly d: number }

function stateBounds({ start, end, observed }: StatedDates): Quad | RefusedDates {
  const begun = read(start)
  const ended = end === STILL_GOING_ON ? null : read(end)
  const seen = observed.map(readingOf)
  if (!begun && end === null && seen.length === 0)
    return refused('start', 'no date', 'give at least one of start, end, observed')
  if (!begun && end === STILL_GOING_ON && seen.length === 0)
    return refused('end', 'an open end alone is no date', 'give a start or an observation')
  const a = begun?.first ?? NEVER
  const d = ended?.last ?? EVER
  if (a > d) return refused('end', 'the end lies before the start', 'correct one of the two dates')
  for (const { first, last } of seen)
    if (last < a || first > d)
      return refused(
        'observed',
        `an observation lies outside ${last < a ? 'start' : 'end'}`,
        'correct one of the two dates',
      )
  const b = begun || seen.length > 0 ? seen.reduce((least, { last }) => Math.min(least, last), begun?.last ?? EVER) : d
  const c = seen.reduce((most, { first }) => Math.max(most, first), ended?.first ?? a)
  return { a, b, c, d }
}

const statedSpans = ({ start, end, observed }: StatedDates): Days[] =>
  [start, end === STILL_GOING_ON ? null : end, ...observed].flatMap((date) => (date === null ? [] : [readingOf(date)]))

/** From the latest first-possible founding to the earliest last-possible dissolution of both. */
function lifeOf(source: Life | undefined, target: Life | undefined, targetDies: boolean): Days {
  const born = [source, target].map((life) => read(life?.founded ?? null)?.first ?? NEVER)
  const died = [source, targetDies ? target : undefined].map((life) => read(life?.dissolved ?? null)?.last ?? EVER)
  return { first: Math.max(...born), last: Math.min(...died) }
}

/** Moves all four bounds into the life; a stated date wholly outside stops the move at its far day (DESIGN 3). */
function clipped({ a, b, c, d }: Quad, stated: readonly Days[], life: Days): Derived {
  const before = stated.filter(({ last }) => last < life.first)
  const after = stated.filter(({ first }) => first > life.last)
  const from = before.reduce((least, { first }) => Math.min(least, first), life.first)
  const to = after.reduce((most, { last }) => Math.max(most, last), life.last)
  const outside = before.length > 0 || after.length > 0
  const into = (day: number) => Math.min(Math.max(day, from), to)
  const left = Math.max(a, from) <= Math.min(d, to)
  const kept = left && from <= to ? { a: into(a), b: into(b), c: into(c), d: into(d) } : { a, b, c, d }
  return {
    bounds: {
      startEarliest: finite(kept.a),
      startLatest: finite(kept.b),
      endEarliest: finite(kept.c),
      endLatest: finite(kept.d),
    },
    warning:
      !left || from > to
        ? 'lies outside the life of its actors; kept as stated'
        : outside
          ? 'a stated date lies outside the life of an actor'
          : null,
  }
}

const low = (day: Day | null) => day ?? NEVER
const high = (day: Day | null) => day ?? EVER

/**
 * First and last day on which a relation certainly holds by its dates: [min(b, d), max(a, c)] (DESIGN 3), or null.
 * A null startLatest is unknown to the end (+∞), a null endEarliest unknown from the start (−∞).
 */
export function certainDays(bounds: Bounds): Days | null {
  const { first, last } = certainEdges(bounds)
  return first <= last ? { first, last } : null
}

/** Every day on which a relation may hold: [a, d], ±Infinity where unbounded. */
export const possibleDays = ({ startEarliest, endLatest }: Bounds): Days => ({
  first: low(startEarliest),
  last: high(endLatest),
})

/** Whether a relation certainly holds on some day of the span (DESIGN 3, "Holding"). */
export function certainlyHolds(bounds: Bounds, from: Day, to = from): boolean {
  const { first, last } = certainEdges(bounds)
  return first <= to && last >= from
}

/** Whether a relation may hold on some day of the span. Certain implies possible. */
export const mayHold = ({ startEarliest, endLatest }: Bounds, from: Day, to = from): boolean =>
  low(startEarliest) <= to && high(endLatest) >= from

const certainEdges = ({ startEarliest, startLatest, endEarliest, endLatest }: Bounds): Days => ({
  first: Math.min(high(startLatest), high(endLatest)),
  last: Math.max(low(startEarliest), low(endEarliest)),
})
