import { z } from 'zod'
import { ActorId, Slug } from './actor.ts'
import { Bounds } from './time/bounds.ts'
import { StatedDate } from './time/stated-date.ts'
import { RelationType } from './types/relation-types.ts'

export const Status = z.enum(['confirmed', 'reported', 'disputed', 'denied'])
export type Status = z.infer<typeof Status>

export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

export const Stance = z.enum(['supports', 'disputes'])
export type Stance = z.infer<typeof Stance>

export const SourceKind = z.enum(['news', 'official', 'research', 'monitor', 'reference', 'blog'])
export type SourceKind = z.infer<typeof SourceKind>

export const GLOBAL_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}:[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/
/** `dataset:id`, global. */
export const RelationId = z.string().regex(GLOBAL_ID)

export const Source = z.object({
  id: Slug,
  title: z.string(),
  publisher: z.string().nullable(),
  published: StatedDate.nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  kind: SourceKind.nullable(),
})
export type Source = Readonly<z.infer<typeof Source>>

/**
 * One record: one actor stood so to another during a period. `disputes` counts its disputing citations, `disputedBy` are their
 * sources, one for each.
 */
export const Relation = z.object({
  id: RelationId,
  type: RelationType,
  source: ActorId,
  target: ActorId,
  start: StatedDate.nullable(),
  end: z.string().nullable(),
  observed: z.array(StatedDate).readonly(),
  bounds: Bounds,
  mode: z.string().nullable(),
  aspect: z.string().nullable(),
  place: z.string().nullable(),
  summary: z.string().nullable(),
  status: Status,
  confidence: Confidence.nullable(),
  thirdParties: z.array(z.object({ role: z.string(), actor: ActorId })).readonly(),
  sources: z.array(Slug).readonly(),
  disputes: z.int(),
  disputedBy: z.array(Slug).readonly(),
})
export type Relation = Readonly<z.output<typeof Relation>>

/**
 * What of a relation decides where it stands in a view. What it is called and what it cites is there where a view may ask
 * for it: `languages` are those of its sources, each once. `later` marks one that was not known by the clocks of the view.
 */
export type Dated = Pick<
  Relation,
  'id' | 'type' | 'source' | 'target' | 'start' | 'end' | 'observed' | 'bounds' | 'status'
> &
  Partial<Pick<Relation, 'confidence' | 'aspect' | 'sources'>> & {
    readonly languages?: readonly string[]
    readonly later?: true
  }

/** Joins a relation to a source: what it says, in our words, its own words where quoted, and where they stand. */
export const Citation = z.object({
  id: z.string(),
  source: Source,
  stance: Stance,
  says: z.string().nullable(),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
})
export type Citation = Readonly<z.infer<typeof Citation>>

/** An earlier state of a record: the whole of it as it was before `at`. */
export const Revision = z.object({
  id: z.string(),
  at: z.string(),
  cause: z.string(),
  before: z.record(z.string(), z.unknown()),
})
export type Revision = Readonly<z.infer<typeof Revision>>

export const WholeRelation = Relation.extend({
  dataset: z.string(),
  recordedAt: z.string(),
  citations: z.array(Citation).readonly(),
  revisions: z.array(Revision).readonly(),
})
export type WholeRelation = Readonly<z.output<typeof WholeRelation>>

/** Order of all lists of records: by id, by code unit, the same on every machine. */
export const byId = <Record extends { readonly id: string }>(one: Record, other: Record) =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0
