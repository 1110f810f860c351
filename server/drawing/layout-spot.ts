import type { Actor } from '../domain/actor.ts'
import { USUAL } from '../domain/asked.ts'
import { createNumbers } from '../domain/numbers.ts'
import { byId, type Dated } from '../domain/relation.ts'
import { certainDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { possibleSpans } from '../domain/time/last-word.ts'
import { isState, isStructure, Sign, signOf } from '../domain/types/relation-types.ts'
import { daysTogether, unionOf } from './calendar.ts'
import { nameRoom } from './layout-name.ts'
import { sizeFor } from './shapes.ts'

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

const LITTLE = 0.2
/** Up to so many pairs all count; of more, of each actor at least so many. */
const [FEW_PAIRS, STRONGEST] = [50_000, 64]

const weightOf = (days: readonly Days[]) => LITTLE + togetherness(days, days)

/** The days on which a moment draws a relation, asked as usual; none for structure and what is denied. */
function drawnDays(tie: Tie): Days[] {
  if (tie.status === 'denied' || isStructure(tie.type)) return []
  if (isState(tie.type)) {
    const certain = certainDays(tie.bounds)
    const spans = possibleSpans(tie, USUAL.word)
    return certain ? [certain, ...spans] : spans
  }
  const { startEarliest, endLatest } = tie.bounds
  return startEarliest === null || endLatest === null ? [] : [{ first: startEarliest, last: endLatest + USUAL.events }]
}

/** What it counts that two are seen together: the root of the years, so that what is often seen counts more; 0 is never. */
export const togetherness = (some: readonly Days[], others: readonly Days[]) =>
  Math.sqrt(daysTogether(some, others, -Infinity, Infinity) / 365.25)

type Placed = Pick<Actor, 'id' | 'x' | 'y'> & Partial<Pick<Actor, 'kind' | 'name' | 'names'>>

/** Actors and the bonds among them, sorted by id, so that the order of the input changes nothing. */
export function spotsOf(actors: readonly Placed[], ties: Iterable<Tie>): Spot[] {
  const inOrder = [...actors].sort(byId)
  const rankOf = new Map(inOrder.map(({ id }, rank) => [id, rank]))
  const relations = inOrder.map(() => 0)
  const pairs = createPairs(inOrder.length)
  for (const tie of ties) {
    const [one, other] = [rankOf.get(tie.source), rankOf.get(tie.target)]
    if (one === undefined || other === undefined || one === other) continue
    pairs.add(Math.min(one, other), Math.max(one, other), drawnDays(tie), signOf(tie.type))
    for (const end of [one, other]) relations[end] = (relations[end] ?? 0) + 1
  }
  const spans = inOrder.map((): Days[] => [])
  const spots = inOrder.map((actor, rank) => ({
    id: actor.id,
    x: actor.x ?? 0,
    y: actor.y ?? 0,
    stands: actor.x !== null && actor.y !== null,
    radius: sizeFor(relations[rank] ?? 0) / 2,
    label: nameRoom(actor),
    days: [] as Days[],
    bonds: [] as Bond[],
  }))
  for (const { one, other, days, signs, weight } of pairs.inOrder()) {
    const [a, b] = [spots[one], spots[other]]
    if (!a || !b) continue
    const bond = { a, b, days, signs: Math.max(1, signs), weight }
    a.bonds.push(bond)
    b.bonds.push(bond)
    for (const end of [one, other]) spans[end]?.push(...days)
  }
  for (const [rank, spot] of spots.entries()) spot.days = unionOf(spans[rank] ?? [])
  return spots
}

/** Gathers what relations say of pairs of actors, by their ranks. Of some hundred thousand pairs each is a few numbers until the end. */
function createPairs(actors: number) {
  const numbers = new Map<number, number>()
  /** By pair: its signs as bits, and its last span; by span: its days, and the span of the pair before it. -1 is none. */
  const [signs, lasts] = [createNumbers(Uint32Array), createNumbers(Int32Array)]
  const [from, to, before] = [createNumbers(Int32Array), createNumbers(Int32Array), createNumbers(Int32Array)]
  return {
    add(one: number, other: number, days: readonly Days[], sign: Sign) {
      const key = one * actors + other
      const pair = numbers.get(key) ?? numbers.size
      if (pair === numbers.size) {
        numbers.set(key, pair)
        signs.push(0)
        lasts.push(-1)
      }
      if (days.length > 0) signs.set(pair, signs.at(pair) | (1 << Sign.options.indexOf(sign)))
      for (const { first, last } of days) {
        before.push(lasts.at(pair))
        lasts.set(pair, from.length)
        from.push(first)
        to.push(last)
      }
    },
    /** The pairs in order of their ranks, each with its days, the number of its signs and what it counts; of very many the strongest. */
    *inOrder() {
      const keys = Float64Array.from(numbers.keys()).sort()
      const daysOf = (key: number) => {
        const days: Days[] = []
        for (let span = lasts.at(numbers.get(key) ?? 0); span >= 0; span = before.at(span))
          days.push({ first: from.at(span), last: to.at(span) })
        return unionOf(days)
      }
      for (const key of keys.length > FEW_PAIRS ? strongest(keys, actors, (one) => weightOf(daysOf(one))) : keys) {
        const days = daysOf(key)
        const ofPair = signs.at(numbers.get(key) ?? 0)
        const count = Sign.options.filter((_, bit) => (ofPair >> bit) % 2 === 1).length
        yield { one: Math.floor(key / actors), other: key % actors, days, signs: count, weight: weightOf(days) }
      }
    },
  }
}

/** Where nearly all are joined with all, no picture can show it, and the weak pairs only cost: each actor keeps at least its strongest. */
function strongest(keys: Float64Array, actors: number, weightBy: (key: number) => number): Float64Array {
  const weights = Float64Array.from(keys, weightBy)
  const kept = new Uint32Array(actors)
  const byWeight = Uint32Array.from(keys.keys()).sort(
    (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other,
  )
  const chosen = byWeight.filter((at) => {
    const key = keys[at] ?? 0
    const ends = [Math.floor(key / actors), key % actors]
    const isStrong = ends.some((end) => (kept[end] ?? 0) < STRONGEST)
    if (isStrong) for (const end of ends) kept[end] = (kept[end] ?? 0) + 1
    return isStrong
  })
  return Float64Array.from(chosen.sort(), (at) => keys[at] ?? 0)
}

/** The bonds among spots, each once. */
export const bondsOf = (spots: readonly Spot[]): Bond[] =>
  spots.flatMap((spot) => spot.bonds.filter(({ a }) => a === spot))

export const otherEnd = ({ a, b }: Bond, spot: Spot) => (a === spot ? b : a)
