import { type Bounds, boundsOf, type Life, type StatedDates } from '../domain/time/bounds.ts'
import { readingOf, STILL_GOING_ON } from '../domain/time/stated-date.ts'
import { outlivesTarget, type RelationType, typeOf } from '../domain/types/relation-types.ts'
import { dateIn, partsIn } from './cells.ts'
import type { Checking, RowReader } from './checking.ts'

/** The stated dates of a row, or null where one of them is at fault. */
export function datesIn({ ask, text, isTold }: RowReader, { findings, future }: Checking): StatedDates | null {
  const start = ask('start', (cell) => dateIn(cell, findings, future))
  const end = ask('end', (cell) => dateIn(cell, findings, future, true))
  const parts = partsIn(text('observed'))
  const observed = ask('observed', (cell) =>
    parts.flatMap((part) => dateIn({ ...cell, text: part }, findings, future) ?? []),
  )
  const isMisread =
    ['start', 'end', 'observed'].some(isTold) ||
    (start === null && text('start') !== null) ||
    (end === null && text('end') !== null) ||
    (observed ?? []).length < parts.length
  return isMisread ? null : { start, end, observed: observed ?? [] }
}

/** What the bounds of a relation follow from. */
export type Ends = {
  readonly type: RelationType
  readonly source: string
  readonly target: string
}
export type LifeOf = (actor: string) => Life | undefined

/** The bounds that follow from stated dates and the lives of both actors (DESIGN 3). */
export const boundsBetween = ({ type, source, target }: Ends, dates: StatedDates, lifeOf: LifeOf) =>
  boundsOf(typeOf(type).kind, dates, lifeOf(source), lifeOf(target), !outlivesTarget(type))

/** The bounds of a row, or null with a fault that names all its date cells (RELIABILITY I14). */
export function boundsIn(
  { row, text }: RowReader,
  { findings }: Checking,
  ends: Ends,
  dates: StatedDates,
  lifeOf: LifeOf,
): Bounds | null {
  const derived = boundsBetween(ends, dates, lifeOf)
  if ('refused' in derived) {
    const cells = ['start', 'end', 'observed'].map((column) => `${column} ${text(column) ?? 'empty'}`).join(', ')
    const { column, refused, remedy } = derived
    const message = `${refused} (${cells})`
    findings.reject(row, { code: 'dates.refused', column, message, value: text(column), remedy })
    return null
  }
  const outside = outsideLives(ends, dates, lifeOf)
  // Where no date of its own lies outside, it is the lives of the two that never meet, or not then.
  const column = dates.start === null ? 'observed' : 'start'
  const told =
    outside.length === 0 && derived.warning !== null ? [{ column, value: text(column), why: derived.warning }] : outside
  for (const { column, value, why } of told)
    findings.warn(row, {
      code: 'dates.life',
      column,
      message: why,
      value,
      remedy: 'check the date, and when the actor was founded and dissolved',
    })
  return derived.bounds
}

/** The dates before one of the actors existed, or after; those of events are not cut by that (DESIGN 3), so it is only said. */
function outsideLives({ type, source, target }: Ends, { start, end, observed }: StatedDates, lifeOf: LifeOf) {
  const stated = [['start', start], ['end', end], ...observed.map((date) => ['observed', date] as const)] as const
  return stated.flatMap(([column, value]) => {
    if (value === null || value === STILL_GOING_ON) return []
    const when = readingOf(value)
    for (const actor of [source, target]) {
      const { founded = null, dissolved = null } = lifeOf(actor) ?? {}
      const why =
        founded !== null && when.last < readingOf(founded).first
          ? `lies before ${actor} was founded (${founded})`
          : dissolved !== null && when.first > readingOf(dissolved).last && !(actor === target && outlivesTarget(type))
            ? `lies after ${actor} was dissolved (${dissolved})`
            : null
      if (why !== null) return [{ column, value, why }]
    }
    return []
  })
}
