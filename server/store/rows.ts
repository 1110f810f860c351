import { z } from 'zod'
import { ActorId, namesOf } from '../domain/actor.ts'
import { languagesOf } from '../domain/asked.ts'
import { ActorRecord, Dataset, EarlierRelation, RelationRecord } from '../domain/record.ts'
import { Citation, Relation, RelationId, Source } from '../domain/relation.ts'
import { dayOfText } from './dates.ts'

/** A day as it leaves the store: an integer, null where unbounded. */
const StoredDay = z.int().nullable()
export const StoredBounds = z.object({
  startEarliest: StoredDay,
  startLatest: StoredDay,
  endEarliest: StoredDay,
  endLatest: StoredDay,
})

/** Bounds as they are found: the texts of four days. Where they are many, the driver's own dates take most of an answer's time. */
const FoundBounds = z
  .custom<readonly unknown[]>((found) => Array.isArray(found) && found.length === 4)
  .transform(([startEarliest, startLatest, endEarliest, endLatest]) => ({
    startEarliest: dayOfText(startEarliest),
    startLatest: dayOfText(startLatest),
    endEarliest: dayOfText(endEarliest),
    endLatest: dayOfText(endLatest),
  }))

/** A list as it leaves the store, which keeps no empty one: the importer of Neo4j itself cannot write them. */
const orNone = <Item>(list: z.ZodType<readonly Item[]>) => list.nullable().transform((items) => items ?? [])
const Observed = orNone(Relation.shape.observed)

/** What of a relation decides where it stands in a view. */
export const DatedRow = Relation.pick({
  id: true,
  type: true,
  source: true,
  target: true,
  start: true,
  end: true,
  observed: true,
  status: true,
}).extend({ observed: Observed, bounds: FoundBounds })

/** The same, with what it is called and the sources that it cites, each once. */
export const CitedRow = DatedRow.extend({
  confidence: Relation.shape.confidence,
  aspect: Relation.shape.aspect,
  recordedAt: z.string(),
  cited: z.array(Source.pick({ id: true, published: true, language: true })).readonly(),
}).transform((row) => ({
  ...row,
  sources: row.cited.map(({ id }) => id),
  languages: languagesOf(row.cited),
}))
export type CitedRow = z.output<typeof CitedRow>

/** What the network shows of a relation; its disputes are counted off their sources, so that they cannot disagree. */
export const RelationRow = Relation.omit({ disputes: true })
  .extend({ observed: Observed, bounds: FoundBounds })
  .transform((row) => ({ ...row, disputes: row.disputedBy.length }))

/** A record as it goes in: the domain's, with its days as integers. */
export const StoredRelation = RelationRecord.extend({ bounds: StoredBounds })

const RevisionRow = z.object({
  id: z.string(),
  at: z.string(),
  cause: z.string(),
  before: z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(z.record(z.string(), z.unknown())),
})

/** A whole record. Its sources and disputes are counted off its citations, so that they cannot disagree. */
export const WholeRelationRow = Relation.omit({ sources: true, disputes: true, disputedBy: true })
  .extend({
    observed: Observed,
    bounds: FoundBounds,
    dataset: z.string(),
    recordedAt: z.string(),
    citations: z.array(Citation).readonly(),
    revisions: z.array(RevisionRow).readonly(),
  })
  .transform((row) => {
    const disputedBy = row.citations.filter(({ stance }) => stance === 'disputes').map(({ source }) => source.id)
    return {
      ...row,
      sources: [...new Set(row.citations.map(({ source }) => source.id))].sort(),
      disputes: disputedBy.length,
      disputedBy: disputedBy.sort(),
    }
  })
export type WholeRelationRow = z.output<typeof WholeRelationRow>

/** What is kept of a relation but for its bounds and when it was recorded: what names the data. */
export const PlainRelation = RelationRecord.omit({ bounds: true }).extend({ observed: Observed })
export type PlainRelation = z.output<typeof PlainRelation>

/** A relation before it was changed. */
export const RevisedRow = z.object({
  id: RelationId,
  before: z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(EarlierRelation),
})

/** An actor before it was changed. */
export const RevisedActorRow = z.object({
  id: ActorRecord.shape.id,
  before: z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(ActorRecord),
})

/** How many records of each kind. */
const Counts = z.object({ actors: z.int(), sources: z.int(), relations: z.int(), citations: z.int() })

/** What an import changed of how a data set is described, each field as it was before; the others it left as they were. */
export const EarlierDataset = Dataset.partial().required({ id: true })
export type EarlierDataset = Readonly<z.output<typeof EarlierDataset>>

/** Where an actor stood before an import moved it; null where it had no place. */
export const PlaceBefore = z.object({ actor: ActorId, x: z.number().nullable(), y: z.number().nullable() })
export type PlaceBefore = Readonly<z.output<typeof PlaceBefore>>

/**
 * An import that was begun: written (`live`), under way or broken off (`staging`, its rows seen by nobody), taken out or being
 * so. `made` of its `rows` are in.
 */
export const ImportRow = z.object({
  number: z.int(),
  dataset: z.string(),
  name: z.string(),
  digest: z.string(),
  state: z.enum(['staging', 'live', 'undoing', 'undone']),
  at: z.string(),
  rows: z.int(),
  made: z.int(),
  sums: z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(z.object({ added: Counts, updated: Counts })),
  before: z
    .string()
    .nullish()
    .transform((text): unknown => (text ? JSON.parse(text) : []))
    .pipe(z.array(EarlierDataset).readonly()),
})
export type ImportRow = z.output<typeof ImportRow>

/** A record as it was kept: when it was recorded, too. */
export const KeptRelation = StoredRelation.extend({ recordedAt: z.string() })
export type KeptRelation = z.output<typeof KeptRelation>

/** The record of a whole relation, as its file gave it: what an import compares and an update keeps. */
export const recordOf = ({
  revisions,
  sources,
  disputes,
  disputedBy,
  citations,
  ...record
}: WholeRelationRow): KeptRelation => ({
  ...record,
  citations: citations.map((citation) => ({ ...citation, source: citation.source.id })),
})

/** An actor with all that is kept of it, its names, and the number of its relations. */
export const ActorRow = ActorRecord.extend({
  aliases: orNone(ActorRecord.shape.aliases),
  x: z.number().nullable(),
  y: z.number().nullable(),
  relations: z.int(),
}).transform((row) => ({ ...row, names: namesOf(row.name, row.aliases) }))
export type ActorRow = z.output<typeof ActorRow>

export const ReleaseRow = z.object({
  hash: z.string().nullable(),
  /** The import that is under way and that nobody is to see. */
  hidden: z.int().nullable(),
  /** How often actors were given places: these are no part of what the hash names. */
  placed: z.int(),
  datasets: z.array(z.object({ id: z.string(), title: z.string(), version: z.string().nullable() })),
})

export const DatasetRow = Dataset.extend({
  wanted: z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(Dataset.shape.wanted),
})

/** Stated dates of relations that agree in type, status, start and end, and how many there are. */
export const DatesRow = DatedRow.pick({ type: true, status: true, start: true, end: true }).extend({
  relations: z.int(),
})

export const ThirdPartyRow = z.object({ relation: RelationId, role: z.string() })
