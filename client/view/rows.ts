import { type Actor, asGiven, nameOn } from '../../server/domain/actor.ts'
import type { Part } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { certainDays } from '../../server/domain/time/bounds.ts'
import type { Day, Days } from '../../server/domain/time/day.ts'
import { isState, type RelationType, type Sign, signOf, typeOf } from '../../server/domain/types/relation-types.ts'
import type { Shown } from './shown.ts'
import { lastDay } from './time.ts'

/** A row of the table: one relation that is shown, with what its columns sort by. */
export type Row = {
  readonly relation: Relation
  readonly part: Part
  readonly sign: Sign
  readonly source: string
  readonly type: string
  readonly target: string
  /** How the data name the two: by these they are sorted, whatever the language of names. */
  readonly given: { readonly source: string; readonly target: string }
  /** First and last day on which it certainly held; null where its dates prove none. */
  readonly certain: Days | null
}

export const COLUMNS = ['sign', 'source', 'type', 'target', 'part', 'status', 'first', 'last', 'sources'] as const
export type Column = (typeof COLUMNS)[number]
export type Order = { readonly by: Column; readonly down: boolean }

/** The rows of a view: the same relations as the picture, sorted by id until a column is chosen; types by the names given. */
export function rowsOf(
  { relations, partOf, data, when }: Shown,
  typeName = (type: RelationType) => typeOf(type).label,
): Row[] {
  const named = (how: (actor: Actor) => string) => (id: string) => {
    const actor = data.actor.get(id)
    return actor ? how(actor) : id
  }
  const name = named((actor) => nameOn(actor, lastDay(when)))
  const given = named((actor) => nameOn(asGiven(actor), lastDay(when)))
  return relations.map((relation) => ({
    relation,
    part: partOf.get(relation.id) ?? 'filtered',
    sign: signOf(relation.type),
    source: name(relation.source),
    type: typeName(relation.type),
    target: name(relation.target),
    given: { source: given(relation.source), target: given(relation.target) },
    certain:
      isState(relation.type) || relation.bounds.startEarliest === relation.bounds.endLatest
        ? certainDays(relation.bounds)
        : null,
  }))
}

const PART_ORDER: readonly Part[] = ['certain', 'possible', 'events']

const key: { readonly [column in Column]: (row: Row) => Value } = {
  sign: ({ sign }) => ['positive', 'neutral', 'negative'].indexOf(sign),
  source: ({ given }) => given.source,
  type: ({ type }) => type,
  target: ({ given }) => given.target,
  part: ({ part }) => PART_ORDER.indexOf(part),
  status: ({ relation }) => ['confirmed', 'reported', 'disputed', 'denied'].indexOf(relation.status),
  first: ({ certain }): Day | null => certain?.first ?? null,
  last: ({ certain }): Day | null => certain?.last ?? null,
  sources: ({ relation }) => relation.sources.length,
}

type Value = string | number | null

/** Which of two values of a column comes first; what is not known comes last, whichever way. */
export function compared(one: Value, other: Value, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const up =
    typeof one === 'string' || typeof other === 'string' ? String(one).localeCompare(String(other), 'en') : one - other
  return down ? -up : up
}

/** Sorted by a column, then by id. */
export function sorted(rows: readonly Row[], { by, down }: Order): Row[] {
  const value = key[by]
  return rows.toSorted((one, other) => compared(value(one), value(other), down) || byId(one, other))
}

const byId = (one: Row, other: Row) => (one.relation.id < other.relation.id ? -1 : 1)
