import { z } from 'zod'
import { ActorId, ActorKind, Slug } from './actor.ts'
import { Confidence, RelationId, type Source, Stance, Status } from './relation.ts'
import { Bounds } from './time/bounds.ts'
import { StatedDate } from './time/stated-date.ts'
import { RelationType } from './types/relation-types.ts'

/** What is kept of an actor, as its file gives it. `aliases` in file order, `Name@from/to` as typed. */
export const ActorRecord = z.object({
  id: ActorId,
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()).readonly(),
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
  founded: StatedDate.nullable(),
  dissolved: StatedDate.nullable(),
  note: z.string().nullable(),
})
export type ActorRecord = Readonly<z.output<typeof ActorRecord>>

/** What is kept of a citation; it belongs to one relation. `id` is global: `dataset:id`. */
export const CitationRecord = z.object({
  id: z.string(),
  source: Slug,
  stance: Stance,
  says: z.string().nullable(),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
})
export type CitationRecord = Readonly<z.output<typeof CitationRecord>>

/** What is kept of a relation; its bounds follow from the stated dates and the lives of its actors. */
export const RelationRecord = z.object({
  id: RelationId,
  dataset: z.string(),
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
  citations: z.array(CitationRecord).readonly(),
})
export type RelationRecord = Readonly<z.output<typeof RelationRecord>>

/** A relation as a revision keeps it: as it was, and when that was recorded; its days as ISO texts, like everywhere outside. */
export const EarlierRelation = RelationRecord.extend({ recordedAt: z.string() })
export type EarlierRelation = Readonly<z.output<typeof EarlierRelation>>

/** The data set itself. `wanted` are its unsourced statements: facts known but not found in a source; they make no relations. */
export const Dataset = z.object({
  id: Slug,
  title: z.string(),
  version: z.string().nullable(),
  terms: z.string().nullable(),
  wanted: z.array(z.object({ id: z.string(), statement: z.string(), wantedFor: z.string().nullable() })).readonly(),
})
export type Dataset = Readonly<z.output<typeof Dataset>>

/** What an import brings: checked, nothing of it written yet. */
export type Import = {
  readonly dataset: Dataset
  readonly actors: readonly ActorRecord[]
  readonly sources: readonly Source[]
  readonly relations: readonly RelationRecord[]
  /** Positions that the folder brings; they stand. */
  readonly positions: readonly { readonly actor: string; readonly x: number; readonly y: number }[]
}
