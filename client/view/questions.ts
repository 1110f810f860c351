import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { pairOf, partsOf, shownOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Day, today, yearOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { yearsOfPair } from '../../server/drawing/lanes.ts'
import type { Data } from './data.ts'
import { type Shown, shownIn } from './shown.ts'
import { ALL_YEARS, whenOf } from './time.ts'

/** An actor, those with whom it has most relations, most first, and these relations. */
export type Lanes = {
  readonly actor: string
  readonly others: readonly { readonly id: string; readonly relations: readonly Relation[] }[]
  readonly relations: readonly Relation[]
  readonly years: readonly [number, number]
}

/** Three questions that the data answer at once: an actor over the years, a day, a dispute; found in whatever data there are. */
export type Questions = {
  readonly lanes: Lanes | null
  readonly day: { readonly day: Day; readonly shown: Shown } | null
  readonly disputed: { readonly actor: string; readonly relations: readonly Relation[]; readonly both: number } | null
}

const byMost = <Value>(groups: ReadonlyMap<string, readonly Value[]>) =>
  [...groups].sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))

function grouped<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) for (const key of keysOf(value)) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

/** The actor with the most relations, the day of which most is shown, the actor of whom most is disputed. */
export function questionsOf(data: Data): Questions {
  return { lanes: lanesQuestion(data), day: dayQuestion(data), disputed: disputedQuestion(data) }
}

/** So many lanes are drawn: one for each of so many others. */
const OTHERS = 5

function lanesQuestion({ relations: all }: Data): Lanes | null {
  const [found] = byMost(grouped(all, ({ source, target }) => [source, target]))
  if (!found) return null
  const [actor, own] = found
  const others = byMost(grouped(own, (relation) => pairOf(relation).filter((id) => id !== actor)))
    .slice(0, OTHERS)
    .map(([id, relations]) => ({ id, relations }))
  const relations = others.flatMap((other) => other.relations)
  const years = yearsOfPair(relations)
  return years && { actor, others, relations, years: [yearOf(years.from), yearOf(years.to)] }
}

/** Of so many days, those on which most begins, the one is chosen of which most is shown. */
const DAYS = 24

function dayQuestion(data: Data): Questions['day'] {
  const exact = data.relations.filter(({ start }) => start !== null && readingOf(start).precision === 'day')
  const days = byMost(grouped(exact, ({ start }) => [start ?? '']))
    .slice(0, DAYS)
    .map(([stated]) => readingOf(stated).first)
  const counted = days.map((day) => ({ day, count: countOn(data, day) }))
  const found = counted.sort((one, other) => other.count - one.count || one.day - other.day)[0]
  return found ? { day: found.day, shown: shownIn(data, USUAL, { at: found.day }) } : null
}

const countOn = ({ relations, kindOf }: Data, at: Day) => shownOf(partsOf(relations, USUAL, { at }, kindOf)).length

/** What is asked to see all that is disputed about an actor, or about all. */
export const disputedAbout = (actor: string | null): Asked => ({ ...USUAL, actor, status: ['disputed'], word: 'all' })

/** Counted as the table counts that its answer opens: of all years, without structure. */
function disputedQuestion({ relations: all, edges, kindOf }: Data): Questions['disputed'] {
  const disputed = shownOf(partsOf(all, disputedAbout(null), whenOf(ALL_YEARS, edges, today()), kindOf))
  const [found] = byMost(grouped(disputed, ({ source, target }) => [source, target]))
  if (!found) return null
  const relations = found[1].toSorted(
    (one, other) => other.disputes - one.disputes || other.sources.length - one.sources.length,
  )
  return {
    actor: found[0],
    relations,
    both: relations.filter(({ disputes, sources }) => disputes > 0 && sources.length > 1).length,
  }
}
