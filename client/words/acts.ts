import type { When } from '../../server/domain/network.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { actWords as arabic } from './ar/acts.ts'
import { number } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'
import { timeWords, whenInWords } from './time.ts'

/** What the list of acts says: each act by what it does, in its group. */
const english = {
  title: 'Commands',
  label: 'Find a command, an actor or a day',
  example: 'A command, an actor, a day: try “matrix”, “Turkey”, “2016-07-28”',
  exampleBrief: 'A command, an actor, a day',
  open: 'Commands (Ctrl+K)',
  list: 'Commands, actors and days',
  found: (count: number) => (count === 1 ? '1 found' : `${number(count)} found`),
  nothing: (query: string) => `No command, actor or day is called “${query}”.`,
  group: {
    recent: 'Recent',
    go: 'Go to',
    time: 'Time',
    shown: 'What is shown',
    picture: 'The picture',
    actor: 'The actor chosen',
    take: 'Take along',
    page: 'This page',
    found: 'Actors',
    others: 'Other commands',
  },
  commandsKey: 'Find a command, an actor or a day',
  home: 'First page',
  difference: 'Difference',
  multiples: 'Panels',
  data: 'The data, how to cite',
  lookAt: (when: When) => `Look at ${whenInWords(when)}`,
  compareWith: (when: When) => `Compare with ${whenInWords(when)}`,
  latest: 'Latest day',
  allYears: 'All years',
  toBetween: 'Look at a span of days',
  toMoment: 'Look at one day',
  word: (word: Word) => `${timeWords.word} ${timeWords.wordChoice(word)}`,
  show: (what: string) => `Show ${what}`,
  hide: (what: string) => `Hide ${what}`,
  relations: { positive: 'positive relations', negative: 'negative relations', neutral: 'neutral relations' },
  status: (status: string) => `${status.toLowerCase()} relations`,
  family: (family: string) => `relations of ${family.toLowerCase()}`,
  actors: (shape: string) => `actors: ${shape.toLowerCase()}`,
  confirmedOnly: 'Confirmed only',
  structure: 'structure',
  groups: 'Show groups',
  noGroups: 'Hide groups',
  dropFilters: 'Drop all filters',
  follow: 'Follow successors',
  unfollow: 'Do not follow successors',
  download: (format: string) => `Download ${format}`,
  figure: (format: string) => `Figure as ${format}`,
  singleOn: 'Single keys on',
  singleOff: 'Single keys off',
  dark: 'Dark page',
  light: 'Light page',
  names: (language: string) => `Names: ${language}`,
} as const
export const actWords = inLanguage(english, arabic)
export type ActWords = Spoken<typeof english>
