import { z } from 'zod'
import { query } from './query.ts'

const nothing = z.object({})
/** Verify looks at everything; nobody waits for it at a screen. */
const MINUTES = 600
/** A value as it was found: what it must be is what verify asks. */
const asFound = z.unknown()
const Kept = z.object({ id: z.string(), kept: z.record(z.string(), asFound) })
const Life = z.object({ id: z.string(), founded: asFound, dissolved: asFound })

const RelationFound = z.object({
  type: z.string(),
  dataset: asFound,
  start: asFound,
  end: asFound,
  observed: asFound,
  startEarliest: asFound,
  startLatest: asFound,
  endEarliest: asFound,
  endLatest: asFound,
  durationClass: asFound,
  status: asFound,
  confidence: asFound,
  recordedAt: asFound,
  /** Whether all four bounds are DATEs: unbounded ones too, or the index would not find them. */
  hasDays: z.boolean(),
})
export type RelationFound = z.output<typeof RelationFound>

/** What `npm run verify` asks. Its rows are loose: a graph with faults must be told of, not refused. */
export const verifyQueries = {
  'verify-relations': query({
    file: 'verify-relations',
    access: 'read',
    seconds: MINUTES,
    input: z.object({ after: z.string(), limit: z.int().positive() }),
    row: z.object({
      id: z.string(),
      sources: z.array(Life),
      targets: z.array(Life),
      relations: z.array(RelationFound),
      citations: z.array(z.object({ id: asFound, stance: asFound, source: z.string().nullable() })),
      thirdParties: z.array(z.object({ role: asFound, actor: z.string().nullable() })),
    }),
  }),
  'verify-relationships': query({
    file: 'verify-relationships',
    access: 'read',
    seconds: MINUTES,
    input: z.object({ types: z.array(z.string()).readonly() }),
    row: z.object({
      id: z.string(),
      type: z.string(),
      source: z.string().nullable(),
      target: z.string().nullable(),
      isRecorded: z.boolean(),
    }),
  }),
  'verify-actors': query({ file: 'verify-actors', access: 'read', seconds: MINUTES, input: nothing, row: Kept }),
  'verify-sources': query({ file: 'verify-sources', access: 'read', seconds: MINUTES, input: nothing, row: Kept }),
  'verify-names': query({
    file: 'verify-names',
    access: 'read',
    seconds: MINUTES,
    input: nothing,
    row: z.object({ name: z.string() }),
  }),
  'verify-jobs': query({
    file: 'verify-jobs',
    access: 'read',
    seconds: MINUTES,
    input: nothing,
    row: z.object({ id: z.string(), state: z.string() }),
  }),
}
