import type { Actor } from '../../server/domain/actor.ts'
import { isolated } from '../../server/domain/direction.ts'
import { between, inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Day, dayFrom, today, yearOf } from '../../server/domain/time/day.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { readingOf, STILL_GOING_ON } from '../../server/domain/time/stated-date.ts'
import { yearsOfPair } from '../../server/drawing/lanes.ts'
import { type LaneParts, lanePartsOf } from '../../server/drawing/lanes-ink.ts'
import { laneName } from '../../server/drawing/lanes-names.ts'
import type { Data } from '../view/data.ts'
import { sourcesOf } from '../view/shown.ts'
import { isAllYears, type Time, whenOf } from '../view/time.ts'

/** Two actors and all that is recorded between them, in order, as it stands in a span. */
export type History = {
  readonly a: Actor
  readonly b: Actor
  readonly relations: readonly Relation[]
  readonly word: Word
  readonly from: Day
  readonly to: Day
  readonly allYears: boolean
  /** The relations in their parts, each in order. */
  readonly parts: LaneParts<Relation>
  /** How many sources those that are drawn cite. */
  readonly sources: number
}

/** The history of a pair; null where one of the actors is not in the data. */
export function historyOf(data: Data, pair: readonly [string, string], time: Time, word: Word): History | null {
  const [a, b] = pair.map((id) => data.actor.get(id))
  if (!a || !b) return null
  const relations = inOrder(between(data.relations, a.id, b.id))
  const allYears = isAllYears(time)
  const { from, to } = (allYears && yearsOfPair(relations)) || spanOf(time, data)
  const parts = lanePartsOf(relations, word, from, to)
  return { a, b, relations, word, from, to, allYears, parts, sources: sourcesOf(parts.drawn, data).length }
}

/** A day is looked at in its year: a lane of one day says nothing. */
function spanOf(time: Time, { edges }: Data): { from: Day; to: Day } {
  const when = whenOf(time, edges, today())
  return 'from' in when ? when : { from: dayFrom(yearOf(when.at), 1, 1), to: dayFrom(yearOf(when.at), 12, 31) }
}

/** The name of an actor of the pair as the lanes say it, as it stands in a sentence. */
export const namerOf =
  ({ a, b, to }: History) =>
  (id: string) =>
    id === a.id || id === b.id ? isolated(laneName(id === a.id ? a : b, to)) : id

/** The first day on which a relation may be seen in the network, and the date that says so. */
export function firstSeen({ start, end, observed, bounds }: Relation): { day: Day; stated: string } | null {
  const stated = start ?? observed.toSorted((one, other) => readingOf(one).first - readingOf(other).first)[0] ?? end
  if (stated === null || stated === undefined || stated === STILL_GOING_ON) return null
  const { first } = readingOf(stated)
  return { day: Math.max(first, bounds.startEarliest ?? first), stated }
}
