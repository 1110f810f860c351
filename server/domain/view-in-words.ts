import { type ActorKind, asGiven, nameOn } from './actor.ts'
import { type Asked, isUsualStatus, type LeftOut, NONE } from './asked.ts'
import { isolated } from './direction.ts'
import type { MatrixOrder } from './matrix-order.ts'
import type { When } from './network.ts'
import type { Compared } from './pair.ts'
import type { Day } from './time/day.ts'
import { dayInWords, spanInWords } from './time/in-words.ts'
import { type Family, isFamily, type RelationType, typeOf } from './types/relation-types.ts'
import { counted, listed, number, possessive } from './wording.ts'

/** Which view: a moment or a span (as a matrix in an order, where one is named), days beside each other, what changed between two days, the history of a pair or of several of one actor (whole, or of a span), or everything. */
export type Viewed =
  | { readonly of: 'network'; readonly when: When; readonly matrix?: MatrixOrder | undefined }
  | { readonly of: 'days'; readonly days: readonly Day[] }
  | { readonly of: 'pair'; readonly actors: Compared; readonly span: Span | null }
  | { readonly of: 'difference'; readonly a: Day; readonly b: Day }
  | { readonly of: 'everything' }
export type Span = { readonly from: Day; readonly to: Day }

type Named = (actor: string) => string

/** A title in two parts, the second its time; `join` stands between them, and after them how it was known, where that is asked. */
export type Title = { readonly about: string; readonly join: string; readonly when: string; readonly known: string }

/**
 * The title of a view, the same on the page, in figures, captions and files (LOOK 1): `Who stood with whom on 2 February
 * 2023`, `Relations of Turkey on …`, `Turkey’s relations with HTS and Damascus, 2011 to 2025`.
 */
export function titleOf(view: Viewed, asked: Asked, nameOf: Named): Title {
  if (view.of === 'pair') return pairTitle(view.actors, view.span, asked, nameOf)
  const known = knownInTitle(asked)
  const about = aboutWhom(asked, nameOf)
  if (view.of === 'everything')
    return { about: about === null ? 'All relations' : `All relations ${about}`, join: '', when: '', known }
  if (view.of === 'difference')
    return {
      about: `What changed${about === null ? '' : ` in relations ${about}`}`,
      join: ' ',
      when: fromTo(view),
      known,
    }
  const what = about === null ? 'Who stood with whom' : `Relations ${about}`
  if (view.of === 'days') return { about: what, join: ' on ', when: besideInWords(view.days), known }
  const { when } = view
  return 'at' in when
    ? { about: what, join: ' on ', when: dayInWords(when.at, 'long'), known }
    : { about: what, join: ', ', when: spanInWords(when.from, when.to), known }
}

/** The title of the history of one pair or several; every actor is named. Without a span it bears no time. */
export function pairTitle([one, ...others]: Compared, span: Span | null, asked: Clocks, nameOf: Named): Title {
  const known = knownInTitle(asked)
  const about = `${possessive(nameOf(one))} relations with ${listed(others.map(nameOf))}`
  return span
    ? { about, join: ', ', when: spanInWords(span.from, span.to), known }
    : { about, join: '', when: '', known }
}

/** What of a view says at which time things are known. */
type Clocks = Pick<Asked, 'published' | 'recorded'>

/** `6 days, 28 July 2016 to 28 July 2021`; of one day that day. */
function besideInWords(days: readonly Day[]): string {
  const [first = 0, last = first] = [days[0], days.at(-1)]
  return days.length === 1 ? dayInWords(first, 'long') : `${counted(days.length, 'day')}, ${spanInWords(first, last)}`
}

/** How a view was known: `as published until 1 March 2016`, `as recorded until …`; empty where that is not asked. */
export const clocksInWords = ({ published, recorded }: Clocks): string[] => [
  ...(published === null ? [] : [`as published until ${dayInWords(published, 'long')}`]),
  ...(recorded === null ? [] : [`as recorded until ${dayInWords(recorded, 'long')}`]),
]

const knownInTitle = (clocks: Clocks) =>
  clocksInWords(clocks)
    .map((clause) => `, ${clause}`)
    .join('')

/** `from 28 July 2016 to 28 July 2017`; a difference read backwards goes back to its second day. */
const fromTo = ({ a, b }: { readonly a: Day; readonly b: Day }) =>
  `from ${dayInWords(a, 'long')} ${a > b ? 'back to' : 'to'} ${dayInWords(b, 'long')}`

export const titleText = ({ about, join, when, known }: Title) => about + join + when + known

/** More actors than this are counted in a title, not named. */
const MOST_NAMED = 6

/** `of Turkey`, `among Turkey and HTS`, or null where nobody is named. */
function aboutWhom({ actor, actors }: Asked, nameOf: Named): string | null {
  if (actor !== null) return `of ${nameOf(actor)}`
  return actors === null ? null : `among ${among(actors, nameOf)}`
}

const among = (actors: readonly string[], nameOf: Named) =>
  actors.length > MOST_NAMED ? counted(actors.length, 'actor') : listed(actors.map(nameOf))

