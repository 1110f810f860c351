import type { Actor, ActorName } from '../../server/domain/actor.ts'
import type { When } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { certainDays } from '../../server/domain/time/bounds.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { STILL_GOING_ON } from '../../server/domain/time/stated-date.ts'
import { isState, isSymmetric } from '../../server/domain/types/relation-types.ts'
import { recordWords as arabic } from './ar/records.ts'
import { counted, number } from './counts.ts'
import { dayInWords, statedInWords } from './days.ts'
import { words } from './en.ts'
import { inLanguage, type Spoken } from './language.ts'
import { moreWords } from './more.ts'
import { apart, COMMA, stopped } from './phrases.ts'
import { typeBefore, typeInWords } from './types.ts'

/** What the page says of one actor, one relation, one citation. */
const english = {
  compare: 'Compare with…',
  compareTitle: (name: string) => `${name} and …`,
  allYears: (count: number) => `All years, ${number(count)}`,
  close: 'Close',
  copyCitation: 'Copy citation',
  copied: (first: string, more: number) =>
    `Citation copied, with ${more === 0 ? 'its source' : `all ${number(more + 1)} sources`}: ${first}${more === 0 ? '' : `; ${number(more)} more`}`,
  source: 'Source',
  sourceLabel: (title: string) => `Source: ${title}`,
  wholeRelation: 'Open',
  undated: 'n.d.',
  fetching: 'Fetching the citations',
  missing: 'The citations could not be fetched.',
  again: 'Try again',
  citations: (count: number, sources: number) => `${counted(count, 'citation')} from ${counted(sources, 'source')}`,
  stances: (supporting: number, disputing: number) => {
    const said = `${number(supporting)} ${supporting === 1 ? 'supports' : 'support'}`
    return disputing === 0 ? said : `${said}, ${number(disputing)} ${disputing === 1 ? 'disputes' : 'dispute'}`
  },
  disputing: (count: number) => (count === 1 ? '1 disputes' : `${number(count)} dispute`),
  confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
  dates: 'Dates as stated',
  start: 'Start',
  day: 'When',
  end: 'End',
  observed: 'Attested',
  notKnown: 'not known',
  bounds: 'By its dates',
  founded: (name: string, when: string) => `${name} began ${when}`,
  ended: (name: string, when: string) => `${name} ended ${when}`,
  networkAt: (when: string) => `Network ${when}`,
  pairLanes: 'All years of the pair',
  inNetwork: 'In the network, all years',
  withWhom: 'With whom',
  thirdParties: 'Third parties',
  whoSays: 'Who says so',
  nobodySays: 'No source is recorded: only those who made the data say so.',
  overview: 'Actors',
  overviewHint: 'Choose an actor or a line to read who says so.',
  oneSource: 'one source only',
  /** Before the first of several that say in the words of the data what a source says. */
  inOurWords: 'In our words:',
  noAddress: 'no address recorded',
  notThere: (days: string) => `Not there ${days}.`,
  goTo: (day: string) => `Go to ${day}`,
  quietSince: (sign: string, date: string) => `${sign}: not attested since ${date}`,
  quietUntil: (sign: string, date: string) => `${sign}: not attested before ${date}`,
  quietAlways: (sign: string) => `${sign}: attested on no day`,
  possible: '≈ possible: ',
  event: 'event: ',
  onDay: (day: string) => `on ${day}`,
  inSpan: (span: string) => span,
  spanned: (from: string, to: string) => `${from} to ${to}`,
  since: (from: string) => `since ${from}`,
  until: (to: string) => `until ${to}`,
  endedBy: (day: string) => `by ${day}`,
  proven: {
    always: 'possible on any day',
    upTo: (last: Day) => `possible up to ${dayInWords(last)}`,
    from: (first: Day) => `possible from ${dayInWords(first)} on`,
    on: (day: Day) => `possible on ${dayInWords(day)}`,
    between: (first: Day, last: Day) => `possible from ${dayInWords(first)} to ${dayInWords(last)}`,
    never: (possible: string) => `certain on no day, ${possible}`,
    certainOn: (day: Day, possible: string) => `certain on ${dayInWords(day)}, ${possible}`,
    certain: (first: Day, last: Day, possible: string) =>
      `certain from ${dayInWords(first)} to ${dayInWords(last)}, ${possible}`,
  },
} as const
export const recordWords = inLanguage(english, arabic)
export type RecordWords = Spoken<typeof english>

