import { counted, number } from './counts.ts'

/** What home, the page about the data, and the choice of a pair say. */
export const homeWords = {
  title: 'Who stood with whom, when, and who says so',
  lead: (relations: number, actors: number, sources: number, from: number, to: string) =>
    `${number(relations)} dated relations among ${number(actors)} actors, ${from} to ${to}, from ${number(sources)} sources.`,
  explore: 'Explore everything',
  ownData: 'My own data',
  questions: 'Start with a question',
  pair: (name: string, other: string) => `How did ${name}’s relations with ${other} change?`,
  day: (when: string) => `Who stood with whom on ${when}?`,
  disputed: (name: string) => `What about ${name} is disputed?`,
  lanes: 'Lanes',
  network: 'Network',
  table: 'Table',
  pairCount: (relations: number, from: number, to: number) => `${counted(relations, 'relation')}, ${from} to ${to}`,
  dayCount: (relations: number, actors: number) => `${counted(relations, 'relation')} of ${counted(actors, 'actor')}`,
  disputedCount: (relations: number, both: number) =>
    `${counted(relations, 'relation')}, ${number(both)} with sources on both sides`,
  nothing: 'The graph is empty',
  data: 'What is in here',
  missing: 'What is missing',
  cite: 'How to cite',
  months: 'Relations that begin, by month',
  choose: 'Choose a month to open it',
  more: (count: number) => `and ${number(count)} more`,
} as const

export const dataWords = {
  title: 'The data',
  here: 'What is in here',
  coverage: 'How well it is covered',
  missing: 'What is missing',
  missingNote:
    'No relation between two actors means that none is recorded, never that there was none. States without a known end are shown near the days on which a source attests them.',
  byYear: 'Relations that begin, by year',
  cite: 'How to cite',
  copy: 'Copy citation',
  own: 'My own data',
  ownLead:
    'A folder with two or four CSV files is enough: actors, relations; sources and citations if there are any. Every fault is named by file, row, line and column before anything is written.',
  ownSteps: 'Check it, then bring it in:',
  take: 'Take it along',
  takeAll: (relations: number, actors: number, sources: number) =>
    `Everything as CSV, ${counted(relations, 'relation')}, ${counted(actors, 'actor')}, ${counted(sources, 'source')}`,
  facts: {
    states: 'states, which hold for a time',
    events: 'events, which happen on a day',
    attested: 'have days on which a source attests them',
    certain: 'have days that their dates prove',
    ended: 'states with a known end',
    disputed: 'are disputed or denied',
    one: 'rest on one source alone',
  },
} as const

export const chooseWords = {
  title: 'The history of two actors',
  lead: 'Choose one, then the other; or type both at once: “Turkey HTS”.',
  most: 'Most recorded',
} as const
