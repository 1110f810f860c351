import { z } from 'zod'
import { ActorId, namesOf } from '../domain/actor.ts'
import { ActorRecord, Dataset, EarlierRelation } from '../domain/record.ts'
import { RelationId, Source } from '../domain/relation.ts'
import { searchKey } from '../domain/search-key.ts'
import type { Bounds } from '../domain/time/bounds.ts'
import { sinceText, untilText } from './dates.ts'
import { durationClass } from './duration-class.ts'
import { query } from './query.ts'
import { KeptRelation, StoredBounds, StoredRelation } from './rows.ts'

/** UTC, to the second: `2026-11-25T21:22:10Z`. One for all rows of an import. */
export const Second = z.iso.datetime({ precision: 0 })

/** The number of the import by which records are added. */
const AddedBy = { import: z.int() }

const made = z.object({ made: z.int() })

/** How an update is kept: when, why, and the whole records as they were. */
const Revised = { at: Second, cause: z.string() }

export const writeQueries = {
  /** A dataset, new or anew. */
  'put-dataset': query({
    file: 'put-dataset',
    access: 'write',
    input: z.object({ dataset: Dataset, ...AddedBy }),
    parameters: ({ dataset, ...by }) => ({ ...by, dataset: { ...dataset, wanted: JSON.stringify(dataset.wanted) } }),
    row: made,
    makes: () => ({ made: 1 }),
  }),
  /** New actors. */
  'put-actors': query({
    file: 'put-actors',
    access: 'write',
    input: z.object({ actors: z.array(ActorRecord).readonly(), ...AddedBy }),
    parameters: ({ actors, ...by }) => ({ ...by, rows: actors.map(actorProperties) }),
    row: made,
    makes: ({ actors }) => ({ made: actors.length }),
  }),
  /** New sources. */
  'put-sources': query({
    file: 'put-sources',
    access: 'write',
    input: z.object({ sources: z.array(Source).readonly(), ...AddedBy }),
    parameters: ({ sources, ...by }) => ({ ...by, rows: sources }),
    row: made,
    makes: ({ sources }) => ({ made: sources.length }),
  }),
  /** New relations, of any types, with their citations and third parties. Actors and sources must be there. */
  'put-relations': query({
    file: 'put-relations',
    access: 'write',
    input: z.object({ relations: z.array(StoredRelation).readonly(), recordedAt: Second, ...AddedBy }),
    parameters: ({ relations, ...more }) => ({ ...more, rows: relations.map(packed) }),
    row: z.object({ made: z.int(), citations: z.int(), thirdParties: z.int() }),
    makes: ({ relations }) => ({
      made: relations.length,
      citations: sum(relations.map(({ citations }) => citations.length)),
      thirdParties: sum(relations.map(({ thirdParties }) => thirdParties.length)),
    }),
  }),

  /** Actors anew, the records as they were kept beside them. */
  'update-actors': query({
    file: 'update-actors',
    access: 'write',
    input: z.object({
      changes: z.array(z.object({ record: ActorRecord, before: ActorRecord })).readonly(),
      ...Revised,
    }),
    parameters: ({ changes, ...revised }) => ({
      rows: changes.map(({ record, before }) => ({ ...actorProperties(record), before: JSON.stringify(before) })),
      ...revised,
    }),
    row: made,
    makes: ({ changes }) => ({ made: changes.length }),
  }),
  /** Sources anew, the records as they were kept beside them. */
  'update-sources': query({
    file: 'update-sources',
    access: 'write',
    input: z.object({ changes: z.array(z.object({ record: Source, before: Source })).readonly(), ...Revised }),
    parameters: ({ changes, ...revised }) => ({
      rows: changes.map(({ record, before }) => ({ ...record, before: JSON.stringify(before) })),
      ...revised,
    }),
    row: made,
    makes: ({ changes }) => ({ made: changes.length }),
  }),
  /** Keeps relations as they were and takes them out; `put-relations` in the same transaction puts them in as they are now. */
  'revise-relations': query({
    file: 'revise-relations',
    access: 'write',
    input: z.object({ before: z.array(KeptRelation).readonly(), ...Revised }),
    parameters: ({ before, ...revised }) => ({
      rows: before.map((record) => ({ id: record.id, before: JSON.stringify(z.encode(EarlierRelation, record)) })),
      ...revised,
    }),
    row: made,
    makes: ({ before }) => ({ made: before.length }),
  }),
  /** Other bounds for relations whose actors were born or died on other days. */
  'set-bounds': query({
    file: 'set-bounds',
    access: 'write',
    input: z.object({
      relations: z.array(z.object({ id: RelationId, bounds: StoredBounds })).readonly(),
    }),
    parameters: ({ relations }) => ({ rows: relations.map(({ id, bounds }) => ({ id, ...boundsProperties(bounds) })) }),
    row: made,
    makes: ({ relations }) => ({ made: relations.length }),
  }),

  /** Where actors stand. */
  'put-positions': query({
    file: 'put-positions',
    access: 'write',
    input: z.object({
      positions: z.array(z.object({ actor: ActorId, x: z.number(), y: z.number() })).readonly(),
    }),
    row: made,
    makes: ({ positions }) => ({ made: positions.length }),
  }),
  /** The hash of the canonical export: what a release is named by. Null where the graph is empty. */
  'set-graph-hash': query({
    file: 'set-graph-hash',
    access: 'write',
    input: z.object({
      hash: z
        .string()
        .regex(/^[0-9a-f]{8}$/)
        .nullable(),
    }),
    row: made,
    makes: () => ({ made: 1 }),
  }),
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Names are searched by their keys, one a line. */
export const searchTextOf = ({ name, aliases }: ActorRecord) =>
  [...new Set(namesOf(name, aliases).map((entry) => searchKey(entry.name)))].join('\n')

/** A list with nothing in it is not kept. */
const orNull = <Item>(list: readonly Item[]) => (list.length === 0 ? null : list)

/** What is kept of an actor, by the names of its properties. */
export const actorProperties = (actor: ActorRecord) => ({
  ...actor,
  aliases: orNull(actor.aliases),
  searchText: searchTextOf(actor),
})

const boundsProperties = (bounds: Bounds) => ({
  startEarliest: sinceText(bounds.startEarliest),
  startLatest: untilText(bounds.startLatest),
  endEarliest: sinceText(bounds.endEarliest),
  endLatest: untilText(bounds.endLatest),
  durationClass: durationClass(bounds),
})

/** What is kept of a relation, by the names of its properties. */
export const relationProperties = ({ bounds, ...record }: z.output<typeof StoredRelation>) => ({
  ...record,
  observed: orNull(record.observed),
  ...boundsProperties(bounds),
})

/** The same on its way to a query, for which a missing key is a null: each value that is sent takes its time, known or not. */
function packed({ citations, ...relation }: z.output<typeof StoredRelation>) {
  return { ...known(relationProperties({ citations: [], ...relation })), citations: citations.map(known) }
}

function known(record: object): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(record)) if (value !== null) told[name] = value
  return told
}