/** `2011 to 2017`, `since 2012`, `until 8 Dec 2024`; empty where neither is known. */
export function lifeInWords({ founded, dissolved }: Pick<Actor, 'founded' | 'dissolved'>): string {
  if (founded !== null && dissolved !== null)
    return recordWords.spanned(statedInWords(founded), statedInWords(dissolved))
  if (founded !== null) return recordWords.since(statedInWords(founded))
  return dissolved === null ? '' : recordWords.until(statedInWords(dissolved))
}

/** `backs Syrian rebels`, as it is read from one of its two actors. */
export function readFrom(actor: string, { type, source, target }: Relation, name: (id: string) => string): string {
  return source === actor ? typeBefore(type, true, name(target)) : typeBefore(type, false, name(source))
}

/** `HTS attacks Damascus`. What both do alike begins with the one of them that is named `first`. */
export function sentenceOf(
  { type, source, target }: Pick<Relation, 'type' | 'source' | 'target'>,
  name: (id: string) => string,
  first?: string,
): string {
  const [one, other] = isSymmetric(type) && first === target ? [target, source] : [source, target]
  return typeInWords(type).sentence(name(one), name(other))
}

/** Words as sentences, one after the other; what says nothing is left out. */
export const asSentences = (words: readonly string[]): string =>
  words.flatMap((said) => (said === '' ? [] : [stopped(`${said.charAt(0).toUpperCase()}${said.slice(1)}`)])).join(' ')

/** What its dates prove; nothing for an event whose day is stated. */
export function provenInWords({ type, bounds }: Pick<Relation, 'type' | 'bounds'>): string {
  const { proven } = recordWords
  const certain = certainDays(bounds)
  const { startEarliest, endLatest } = bounds
  const possible =
    startEarliest === null && endLatest === null
      ? proven.always
      : startEarliest === null
        ? proven.upTo(endLatest ?? 0)
        : endLatest === null
          ? proven.from(startEarliest)
          : startEarliest === endLatest
            ? isState(type)
              ? proven.on(startEarliest)
              : ''
            : proven.between(startEarliest, endLatest)
  if (!isState(type)) return possible
  if (certain === null) return proven.never(possible)
  return certain.first === certain.last
    ? proven.certainOn(certain.first, possible)
    : proven.certain(certain.first, certain.last, possible)
}

/** An end as stated; the end of an actor ends its states too: `by 8 Dec 2024`, `still going on when recorded, by 8 Dec 2024`. */
export function endInWords({ end, bounds, type }: Pick<Relation, 'end' | 'bounds' | 'type'>): string | null {
  const stated = end === null ? null : statedInWords(end)
  if (stated !== null && end !== STILL_GOING_ON) return stated
  const by = isState(type) && bounds.endLatest !== null ? recordWords.endedBy(dayInWords(bounds.endLatest)) : null
  return [stated, by].filter((part) => part !== null).join(COMMA) || null
}

/**
 * What stands beside a relation: its status, and where it rests on little that it does; then what it is about. Mode and aspect
 * that are one are told once.
 */
export function notesOf({ status, sources, confidence, aspect, mode, place }: Relation): string[] {
  const weak = confidence === 'low'
  const about = aspect && moreWords.value(aspect)
  return [
    words.status[status],
    sources.length === 1 && recordWords.oneSource,
    weak && recordWords.confidence.low,
    about && apart(about),
    mode && mode !== aspect && apart(mode),
    place && apart(place),
    confidence && !weak && recordWords.confidence[confidence],
  ].filter((note) => typeof note === 'string')
}

/** `on 2 February 2023`; `2011 to 2025`. */
export const onWhen = (when: When, words: string) =>
  'at' in when ? recordWords.onDay(words) : recordWords.inSpan(words)

/** In which time a name was valid: `2012 to 28 Jul 2016`, `since Jan 2017`. */
export const nameSpan = ({ from, to }: Pick<ActorName, 'from' | 'to'>) =>
  lifeInWords({ founded: from, dissolved: to === STILL_GOING_ON ? null : to })
