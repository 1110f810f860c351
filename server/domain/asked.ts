import { z } from 'zod'
import { ActorId, type ActorKind, ActorKind as Kind, type NameLanguage, Slug } from './actor.ts'
import { Confidence, type Dated, type Source, Status } from './relation.ts'
import { type Day, IsoDay, isoOf } from './time/day.ts'
import { Word } from './time/last-word.ts'
import { Family, isFamily, isStructure, RelationType, Sign, signOf, typeOf } from './types/relation-types.ts'

/** Days before a moment whose events are shown with it; 0 is the day itself. */
export const EventsWindow = z
  .enum(['0', '30', '90', '365'])
  .transform(Number)
  .meta({ description: 'one of 0, 30, 90, 365 (days)' })

/** In a filter: what is not recorded. */
export const NONE = 'none'

export const AskedConfidence = z.enum([...Confidence.options, NONE])
export type AskedConfidence = z.infer<typeof AskedConfidence>

/**
 * What a view asks beside its day or span (DESIGN 6): about whom, filters that must all hold, and the last word.
 * `null` in a filter means that it asks nothing. Days are not in it: each question brings its own.
 */
export type Asked = {
  readonly actor: string | null
  readonly actors: readonly string[] | null
  readonly types: readonly (Family | RelationType)[] | null
  readonly signs: readonly Sign[] | null
  readonly kinds: readonly ActorKind[] | null
  readonly status: readonly Status[]
  readonly structure: boolean
  /** `none` here and in the next three: what is not recorded. */
  readonly confidence: readonly AskedConfidence[] | null
  readonly aspects: readonly string[] | null
  /** Ids of sources, of which a relation cites one. */
  readonly sources: readonly string[] | null
  /** Languages of sources, as these are tagged: a relation cites one in one of them. */
  readonly languages: readonly string[] | null
  readonly word: Word
  readonly events: number
  /** Whether an actor and those that succeed it are one; asked of a difference alone. */
  readonly follow: boolean
  /** Only what sources published until this day tell. */
  readonly published: Day | null
  /** Only what this graph recorded until this day, as it was recorded then. */
  readonly recorded: Day | null
}

export const USUAL_STATUS: readonly Status[] = ['confirmed', 'reported', 'disputed']

/** Whether these are the statuses that are asked where nothing is said, in whatever order. */
export const isUsualStatus = (status: readonly Status[]): boolean => sorted(status) === sorted(USUAL_STATUS)

/** The same with denied relations and structure, as histories and the whole of the data take them. */
export const withAll = (asked: Asked): Asked => ({
  ...asked,
  structure: true,
  status: isUsualStatus(asked.status) ? Status.options : asked.status,
})

/** Whether a filter may leave relations out; structure, the last word and the clocks are none. */
export const isFiltered = ({ status, ...asked }: Asked): boolean =>
  [asked.actor, asked.actors, asked.types, asked.signs, asked.kinds].some((filter) => filter !== null) ||
  [asked.confidence, asked.aspects, asked.sources, asked.languages].some((filter) => filter !== null) ||
  !isUsualStatus(status)

/** What is asked where nothing is said. */
export const USUAL: Asked = {
  actor: null,
  actors: null,
  types: null,
  signs: null,
  kinds: null,
  status: USUAL_STATUS,
  structure: false,
  confidence: null,
  aspects: null,
  sources: null,
  languages: null,
  word: '12',
  events: 90,
  follow: false,
  published: null,
  recorded: null,
}

/** A list in a parameter: items parted by commas, each of the vocabulary, in any order, none twice after reading. */
const listOf = <Item extends z.ZodType<string, string>>(item: Item, items: string) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1))
    .transform((list) => [...new Set(list)].sort())
    .meta({ description: `a list parted by commas, of ${items}` })

/** A word of the data in a list: its own commas are written `%2C`. */
const DataWord = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.replaceAll('%2C', ',').replaceAll('%25', '%'))
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll(',', '%2C')

/** A switch in a parameter: there, it is on. */
export const OnlyOn = z
  .literal('1')
  .transform(() => true)
  .meta({ description: '1, or leave it out' })

/** What is asked as text, as it stands in addresses and parameters: one schema each, so that a page can drop the one it cannot read. */
export const askedParameters = {
  actor: ActorId.meta({ description: 'the id of one actor' }),
  actors: listOf(ActorId, 'ids of actors'),
  types: listOf(
    z.union([Family, RelationType]),
    `families (${Family.options.join(', ')}) or relation types (${RelationType.options.join(', ')})`,
  ),
  signs: listOf(Sign, Sign.options.join(', ')),
  kinds: listOf(Kind, Kind.options.join(', ')),
  status: listOf(Status, Status.options.join(', ')),
  structure: OnlyOn,
  confidence: listOf(AskedConfidence, AskedConfidence.options.join(', ')),
  aspects: listOf(DataWord, 'aspects as they are recorded, or none'),
  sources: listOf(Slug, 'ids of sources'),
  languages: listOf(DataWord, 'languages of sources as they are recorded, or none'),
  word: Word,
  events: EventsWindow,
  follow: OnlyOn,
  published: IsoDay,
  recorded: IsoDay,
}

