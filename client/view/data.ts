import type { Actor, ActorKind } from '../../server/domain/actor.ts'
import { languagesOf, USUAL } from '../../server/domain/asked.ts'
import { earliestDay, histogramOf, latestDay } from '../../server/domain/histogram.ts'
import { kindsOf } from '../../server/domain/network.ts'
import type { Relation, Source } from '../../server/domain/relation.ts'
import type { Release } from '../../server/domain/release.ts'
import type { Days } from '../../server/domain/time/day.ts'
import type { Answer } from '../api.ts'
import type { Edges } from './time.ts'
import { busiestMonth, mainDays } from './track.ts'

/** The whole network, loaded once; every view is worked out from it. */
export type Data = {
  readonly release: Release
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  /** Relations that were not known by the clock of the view. */
  readonly later: readonly Relation[]
  readonly sources: readonly Source[]
  readonly actor: ReadonlyMap<string, Actor>
  readonly relation: ReadonlyMap<string, Relation>
  readonly source: ReadonlyMap<string, Source>
  readonly kindOf: (actor: string) => ActorKind | undefined
  /** The number of relations of an actor over all years. */
  readonly degree: ReadonlyMap<string, number>
  readonly edges: Edges
  /** The days that the track shows at first, whatever a view asks: scales stand still. */
  readonly main: Days
  /** The starts of a month by which the height of its bars goes, likewise. */
  readonly busiest: number
}

/** Records to be looked up by their ids. */
export const byKey = <Record extends { readonly id: string }>(records: readonly Record[]) =>
  new Map(records.map((record) => [record.id, record]))

/** Makes the answer of `network` ready to be looked up in. Without any date the edges are those of today's year. */
export function dataFrom(answer: Answer<'network'>, today: number): Data {
  const { release, actors, sources } = answer
  const source = byKey(sources)
  const relations = answer.relations.map((relation) => ({
    ...relation,
    languages: languagesOf(relation.sources.map((id) => source.get(id))),
  }))
  const degree = new Map<string, number>()
  for (const { source, target } of relations)
    for (const actor of [source, target]) degree.set(actor, (degree.get(actor) ?? 0) + 1)
  const kindOf = kindsOf(actors)
  const edges = { first: earliestDay(relations) ?? today, latest: latestDay(relations) ?? today }
  const histogram = histogramOf(relations, USUAL, kindOf)
  return {
    release,
    actors,
    relations,
    later: [],
    sources,
    actor: byKey(actors),
    relation: byKey(relations),
    source,
    kindOf,
    degree,
    edges,
    main: mainDays(histogram, edges),
    busiest: busiestMonth(histogram),
  }
}
