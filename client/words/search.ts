import type { Example } from '../view/most-related.ts'
import { searchWords as arabic } from './ar/search.ts'
import { counted, number } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the search says, of names and of times. */
const english = {
  label: 'Search actors and pairs',
  placeholder: 'Search actors, pairs',
  example: ({ names, year }: Example) => `Search actors, pairs, days: try “${names} ${year}”`,
  /** Where a longer one would be cut. */
  exampleBrief: ({ names, year }: Example) => `Try “${names} ${year}”`,
  pairNote: (relations: number, pairs: number) =>
    `All years of ${pairs === 1 ? 'the pair' : `${number(pairs)} pairs`}, ${counted(relations, 'relation')}`,
  relations: (count: number) => counted(count, 'relation'),
  onTime: {
    network: (days: string) => `Network ${days}`,
    difference: (days: string) => `Difference from ${days}`,
    matrix: (days: string) => `Matrix ${days}`,
    table: (days: string) => `Table ${days}`,
  },
  onTimeNote: {
    network: 'Who stood with whom',
    difference: 'What had changed by another day',
    matrix: 'Each actor with each',
    table: 'The relations as rows',
  },
  nothing: (query: string) => `Nothing is named “${query}”.`,
  fewer: 'Fewer letters find more; so does another spelling, in any script.',
  nearest: 'Nearest names',
  found: (count: number) => (count === 1 ? '1 result' : `${number(count)} results`),
} as const
export const searchWords = inLanguage(english, arabic)
export type SearchWords = Spoken<typeof english>
