import { z } from 'zod'
import { ActorId, ActorKind, Slug } from '../domain/actor.ts'
import { RelationId } from '../domain/relation.ts'
import { RelationType } from '../domain/types/relation-types.ts'
import { sinceDay, untilDay } from './dates.ts'
import { classesFrom } from './duration-class.ts'
import { query, WHOLE_SECONDS } from './query.ts'
import {
  CitedRow,
  DatedRow,
  DatesRow,
  PlainRelation,
  RelationRow,
  ReleaseRow,
  ThirdPartyRow,
  WholeRelationRow,
} from './rows.ts'

const Day = z.int()
const nothing = z.object({})
const Page = z.object({ after: z.string(), limit: z.int().positive() })

/** A span and about whom; null asks nothing. */
const Held = z.object({
  from: Day,
  to: Day,
  actor: ActorId.nullable(),
  actors: z.array(ActorId).readonly().nullable(),
})
const held = ({ from, to, ...about }: z.output<typeof Held>) => ({
  from: sinceDay(from),
  to: untilDay(to),
  classes: classesFrom(from),
  ...about,
})

const dayOrNull = (day: number | null) => (day === null ? null : untilDay(day))

const Span = z.object({ from: Day.nullable(), to: Day.nullable() })
const span = ({ from, to }: z.output<typeof Span>) => ({
  from: sinceDay(from),
  to: untilDay(to),
  classes: classesFrom(from),
})

