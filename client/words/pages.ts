import { possessive } from '../../server/domain/wording.ts'
import { chooseWords as arabicChoose, dataWords as arabicData, homeWords as arabicHome } from './ar/pages.ts'
import { counted, number, plural } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What home, the page about the data, and the choice of a pair say. */
const englishHome = {
  title: 'Who stood with whom, when, and who says so',
  lead: (relations: number, actors: number, sources: number, from: number, to: string) =>
    `${number(relations)} dated ${plural(relations, 'relation')} among ${counted(actors, 'actor')}, ${from} to ${to}, from ${counted(sources, 'source')}.`,
  explore: 'Open the network',
  exploreNote: (day: string, relations: number) => `${day}, ${counted(relations, 'relation')}`,
  ownData: 'My own data',
  questions: 'Start with a question',
  actor: (name: string) => `How did ${possessive(name)} relations change?`,
  pair: (name: string, other: string) => `How did ${possessive(name)} relations with ${other} change?`,
  day: (when: string) => `Who stood with whom on ${when}?`,
  disputed: (name: string) => `What about ${name} is disputed?`,
  lanes: 'Lanes',
  matrix: 'Matrix',
  table: 'Table',
  lanesCount: (relations: number, from: number, to: number) => `${counted(relations, 'relation')}, ${from} to ${to}`,
  dayCount: (relations: number, actors: number) => `${counted(relations, 'relation')} of ${counted(actors, 'actor')}`,
  disputedCount: (relations: number, both: number) =>
    `${counted(relations, 'relation')}, ${number(both)} with sources on both sides`,
  data: 'What is in here',
  missing: 'What is missing',
  cite: 'How to cite',
  months: 'Relations that begin, by month',
  choose: 'Choose a month to open it',
  more: (count: number) => `and ${number(count)} more`,
  relation: 'Relation',
  when: 'When',
  sources: 'Sources',
  against: 'Against',
  import: 'Import',
  dataAndCiting: 'Data and citing',
  help: 'Help',
  recent: 'Recent views',
  recentNote: 'kept in this browser only',
  clear: 'Clear',
  foot: (disputing: number, attested: number) =>
    `${counted(disputing, 'citation')} ${disputing === 1 ? 'disputes' : 'dispute'} a relation; ${counted(attested, 'relation')} ${attested === 1 ? 'has' : 'have'} attested days.`,
} as const
export const homeWords = inLanguage(englishHome, arabicHome)
export type HomeWords = Spoken<typeof englishHome>

const englishData = {
  title: 'The data',
  here: 'What is in here',
  coverage: 'How well it is covered',
  coverageNote: 'Each row opens the relations that it counts.',
  shownByYear: 'Shown in a view of the year',
  byType: 'By relation type, all years',
  byStatus: 'By status, all years',
  bySource: (publishers: number, sources: number) =>
    `By source: ${counted(publishers, 'publisher')} of ${counted(sources, 'source')}`,
  year: 'Year',
  type: 'Type',
  status: 'Status',
  relations: 'Relations',
  shown: 'Shown',
  part: { certain: 'Certain', possible: 'Possible', events: 'Events' },
  noPublisher: 'no publisher named',
  all: (count: string) => `Show all ${count}`,
  missing: 'What is missing',
  missingNote:
    'No relation between two actors means that none is recorded, never that there was none. States without a known end are shown near the days on which a source attests them.',
  contested: (count: number) => `${counted(count, 'relation')} disputed or denied`,
  contestedTable: (count: number) => `Disputed or denied as a table, ${number(count)}`,
  onOne: (count: number) => `${counted(count, 'relation')} that one source alone says`,
  onNone: (count: number) => `${counted(count, 'relation')} without any source`,
  wanted: (count: number) => `Sources wanted for ${number(count)} ${count === 1 ? 'statement' : 'statements'}`,
  wantedNote:
    'Known to those who made the data, but not found in a source that they could read. These make no relations and are counted nowhere.',
  nothingWanted: 'No statement waits for its source.',
  statement: 'Statement',
  wantedFor: 'What it would settle',
  fetching: 'Fetching the statements that wait for a source',
  notFetched: 'The statements that wait for a source could not be fetched.',
  terms: 'Terms of use',
  noTerms:
    'The file that describes the data, datapackage.json, states no terms of use: no licence has been given. A README beside it may say more. Cite what you quote, and ask those who made the data before you pass on the whole or a large part.',
  cite: 'How to cite',
  own: 'My own data',
  ownLead:
    'Entente reads a folder of CSV files, as any spreadsheet saves them: who acts, who stood how to whom and when, and who says so. Take these files, and write your rows in place of the examples.',
  ownFile: 'File',
  ownHolds: 'What is in it',
  ownHeld: {
    'actors.csv': 'Whoever acts, one a row:',
    'relations.csv': 'One relation a row, with the ids of its actors and sources:',
    'sources.csv': 'Documents, where you have them:',
  },
  ownRules:
    'Dates are as the source has them: 2016, 2016-07 or 2016-07-28. An end that is not known stays empty; “..” says that it still goes on. All columns, types and rules are in the folder of Entente, in',
  ownSteps: 'Check the folder, bring it in, take it out',
  ownUndo:
    'Run these in the folder of Entente, with the same home if it was started with one. The first only checks: each fault is named by file, row, line and column, with a remedy. The third numbers what was brought in, the last takes it out again. Load this page anew to see it.',
  ownApart: 'Or begin a graph of your own data alone',
  takeAll: (relations: number, actors: number, sources: number) =>
    `Everything as CSV, ${counted(relations, 'relation')}, ${counted(actors, 'actor')}, ${counted(sources, 'source')}`,
  facts: {
    states: 'states, which hold for a time',
    events: 'events, which happen on a day',
    attested: 'have days on which a source attests them',
    certain: 'have days that their dates prove',
    ended: 'states with a known end',
  },
} as const
export const dataWords = inLanguage(englishData, arabicData)
export type DataWords = Spoken<typeof englishData>

const englishChoose = {
  title: 'The history of two actors',
  lead: (both: string | null) =>
    `Choose one, then the other${both === null ? '' : `; or type both at once: “${both}”`}.`,
  most: 'Most recorded',
} as const
export const chooseWords = inLanguage(englishChoose, arabicChoose)
export type ChooseWords = Spoken<typeof englishChoose>
