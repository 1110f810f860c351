import { z } from 'zod'
import { Actor, ActorId, ActorName, WholeActor } from '../domain/actor.ts'
import { Dataset } from '../domain/record.ts'
import { Relation, RelationId, Source, WholeRelation } from '../domain/relation.ts'
import { Release } from '../domain/release.ts'
import { IsoDay } from '../domain/time/day.ts'
import { StatedDate } from '../domain/time/stated-date.ts'
import { RelationType, Sign } from '../domain/types/relation-types.ts'

const ids = z.array(RelationId).readonly()
const count = z.int().nonnegative()

export const NetworkAnswer = z.object({
  release: Release,
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** Null where a limit cut what sources had told by a day: the whole of that is not counted. */
  total: z.object({ actors: count.nullable(), relations: count.nullable() }),
  actors: z.array(Actor).readonly(),
  relations: z.array(Relation).readonly(),
  sources: z.array(Source).readonly(),
})

export const ActorsAnswer = z.object({
  release: Release,
  q: z.string().nullable(),
  total: count,
  actors: z
    .array(
      Actor.pick({ id: true, kind: true, name: true, founded: true, dissolved: true }).extend({
        matched: ActorName.pick({ name: true, from: true, to: true }),
        relations: count,
      }),
    )
    .readonly(),
})

export const ActorAnswer = z.object({
  release: Release,
  actor: WholeActor,
  relations: ids,
  thirdPartyIn: z.array(z.object({ relation: RelationId, role: z.string() })).readonly(),
})

export const DatasetsAnswer = z.object({ release: Release, datasets: z.array(Dataset).readonly() })

export const RelationAnswer = z.object({ release: Release, relation: WholeRelation })

const leftOut = { denied: ids, structure: ids, filtered: ids, later: ids }
const parts = {
  certain: ids,
  possible: ids,
  events: ids,
  left: z.object({ unattested: ids, ...leftOut }),
}
export const MomentAnswer = z.object({ release: Release, at: IsoDay, ...parts })
export const BetweenAnswer = z.object({ release: Release, from: IsoDay, to: IsoDay, ...parts })

const triples = z.array(z.object({ source: ActorId, type: RelationType, target: ActorId, relations: ids })).readonly()
const signs = z.array(Sign).readonly()

export const DifferenceAnswer = z.object({
  release: Release,
  a: IsoDay,
  b: IsoDay,
  began: triples,
  mayHaveBegun: triples,
  attestedAgain: triples,
  ended: triples,
  mayHaveEnded: triples,
  noLongerCertain: triples,
  becameCertain: triples,
  noLongerAttested: triples,
  unchanged: z.object({ certain: triples, possible: triples }),
  turned: z.array(z.object({ actors: z.array(ActorId).length(2).readonly(), from: signs, to: signs })).readonly(),
  events: ids,
  left: z.object({ unattested: ids, ...leftOut }),
})

export const PairAnswer = z.object({
  release: Release,
  actors: z.array(ActorId).length(2).readonly(),
  relations: z.array(WholeRelation).readonly(),
  later: ids,
  turningPoints: z
    .array(z.object({ at: IsoDay, stated: StatedDate, from: signs, to: signs, relations: ids }))
    .readonly(),
})

const bars = {
  begins: z.object({ positive: count, negative: count, neutral: count }),
  ends: count,
}
export const HistogramAnswer = z.object({
  release: Release,
  months: z.array(z.object({ month: z.string(), ...bars })).readonly(),
  years: z.array(z.object({ year: z.int(), ...bars })).readonly(),
})

export type NetworkAnswer = z.output<typeof NetworkAnswer>
export type ActorsAnswer = z.output<typeof ActorsAnswer>
export type ActorAnswer = z.output<typeof ActorAnswer>
export type DatasetsAnswer = z.output<typeof DatasetsAnswer>
export type RelationAnswer = z.output<typeof RelationAnswer>
export type MomentAnswer = z.output<typeof MomentAnswer>
export type BetweenAnswer = z.output<typeof BetweenAnswer>
export type DifferenceAnswer = z.output<typeof DifferenceAnswer>
export type PairAnswer = z.output<typeof PairAnswer>
export type HistogramAnswer = z.output<typeof HistogramAnswer>
