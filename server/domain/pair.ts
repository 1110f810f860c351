import { USUAL_STATUS } from './asked.ts'
import { type Signs, sameSigns, signsOf } from './network.ts'
import type { Dated } from './relation.ts'
import type { Day } from './time/day.ts'
import { isShownOn, type Word } from './time/last-word.ts'
import { type Reading, readingOf, STILL_GOING_ON, type StatedDate } from './time/stated-date.ts'
import { isState, isStructure } from './types/relation-types.ts'

/** A day on which the signs of a pair are others than they last were. `relations` are those whose stated date it is. */
export type TurningPoint = {
  readonly at: Day
  readonly stated: StatedDate
  readonly from: Signs
  readonly to: Signs
  readonly relations: readonly string[]
}

/** An actor, and those with whom its relations are looked at, pair by pair, in the order of the reader. */
export type Compared = readonly [string, string, ...string[]]

/** One actor is compared with so many at most. */
export const MOST_COMPARED = 8

/** Whether a relation joins an actor with one of some others, whichever way it points. */
export const joins = ({ source, target }: Pick<Dated, 'source' | 'target'>, a: string, others: readonly string[]) =>
  (source === a && others.includes(target)) || (target === a && others.includes(source))

/** The relations of one actor with another, or with each of several, whichever way they point. */
export const between = <Record extends Pick<Dated, 'source' | 'target'>>(
  relations: Iterable<Record>,
  a: string,
  ...others: readonly string[]
): Record[] => [...relations].filter((relation) => joins(relation, a, others))

/** By start, else first observation, else end: first day, last day, id; undated last (DESIGN 3). */
export function inOrder<Record extends Dated>(relations: readonly Record[]): Record[] {
  return relations
    .map((relation) => ({ relation, when: leadingDate(relation) }))
    .sort((one, other) => compareDates(one.when, other.when) || (one.relation.id < other.relation.id ? -1 : 1))
    .map(({ relation }) => relation)
}

function leadingDate({ start, end, observed }: Dated): Reading | null {
  if (start !== null) return readingOf(start)
  const seen = observed.map(readingOf).sort(compareDates)[0]
  if (seen) return seen
  return end === null || end === STILL_GOING_ON ? null : readingOf(end)
}

const compareDates = (one: Reading | null, other: Reading | null) =>
  one === null || other === null
    ? Number(one === null) - Number(other === null)
    : one.first - other.first || one.last - other.last

/** States that give a pair its sign: denied ones and structure give none. */
export const givesSign = ({ type, status }: Dated) =>
  isState(type) && USUAL_STATUS.includes(status) && !isStructure(type)

/** The signs of a pair on a day: those of its shown states; a set, never netted. */
export const signsOn = (relations: readonly Dated[], word: Word, day: Day): Signs =>
  signsOf(relations.filter((state) => givesSign(state) && isShownOn(state, word, day)))

type Dating = { readonly at: Day; readonly stated: StatedDate; readonly reading: Reading; readonly id: string }

/** The days on which a pair's signs are looked at: first of a stated start or observation, the day after a stated end. */
function datingsOf({ id, start, end, observed }: Dated): Dating[] {
  const begins = [start, ...observed].flatMap((stated) =>
    stated === null ? [] : [{ at: readingOf(stated).first, stated, reading: readingOf(stated), id }],
  )
  if (end === null || end === STILL_GOING_ON) return begins
  return [...begins, { at: readingOf(end).last + 1, stated: end, reading: readingOf(end), id }]
}

/** The turning points of a pair, in order; the first day with a sign counts too (DESIGN 3). */
export function turningPoints(relations: readonly Dated[], word: Word): TurningPoint[] {
  const days = new Map<Day, Dating[]>()
  const signed = relations.filter(givesSign)
  for (const dating of signed.flatMap(datingsOf)) {
    const datings = days.get(dating.at) ?? []
    datings.push(dating)
    days.set(dating.at, datings)
  }
  let last: Signs = []
  const points: TurningPoint[] = []
  for (const [at, datings] of [...days].sort(([one], [other]) => one - other)) {
    const to = signsOn(signed, word, at)
    if (to.length === 0 || sameSigns(to, last)) continue
    points.push({
      at,
      stated: finest(datings),
      from: last,
      to,
      relations: [...new Set(datings.map(({ id }) => id))].sort(),
    })
    last = to
  }
  return points
}

const finest = (datings: readonly Dating[]): StatedDate =>
  [...datings].sort(
    (one, other) => one.reading.last - one.reading.first - (other.reading.last - other.reading.first),
  )[0]?.stated ?? ''
