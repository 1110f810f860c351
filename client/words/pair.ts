import { MOST_COMPARED } from '../../server/domain/pair.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { spanInWords, statedInWords } from '../../server/domain/time/in-words.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import type { StatedDate } from '../../server/domain/time/stated-date.ts'
import { listed } from '../../server/domain/wording.ts'
import { pairWords as arabic } from './ar/pair.ts'
import { counted, number, plural } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'
import type { CountedPart } from './sentences.ts'

/** What the page of two actors says. */
const english = {
  counts: (relations: number, sources: number): CountedPart[] => [
    { key: 'relations', strong: number(relations) },
    ` ${plural(relations, 'relation')} from `,
    { key: 'sources', strong: number(sources) },
    ` ${plural(sources, 'source')}. `,
  ],
  band: (word: Word) =>
    `The band is thick where certain, thin where only ${attested(word)}; events do not count in it.`,
  left: (outside: number, unattested: number, from: Day, to: Day) =>
    ` Not shown: ${[
      outside > 0 && `${number(outside)} outside ${spanInWords(from, to)}`,
      unattested > 0 && `${number(unattested)} not attested nearby`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  show: 'Show',
  allYears: 'All years',
  lanes: (a: string, others: readonly string[], count: number) =>
    `Lanes of ${counted(count, 'relation')} of ${a} with ${listed(others)}. Arrows go from mark to mark, Enter opens one.`,
  table: (count: number) => `Table, ${counted(count, 'relation')}`,
  column: {
    pair: 'Pair',
    relation: 'Relation',
    when: 'Stated',
    first: 'First certain',
    last: 'Last certain',
    status: 'Status',
    sources: 'Sources',
  },
  none: '–',
  turningPoints: 'Turning points',
  noTurns: 'None in these years.',
  noSigns: 'none',
  turnedTo: 'then',
  reason: (relation: string, how: keyof typeof HOW, stated: StatedDate | null, more: number) =>
    `${relation}${HOW[how](stated)}${more === 0 ? '' : `; and ${number(more)} more`}`,
  pair: (a: string, b: string) => `${a} × ${b}`,
  compared: {
    list: (actor: string) => `Those with whom ${actor} is compared, in the order of the lanes`,
    add: 'Add actor',
    addTo: (actor: string) => `Add actor to compare ${actor} with`,
    done: 'Done adding',
    full: `${MOST_COMPARED} at most`,
    move: (by: 1 | -1) => (by === -1 ? 'Up (arrows move too)' : 'Down (arrows move too)'),
    moveOf: (actor: string, by: 1 | -1) => `Move ${actor} ${by === -1 ? 'up' : 'down'}`,
    moved: (actor: string, place: number, of: number) => `${actor} is ${place} of ${of}`,
    remove: 'Remove',
    removeOf: (actor: string) => `Remove ${actor}`,
    removed: (actor: string) => `${actor} removed`,
    there: (actors: readonly string[]) => `Already in the lanes: ${listed(actors)}`,
  },
  choose: 'Choose a mark to read who says so.',
  several: (count: number) => `${counted(count, 'relation')} here`,
  close: 'Close',
  networkAt: (stated: string) => `Network at ${statedInWords(stated)}`,
  legend: {
    certain: 'held for certain',
    possible: (word: Word) => (word === 'all' ? 'possible' : `possible: ${attested(word)}`),
    attested: 'attested',
    event: 'event',
    reported: 'reported',
    disputed: 'disputed',
    denied: 'denied',
    structure: 'structure, without a sign',
  },
  nothing: {
    ever: 'No relation recorded between them',
    inSpan: (from: Day, to: Day) => `Nothing recorded between them, ${spanInWords(from, to)}`,
    first: (stated: string) => statedInWords(stated, 'long'),
    firstNote: 'The first word on the pair',
    goThere: 'Go there',
    unattested: (count: number) => `${counted(count, 'relation')} may have held`,
    unattestedNote: (word: Word) => `Not ${attested(word)}, so left out`,
    all: (count: number, from: Day, to: Day) => `${counted(count, 'relation')}, ${spanInWords(from, to)}`,
    lanes: 'Lanes',
    actor: (name: string, count: number) => `${name}, ${counted(count, 'relation')}`,
    actorNote: 'With whom there are relations, over all years',
    open: 'Open',
  },
} as const
export const pairWords = inLanguage(english, arabic)
export type PairWords = Spoken<typeof english>

type How = (stated: StatedDate | null) => string
const HOW = {
  begins: () => ', from then',
  attested: () => ', attested then',
  ends: () => ', until then',
  possible: (stated) => (stated === null ? ' (possible)' : ` (possible: ${statedInWords(stated)})`),
  silent: (stated) =>
    stated === null ? ': no longer attested' : `: no longer attested, last ${statedInWords(stated)}`,
} as const satisfies Readonly<Record<string, How>>

const attested = (word: Word) =>
  word === 'all' ? 'possible by its dates' : word === '0' ? 'attested on the day' : `attested within ${word} months`
