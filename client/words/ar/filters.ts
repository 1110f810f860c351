import type { FilterWords } from '../filters.ts'
import { apart } from './phrases.ts'
import { timeWords } from './time.ts'

export const filterWords: FilterWords = {
  inForce: (list) => `التصفية: ${list.map(apart).join('؛ ')}.`,
  drop: 'أزلها',
  word: (word) => (word === 'all' ? 'مع ما لا توثيق قريبًا له' : `${timeWords.word} ${timeWords.wordChoice(word)}`),
  events: (days) => `${timeWords.events} ${timeWords.eventsWindow(days)}`,
}
