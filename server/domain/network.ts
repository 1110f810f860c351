import type { Actor, ActorKind } from './actor.ts'
import { type Asked, isAbout, type LeftOut, leftOut } from './asked.ts'
import { byId, type Dated, type Relation } from './relation.ts'
import { mayHold } from './time/bounds.ts'
import type { Day } from './time/day.ts'
import { standingOf } from './time/last-word.ts'
import { isState, Sign, signOf } from './types/relation-types.ts'

/** A moment is one day with the events of a window before it; Between is a span, both days in it. */
export type When = { readonly at: Day } | { readonly from: Day; readonly to: Day }

/** The days on which states are asked, and those on which events are. */
export const statesAsked = (when: When) => ('at' in when ? { from: when.at, to: when.at } : when)
export const eventsAsked = (when: When, events: number) =>
  'at' in when ? { from: when.at - events, to: when.at } : when

/** Every relation of a view, each in one part; the parts add up to the whole (DESIGN 3). */
export type Parts<Record extends Dated = Relation> = {
  readonly certain: Record[]
  readonly possible: Record[]
  readonly events: Record[]
  readonly left: { readonly unattested: Record[] } & { readonly [why in LeftOut]: Record[] }
}

export type Part = 'certain' | 'possible' | 'events' | 'unattested' | LeftOut

/** Where a relation stands in a view, or null where it is no part of it: about others, or not of its days. */
export function partOf(
  relation: Dated,
  asked: Asked,
  when: When,
  kindOf: (actor: string) => ActorKind | undefined,
): Part | null {
  if (!isAbout(asked, relation)) return null
  const state = isState(relation.type)
  const { from, to } = state ? statesAsked(when) : eventsAsked(when, asked.events)
  if (!mayHold(relation.bounds, from, to)) return null
  return leftOut(asked, relation, kindOf) ?? (state ? standingOf(relation, asked.word, from, to) : 'events')
}

/** Divides the relations of a view into its parts, each sorted by id. */
export function partsOf<Record extends Dated>(
  relations: Iterable<Record>,
  asked: Asked,
  when: When,
  kindOf: (actor: string) => ActorKind | undefined,
): Parts<Record> {
  const parts: { [part in Part]: Record[] } = {
    certain: [],
    possible: [],
    events: [],
    unattested: [],
    denied: [],
    structure: [],
    filtered: [],
    later: [],
  }
  for (const relation of relations) {
    const part = partOf(relation, asked, when, kindOf)
    if (part) parts[part].push(relation)
  }
  for (const part of Object.values(parts)) part.sort(byId)
  const { certain, possible, events, ...left } = parts
  return { certain, possible, events, left }
}

/** All relations of a view that are drawn: certain, possible, events. */
export const shownOf = <Record extends Dated>({ certain, possible, events }: Parts<Record>): Record[] =>
  [...certain, ...possible, ...events].sort(byId)

/** The kind of an actor by its id. */
export function kindsOf(actors: Iterable<Pick<Actor, 'id' | 'kind'>>): (actor: string) => ActorKind | undefined {
  const kinds = new Map<string, ActorKind>()
  for (const { id, kind } of actors) kinds.set(id, kind)
  return (actor) => kinds.get(actor)
}

/** The pair of a relation, whichever way it points: the smaller id first. */
export const pairOf = ({ source, target }: Pick<Dated, 'source' | 'target'>): readonly [string, string] =>
  source < target ? [source, target] : [target, source]

/** A set of signs, in the order positive, negative, neutral; never netted. */
export type Signs = readonly Sign[]

export function signsOf(relations: Iterable<Pick<Dated, 'type'>>): Signs {
  const signs = new Set<Sign>()
  for (const { type } of relations) signs.add(signOf(type))
  return Sign.options.filter((sign) => signs.has(sign))
}

export const sameSigns = (one: Signs, other: Signs) => one.join() === other.join()
