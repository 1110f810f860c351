import { everShown } from '../../server/domain/histogram.ts'
import { partsOf, shownOf, statesAsked } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { certainDays, possibleDays } from '../../server/domain/time/bounds.ts'
import type { Day, Days } from '../../server/domain/time/day.ts'
import { possibleSpans, type Word } from '../../server/domain/time/last-word.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import { relationsOf } from './about-actor.ts'
import type { Shown } from './shown.ts'

/** A day on which an actor has relations in the view as it is asked, and how many. */
export type NearDay = { readonly day: Day; readonly relations: number }

/**
 * The last day before those looked at, and the first after them, on which a relation of an actor is shown, null where there is
 * none; and the last of its own days, where that is another one: a dead actor may still be sanctioned.
 */
export function nearDays(
  { data, asked, when }: Pick<Shown, 'data' | 'asked' | 'when'>,
  actor: string,
): { readonly [which in 'before' | 'after' | 'end']: NearDay | null } {
  const { from, to } = statesAsked(when)
  const own = relationsOf(data, actor)
  const spans = everShown(own, asked, data.kindOf).flatMap((relation) => daysOf(relation, asked.word))
  const counted = (day: Day): NearDay => ({
    day,
    relations: shownOf(partsOf(own, asked, { at: day }, data.kindOf)).length,
  })
  let [before, after] = [-Infinity, Infinity]
  for (const { first, last } of spans) {
    if (first < from) before = Math.max(before, Math.min(last, from - 1))
    if (last > to) after = Math.min(after, Math.max(first, to + 1))
  }
  const { dissolved } = data.actor.get(actor) ?? { dissolved: null }
  const end = dissolved === null ? null : counted(readingOf(dissolved).last)
  return {
    before: Number.isFinite(before) ? counted(before) : null,
    after: Number.isFinite(after) ? counted(after) : null,
    end: end !== null && end.day < from && end.day !== before && end.relations > 0 ? end : null,
  }
}

/** The days on which a relation is drawn; an event on those of its own. */
function daysOf(relation: Relation, word: Word): readonly Days[] {
  if (!isState(relation.type)) return [possibleDays(relation.bounds)]
  const certain = certainDays(relation.bounds)
  return certain ? [...possibleSpans(relation, word), certain] : possibleSpans(relation, word)
}
