import { z } from 'zod'
import { ActorId, NameLanguage } from '../domain/actor.ts'
import { type Pin, pinFrom } from '../domain/address-text.ts'
import { askedParameters, OnlyOn } from '../domain/asked.ts'
import { DaysBeside } from '../domain/beside.ts'
import { MatrixOrderText } from '../domain/matrix-order.ts'
import { type Compared, MOST_COMPARED } from '../domain/pair.ts'
import { PathText } from '../domain/path-asked.ts'
import { RelationId } from '../domain/relation.ts'
import { LONGEST_QUERY } from '../domain/search-key.ts'
import { IsoDay } from '../domain/time/day.ts'
import {
  ActorAnswer,
  ActorsAnswer,
  BetweenAnswer,
  DatasetsAnswer,
  DifferenceAnswer,
  HistogramAnswer,
  MomentAnswer,
  NetworkAnswer,
  PairAnswer,
  RelationAnswer,
} from './answers.ts'

/** One line of the contract: where it is asked, with what, and the shape of its answer. All are GET. */
export type Route<Path extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> = {
  readonly path: string
  readonly says: string
  readonly params: Path
  readonly query: Query
  readonly answer: Answer
}

const route = <Path extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  line: Route<Path, Query, Answer>,
) => line

const { events, follow, ...filters } = askedParameters
const optional = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.object(shape).partial().shape
const asked = optional(filters)
const askedAtMoment = optional({ ...filters, events })
const askedOfDifference = optional({ ...filters, follow })
const clocks = optional({ published: filters.published, recorded: filters.recorded })
const nothing = z.strictObject({})

/** Where a picture's actors are pinned, each once: `hts:120,-40;sdf:3,4`. */
export const Pins = z
  .string()
  .transform((text, { addIssue }): readonly Pin[] => {
    const pins = text.split(';').flatMap((one) => pinFrom(one) ?? [])
    const actors = new Set(pins.map(({ actor }) => actor))
    if (actors.size < text.split(';').length) addIssue('not each a place of an actor of its own')
    return pins
  })
  .meta({ description: 'actors and places, each actor once: hts:120,-40;sdf:3,4' })
export type Pins = z.output<typeof Pins>

/** A pair in one parameter, `turkey,hts`, or one actor against several, `turkey,hts,sdf`: in the order of their bands. */
const PairOfIds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(ActorId)
      .min(2)
      .max(1 + MOST_COMPARED),
  )
  .transform((ids) => ids as unknown as Compared)
  .meta({
    description: `the id of an actor and of the other of a pair, parted by a comma; or of up to ${MOST_COMPARED} others`,
  })

/** Every question of the API. Handlers, typed calls and OpenAPI are read off this table. */
export const routes = {
  network: route({
    path: '/api/network',
    says: 'The relations that may hold on some day of a span, all of them where no days are given, with their actors and sources. Unfiltered.',
    params: nothing,
    query: z.strictObject({ from: IsoDay.optional(), to: IsoDay.optional(), ...clocks }),
    answer: NetworkAnswer,
  }),
  moment: route({
    path: '/api/moment',
    says: 'Who stood with whom on a day: which relations certainly hold, which possibly, which events came before it, and what is left out.',
    params: nothing,
    query: z.strictObject({ at: IsoDay, ...askedAtMoment }),
    answer: MomentAnswer,
  }),
  between: route({
    path: '/api/between',
    says: 'The same for some day of a span.',
    params: nothing,
    query: z.strictObject({ from: IsoDay, to: IsoDay, ...asked }),
    answer: BetweenAnswer,
  }),
  difference: route({
    path: '/api/difference',
    says: 'What began, ended, became certain or turned from one day to a later one.',
    params: nothing,
    query: z.strictObject({ a: IsoDay, b: IsoDay, ...askedOfDifference }),
    answer: DifferenceAnswer,
  }),
  pair: route({
    path: '/api/pairs/:a/:b',
    says: 'The whole history of two actors in order, with its turning points.',
    params: z.strictObject({ a: ActorId, b: ActorId }),
    query: z.strictObject({ word: filters.word.optional(), ...clocks }),
    answer: PairAnswer,
  }),
  histogram: route({
    path: '/api/histogram',
    says: 'How many stated starts and ends lie in each month, and in each year where no month is known.',
    params: nothing,
    query: z.strictObject(asked),
    answer: HistogramAnswer,
  }),
  actors: route({
    path: '/api/actors',
    says: 'The actors, or those of whom a name answers the query, in any script.',
    params: nothing,
    query: z.strictObject({
      q: z
        .string()
        .max(LONGEST_QUERY)
        .meta({ description: `at most ${LONGEST_QUERY} letters` })
        .optional(),
      limit: z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number)
        .pipe(z.int().min(1).max(500))
        .meta({ description: 'a number from 1 to 500' })
        .default(20),
    }),
    answer: ActorsAnswer,
  }),
  actor: route({
    path: '/api/actors/:id',
    says: 'One actor, its relations, and those in which it is a third party.',
    params: z.strictObject({ id: ActorId }),
    query: nothing,
    answer: ActorAnswer,
  }),
  relation: route({
    path: '/api/relations/:id',
    says: 'One relation whole: its citations with their sources, and its revisions.',
    params: z.strictObject({ id: RelationId }),
    query: nothing,
    answer: RelationAnswer,
  }),
  datasets: route({
    path: '/api/datasets',
    says: 'The data sets of the graph: title, version, terms, and the statements that wait for a source.',
    params: nothing,
    query: nothing,
    answer: DatasetsAnswer,
  }),
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
export type InputOf<Name extends RouteName> = z.output<Routes[Name]['params']> & z.output<Routes[Name]['query']>
export type AnswerOf<Name extends RouteName> = z.output<Routes[Name]['answer']>
export type Handlers = { readonly [Name in RouteName]: (input: InputOf<Name>) => Promise<AnswerOf<Name>> }

export const ExportFormat = z.enum(['csv', 'json', 'gexf', 'svg', 'png'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Which view is taken away: `at`, or `from` and `to`, or `days`, or `a` and `b`, or `pair` (with or without a span), or nothing, and what a view asks. */
export const exportRoute = {
  path: '/api/export/:format',
  says: 'A view to take along: csv (a zip), json, gexf, svg, png.',
  params: z.strictObject({ format: ExportFormat }),
  query: z.strictObject({
    at: IsoDay.optional(),
    from: IsoDay.optional(),
    to: IsoDay.optional(),
    a: IsoDay.optional(),
    b: IsoDay.optional(),
    days: DaysBeside.optional(),
    pair: PairOfIds.optional(),
    ...optional(askedParameters),
    labels: NameLanguage.meta({
      description: `the language of names in a picture, one of ${NameLanguage.options.join(', ')}; without it the data's own names`,
    }).optional(),
    file: z.enum(['actors', 'sources', 'relations', 'citations', 'days']).optional(),
    view: z.literal('matrix').meta({ description: 'matrix, or leave it out' }).optional(),
    order: MatrixOrderText.optional(),
    groups: OnlyOn.optional(),
    path: PathText.optional(),
    pin: Pins.optional(),
    width: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.int().min(100).max(8000))
      .meta({ description: 'a number of pixels from 100 to 8000' })
      .optional(),
  }),
} as const
export type ExportInput = z.output<typeof exportRoute.params> & z.output<typeof exportRoute.query>
