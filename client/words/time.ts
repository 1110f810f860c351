import type { Actor } from '../../server/domain/actor.ts'
import { asGiven, nameOn, shortNameOn } from '../../server/domain/actor.ts'
import { isolated } from '../../server/domain/direction.ts'
import type { When } from '../../server/domain/network.ts'
import type { Relation, Source } from '../../server/domain/relation.ts'
import { type Day, isoOf, yearOf } from '../../server/domain/time/day.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { readingOf } from '../../server/domain/time/stated-date.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import type { Data } from '../view/data.ts'
import { lastDayOf } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { ambiguityIn, type TwoReadings } from '../view/typed.ts'
import { timeWords as arabic } from './ar/time.ts'
import { counted, number } from './counts.ts'
import { dayInWords, spanInWords, statedInWords } from './days.ts'
import { inLanguage, type Spoken } from './language.ts'
import { apart } from './phrases.ts'

/** What the page says about days. */
const english = {
  moment: 'At a moment',
  between: 'Between',
  mode: 'Look at',
  date: 'Day',
  to: 'to',
  dateHint: 'A day, a month, a year or a span: 28 Jul 2016, 2016-07-28, 2016-07, 2016, 2016..2018, latest, today',
  dayHint: 'A day, a month or a year: 28 Jul 2016, 2016-07-28, 2016-07, 2016, latest, today',
  misread: (text: string) =>
    `“${text}” is no date. Write 28 Jul 2016, 2016-07-28, 2016-07, 2016, 2016..2018, latest or today.`,
  noDay: (text: string) => `“${text}” is no day. Write 28 Jul 2016, 2016-07-28, 2016-07, 2016, latest or today.`,
  twoReadings: (text: string, [one, other]: TwoReadings) =>
    `“${text}” may be ${dayInWords(one)} or ${dayInWords(other)}. Write ${isoOf(one)} or ${isoOf(other)}.`,
  afterLast: (text: string, last: Day) =>
    `“${text}” comes after the last day, ${dayInWords(last)}. Change that first, or write both: 2016..2018.`,
  beforeFirst: (text: string, first: Day) =>
    `“${text}” comes before the first day, ${dayInWords(first)}. Change that first, or write both: 2016..2018.`,
  track: 'Time',
  begins: 'begins',
  ends: 'ends',
  before: (count: number) => `${number(count)} before`,
  previous: 'Previous change',
  next: 'Next change',
  nextIs: (day: Day) => `next: ${dayInWords(day)}`,
  nothingNext: 'nothing after this',
  observedUntil: (day: Day) => `no further change; observed until ${dayInWords(day)}`,
  play: 'Play through the changes',
  stop: 'Stop',
  speed: 'Speed',
  events: 'Events of the last',
  eventsWindow: (days: number) => (days === 0 ? 'day' : `${days} days`),
  word: 'Attested within',
  wordChoice: (word: Word) => (word === 'all' ? 'any time' : word === '0' ? 'the day' : `${word} months`),
  zoom: 'Zoom',
  zoomAll: 'all years',
  zoomSince: (day: Day) => `since ${yearOf(day)}`,
  zoomYears: (years: number) => (years === 1 ? '1 year' : `${years} years`),
  zoomSpan: 'these days',
  handle: { at: 'Day', from: 'First day', to: 'Last day' },
  changed: 'What changed',
  more: (count: number) => `and ${number(count)} more`,
  eventsOf: (window: string) => `Event, last ${window}`,
  since: (stated: string) => `since ${stated}`,
  attested: (stated: string) => `attested ${stated}`,
  undated: 'n.d.',
  peopled: (relations: number, actors: number) => `${counted(relations, 'relation')} with ${counted(actors, 'actor')}`,
} as const
export const timeWords = inLanguage(english, arabic)
export type TimeWords = Spoken<typeof english>

