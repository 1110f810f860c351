import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { pairOf, partsOf, shownOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Day, today, yearOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { yearsOfPair } from '../../server/drawing/lanes.ts'
import type { Data } from './data.ts'
import { type Shown, shownIn } from './shown.ts'
import { ALL_YEARS, whenOf } from './time.ts'

/** Three questions that the data answer at once: a pair, a day, a dispute; found in whatever data there are. */
export type Questions = {
  readonly pair: {
    readonly a: string
    readonly b: string
    readonly relations: readonly Relation[]
    readonly years: readonly [number, number]
  } | null
  readonly day: { readonly day: Day; readonly shown: Shown } | null
  readonly disputed: { readonly actor: string; readonly relations: readonly Relation[]; readonly both: number } | null
}

const most = <Value>(groups: ReadonlyMap<string, readonly Value[]>) =>
  [...groups].sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))[0] ?? null

function grouped<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) for (const key of keysOf(value)) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

/** The pair with the most relations, the day of which most is shown, the actor of whom most is disputed. */
export function questionsOf(data: Data): Questions {
  return { pair: pairQuestion(data), day: dayQuestion(data), disputed: disputedQuestion(data) }
}

function pairQuestion({ relations }: Data): Questions['pair'] {
  const found = most(grouped(relations, (relation) => [pairOf(relation).join(' ')]))
  const [a, b] = found?.[0].split(' ') ?? []
  if (!found || a === undefined || b === undefined) return null
  const years = yearsOfPair(found[1])
  return years && { a: b, b: a, relations: found[1], years: [yearOf(years.from), yearOf(years.to)] }
}

/** Of so many days, those on which most begins, the one is chosen of which most is shown. */
const DAYS = 24

function dayQuestion(data: Data): Questions['day'] {
  const exact = data.relations.filter(({ start }) => start !== null && readingOf(start).precision === 'day')
  const days = [...grouped(exact, ({ start }) => [start ?? ''])]
    .sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))
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
  const found = most(grouped(disputed, ({ source, target }) => [source, target]))
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
