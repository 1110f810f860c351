import { shortNameOn } from '../../server/domain/actor.ts'
import { pairOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { yearOf } from '../../server/domain/time/day.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import type { Data } from './data.ts'

export type RelatedPair = { readonly a: string; readonly b: string; readonly relations: readonly Relation[] }

/** Pairs of actors by the number of their relations over all years, most first. */
export function mostRelated(relations: readonly Relation[]): RelatedPair[] {
  const pairs = new Map<string, { a: string; b: string; relations: Relation[] }>()
  for (const relation of relations) {
    const [a, b] = pairOf(relation)
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, relations: [] }
    pair.relations.push(relation)
    pairs.set(`${a} ${b}`, pair)
  }
  return [...pairs.values()].sort(
    (one, other) => other.relations.length - one.relations.length || (one.a < other.a ? -1 : 1),
  )
}

/** A search that these data answer: two actors, and a year in which something begins between them. */
export type Example = { readonly names: string; readonly year: number }

/** Longer names would not fit into the field. */
const LONGEST_NAMES = 16
const LOOKED_AT = 20

/** An example of a search, of the pair of short names of which most is recorded; null where there is none. */
export function exampleIn({ relations, actor }: Pick<Data, 'relations' | 'actor'>): Example | null {
  for (const pair of mostRelated(relations).slice(0, LOOKED_AT)) {
    const starts = pair.relations.flatMap(({ start }) => (start === null ? [] : [readingOf(start).first]))
    const years = starts.map(yearOf).sort((one, other) => one - other)
    const year = years.at(years.length >> 1)
    const [one, other] = [actor.get(pair.a), actor.get(pair.b)]
    if (year === undefined || !one || !other) continue
    const day = starts.find((start) => yearOf(start) === year) ?? 0
    const names = `${shortNameOn(one, day)} ${shortNameOn(other, day)}`
    if (names.length <= LONGEST_NAMES) return { names, year }
  }
  return null
}
