import { z } from 'zod'
import { RelationType } from '../domain/types/relation-types.ts'
import { asStored } from './dates.ts'
import {
  KeptLabel,
  KeptProperties,
  KeptRecord,
  KeptRelationship,
  KeptSaying,
  keptLabels,
  PropertyName,
} from './kept.ts'
import { query } from './query.ts'

/** A backup reads everything, and a restore writes it; nobody waits for them at a screen. */
const MINUTES = 600

/** Properties as pairs, by name; their order in the database is no one's. */
const Pairs = z
  .array(z.tuple([PropertyName, z.unknown()]))
  .transform((pairs) => Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1))))
  .pipe(KeptProperties)

const Backup = z.string().regex(/^[0-9a-f]{64}$/)

export const keptQueries = {
  /** The records of a label in order of their ids, page by page. Ids are texts; those of imports and of the graph are numbers. */
  'kept-records': query({
    file: 'kept-records',
    access: 'read',
    seconds: MINUTES,
    kept: ({ label }) => label,
    input: z.object({ label: KeptLabel, after: z.union([z.string(), z.int()]), limit: z.int().positive() }),
    parameters: ({ after, limit }) => ({ after, limit, labels: keptLabels }),
    row: KeptRecord.extend({
      // Their order is that in which a database first heard of them.
      labels: z.array(z.string()).transform((labels) => labels.sort()),
      says: z.array(KeptSaying.extend({ properties: Pairs })).readonly(),
      properties: Pairs,
    }),
  }),
  /** The relationships of relations of a type in order of their ids, page by page. */
  'kept-relations': query({
    file: 'kept-relations',
    small: 'kept-relations-small',
    access: 'read',
    seconds: MINUTES,
    kept: ({ type }) => type,
    input: z.object({ type: RelationType, after: z.string(), limit: z.int().positive() }),
    row: KeptRelationship.extend({ properties: Pairs }),
  }),
  /**
   * How much there is, how often it was written to, and which backup is being restored, as far as which batch;
   * `hidden` is the import that is not finished.
   */
  'kept-sums': query({
    file: 'kept-sums',
    access: 'read',
    seconds: MINUTES,
    input: z.object({}),
    row: z.object({
      records: z.int(),
      relationships: z.int(),
      graphs: z.int(),
      written: z.int(),
      restoring: z.string().nullable(),
      restored: z.int(),
      hidden: z.int().nullable(),
    }),
  }),
  /** Whether a batch of a restore is due, and of the backup that was begun. */
  'restore-step': query({
    file: 'restore-step',
    access: 'write',
    input: z.object({ backup: Backup, batch: z.int() }),
    row: z.object({ due: z.boolean() }),
  }),
  /** Records as they were kept. Those of which they say something must be there. */
  'restore-records': query({
    file: 'restore-records',
    access: 'write',
    seconds: MINUTES,
    input: z.object({ records: z.array(KeptRecord).readonly() }),
    parameters: ({ records }) => ({
      rows: records.map(({ labels, properties, says }) => ({
        labels,
        properties: asStored(properties),
        says: says.map((said) => ({ ...said, properties: asStored(said.properties) })),
      })),
    }),
    row: z.object({ made: z.int(), says: z.int() }),
    makes: ({ records }) => ({
      made: records.length,
      says: records.reduce((sum, { says }) => sum + says.length, 0),
    }),
  }),
  /** Relationships of one type as they were kept, between actors that are there. */
  'restore-relations': query({
    file: 'restore-relations',
    access: 'write',
    seconds: MINUTES,
    input: z.object({ type: RelationType, relations: z.array(KeptRelationship).readonly() }),
    parameters: ({ type, relations }) => ({
      rows: relations.map(({ id, source, target, properties }) => ({
        ...{ type, source, target },
        properties: { ...asStored(properties), id },
      })),
    }),
    row: z.object({ made: z.int() }),
    makes: ({ relations }) => ({ made: relations.length }),
  }),
  /** The last of a restore: what the backup kept of the graph itself. */
  'end-restore': query({
    file: 'end-restore',
    access: 'write',
    input: z.object({ properties: KeptProperties }),
    parameters: ({ properties }) => ({ properties: asStored(properties) }),
    row: z.object({ made: z.int() }),
    makes: () => ({ made: 1 }),
  }),
}
