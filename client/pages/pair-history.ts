import type { Actor } from '../../server/domain/actor.ts'
import { between, type Compared, inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Day, today } from '../../server/domain/time/day.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { readingOf, STILL_GOING_ON } from '../../server/domain/time/stated-date.ts'
import { yearsOfPair } from '../../server/drawing/lanes.ts'
import { type LaneParts, lanePartsOf } from '../../server/drawing/lanes-ink.ts'
import { laneNames } from '../../server/drawing/lanes-names.ts'
import type { Data } from '../view/data.ts'
import { sourcesOf } from '../view/shown.ts'
import { isAllYears, spanOf, type Time } from '../view/time.ts'
import { apart } from '../words/phrases.ts'

/** One of those with whom an actor is compared, and all that is recorded between them, in order. */
export type Band = { readonly a: Actor; readonly b: Actor; readonly relations: readonly Relation[] }

/** An actor, and all that is recorded between it and each of some others, as it stands in a span. */
export type History = {
  readonly a: Actor
  /** In the order of the reader; at least one. */
  readonly bands: readonly Band[]
  /** Those of all bands, in order. */
  readonly relations: readonly Relation[]
  readonly word: Word
  readonly from: Day
  readonly to: Day
  readonly allYears: boolean
  /** The relations in their parts, each in order. */
  readonly parts: LaneParts<Relation>
  /** How many sources those that are drawn cite. */
  readonly sources: number
}

/** The history of an actor with each of some others; null where one of them is not in the data. */
export function historyOf(data: Data, actors: Compared, time: Time, word: Word): History | null {
  const [a, ...others] = actors.map((id) => data.actor.get(id))
  if (!a) return null
  const bands: Band[] = []
  for (const b of others) {
    if (!b) return null
    bands.push({ a, b, relations: inOrder(between(data.relations, a.id, b.id)) })
  }
  const relations = inOrder(bands.flatMap((band) => band.relations))
  const allYears = isAllYears(time)
  const { from, to } = (allYears && yearsOfPair(relations)) || spanOf(time, data.edges, today())
  const parts = lanePartsOf(relations, word, from, to)
  const sources = sourcesOf(parts.drawn, data).length
  return { a, bands, relations, word, from, to, allYears, parts, sources }
}

/** The ids of a history, the actor first. */
export const comparedIn = ({ a, bands }: History): Compared =>
  [a, ...bands.map(({ b }) => b)].map(({ id }) => id) as unknown as Compared

/** The name of an actor as the lanes say it, as it stands in a sentence. */
export function namerOf({ a, bands, to }: History): (id: string) => string {
  const names = laneNames([a, ...bands.map(({ b }) => b)], to)
  return (id) => apart(names.get(id) ?? id)
}

/** The first day on which a relation may be seen in the network, and the date that says so. */
export function firstSeen({ start, end, observed, bounds }: Relation): { day: Day; stated: string } | null {
  const stated = start ?? observed.toSorted((one, other) => readingOf(one).first - readingOf(other).first)[0] ?? end
  if (stated === null || stated === undefined || stated === STILL_GOING_ON) return null
  const { first } = readingOf(stated)
  return { day: Math.max(first, bounds.startEarliest ?? first), stated }
}
