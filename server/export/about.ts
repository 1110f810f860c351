import { isFiltered, isUsualStatus } from '../domain/asked.ts'
import { citedSources, dataCitation, inListOrder } from '../domain/citation.ts'
import type { Compared } from '../domain/pair.ts'
import { releaseName } from '../domain/release.ts'
import { isoOf } from '../domain/time/day.ts'
import { dayInWords, spanInWords } from '../domain/time/in-words.ts'
import {
  daysInWords,
  filtersInWords,
  fullNames,
  type LeftCounts,
  leftInWords,
  subsetInWords,
  titleOf,
  titleText,
} from '../domain/view-in-words.ts'
import { counted, listed } from '../domain/wording.ts'
import { countsInWords, eventsInWords, wordInWords } from './in-words.ts'
import { type Counts, countsOf, type Taken, type TakenDataset } from './taken.ts'

/** What every file says of itself (DOMAIN 4.2, rule 9): which view, filter, counts in and left out, release, terms, address, day. */
export type About = {
  readonly title: string
  readonly view: string
  readonly filter: string
  readonly counts: Counts
  readonly left: LeftCounts
  readonly leftInWords: string
  readonly release: string
  readonly terms: readonly { readonly dataset: string; readonly terms: string }[]
  readonly address: string
  readonly retrieved: string
  readonly citation: string
  readonly references: readonly { readonly source: string; readonly inText: string; readonly full: string }[]
}

/** What a view says of itself, in words and numbers. */
export function aboutOf(taken: Taken): About {
  const { view, asked, left, release, address, retrieved, sources } = taken
  const nameOf = namesOfActors(taken)
  const counts = countsOf(taken)
  const filters = filtersInWords(asked, nameOf)
  return {
    title: titleText(titleOf(view, asked, nameOf)),
    view: viewInWords(taken),
    filter: filters.length === 0 ? 'none' : filters.join('; '),
    counts,
    left,
    leftInWords: leftInWords(left, asked, view).join(', ') || 'nothing',
    release: releaseName(release),
    terms: taken.datasets.map(termsOf),
    address,
    retrieved: isoOf(retrieved),
    citation: dataCitation(
      { release, address, retrieved },
      view.of === 'everything' && filters.length === 0 ? null : subsetInWords(view, asked, nameOf),
    ).full,
    references: [...citedSources(sources).values()]
      .sort(inListOrder)
      .map(({ source, inText, full }) => ({ source: source.id, inText, full })),
  }
}

const termsOf = ({ id, title, terms }: TakenDataset) => ({
  dataset: id,
  terms: terms ?? `No terms are stated with ${title}.`,
})

/** How files name actors (`fullNames`). */
export const namesOfActors = ({ actors, view }: Pick<Taken, 'actors' | 'view'>) => fullNames(actors, view)

/** The view as a sentence or two: which days, which states and events are in it. */
function viewInWords({ view, asked, actors }: Taken): string {
  const nameOf = namesOfActors({ actors, view })
  const filtered = isFiltered(asked) ? ' that the filter lets through' : ''
  const too = isUsualStatus(asked.status) ? 'denied ones and structure too' : 'structure too'
  if (view.of === 'everything') return `All relations of the graph${filtered}, ${too}.`
  if (view.of === 'pair')
    return (
      `The history of ${withWhom(view.actors, nameOf)}${view.span ? `, ${spanInWords(view.span.from, view.span.to)}` : ''}:` +
      (view.span === null
        ? ` all their relations${filtered}, ${too}.`
        : ` their relations${filtered}, ${too}; states where certain or, if possible, ${wordInWords(asked)}.`)
    )
  if (view.of === 'difference')
    return `Relations that changed from ${dayInWords(view.a, 'long')} to ${dayInWords(view.b, 'long')}, states shown where certain or, if possible, ${wordInWords(asked)}; and the events between.`
  if (view.of === 'days')
    return `Relations shown on at least one of ${counted(view.days.length, 'day')}: ${daysInWords(view, nameOf)}. States shown where certain or, if possible, ${wordInWords(asked)}; ${eventsInWords(view, asked)}.`
  const states =
    asked.word === 'all'
      ? 'States that certainly or possibly hold'
      : `States that certainly hold, or possibly, ${wordInWords(asked)}`
  const on =
    'at' in view.when
      ? `on ${dayInWords(view.when.at, 'long')}`
      : `on some day of ${spanInWords(view.when.from, view.when.to)}`
  return `${states}, ${on}; ${eventsInWords(view, asked)}.`
}

/** `Turkey and HTS`; of several pairs `Turkey with each of HTS, Russia and Iran`. */
const withWhom = ([one, ...others]: Compared, nameOf: (actor: string) => string) =>
  others.length === 1
    ? listed([one, ...others].map(nameOf))
    : `${nameOf(one)} with each of ${listed(others.map(nameOf))}`

/** Counts and what is left out, as one sentence each. */
export const countsSentence = ({ counts, leftInWords: left }: About) => `${countsInWords(counts)}. Left out: ${left}.`
