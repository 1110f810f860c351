import { z } from 'zod'
import { Actor, ActorId, ActorKind, Slug } from '../domain/actor.ts'
import { Source } from '../domain/relation.ts'
import { untilDay } from './dates.ts'
import { query, WHOLE_SECONDS } from './query.ts'
import { ActorRow, DatasetRow, RevisedActorRow, RevisedRow } from './rows.ts'

/** Some by their ids, or all. The ids come within a map: of a bare list Neo4j makes another plan for each order of length. */
const someOrAll = ({ ids }: { readonly ids: readonly string[] | null }) => (ids === null ? {} : { given: { ids } })

/** What was changed after a day. */
const SINCE = {
  access: 'read',
  seconds: WHOLE_SECONDS,
  input: z.object({ until: z.int() }),
  parameters: ({ until }: { until: number }) => ({ until: untilDay(until) }),
} as const

/** Questions for actors, sources and data sets, and for what was changed. */
export const recordQueries = {
  /** Actors with all that is kept of them: some, or all where `ids` is null. */
  actors: query({
    file: 'actors',
    some: 'actors-some',
    access: 'read',
    seconds: WHOLE_SECONDS,
    input: z.object({ ids: z.array(ActorId).readonly().nullable() }),
    parameters: someOrAll,
    row: ActorRow,
  }),
  /** The kinds of some actors, or of all where `ids` is null. */
  kinds: query({
    file: 'kinds',
    some: 'kinds-some',
    access: 'read',
    input: z.object({ ids: z.array(ActorId).readonly().nullable() }),
    parameters: someOrAll,
    row: z.object({ id: ActorId, kind: ActorKind }),
  }),
  /** Relations that were changed after a day, as they were before: by their earliest revision after it. */
  revised: query({ file: 'revised', ...SINCE, row: RevisedRow }),
  /** Actors that were changed after a day, as they were before: by their earliest revision after it. */
  'revised-actors': query({ file: 'revised-actors', ...SINCE, row: RevisedActorRow }),
  /** When some actors lived. */
  lives: query({
    file: 'lives',
    access: 'read',
    input: z.object({ ids: z.array(ActorId).readonly() }),
    row: Actor.pick({ id: true, founded: true, dissolved: true }),
  }),
  /** Actors of whom a name may answer a search: its words, in Lucene's language over search keys, or its beginning without blanks. */
  'search-actors': query({
    file: 'search-actors',
    access: 'read',
    input: z.object({ lucene: z.string(), compacts: z.array(z.string()) }),
    row: ActorRow,
  }),

  /** Sources: some, or all where `ids` is null. */
  sources: query({
    file: 'sources',
    some: 'sources-some',
    access: 'read',
    seconds: WHOLE_SECONDS,
    input: z.object({ ids: z.array(Slug).readonly().nullable() }),
    parameters: someOrAll,
    row: Source,
  }),
  /** Datasets whole, with their unsourced statements. */
  datasets: query({ file: 'datasets', access: 'read', input: z.object({}), row: DatasetRow }),
}
