import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { partsOf, shownOf } from '../../server/domain/network.ts'
import { inOrder } from '../../server/domain/pair.ts'
import { type Relation, Status } from '../../server/domain/relation.ts'
import { dayFrom, today, yearOf } from '../../server/domain/time/day.ts'
import { Family, RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import type { Data } from './data.ts'
import { ALL_YEARS, type Time, whenOf } from './time.ts'
import type { View } from './view.ts'
import { freshNetwork } from './view-store.ts'

/** Every relation of all years, however it stands: nothing is left out. */
const EVERYTHING: Asked = { ...USUAL, status: Status.options, structure: true, word: 'all' }

/** A row of a table of the page on the data: a part of them, how many relations it has, and the view that shows these. */
export type Covered<Value> = { readonly value: Value; readonly count: number; readonly view: View }

const tableOf = (time: Time, asked: Asked): View => freshNetwork({ page: { name: 'table' }, time, asked })

const partsIn = ({ relations, kindOf, edges }: Data, time: Time, asked: Asked) =>
  partsOf(relations, asked, whenOf(time, edges, today()), kindOf)

export type YearCounts = { readonly certain: number; readonly possible: number; readonly events: number }

/** What a view of each year shows, from the year in which most data begin to that of the latest date. */
export function yearsCovered(data: Data): (Covered<number> & YearCounts)[] {
  const [first, last] = [yearOf(data.main.first), yearOf(data.edges.latest)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => {
    const time: Time = { kind: 'span', from: dayFrom(year, 1, 1), to: dayFrom(year, 12, 31) }
    const { certain, possible, events } = partsIn(data, time, USUAL)
    const counts = { certain: certain.length, possible: possible.length, events: events.length }
    return {
      value: year,
      ...counts,
      count: counts.certain + counts.possible + counts.events,
      view: tableOf(time, USUAL),
    }
  })
}

const all = (data: Data) => shownOf(partsIn(data, ALL_YEARS, EVERYTHING))

/** All relations by type, those that occur, in the order of the type table, family by family. */
export function typesCovered(
  data: Data,
): { readonly family: Family; readonly types: readonly Covered<RelationType>[] }[] {
  const counts = countsBy(all(data), ({ type }) => type)
  return Family.options.flatMap((family) => {
    const types = RelationType.options
      .filter((type) => typeOf(type).family === family)
      .flatMap((type) => {
        const count = counts.get(type)
        return count ? [{ value: type, count, view: tableOf(ALL_YEARS, { ...EVERYTHING, types: [type] }) }] : []
      })
    return types.length === 0 ? [] : [{ family, types }]
  })
}

/** All relations by status, those that occur. */
export function statusCovered(data: Data): Covered<Status>[] {
  const counts = countsBy(all(data), ({ status }) => status)
  return Status.options.flatMap((status) => {
    const count = counts.get(status)
    return count ? [{ value: status, count, view: tableOf(ALL_YEARS, { ...EVERYTHING, status: [status] }) }] : []
  })
}

/** The view of what is disputed or denied, and how much it shows. */
export function contested(data: Data): Covered<readonly Status[]> & { readonly relations: readonly Relation[] } {
  const value: Status[] = ['disputed', 'denied']
  const relations = inOrder(all(data).filter(({ status }) => value.includes(status)))
  return { value, count: relations.length, relations, view: tableOf(ALL_YEARS, { ...EVERYTHING, status: value }) }
}

function countsBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1)
  return counts
}

/** Relations that cite one source alone, in order of time. */
export const onOneSource = ({ relations }: Pick<Data, 'relations'>): Relation[] =>
  inOrder(relations.filter(({ sources }) => new Set(sources).size === 1))

/** Relations that cite no source at all, in order of time. */
export const onNoSource = ({ relations }: Pick<Data, 'relations'>): Relation[] =>
  inOrder(relations.filter(({ sources }) => sources.length === 0))

/** A publisher, of how many sources, and the relations that cite one of them. `publisher` is null where none is named. */
export type Publisher = {
  readonly publisher: string | null
  readonly sources: number
  readonly relations: readonly Relation[]
}

/** Publishers by how many relations cite them, then by name; a relation counts once for each that it cites. */
export function publishersCited({ relations, sources, source }: Data): Publisher[] {
  const works = countsBy(sources, ({ publisher }) => publisher)
  const cited = new Map<string | null, Set<Relation>>()
  for (const relation of relations)
    for (const id of relation.sources) {
      const found = source.get(id)
      if (!found) continue
      const of = cited.get(found.publisher) ?? new Set<Relation>()
      cited.set(found.publisher, of.add(relation))
    }
  return [...cited]
    .map(([publisher, of]) => ({ publisher, sources: works.get(publisher) ?? 0, relations: inOrder([...of]) }))
    .sort(
      (one, other) =>
        other.relations.length - one.relations.length || ((one.publisher ?? '') < (other.publisher ?? '') ? -1 : 1),
    )
}
