import type { ActorKind } from '../domain/actor.ts'
import { type Asked, USUAL } from '../domain/asked.ts'
import { eventsAsked } from '../domain/network.ts'
import type { Day } from '../domain/time/day.ts'
import { dayInWords, spanInWords } from '../domain/time/in-words.ts'
import { Family, type RelationType, typeOf } from '../domain/types/relation-types.ts'
import type { Counts, LeftCounts, View } from './taken.ts'

/** `1,217 citations`, `1 citation`. */
export const counted = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The title of a view, with its date in it (LOOK 1). */
export function titleOf(view: View, asked: Asked, nameOf: (actor: string) => string): string {
  const about = aboutWhom(asked, nameOf)
  if (view.of === 'everything') return about === null ? 'All relations' : `All relations ${about}`
  if (view.of === 'pair') {
    const names = view.actors.map(nameOf).join(' and ')
    return view.span ? `${names}, ${spanInWords(view.span.from, view.span.to)}` : names
  }
  const { when } = view
  const what = about === null ? 'Who stood with whom' : `Relations ${about}`
  return 'at' in when ? `${what} on ${dayInWords(when.at, 'long')}` : `${what}, ${spanInWords(when.from, when.to)}`
}

/** `of Turkey`, `among Turkey and HTS`, or null where nobody is named. */
function aboutWhom({ actor, actors }: Asked, nameOf: (actor: string) => string): string | null {
  if (actor !== null) return `of ${nameOf(actor)}`
  return actors === null ? null : `among ${listed(actors.map(nameOf))}`
}

/** What is in the view, as one noun: `Relations on 2 February 2023`, for READMEs, descriptions and citations. */
export function subsetInWords(view: View, nameOf: (actor: string) => string): string {
  if (view.of === 'everything') return 'All relations'
  if (view.of === 'pair')
    return [view.actors.map(nameOf).join(' × '), view.span && spanInWords(view.span.from, view.span.to)]
      .filter(Boolean)
      .join('; ')
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

const isFamily = (type: string): type is Family => (Family.options as readonly string[]).includes(type)
const typeInWords = (type: Family | RelationType) => (isFamily(type) ? `the family ${type}` : `“${typeOf(type).label}”`)

/** The filters of a view, each a clause; empty where nothing was asked but the usual. */
export function filtersInWords(asked: Asked, nameOf: (actor: string) => string): string[] {
  const { actor, actors, types, signs, kinds, status, structure } = asked
  return [
    actor === null ? null : `relations of ${nameOf(actor)}`,
    actors === null ? null : `relations among ${listed(actors.map(nameOf))}`,
    types === null ? null : `of ${listed(types.map(typeInWords))} only`,
    signs === null ? null : `${listed(signs)} only`,
    kinds === null ? null : `between ${listed(kinds.map((kind) => KINDS[kind]))} only`,
    sameList(status, USUAL.status) ? null : `status ${listed(status)} only`,
    structure ? 'structure shown' : null,
  ].filter((clause) => clause !== null)
}

const sameList = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join()

/** How far from an attestation a state is still shown. */
export const wordInWords = ({ word }: Asked) =>
  word === 'all' ? 'whenever attested' : word === '0' ? 'attested on the day' : `attested within ${word} months`

const unattestedInWords = ({ word }: Asked) =>
  word === '0' ? 'not attested then' : `not attested within ${word} months`

/** Which events a view shows. */
export function eventsInWords(view: View, asked: Asked): string {
  if (view.of !== 'network' || !('at' in view.when)) return 'events of the span'
  if (asked.events === 0) return 'events of that day'
  return `events since ${dayInWords(firstEventDay(view.when.at, asked.events), 'long')}`
}

const firstEventDay = (at: Day, events: number): Day => eventsAsked({ at }, events).from

/** What of a view is left out, each with its number and reason; reasons without a relation are not named. */
export const leftInWords = (left: LeftCounts, asked: Asked): string[] =>
  [
    left.unattested > 0 ? `${left.unattested.toLocaleString('en')} ${unattestedInWords(asked)}` : null,
    left.structure > 0 ? `${left.structure.toLocaleString('en')} of structure` : null,
    left.denied > 0 ? `${left.denied.toLocaleString('en')} denied` : null,
    left.filtered > 0 ? `${left.filtered.toLocaleString('en')} filtered` : null,
  ].filter((clause) => clause !== null)

/** `73 relations among 26 actors (and 4 third parties), from 173 sources`. */
export const countsInWords = ({ relations, actors, thirdParties, sources }: Counts) =>
  `${counted(relations, 'relation')} among ${counted(actors, 'actor')}` +
  `${thirdParties === 0 ? '' : ` (and ${counted(thirdParties, 'third party', 'third parties')})`}` +
  `, from ${counted(sources, 'source')}`
