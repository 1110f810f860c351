import { USUAL } from '../../server/domain/asked.ts'
import { pairOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Day, isoOf, yearOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import type { Data } from './data.ts'
import { type Shown, shownIn } from './shown.ts'

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

/** The pair with the most signs and relations, the day on which most begins, the actor of whom most is disputed. */
export function questionsOf(data: Data): Questions {
  return { pair: pairQuestion(data), day: dayQuestion(data), disputed: disputedQuestion(data) }
}

function pairQuestion({ relations }: Data): Questions['pair'] {
  const found = most(grouped(relations, (relation) => [pairOf(relation).join(' ')]))
  const [a, b] = found?.[0].split(' ') ?? []
  if (!found || a === undefined || b === undefined) return null
  const years = found[1].flatMap(({ start }) => (start === null ? [] : [yearOf(readingOf(start).first)]))
  return { a: b, b: a, relations: found[1], years: [Math.min(...years), Math.max(...years)] }
}

function dayQuestion(data: Data): Questions['day'] {
  const exact = (start: string | null) => start !== null && readingOf(start).precision === 'day'
  const found = most(
    grouped(
      data.relations.filter(({ start }) => exact(start)),
      ({ start }) => [isoOf(readingOf(start ?? '').first)],
    ),
  )
  const day = found ? readingOf(found[0]).first : null
  return day === null ? null : { day, shown: shownIn(data, USUAL, { at: day }) }
}

function disputedQuestion({ relations }: Data): Questions['disputed'] {
  const disputed = relations.filter(({ status }) => status === 'disputed')
  const found = most(grouped(disputed, ({ source, target }) => [source, target]))
  if (!found) return null
  return {
    actor: found[0],
    relations: found[1],
    both: found[1].filter(({ disputes, sources }) => disputes > 0 && sources.length > 1).length,
  }
}
