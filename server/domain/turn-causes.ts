import { nearestAttested } from './change-dates.ts'
import { givesSign, type TurningPoint } from './pair.ts'
import type { Dated } from './relation.ts'
import { certainDays } from './time/bounds.ts'
import type { Day } from './time/day.ts'
import { isShownOn, possibleSpans, type Word } from './time/last-word.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from './time/stated-date.ts'
import { type Sign, signOf } from './types/relation-types.ts'

/**
 * Why a pair has another set of signs: a relation of a sign that came or went, and what its dates say of it. `possible`: no date
 * of its own lies on the day, but one that is near, `stated`; `silent`: it is no longer attested nearby, last by `stated`.
 */
export type Cause<Record extends Dated = Dated> = {
  readonly relation: Record
  readonly how: 'begins' | 'attested' | 'ends' | 'possible' | 'silent'
  readonly stated: StatedDate | null
}

/**
 * The relations for which a turning point is one, the strongest reason first: those of a sign that came, which stand on its day;
 * where none came, those of a sign that went, which stood last. A turning point's own `relations` are those whose date it is,
 * which may have no other sign than before.
 */
export function causesOf<Record extends Dated>(
  relations: readonly Record[],
  { at, from, to }: TurningPoint,
  word: Word,
): Cause<Record>[] {
  const signed = relations.filter(givesSign)
  const of = (signs: readonly Sign[]) => signed.filter(({ type }) => signs.includes(signOf(type)))
  const came = of(to.filter((sign) => !from.includes(sign))).filter((state) => isShownOn(state, word, at))
  const causes =
    came.length > 0
      ? came.map((state) => comes(state, at))
      : gone(of(from.filter((sign) => !to.includes(sign))), at, word)
  return causes.sort((one, other) => RANK.indexOf(one.how) - RANK.indexOf(other.how))
}

const RANK: readonly Cause['how'][] = ['begins', 'ends', 'attested', 'possible', 'silent']

function comes<Record extends Dated>(relation: Record, at: Day): Cause<Record> {
  const { start, observed } = relation
  if (start !== null && readingOf(start).first === at) return { relation, how: 'begins', stated: start }
  const seen = observed.find((stated) => readingOf(stated).first === at)
  if (seen !== undefined) return { relation, how: 'attested', stated: seen }
  return { relation, how: 'possible', stated: nearestAttested(relation, at) }
}

/** Of the relations that no longer stand on a day, those that stood last. */
function gone<Record extends Dated>(relations: readonly Record[], at: Day, word: Word): Cause<Record>[] {
  const stood = relations
    .filter((state) => !isShownOn(state, word, at))
    .map((relation) => ({ relation, last: lastBefore(relation, at, word) }))
    .filter(({ last }) => last > Number.NEGATIVE_INFINITY)
  const latest = Math.max(...stood.map(({ last }) => last))
  return stood
    .filter(({ last }) => last === latest)
    .map(({ relation }) => {
      const { end } = relation
      const ends = end !== null && end !== STILL_GOING_ON && readingOf(end).last < at
      return ends
        ? { relation, how: 'ends', stated: end }
        : { relation, how: 'silent', stated: nearestAttested(relation, at) }
    })
}

/** The last day before one on which a state was shown. */
const lastBefore = (state: Dated, at: Day, word: Word): Day =>
  Math.max(
    ...[certainDays(state.bounds), ...possibleSpans(state, word)].map((days) =>
      days && days.first < at ? Math.min(days.last, at - 1) : Number.NEGATIVE_INFINITY,
    ),
  )
