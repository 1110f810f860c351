import { USUAL_STATUS } from '../../server/domain/asked.ts'
import { partnersOf } from '../view/partners.ts'
import type { Shown } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { counted, listed, number, plural } from './counts.ts'
import { words } from './en.ts'
import { namer, sinceInWords, titleOf, whenInWords } from './time.ts'

/** The title of a view as one sentence. */
export function titleInWords(shown: Shown): string {
  const { about, join, when } = titleParts(shown)
  return about + join + when
}

/** The title of a view in two parts, the second its time. */
export const titleParts = ({ asked, data, when }: Shown) => titleOf(asked, when, namer(data.actor, when))

/** The title of the picture of one actor and its partners. */
export const titleAbout = ({ asked, data, when }: Shown, actor: string) =>
  titleOf({ ...asked, actor, actors: null }, when, namer(data.actor, when))

/** A part of a sentence; numbers bear weight. */
export type CountedPart = string | { readonly key: string; readonly strong: string }

/** How many relations one actor has in a view, with how many, and how many there are besides. */
export function egoInWords(shown: Shown, actor: string, undrawn: number): CountedPart[] {
  const partners = partnersOf(shown, actor)
  const own = partners.reduce((count, { relations }) => count + relations.length, 0)
  const others = shown.relations.length - own
  const drawn = undrawn > 0 ? `, ${number(partners.length - undrawn)} drawn` : ''
  return [
    { key: 'own', strong: number(own) },
    ` ${plural(own, 'relation')} with `,
    { key: 'actors', strong: number(partners.length) },
    ` ${plural(partners.length, 'actor')}${drawn}${others > 0 ? `; ${number(others)} among others` : ''}.`,
  ]
}

/** The sentence under the title: relations in their parts, and lines. The numbers bear weight. */
export function countsInWords({ parts, lines, when, asked }: Shown): CountedPart[] {
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
    ` ${plural(events, 'event')}${window}. Drawn as ${counted(lines.length, 'line')}.`,
  ]
}

/** Which part of the data a view is, in a few words: `Turkey × HTS; 2011 to 2025`. */
export function subsetInWords({ page, asked, time }: View, shown: Shown): string | null {
  const name = namer(shown.data.actor, shown.when)
  const all = page.name === 'data' || page.name === 'home'
  if (all) return null
  if (page.name === 'actor') return name(page.id)
  if (page.name === 'relation') return page.id
  const allYears = time.kind === 'span' && time.from === null && time.to === null
  const when = page.name === 'pair' && allYears ? 'all years' : whenInWords(shown.when)
  const whom =
    page.name === 'pair'
      ? `${name(page.a)} × ${name(page.b)}`
      : asked.actors
        ? listed(asked.actors.map(name))
        : asked.actor
          ? name(asked.actor)
          : null
  return [whom, when, ...(page.name === 'pair' ? [] : filtersInWords(shown))].filter(Boolean).join('; ')
}

/** The filters in words, for citations and the rail. */
export function filtersInWords({ asked }: Shown): string[] {
  const lower = (text: string) => text.toLowerCase()
  return [
    asked.signs ? `only ${listed(asked.signs.map((sign) => lower(words.sign[sign])))}` : '',
    asked.types ? `only ${listed(asked.types.map(lower))}` : '',
    asked.kinds ? `only between ${listed(asked.kinds.map((kind) => lower(words.kind[kind])))}` : '',
    asked.structure ? 'with structure' : '',
    sameAsUsual(asked.status) ? '' : `only ${listed(asked.status)}`,
  ].filter(Boolean)
}

const sameAsUsual = (status: readonly string[]) => [...status].sort().join() === [...USUAL_STATUS].sort().join()
