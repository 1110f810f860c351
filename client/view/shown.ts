import type { Actor } from '../../server/domain/actor.ts'
import type { Asked } from '../../server/domain/asked.ts'
import { changeDays, everShown, type Histogram, histogramOf } from '../../server/domain/histogram.ts'
import { type Part, type Parts, partsOf, shownOf, type When } from '../../server/domain/network.ts'
import { byId, type Relation, type Source } from '../../server/domain/relation.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { readingOf, type StatedDate } from '../../server/domain/time/stated-date.ts'
import { type Line, linesOf } from '../../server/drawing/lines.ts'
import { type Changed, changedIn, type TwoDays } from './changed.ts'
import type { Data } from './data.ts'
import { type Legend, legendOf, relationsShown } from './legend.ts'

/** All that a view shows, worked out from the loaded network; every count on the page comes from here. */
export type Shown = {
  readonly data: Data
  readonly asked: Asked
  readonly when: When
  readonly parts: Parts
  /** The relations that are drawn and listed, by id. */
  readonly relations: readonly Relation[]
  readonly partOf: ReadonlyMap<string, Part>
  readonly lines: readonly Line<Relation>[]
  /** The actors that these relations join, by id. */
  readonly actors: readonly Actor[]
  /** The sources of these relations, the most cited first. */
  readonly sources: readonly Source[]
  readonly legend: Legend
  /** On the page of a difference: what changed. Then the relations are those of its steps, and its events are no part of them. */
  readonly changed: Changed | null
}

/** What a view shows; where two days are compared, what changed between them. */
export function shownIn(data: Data, asked: Asked, when: When, compared: TwoDays | null = null): Shown {
  if (compared) return shownChanged(data, asked, when, changedIn(data, asked, compared))
  const parts = partsOf([...data.relations, ...data.later], asked, when, data.kindOf)
  const relations = shownOf(parts)
  const joined = new Set(relations.flatMap(({ source, target }) => [source, target]))
  const actors = data.actors.filter(({ id }) => joined.has(id))
  return {
    data,
    asked,
    when,
    parts,
    relations,
    partOf: partOfEach(parts),
    lines: linesOf(parts),
    actors,
    sources: sourcesOf(relations, data),
    legend: legendOf(data, asked, (other) => relationsShown(data, other, when), relations, actors),
    changed: null,
  }
}

/** How many relations that join all these actors are left out of a view, by reason. */
export function leftAmong({ parts }: Pick<Shown, 'parts'>, actors: readonly string[]) {
  const joins = ({ source, target }: Relation) => actors.every((id) => id === source || id === target)
  const counts = Object.entries(parts.left).map(([why, relations]) => [why, relations.filter(joins).length])
  return Object.fromEntries(counts) as { readonly [why in keyof Shown['parts']['left']]: number }
}

function shownChanged(data: Data, asked: Asked, when: When, changed: Changed): Shown {
  const { followed, difference, partOf, a, b } = changed
  const relations = [...changed.relations].sort(byId)
  const joined = new Set(relations.flatMap(({ source, target }) => [followed(source), followed(target)]))
  const actors = data.actors.filter(({ id }) => joined.has(id))
  const drawnAs = (part: string) => relations.filter(({ id }) => partOf.get(id) === part)
  const parts: Parts = {
    certain: drawnAs('certain'),
    possible: drawnAs('possible'),
    events: difference.events,
    left: difference.left,
  }
  return {
    ...{ data, asked, when, parts, relations, actors, changed },
    partOf: partOfEach(parts),
    lines: changed.lines,
    sources: sourcesOf([...relations, ...difference.events], data),
    legend: legendOf(data, asked, (other) => changedIn(data, other, { a, b }).relations, relations, actors, followed),
  }
}

function partOfEach({ left, ...drawn }: Parts): Map<string, Part> {
  const all = new Map<string, Part>()
  for (const [part, relations] of Object.entries({ ...drawn, ...left }))
    for (const { id } of relations) all.set(id, part as Part)
  return all
}

/** The sources that relations cite, by how many of these cite them, then by id. */
export function sourcesOf(relations: readonly Relation[], { source }: Pick<Data, 'source'>): Source[] {
  const cited = new Map<string, number>()
  for (const relation of relations) for (const id of new Set(relation.sources)) cited.set(id, (cited.get(id) ?? 0) + 1)
  return [...cited]
    .sort(([one, times], [other, more]) => more - times || (one < other ? -1 : 1))
    .flatMap(([id]) => source.get(id) ?? [])
}

/** What of a view does not depend on its day: it is worked out once for each thing asked. */
export type Years = {
  readonly histogram: Histogram
  readonly changes: readonly Day[]
  /** Every relation of the view that is shown on some day. */
  readonly everShown: readonly Relation[]
}

export const yearsOf = ({ relations, kindOf }: Data, asked: Asked): Years => ({
  histogram: histogramOf(relations, asked, kindOf),
  changes: changeDays(relations, asked, kindOf),
  everShown: everShown(relations, asked, kindOf),
})

/** The next day after, or the last before, on which something shown begins, ends or happens; null where there is none. */
export function changeFrom(changes: readonly Day[], day: Day, direction: 1 | -1): Day | null {
  if (direction === 1) return changes.find((change) => change > day) ?? null
  return changes.findLast((change) => change < day) ?? null
}

/** The last day on which one of some relations was observed, or null: the view may still change until then, though nothing begins or ends. */
export function lastObserved(relations: readonly Pick<Relation, 'observed'>[]): Day | null {
  return lastOf(relations.flatMap(({ observed }) => observed))
}

/** The last day on which, by its stated start or an observation, one of some relations is known; null without any date. */
export function lastDayOf(relations: readonly Relation[]): Day | null {
  return lastOf(relations.flatMap(({ start, observed }) => (start === null ? observed : [start, ...observed])))
}

/** The last day of any number of stated dates. */
const lastOf = (dates: readonly StatedDate[]): Day | null =>
  dates.reduce<Day | null>((latest, stated) => Math.max(latest ?? -Infinity, readingOf(stated).last), null)
