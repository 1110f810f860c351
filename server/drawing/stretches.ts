import type { ActorKind } from '../domain/actor.ts'
import { type Asked, isAbout, leftOut } from '../domain/asked.ts'
import type { Dated } from '../domain/relation.ts'
import { certainDays, possibleDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { possibleSpans } from '../domain/time/last-word.ts'
import { isState } from '../domain/types/relation-types.ts'
import { type DrawnPart, PARTS } from './lines.ts'

/** Days on which a relation is drawn at a moment, and in which part. No two of one relation share a day. */
export type Stretch = Days & { readonly part: DrawnPart }

/** When a relation is drawn, a moment each: what `partOf` says of every day, told by its changes (DESIGN 3, 6). */
export function stretchesOf(
  relation: Dated,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Stretch[] {
  if (!isAbout(asked, relation) || leftOut(asked, relation, kindOf) !== null) return []
  if (!isState(relation.type)) {
    const { first, last } = possibleDays(relation.bounds)
    return [{ first, last: last + asked.events, part: 'events' }]
  }
  const certain = certainDays(relation.bounds)
  const possible = possibleSpans(relation, asked.word).flatMap((span) => (certain ? without(span, certain) : [span]))
  return [
    ...(certain ? [{ ...certain, part: 'certain' as const }] : []),
    ...possible.map((span) => ({ ...span, part: 'possible' as const })),
  ]
}

const without = ({ first, last }: Days, { first: from, last: to }: Days): Days[] =>
  [
    { first, last: Math.min(last, from - 1) },
    { first: Math.max(first, to + 1), last },
  ].filter((rest) => rest.first <= rest.last)

/** Further than any day of the calendar, and still a whole number of 32 bits. */
const FAR = 2 ** 30
const clamped = (day: number) => Math.max(-FAR, Math.min(FAR, day))

/** The stretches of many relations in typed arrays, and their order by first and by last day. */
export type Stretches = {
  readonly relation: Uint32Array
  /** The index of the part in `PARTS`. */
  readonly part: Uint8Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly byFirst: Uint32Array
  readonly byLast: Uint32Array
}

export function gatheredStretches(
  relations: readonly Dated[],
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Stretches {
  const [owners, parts, firsts, lasts]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const [index, relation] of relations.entries())
    for (const { part, first, last } of stretchesOf(relation, asked, kindOf)) {
      owners.push(index)
      parts.push(PARTS.indexOf(part))
      firsts.push(clamped(first))
      lasts.push(clamped(last))
    }
  const [first, last] = [Int32Array.from(firsts), Int32Array.from(lasts)]
  return {
    relation: Uint32Array.from(owners),
    part: Uint8Array.from(parts),
    first,
    last,
    byFirst: orderOf(first),
    byLast: orderOf(last),
  }
}

const orderOf = (days: Int32Array): Uint32Array =>
  Uint32Array.from(days.keys()).sort((one, other) => (days[one] as number) - (days[other] as number))

/** How many of the ordered stretches have a day before the given one: where those from that day on begin. */
export function countBefore(order: Uint32Array, days: Int32Array, day: number): number {
  let [from, to] = [0, order.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((days[order[middle] as number] as number) < day) from = middle + 1
    else to = middle
  }
  return from
}
