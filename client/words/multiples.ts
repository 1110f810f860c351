import { multiplesWords as arabic } from './ar/multiples.ts'
import { counted, number } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the page of small multiples says. */
const english = {
  lead: 'Every actor stands in the same place in each picture.',
  thin: 'Possible, or event',
  by: 'Days',
  years: (every: number) => (every === 1 ? 'every year' : `every ${number(every)} years`),
  turns: 'on which most pairs turned',
  chosen: 'chosen',
  add: 'Add a day',
  remove: (day: string) => `Without ${day}`,
  full: (most: number) => `${number(most)} days are the most that can be compared`,
  mark: 'Mark an actor',
  nobody: 'none',
  panel: (day: string, relations: number, actors: number) =>
    `${day}: ${counted(relations, 'relation')} among ${counted(actors, 'actor')}`,
  counts: (relations: number, actors: number) => `${counted(relations, 'relation')}, ${counted(actors, 'actor')}`,
  nothing: 'Nothing is shown on any of these days.',
  usual: 'Days of the data',
  empty: 'Nothing is shown on this day.',
} as const
export const multiplesWords = inLanguage(english, arabic)
export type MultiplesWords = Spoken<typeof english>