/** Which part of the data a view is: `Turkey × Hayat Tahrir al-Sham, Syria; 2011 to 2025`, a day or a span, and its filters. */
export const subsetInWords = (view: Viewed, asked: Asked, nameOf: Named): string =>
  [daysInWords(view, nameOf), ...filtersInWords(asked, nameOf)].join('; ')

/** The same without the filters. */
export function daysInWords(view: Viewed, nameOf: Named): string {
  if (view.of === 'everything') return 'All relations'
  if (view.of === 'pair') {
    const span = view.span ? spanInWords(view.span.from, view.span.to) : 'all years'
    const [one, ...others] = view.actors
    return `${nameOf(one)} × ${others.map(nameOf).join(', ')}; ${span}`
  }
  if (view.of === 'difference') return `What changed ${fromTo(view)}`
  if (view.of === 'days') return listed(view.days.map((day) => dayInWords(day, 'long')))
  const { when } = view
  return 'at' in when ? dayInWords(when.at, 'long') : spanInWords(when.from, when.to)
}

const KINDS: { readonly [kind in ActorKind]: string } = {
  state: 'states',
  government: 'governments',
  organisation: 'organisations',
  coalition: 'coalitions',
  'armed-group': 'armed groups',
  party: 'parties',
  person: 'persons',
}

const typeInWords = (type: Family | RelationType) => (isFamily(type) ? `the family ${type}` : `“${typeOf(type).label}”`)

/** The filters of a view, each a clause; empty where nothing was asked but the usual. */
export function filtersInWords(asked: Asked, nameOf: Named): string[] {
  const { actor, actors, types, signs, kinds, status, structure, follow } = asked
  const { confidence, aspects, sources, languages } = asked
  return [
    actor === null ? null : `relations of ${nameOf(actor)}`,
    actors === null ? null : `relations among ${among(actors, nameOf)}`,
    types === null ? null : `of ${listed(types.map(typeInWords))} only`,
    signs === null ? null : `${listed(signs)} only`,
    kinds === null ? null : `between ${listed(kinds.map((kind) => KINDS[kind]))} only`,
    isUsualStatus(status) ? null : `status ${listed(status)} only`,
    structure ? 'structure shown' : null,
    confidence === null ? null : `confidence ${listed(confidence.map(recorded))} only`,
    aspects === null ? null : `aspect ${listed(aspects.map(recorded))} only`,
    sources === null
      ? null
      : `citing ${sources.length > MOST_NAMED ? `one of ${counted(sources.length, 'source')}` : listed(sources, 'or')} only`,
    languages === null ? null : `with sources in ${listed(languages.map(languageInWords), 'or')} only`,
    follow ? 'successors followed' : null,
    ...clocksInWords(asked),
  ].filter((clause) => clause !== null)
}

const recorded = (value: string) => (value === NONE ? 'not recorded' : value)

/** Calls languages by their tags in the words of one: `tr` is Turkish. A tag that is none stands for itself. */
export function languageNames(locale: string, notRecorded: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return (tag) => {
    if (tag === NONE) return notRecorded
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
}

/** The English name of a language by its tag. */
export const languageInWords = languageNames('en', 'a language not recorded')

/** How many relations a view leaves out, by reason; in a difference also what stood the same on both days. */
export type LeftCounts = { readonly [why in 'unattested' | LeftOut]: number } & { readonly unchanged?: number }

/** What is not attested nearby, of a view of several days. */
const NEARBY: { readonly [of in Viewed['of']]?: readonly [string, string] } = {
  difference: ['on either day', ' of either day'],
  days: ['on any of the days', ' of any of the days'],
}

/** What of a view is left out, each with its number and reason; reasons without a relation are not named. */
export function leftInWords(left: LeftCounts, { word }: Pick<Asked, 'word'>, { of }: Pick<Viewed, 'of'>): string[] {
  const [then, near] = NEARBY[of] ?? ['then', '']
  const said: readonly (readonly [number, string])[] = [
    [left.unattested, word === '0' ? `not attested ${then}` : `not attested within ${word} months${near}`],
    [left.structure, 'of structure'],
    [left.denied, 'denied'],
    [left.unchanged ?? 0, 'unchanged'],
    [left.filtered, 'filtered'],
    [left.later, 'known later'],
  ]
  return said.flatMap(([count, why]) => (count === 0 ? [] : [`${number(count)} ${why}`]))
}

/**
 * How whatever leaves the page names actors (captions, citations, files): by the data's own full name on the last day of
 * the view, else the name; an id that is not there stands for itself. On the page itself short names stand (DESIGN 4).
 */
export function fullNames(
  actors: Iterable<{ readonly id: string } & Parameters<typeof nameOn>[0]>,
  view: Viewed,
): Named {
  const day = lastDayOf(view)
  const names = new Map<string, string>()
  for (const actor of actors) names.set(actor.id, isolated(day === null ? actor.name : nameOn(asGiven(actor), day)))
  return (id) => names.get(id) ?? id
}

function lastDayOf(view: Viewed): Day | null {
  if (view.of === 'network') return 'at' in view.when ? view.when.at : view.when.to
  if (view.of === 'difference') return view.b
  if (view.of === 'days') return view.days.at(-1) ?? null
  return view.of === 'pair' ? (view.span?.to ?? null) : null
}