/** Why what is typed is no time, or no day: it says nothing, or one of two days. */
export function misreadInWords(text: string, wanted: 'time' | 'day'): string {
  const ambiguity = ambiguityIn(text)
  if (ambiguity) return timeWords.twoReadings(ambiguity.text, ambiguity.readings)
  return wanted === 'day' ? timeWords.noDay(text) : timeWords.misread(text)
}

/** `2 February 2023`; `2011 to 2025`. */
export const whenInWords = (when: When) =>
  'at' in when ? dayInWords(when.at, 'long') : spanInWords(when.from, when.to)

type Named = (id: string) => string
type Says = (actor: Actor, day: Day) => string

/** The short name as it stands in a sentence of the page. */
const onPage: Says = (actor, day) => apart(shortNameOn(actor, day))
/** The same in a citation, whose words are English and whose names those of the data. */
export const inCitation: Says = (actor, day) => isolated(shortNameOn(asGiven(actor), day))

/** Since which day the events shown happened. */
export const sinceInWords = (when: When, events: number) => ('at' in when ? dayInWords(when.at - events) : null)

/** The short name of an actor on the last day of a view, as it stands in a sentence; an id that is not there stands for itself. */
export const namer =
  (actors: ReadonlyMap<string, Actor>, when: When, says = onPage): Named =>
  (id) => {
    const actor = actors.get(id)
    return actor ? says(actor, lastDay(when)) : id
  }

/**
 * The short names of the days of some relations: an actor that has ended bears its last name, one that lives on the name
 * it had when they were last known.
 */
export function namerAmong(data: Pick<Data, 'actor' | 'edges'>, relations: readonly Relation[], says = onPage): Named {
  const day = lastDayOf(relations) ?? data.edges.latest
  return (id) => {
    const actor = data.actor.get(id)
    if (!actor) return id
    const end = actor.dissolved === null ? day : readingOf(actor.dissolved).first - 1
    return says(actor, Math.min(day, end))
  }
}

/**
 * The short names on each of some days, for a list that speaks of all of them. Of two actors in it that bear one short name,
 * be it on different days (two governments in Damascus), each bears its full one.
 */
export function namerOfDays(
  actors: ReadonlyMap<string, Actor>,
  days: readonly Day[],
  relations: readonly Pick<Relation, 'source' | 'target'>[],
): (day: Day) => Named {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for (const id of new Set(relations.flatMap(({ source, target }) => [source, target])))
    for (const day of days) {
      const short = namer(actors, { at: day })(id)
      const bearer = bearers.get(short) ?? id
      if (bearer !== id) shared.add(id).add(bearer)
      bearers.set(short, bearer)
    }
  return (day) => (id) => {
    const actor = actors.get(id)
    return actor && shared.has(id) ? apart(nameOn(actor, day)) : namer(actors, { at: day })(id)
  }
}

/** `attested 2 Feb 2023`, the attested day nearest to the days looked at, of an event its own day; null where none is known. */
export function attestedInWords(
  { type, start, observed }: Pick<Relation, 'type' | 'start' | 'observed'>,
  when: When,
): string | null {
  const [from, to] = 'at' in when ? [when.at, when.at] : [when.from, when.to]
  const dates = [...observed, ...(start === null ? [] : [start])]
  const distance = (stated: string) => {
    const { first, last } = readingOf(stated)
    return first > to ? first - to : last < from ? from - last : 0
  }
  const nearest = dates.toSorted((one, other) => distance(one) - distance(other))[0]
  if (nearest === undefined) return null
  if (!isState(type)) return statedInWords(nearest)
  return nearest === start ? timeWords.since(statedInWords(nearest)) : timeWords.attested(statedInWords(nearest))
}

/** `The New Arab (2023)`, or its title where it has no publisher. */
export const sourceInBrief = ({ publisher, title, published }: Source) =>
  apart(`${publisher ?? title} (${published === null ? timeWords.undated : statedInWords(published.slice(0, 4))})`)

export const peopled = timeWords.peopled
