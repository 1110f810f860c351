import type { Asked } from '../../server/domain/asked.ts'
import { USUAL } from '../../server/domain/asked.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { filterWords as arabic } from './ar/filters.ts'
import { inLanguage, type Spoken } from './language.ts'
import { timeWords } from './time.ts'
import { filtersInWords } from './views.ts'

/** What a page says of the filters that are in force on it. */
const english = {
  inForce: (list: readonly string[]) => `Filtered: ${list.join('; ')}.`,
  drop: 'Drop these',
  word: (word: Word) =>
    word === 'all'
      ? 'what is not attested nearby is shown too'
      : word === '0'
        ? 'attested on the day'
        : `attested within ${timeWords.wordChoice(word)}`,
  events: (days: number) => `events of the ${days === 0 ? 'day alone' : `last ${timeWords.eventsWindow(days)}`}`,
} as const
export const filterWords = inLanguage(english, arabic)
export type FilterWords = Spoken<typeof english>

/**
 * What is asked beyond the usual, each a clause; whom a view is about stands in its title, until when things were known in its
 * bar. The window of events counts where `hasWindow` says that it does: on a day.
 */
export function askedInWords(asked: Asked, hasWindow: boolean): string[] {
  const { word, events } = asked
  const filters = filtersInWords(
    { ...asked, actor: null, actors: null, published: null, recorded: null, follow: false },
    (id) => id,
  )
  return [
    ...filters,
    ...(word === USUAL.word ? [] : [filterWords.word(word)]),
    ...(events === USUAL.events || !hasWindow ? [] : [filterWords.events(events)]),
  ]
}