/** What is asked, from those parameters that were given. */
export function askedFrom(given: { readonly [name in keyof Asked]?: Asked[name] | undefined }): Asked {
  const asked: Record<string, unknown> = { ...USUAL }
  for (const name of Object.keys(askedParameters) as (keyof Asked)[])
    if (given[name] !== undefined) asked[name] = given[name]
  return asked as Asked
}

/** One way to ask each thing: a list that holds all asks nothing, a family holds its types. */
export function tidied(asked: Asked): Asked {
  const { types, signs, kinds, confidence } = asked
  const all = (list: readonly string[] | null, whole: readonly string[]) => whole.every((item) => list?.includes(item))
  const kept = types?.filter((type) => isFamily(type) || !types.includes(typeOf(type).family)) ?? null
  return {
    ...asked,
    types: all(kept, Family.options) ? null : kept,
    signs: all(signs, Sign.options) ? null : signs,
    kinds: all(kinds, Kind.options) ? null : kinds,
    confidence: all(confidence, AskedConfidence.options) ? null : confidence,
  }
}

/** The parameters of what is asked and of the language of names, in the order of DESIGN 7, lists sorted, defaults left out. */
export function askedAsText(asked: Asked, labels: NameLanguage | null = null): [string, string][] {
  const all: [string, string | null][] = [
    ['types', asked.types && sorted(asked.types)],
    ['signs', asked.signs && sorted(asked.signs)],
    ['status', isUsualStatus(asked.status) ? null : sorted(asked.status)],
    ['kinds', asked.kinds && sorted(asked.kinds)],
    ['structure', asked.structure ? '1' : null],
    ['actor', asked.actor],
    ['actors', asked.actors && sorted(asked.actors)],
    ['events', asked.events === USUAL.events ? null : String(asked.events)],
    ['word', asked.word === USUAL.word ? null : asked.word],
    ['confidence', asked.confidence && sorted(asked.confidence)],
    ['aspects', asked.aspects && sorted(asked.aspects.map(escaped))],
    ['sources', asked.sources && sorted(asked.sources)],
    ['languages', asked.languages && sorted(asked.languages.map(escaped))],
    ['labels', labels],
    ['follow', asked.follow ? '1' : null],
    ['published', asked.published === null ? null : isoOf(asked.published)],
    ['recorded', asked.recorded === null ? null : isoOf(asked.recorded)],
  ]
  return all.filter((entry): entry is [string, string] => entry[1] !== null)
}

const sorted = (items: readonly string[]) => [...items].sort().join(',')

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Who is in a list of actors, of each list made once: it may name thousands, and every relation asks. */
export function amongOf(actors: readonly string[]): ReadonlySet<string> {
  const among = sets.get(actors) ?? new Set(actors)
  sets.set(actors, among)
  return among
}

/** Whether a relation belongs to the view at all: of which the actor is source or target, or both ends among the actors. */
export const isAbout = (
  { actor, actors }: Pick<Asked, 'actor' | 'actors'>,
  { source, target }: Pick<Dated, 'source' | 'target'>,
) =>
  (actor === null || source === actor || target === actor) &&
  (actors === null || (amongOf(actors).has(source) && amongOf(actors).has(target)))

export type LeftOut = 'later' | 'filtered' | 'denied' | 'structure'

/** Why a relation of the view is left out whatever its dates, or null; each is counted where it first fits (DESIGN 6). */
export function leftOut(
  asked: Asked,
  relation: Dated,
  kindOf: (actor: string) => ActorKind | undefined,
): LeftOut | null {
  if (relation.later) return 'later'
  if (!passes(asked, relation, kindOf)) return 'filtered'
  if (relation.status === 'denied' && !asked.status.includes('denied')) return 'denied'
  return isStructure(relation.type) && !asked.structure ? 'structure' : null
}

function passes(
  { types, signs, kinds, status, confidence, aspects, sources, languages }: Asked,
  relation: Dated,
  kindOf: (actor: string) => ActorKind | undefined,
): boolean {
  const { type, source, target, status: stands } = relation
  const isKind = (actor: string) => kinds?.some((kind) => kind === kindOf(actor))
  return (
    (types === null || types.includes(type) || types.includes(typeOf(type).family)) &&
    (signs === null || signs.includes(signOf(type))) &&
    (kinds === null || (isKind(source) === true && isKind(target) === true)) &&
    (stands === 'denied' || status.includes(stands)) &&
    (confidence === null || confidence.includes(relation.confidence ?? NONE)) &&
    (aspects === null || aspects.includes(relation.aspect ?? NONE)) &&
    hasOne(sources, relation.sources) &&
    hasOne(languages, relation.languages)
  )
}

const hasOne = (wanted: readonly string[] | null, has: readonly string[] = []) =>
  wanted === null || has.some((one) => wanted.includes(one))

/** Whether a view asks for what a relation is called or cites: then that has to be known of each. */
export const asksDetails = ({ confidence, aspects, sources, languages, published, recorded }: Asked): boolean =>
  [confidence, aspects, sources, languages, published, recorded].some((filter) => filter !== null)

/** The languages of some sources, each once; `none` where one has none. */
export const languagesOf = (sources: Iterable<Pick<Source, 'language'> | undefined>): string[] => [
  ...new Set([...sources].flatMap((source) => (source ? [source.language ?? NONE] : []))),
]