export const readQueries = {
  /** The hash of the graph, and its datasets. */
  release: query({ file: 'release', access: 'read', seconds: WHOLE_SECONDS, input: nothing, row: ReleaseRow }),

  /** Relation types that the graph has ever known, ours and others. */
  'known-types': query({ file: 'known-types', access: 'read', input: nothing, row: z.object({ type: z.string() }) }),
  /** How many relationships there are, of whatever type. */
  'count-all': query({
    file: 'count-all',
    access: 'read',
    input: nothing,
    row: z.object({ relationships: z.int() }),
  }),
  /** How many of each type there are, ours and others, by looking at each. */
  'count-each': query({
    file: 'count-each',
    access: 'read',
    input: nothing,
    row: z.object({ type: z.string(), relations: z.int() }),
  }),
  /** How many relations there are of each type in use. */
  count: query({
    file: 'count',
    access: 'read',
    each: 'all',
    input: nothing,
    row: z.object({ relations: z.int() }),
  }),

  /** States that may hold on some day of a span. */
  states: query({
    file: 'held',
    small: 'held-small',
    about: 'held-about',
    access: 'read',
    each: 'states',
    input: Held,
    parameters: held,
    row: DatedRow,
  }),
  /** Events that may have happened on some day of a span. */
  events: query({
    file: 'held',
    small: 'held-small',
    about: 'held-about',
    access: 'read',
    each: 'events',
    input: Held,
    parameters: held,
    row: DatedRow,
  }),

  /** The same states, with what they are called and cite: for views that ask for it. */
  'states-cited': query({
    file: 'held-cited',
    small: 'held-cited-small',
    about: 'held-cited-about',
    access: 'read',
    each: 'states',
    input: Held,
    parameters: held,
    row: CitedRow,
  }),
  /** The same of the events. */
  'events-cited': query({
    file: 'held-cited',
    small: 'held-cited-small',
    about: 'held-cited-about',
    access: 'read',
    each: 'events',
    input: Held,
    parameters: held,
    row: CitedRow,
  }),

  /** Which actors succeed which: for who is followed to whom. */
  successions: query({ file: 'successions', access: 'read', input: nothing, row: DatedRow }),

  /** What the network shows of the relations that may hold on some day of a span (null is unbounded), the first `limit` by id of each type, none behind the id `until`. */
  network: query({
    file: 'network',
    small: 'network-small',
    some: 'network-first',
    access: 'read',
    seconds: WHOLE_SECONDS,
    each: 'all',
    input: Span.extend({
      limit: z.int(),
      until: RelationId.nullable(),
      recorded: Day.nullable(),
      cited: z.array(z.array(Slug).readonly()).readonly(),
    }),
    parameters: ({ recorded, from, to, until, ...more }) => ({
      ...span({ from, to }),
      ...more,
      until,
      ...(from === null && to === null && until !== null ? { given: { until } } : {}),
      recorded: dayOrNull(recorded),
    }),
    row: RelationRow,
  }),
  /** How many relations of a type that network has, and which actors are their ends. */
  'network-size': query({
    file: 'network-size',
    access: 'read',
    seconds: WHOLE_SECONDS,
    each: 'all',
    input: Span.extend({ recorded: Day.nullable() }),
    parameters: ({ recorded, ...days }) => ({ ...span(days), recorded: dayOrNull(recorded) }),
    row: z.object({ relations: z.int(), actors: z.array(ActorId) }),
  }),

  /**
   * Stated starts and ends of relations about someone, between kinds of actors, called so and citing one of some sources, and
   * one of some others; null asks nothing. Equal ones are one row.
   */
  dates: query({
    file: 'dates',
    small: 'dates-small',
    about: 'dates-about',
    access: 'read',
    seconds: WHOLE_SECONDS,
    each: 'all',
    input: z.object({
      actor: ActorId.nullable(),
      actors: z.array(ActorId).readonly().nullable(),
      kinds: z.array(ActorKind).readonly().nullable(),
      confidence: z.array(z.string()).readonly().nullable(),
      aspects: z.array(z.string()).readonly().nullable(),
      /** A list of lists: of each, one source must be cited. */
      cited: z.array(z.array(Slug).readonly()).readonly(),
      recorded: Day.nullable(),
    }),
    parameters: ({ recorded, ...rest }) => ({ ...rest, recorded: dayOrNull(recorded) }),
    row: DatesRow,
  }),

  /** Ids and types of the relations between two actors, whichever way they point. */
  pair: query({
    file: 'pair',
    access: 'read',
    input: z.object({ a: ActorId, b: ActorId }),
    row: z.object({ id: RelationId, type: z.string() }),
  }),
  /** The types of some relations, by their ids. */
  'types-of': query({
    file: 'types-of',
    access: 'read',
    input: z.object({ ids: z.array(RelationId).readonly() }),
    parameters: ({ ids }) => ({ given: { ids } }),
    row: z.object({ id: RelationId, type: RelationType }),
  }),
  /** Whole relations, by their ids; those that are not there are left out. */
  relations: query({
    file: 'relations',
    small: 'relations-small',
    access: 'read',
    seconds: WHOLE_SECONDS,
    each: 'all',
    ordered: true,
    input: z.object({ ids: z.array(RelationId).readonly(), types: z.array(z.string()).readonly().optional() }),
    among: ({ types }) => types,
    row: WholeRelationRow,
    parameters: ({ ids }) => ({ given: { ids } }),
  }),
  /** Relations with ids after one, up to another, without their revisions: for a walk through all of them. */
  'relations-within': query({
    file: 'relations-within',
    small: 'relations-within-small',
    access: 'read',
    seconds: WHOLE_SECONDS,
    each: 'all',
    ordered: true,
    input: z.object({ after: z.string(), until: z.string() }),
    row: PlainRelation,
  }),
  /** Which of some ids are those of relations. */
  recorded: query({
    file: 'recorded',
    access: 'read',
    seconds: WHOLE_SECONDS,
    input: z.object({ ids: z.array(RelationId).readonly() }),
    row: z.object({ id: RelationId }),
  }),
  /** Which of some citations the graph has with other relations than those that are named. */
  'citations-elsewhere': query({
    file: 'citations-elsewhere',
    access: 'read',
    seconds: WHOLE_SECONDS,
    input: z.object({ citations: z.array(z.object({ id: z.string(), relation: z.string() })).readonly() }),
    row: z.object({ id: z.string(), relation: RelationId }),
  }),
  /** Ids of all relations in order, page by page: the first `limit` after an id. */
  'relation-ids': query({
    file: 'relation-ids',
    access: 'read',
    seconds: WHOLE_SECONDS,
    input: Page,
    row: z.object({ id: RelationId }),
  }),
  /** The relation that has so many others before it, by id; no row where there are no more. */
  'relation-at': query({
    file: 'relation-at',
    access: 'read',
    seconds: WHOLE_SECONDS,
    input: z.object({ before: z.int() }),
    row: z.object({ id: RelationId }),
  }),
  /** Ids of the relations of which some actors are source or target. */
  'relations-of': query({
    file: 'relations-of',
    access: 'read',
    input: z.object({ actors: z.array(ActorId).readonly() }),
    row: z.object({ id: RelationId }),
  }),
  /** Relations in which an actor is a third party. */
  'third-party-in': query({
    file: 'third-party-in',
    access: 'read',
    input: z.object({ actor: ActorId }),
    row: ThirdPartyRow,
  }),
}
