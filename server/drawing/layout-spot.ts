import type { Actor } from '../domain/actor.ts'
import { byId, type Dated } from '../domain/relation.ts'
import { certainDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { possibleSpans } from '../domain/time/last-word.ts'
import { isState, isStructure, type Sign, signOf } from '../domain/types/relation-types.ts'
import { nameRoom } from './layout-name.ts'

/** What of a relation decides where its actors stand. */
export type Tie = Pick<Dated, 'type' | 'source' | 'target' | 'start' | 'end' | 'observed' | 'bounds' | 'status'>

/** An actor in the making of a layout: where it stands (px), how much room it takes, on which days it is drawn. */
export type Spot = {
  readonly id: string
  x: number
  y: number
  readonly stands: boolean
  readonly radius: number
  readonly label: number
  readonly days: readonly Days[]
  readonly bonds: Bond[]
}

/** All relations of one pair: its days as a moment shows them with the usual last word and window of events. */
export type Bond = {
  readonly a: Spot
  readonly b: Spot
  readonly days: readonly Days[]
  /** How many signs lie side by side. */
  readonly signs: number
  /** What it counts: the root of the years held; little for what is only structure or denied. */
  readonly weight: number
}

const EVENT_DAYS = 90
const LITTLE = 0.2

/** The days on which a moment draws a relation, asked as usual; none for structure and what is denied. */
function drawnDays(tie: Tie): Days[] {
  if (tie.status === 'denied' || isStructure(tie.type)) return []
  if (isState(tie.type)) {
    const certain = certainDays(tie.bounds)
    return certain ? [certain, ...possibleSpans(tie, '12')] : possibleSpans(tie, '12')
  }
  const { startEarliest, endLatest } = tie.bounds
  return startEarliest === null || endLatest === null ? [] : [{ first: startEarliest, last: endLatest + EVENT_DAYS }]
}

/** Spans in order, those that touch or overlap made one. */
function united(spans: Days[]): Days[] {
  const inOrder = spans.sort((one, other) => one.first - other.first || one.last - other.last)
  const merged: { first: number; last: number }[] = []
  for (const { first, last } of inOrder) {
    const before = merged.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else merged.push({ first, last })
  }
  return merged
}

/** Days that two lists of spans, each in order, have in common. */
function daysTogether(some: readonly Days[], others: readonly Days[]): number {
  let days = 0
  let next = 0
  for (const { first, last } of some) {
    while ((others[next]?.last ?? Number.POSITIVE_INFINITY) < first) next += 1
    for (let at = next; at < others.length; at += 1) {
      const other = others[at] as Days
      if (other.first > last) break
      days += Math.min(last, other.last) - Math.max(first, other.first) + 1
    }
  }
  return days
}

/** What it counts that two are seen together: the root of the years, so that what is often seen counts more; 0 is never. */
export const togetherness = (some: readonly Days[], others: readonly Days[]) =>
  Math.sqrt(daysTogether(some, others) / 365.25)

/** Diameter by the number of relations over all years (LOOK 7). */
const sizeFor = (relations: number) => (relations < 25 ? 18 : relations < 100 ? 23 : 30)

type Placed = Pick<Actor, 'id' | 'x' | 'y'> & Partial<Pick<Actor, 'kind' | 'name' | 'names'>>
type Pair = { one: string; other: string; spans: Days[]; signs: Set<Sign> }

/** Actors and the bonds among them, sorted by id, so that the order of the input changes nothing. */
export function spotsOf(actors: readonly Placed[], ties: Iterable<Tie>): Spot[] {
  const known = new Map(actors.map((actor) => [actor.id, { actor, relations: 0, spans: [] as Days[] }]))
  const pairs = new Map<string, Pair>()
  for (const tie of ties) {
    const [one, other] = tie.source < tie.target ? [tie.source, tie.target] : [tie.target, tie.source]
    const ends = [known.get(one), known.get(other)]
    if (one === other || !ends[0] || !ends[1]) continue
    const key = `${one} ${other}`
    const pair = pairs.get(key) ?? { one, other, spans: [], signs: new Set<Sign>() }
    if (pair.spans.length === 0) pairs.set(key, pair)
    const spans = drawnDays(tie)
    pair.spans.push(...spans)
    if (spans.length > 0) pair.signs.add(signOf(tie.type))
    for (const end of ends) if (end) end.relations += 1
  }
  const inOrder = [...pairs.entries()].sort(([one], [other]) => (one < other ? -1 : 1))
  const merged = inOrder.map(([, pair]) => ({ ...pair, days: united(pair.spans) }))
  for (const { one, other, days } of merged) for (const end of [one, other]) known.get(end)?.spans.push(...days)
  const spots = new Map<string, Spot>()
  for (const { actor, relations, spans } of [...known.values()].sort((a, b) => byId(a.actor, b.actor)))
    spots.set(actor.id, {
      id: actor.id,
      x: actor.x ?? 0,
      y: actor.y ?? 0,
      stands: actor.x !== null && actor.y !== null,
      radius: sizeFor(relations) / 2,
      label: nameRoom(actor),
      days: united(spans),
      bonds: [],
    })
  for (const { one, other, days, signs } of merged) {
    const [a, b] = [spots.get(one), spots.get(other)]
    if (!a || !b) continue
    const bond = { a, b, days, signs: Math.max(1, signs.size), weight: LITTLE + togetherness(days, days) }
    a.bonds.push(bond)
    b.bonds.push(bond)
  }
  return [...spots.values()]
}

/** The bonds among spots, each once. */
export const bondsOf = (spots: readonly Spot[]): Bond[] =>
  spots.flatMap((spot) => spot.bonds.filter(({ a }) => a === spot))

export const otherEnd = ({ a, b }: Bond, spot: Spot) => (a === spot ? b : a)
