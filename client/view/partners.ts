import type { Part, When } from '../../server/domain/network.ts'
import { inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { asFollowed } from '../../server/domain/successors.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from '../../server/domain/time/stated-date.ts'
import { type Sign, signOf } from '../../server/domain/types/relation-types.ts'
import { rankOf } from '../../server/drawing/lines.ts'
import type { Shown } from './shown.ts'
import { lastDay } from './time.ts'

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

/** A sign that two actors may have had, but that no source attests nearby: where in time the nearest one stands. */
export type Quiet = {
  readonly sign: Sign
  readonly side: 'since' | 'until' | 'always'
  readonly stated: StatedDate | null
}

/** Another actor and the relations with it that are shown, the strongest first; `quiet` are the signs that are not shown with it. */
export type Partner = {
  readonly other: string
  readonly relations: readonly Relation[]
  readonly tally: Tally
  readonly quiet: readonly Quiet[]
}

/** Between whom a relation is drawn: its own ends, or whom these are followed to. */
function endsOf({ source, target }: Relation, { changed }: Pick<Shown, 'changed'>): [string, string] {
  const ends = changed ? asFollowed({ source, target }, changed.followed) : { source, target }
  return [ends.source, ends.target]
}

/** With whom an actor is related in a view: the most relations first, then by id. */
export function partnersOf(shown: Shown, actor: string): readonly Partner[] {
  // Between two days what is not drawn mostly stands unchanged.
  const left = byOther(shown.changed ? [] : shown.parts.left.unattested, shown, actor)
  return [...byOther(shown.relations, shown, actor)]
    .sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))
    .map(([other, relations]) => ({
      other,
      relations: strongestFirst(relations, shown),
      tally: tallyOf(relations, shown.partOf),
      quiet: quietOf(left.get(other) ?? [], relations, shown.when),
    }))
}

/** The relations of an actor, by with whom they are. */
function byOther(relations: readonly Relation[], shown: Pick<Shown, 'changed'>, actor: string) {
  const groups = new Map<string, Relation[]>()
  for (const relation of relations) {
    const [source, target] = endsOf(relation, shown)
    if (source !== actor && target !== actor) continue
    const other = source === actor ? target : source
    groups.set(other, [...(groups.get(other) ?? []), relation])
  }
  return groups
}

/** The signs that only relations not attested nearby have, each with the last attested date before the days looked at, else the next. */
export function quietOf(left: readonly Relation[], shown: readonly Relation[], when: When): Quiet[] {
  return ORDER.flatMap((sign): Quiet[] => {
    const of = left.filter(({ type }) => signOf(type) === sign)
    if (of.length === 0 || shown.some(({ type }) => signOf(type) === sign)) return []
    const dates = of.flatMap(({ start, end, observed }) => [start, end === STILL_GOING_ON ? null : end, ...observed])
    const read = dates
      .flatMap((stated) => (stated === null ? [] : [{ stated, ...readingOf(stated) }]))
      .filter(({ precision }) => precision !== 'coarse')
      .sort((one, other) => one.first - other.first)
    const before = read.findLast(({ first }) => first <= lastDay(when))
    if (before) return [{ sign, side: 'since', stated: before.stated }]
    return [{ sign, side: read[0] ? 'until' : 'always', stated: read[0]?.stated ?? null }]
  })
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

/** An actor shown, with how many relations it has. */
export type Standing = { readonly actor: string; readonly count: number; readonly tally: Tally }

/** The actors shown with their tallies, the most relations first. */
export function standingsOf(shown: Shown): Standing[] {
  const of = new Map<string, Relation[]>()
  for (const relation of shown.relations)
    for (const id of endsOf(relation, shown)) of.set(id, [...(of.get(id) ?? []), relation])
  return [...of]
    .sort(([one, few], [other, more]) => more.length - few.length || (one < other ? -1 : 1))
    .map(([actor, relations]) => ({ actor, count: relations.length, tally: tallyOf(relations, shown.partOf) }))
}
