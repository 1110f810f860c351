import type { Day } from '../../server/domain/time/day.ts'
import {
  clocksInWords,
  daysInWords,
  fullNames,
  subsetInWords,
  type Title,
  titleText,
  type Viewed,
} from '../../server/domain/view-in-words.ts'
import { daysBeside } from '../view/multiples.ts'
import { partnersOf } from '../view/partners.ts'
import type { Shown } from '../view/shown.ts'
import { isAllYears, lastDay } from '../view/time.ts'
import { othersOf, type Page, showsNetwork, type View } from '../view/view.ts'
import { sentenceWords as arabic, countsInWords as arabicCounts } from './ar/sentences.ts'
import { counted, number, plural } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'
import { namer, sinceInWords } from './time.ts'
import { titleOf } from './views.ts'

/** A part of a sentence; numbers bear weight. */
export type CountedPart = string | { readonly key: string; readonly strong: string }

const english = {
  drawnAs: (lines: number) => `Drawn as ${counted(lines, 'line')}.`,
  ego: (own: number, partners: number, undrawn: number, others: number): CountedPart[] => [
    { key: 'own', strong: number(own) },
    ` ${plural(own, 'relation')} with `,
    { key: 'actors', strong: number(partners) },
    ` ${plural(partners, 'actor')}${undrawn > 0 ? `, ${number(partners - undrawn)} drawn` : ''}${others > 0 ? `; ${number(others)} among others` : ''}.`,
  ],
} as const
const sentenceWords = inLanguage(english, arabic)
export type SentenceWords = Spoken<typeof english>

/** The title of a view as one sentence. */
export const titleInWords = (shown: Shown) => titleText(titleParts(shown))

/** The title of a view in two parts, the second its time. */
export const titleParts = ({ asked, data, when, changed }: Shown) =>
  titleOf(
    changed ? { of: 'difference', a: changed.a, b: changed.b } : { of: 'network', when },
    asked,
    namer(data.actor, when),
  )

/** The title of the window of a page that shows the network, or what changed in it; null for any other. */
export function windowTitle(page: Page, shown: Shown): string | null {
  if (page.name === 'multiples') return titleText(titleBeside(shown, daysBeside(page.by, shown)))
  return showsNetwork(page) || page.name === 'difference' ? titleInWords(shown) : null
}

/** `Who stood with whom on 6 days, 28 July 2016 to 28 July 2021`, named on the last of them. */
export function titleBeside({ asked, data, when }: Shown, days: readonly Day[]): Title {
  const on = { at: days.at(-1) ?? lastDay(when) }
  return titleOf(days.length === 0 ? { of: 'network', when } : { of: 'days', days }, asked, namer(data.actor, on))
}

/** The title of the picture of one actor and its partners. */
export const titleAbout = ({ asked, data, when }: Shown, actor: string) =>
  titleOf({ of: 'network', when }, { ...asked, actor, actors: null }, namer(data.actor, when))

/** How many relations one actor has in a view, with how many, and how many there are besides. */
export function egoInWords(shown: Shown, actor: string, undrawn: number): CountedPart[] {
  const partners = partnersOf(shown, actor)
  const own = partners.reduce((count, { relations }) => count + relations.length, 0)
  const others = shown.relations.length - own
  return [...sentenceWords.ego(own, partners.length, undrawn, others)]
}

function englishCounts({ parts, lines, when, asked }: Shown, drawn = english.drawnAs(lines.length)): CountedPart[] {
  const [certain, possible, events] = [parts.certain.length, parts.possible.length, parts.events.length]
  const since = sinceInWords(when, asked.events)
  const hold = since === null ? 'held' : certain === 1 ? 'holds' : 'hold'
  const window = since === null ? '' : asked.events === 0 ? ' on the day' : ` since ${since}`
  return [
    { key: 'certain', strong: number(certain) },
    ` ${plural(certain, 'relation')} certainly ${hold}, `,
    { key: 'possible', strong: number(possible) },
    ' possibly; ',
    { key: 'events', strong: number(events) },
    ` ${plural(events, 'event')}${window}. ${drawn}`,
  ]
}

/** The sentence under the title: relations in their parts, and how they are drawn, else as lines. The numbers bear weight. */
export const countsInWords = inLanguage(englishCounts, arabicCounts)

/** Which part of the data a view is, in a few words, as files and figures say it; null where it is all of them. */
export function subsetOf({ page, time }: Pick<View, 'page' | 'time'>, shown: Shown): string | null {
  const { data, asked, when, changed } = shown
  if (page.name === 'data' || page.name === 'home') return null
  if (page.name === 'relation') return page.id
  const known = (what: string) => [what, ...clocksInWords(asked)].join('; ')
  if (page.name === 'actor') return known(fullNames(data.actors, { of: 'everything' })(page.id))
  const span = isAllYears(time) || 'at' in when ? null : when
  const days = page.name === 'multiples' ? daysBeside(page.by, shown) : []
  const viewed: Viewed =
    days.length > 0
      ? { of: 'days', days }
      : page.name === 'pair'
        ? { of: 'pair', actors: [page.a, ...othersOf(page)], span }
        : changed
          ? { of: 'difference', a: changed.a, b: changed.b }
          : { of: 'network', when }
  const nameOf = fullNames(data.actors, viewed)
  // Lanes show all of a history, whatever a network before them asked; but the clock goes for every page.
  return page.name === 'pair' ? known(daysInWords(viewed, nameOf)) : subsetInWords(viewed, asked, nameOf)
}
