import type { Part } from '../../server/domain/network.ts'
import { inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { asFollowed } from '../../server/domain/successors.ts'
import { type Sign, signOf } from '../../server/domain/types/relation-types.ts'
import { rankOf } from '../../server/drawing/lines.ts'
import type { Shown } from './shown.ts'

/** How many relations of each sign, and whether one of them is certain; in the order + ○ −, those that occur. */
export type Tally = readonly { readonly sign: Sign; readonly count: number; readonly filled: boolean }[]

const ORDER: readonly Sign[] = ['positive', 'neutral', 'negative']

export function tallyOf(relations: readonly Relation[], partOf: ReadonlyMap<string, Part>): Tally {
  return ORDER.flatMap((sign) => {
    const of = relations.filter(({ type }) => signOf(type) === sign)
    return of.length === 0
      ? []
      : [{ sign, count: of.length, filled: of.some(({ id }) => partOf.get(id) === 'certain') }]
  })
}

/** Another actor and the relations with it that are shown, the strongest first. */
export type Partner = { readonly other: string; readonly relations: readonly Relation[]; readonly tally: Tally }

/** Between whom a relation is drawn: its own ends, or whom these are followed to. */
function endsOf({ source, target }: Relation, { changed }: Pick<Shown, 'changed'>): [string, string] {
  const ends = changed ? asFollowed({ source, target }, changed.followed) : { source, target }
  return [ends.source, ends.target]
}

/** With whom an actor is related in a view: the most relations first, then by id. */
export function partnersOf(shown: Shown, actor: string): readonly Partner[] {
  const groups = new Map<string, Relation[]>()
  for (const relation of shown.relations) {
    const [source, target] = endsOf(relation, shown)
    if (source !== actor && target !== actor) continue
    const other = source === actor ? target : source
    groups.set(other, [...(groups.get(other) ?? []), relation])
  }
  return [...groups]
    .sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))
    .map(([other, relations]) => ({
      other,
      relations: strongestFirst(relations, shown),
      tally: tallyOf(relations, shown.partOf),
    }))
}

/** As a line sees it: certain before possible before events, then by status; within these in the order of time. */
export function strongestFirst(relations: readonly Relation[], { partOf }: Pick<Shown, 'partOf'>): Relation[] {
  const rank = ({ id, status }: Relation) => {
    const part = partOf.get(id)
    return part === 'certain' || part === 'possible' || part === 'events'
      ? rankOf(part, status)
      : Number.POSITIVE_INFINITY
  }
  return inOrder(relations).sort((one, other) => rank(one) - rank(other))
}

/** The actors shown with their tallies, the most relations first. */
export function standingsOf(shown: Shown): { readonly actor: string; readonly count: number; readonly tally: Tally }[] {
  const of = new Map<string, Relation[]>()
  for (const relation of shown.relations)
    for (const id of endsOf(relation, shown)) of.set(id, [...(of.get(id) ?? []), relation])
  return [...of]
    .sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))
    .map(([actor, relations]) => ({ actor, count: relations.length, tally: tallyOf(relations, shown.partOf) }))
}
