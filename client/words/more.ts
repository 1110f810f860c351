import { NONE } from '../../server/domain/asked.ts'
import type { MoreFilter } from '../view/more-filters.ts'
import { moreWords as arabic } from './ar/more.ts'
import { counted, number } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'
import { capital } from './phrases.ts'
import { languageInWords } from './views.ts'

/** What the rail says of the filters below its legend, and the bar above the page of the clock. */
const english = {
  more: 'More filters',
  fewer: 'Fewer filters',
  name: {
    confidence: 'Confidence',
    aspects: 'Aspect',
    languages: 'Language of source',
    sources: 'Source',
  } satisfies Record<MoreFilter, string>,
  all: 'all',
  chosen: (count: number) => number(count),
  dropFilter: (name: string) => `${name}: show all`,
  showAll: 'Show all',
  actors: 'Only these actors',
  amongNote: 'Of one all its relations, of several those among them.',
  searched: {
    actors: {
      find: 'Find an actor',
      nothing: 'No actor of this view is named so.',
      others: (count: number) => `${counted(count, 'actor')} more: type a name`,
    },
    sources: {
      find: 'Find a source',
      nothing: 'No source of this view is named so.',
      others: (count: number) => `${counted(count, 'source')} more: type a name`,
    },
  },
  knownWhen: 'Known when',
  now: 'now',
  published: 'As published until',
  recorded: 'As recorded until',
  dropClock: 'As known now',
  notHad: (day: string) => `What was recorded by ${day} could not be had.`,
  /** `: 212 relations known later are not counted.` */
  later: (count: number) =>
    count === 0
      ? ': nothing shown here became known later.'
      : `: ${counted(count, 'relation')} known later ${count === 1 ? 'is' : 'are'} not counted.`,
  citedLater: (count: number) => `${counted(count, 'citation')} published later`,
  notRecorded: 'Not recorded',
  value: (value: string) => value,
} as const
export const moreWords = inLanguage(english, arabic)
export type MoreWords = Spoken<typeof english>

/** A value of a filter as the rail names it. */
export const valueInWords = (filter: MoreFilter, value: string): string =>
  value === NONE
    ? moreWords.notRecorded
    : filter === 'languages'
      ? languageInWords(value)
      : capital(moreWords.value(value))
