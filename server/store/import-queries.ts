import { z } from 'zod'
import { RelationId } from '../domain/relation.ts'
import { query } from './query.ts'
import { EarlierDataset, ImportRow, PlaceBefore } from './rows.ts'
import { Second } from './write-queries.ts'

const Numbered = { import: z.int() }
/** How data sets were described before an import. The database keeps it as JSON, and nothing where it changed none. */
const Before = z.array(EarlierDataset).readonly()
const asText = (before: z.output<typeof Before>) => (before.length === 0 ? null : JSON.stringify(before))
const Places = z.array(PlaceBefore).readonly()
const made = z.object({ made: z.int() })
/** To look through all that an import added may take a while. */
const MINUTES = 600

export const importQueries = {
  /**
   * Lets one writer in at a time: until the transaction ends, others wait here. To be run first, before what is known is
   * read. `hidden` is the import that is under way and that nobody is to see; `written` counts the locks until now, this one too.
   */
  lock: query({
    file: 'lock',
    access: 'write',
    input: z.object({}),
    row: z.object({ hash: z.string().nullable(), hidden: z.int().nullable(), written: z.int() }),
  }),
  /** All imports in order of their numbers. */
  imports: query({ file: 'imports', access: 'read', seconds: MINUTES, input: z.object({}), row: ImportRow }),
  /** Begins an import; where it is `staged`, nobody sees its rows until it ends (RELIABILITY R6). */
  'begin-import': query({
    file: 'begin-import',
    access: 'write',
    input: z.object({
      dataset: z.string(),
      name: z.string(),
      digest: z.string(),
      at: Second,
      rows: z.int(),
      sums: z.string(),
      before: Before,
      staged: z.boolean(),
    }),
    parameters: ({ before, ...about }) => ({ ...about, before: asText(before) }),
    row: z.object({ number: z.int() }),
  }),
  /** Whether a batch of an import is due; counts it in the transaction that writes it (NEO4J C). */
  'advance-import': query({
    file: 'advance-import',
    access: 'write',
    input: z.object({ ...Numbered, writer: z.int(), batch: z.int(), rows: z.int() }),
    row: z.object({ due: z.boolean(), state: z.string() }),
  }),
  /** Ends an import. */
  'end-import': query({
    file: 'end-import',
    access: 'write',
    input: z.object({ ...Numbered, state: z.enum(['live', 'undone']) }),
    row: made,
    makes: () => ({ made: 1 }),
  }),

  /** Keeps with an import how data sets were described before it. */
  'keep-before': query({
    file: 'keep-before',
    access: 'write',
    input: z.object({ ...Numbered, before: Before }),
    parameters: ({ before, ...by }) => ({ ...by, before: asText(before) }),
    row: made,
    makes: () => ({ made: 1 }),
  }),

  /** Keeps with an import where the actors that it moved stood before it. The database keeps it as JSON. */
  'keep-places': query({
    file: 'keep-places',
    access: 'write',
    input: z.object({ ...Numbered, places: Places }),
    parameters: ({ places, ...by }) => ({ ...by, places: JSON.stringify(places) }),
    row: made,
    makes: () => ({ made: 1 }),
  }),
  /** Where actors stood that an import moved, or a later one that is live, in order of their numbers. */
  'places-before': query({
    file: 'places-before',
    access: 'read',
    input: z.object(Numbered),
    row: z.object({
      number: z.int(),
      places: z
        .string()
        .transform((text): unknown => JSON.parse(text))
        .pipe(Places),
    }),
  }),
  /** Puts actors back where they stood before an import; those that are gone since are passed over. */
  'put-places-back': query({
    file: 'put-places-back',
    access: 'write',
    input: z.object({ ...Numbered, places: Places }),
    row: made,
  }),

  /** What an import added and is still there, by what was `touched` since; the first `limit` ids of each. */
  added: query({
    file: 'added',
    access: 'read',
    seconds: MINUTES,
    input: z.object({ ...Numbered, changed: z.boolean(), limit: z.int() }),
    row: z.object({
      what: z.enum(['relations', 'actors', 'sources']),
      touched: z.boolean(),
      records: z.int(),
      ids: z.array(z.string()),
    }),
  }),
  /** Hides what an import added, before it is taken out. */
  'hide-import': query({
    file: 'hide-import',
    access: 'write',
    input: z.object(Numbered),
    row: made,
    makes: () => ({ made: 1 }),
  }),
  /** Lets relations stay that were changed since their import. */
  'keep-relations': query({
    file: 'keep-relations',
    access: 'write',
    each: 'all',
    input: z.object(Numbered),
    row: z.object({ kept: z.int() }),
  }),
  /** Lets actors and sources stay that were changed since their import, or that other records need. */
  'keep-actors': query({
    file: 'keep-actors',
    access: 'write',
    input: z.object({ ...Numbered, changed: z.boolean() }),
    row: z.object({ kept: z.int() }),
  }),
  /** Takes out the data sets that an import brought, where nothing else belongs to them. */
  'undo-datasets': query({
    file: 'undo-datasets',
    access: 'write',
    input: z.object(Numbered),
    row: z.object({ id: z.string() }),
  }),
  /** Ids of the relations that an import added, page by page. */
  'relations-to-undo': query({
    file: 'relations-to-undo',
    access: 'read',
    seconds: MINUTES,
    input: z.object({ ...Numbered, after: z.string(), limit: z.int() }),
    row: z.object({ id: RelationId }),
  }),
  /** Takes out relations; to be followed by `undo-records` of the same ids in the same transaction. */
  'undo-relations': query({
    file: 'undo-relations',
    access: 'write',
    each: 'all',
    input: z.object({ ids: z.array(RelationId).readonly() }),
    parameters: (given) => ({ given }),
    row: z.object({ gone: z.int() }),
  }),
  /** Takes out records of relations. */
  'undo-records': query({
    file: 'undo-records',
    access: 'write',
    input: z.object({ ids: z.array(RelationId).readonly() }),
    row: made,
    makes: ({ ids }) => ({ made: ids.length }),
  }),
  /** Takes out so many of the actors and sources that an import added. */
  'undo-actors': query({
    file: 'undo-actors',
    access: 'write',
    input: z.object({ ...Numbered, limit: z.int() }),
    row: z.object({ gone: z.int() }),
  }),
}
