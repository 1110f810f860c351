import { isFiltered } from '../domain/asked.ts'
import { type CitedSource, citedSources, dataInWords, inListOrder, sourcesInWords } from '../domain/citation.ts'
import { mostRelated } from '../domain/matrix-order.ts'
import { pairOf } from '../domain/network.ts'
import type { Status } from '../domain/relation.ts'
import { dayInWords } from '../domain/time/in-words.ts'
import type { Sign } from '../domain/types/relation-types.ts'
import { signOf } from '../domain/types/relation-types.ts'
import { filtersInWords, languageInWords, leftInWords, titleOf, titleText } from '../domain/view-in-words.ts'
import { capital, counted, listed, number } from '../domain/wording.ts'
import { linesOf } from '../drawing/lines.ts'
import { namesOfActors } from './about.ts'
import { eventsInWords, wordInWords } from './in-words.ts'
import { drawnOf, type Present } from './present.ts'
import { countsOf, endsOf, type Taken, type TakenDay } from './taken.ts'

/** The words of a picture: its title, a caption sentence by sentence, and what is said where it cannot be seen. */
export type Caption = {
  readonly title: string
  /** Without the sources, which a page prints in a line of their own. */
  readonly sentences: readonly string[]
  /** The whole caption as plain text. */
  readonly text: string
  readonly alternative: string
}

/** How many sources a caption names; the rest is counted (UX 10). */
export const NAMED_SOURCES = 3

/** `undrawn` counts relations of a pair that nothing attests near their days; `turns` are its turning points in words, of which the first `noted` stand beside the picture. */
export function captionOf(
  taken: Taken,
  present: Present,
  title: string,
  undrawn = 0,
  turns: readonly string[] = [],
  noted = turns.length,
): Caption {
  const { view, asked, left, sources } = taken
  const nameOf = namesOfActors(taken)
  const filters = filtersInWords(asked, nameOf).filter((clause) => !title.toLowerCase().includes(clause.toLowerCase()))
  const missing = leftInWords({ ...left, unattested: left.unattested + undrawn }, asked, view)
  const sentences = [
    `${title}.`,
    filters.length === 0 ? null : `Filter: ${filters.join('; ')}.`,
    ...marksInWords(taken, present, turns.length > 0),
    present.traced ? `${present.traced}.` : null,
    `${countsInSentence(taken)}.`,
    missing.length === 0 ? null : `Not shown: ${missing.join(', ')}.`,
    labelsInWords(taken),
    noted < turns.length ? turnsNotNoted(noted, turns.length, isFiltered(asked)) : null,
    `Data: ${dataInWords(taken)}`,
  ].filter((sentence) => sentence !== null)
  const named = mostCited(taken)
  const cited =
    named.length === 0 ? [] : [`Sources: ${sourcesInWords(named, sources.length)}, listed at the same address.`]
  return {
    title,
    sentences,
    text: ['Figure.', ...sentences, ...cited].join(' '),
    alternative: alternativeOf(taken, turns, present.traced ?? null),
  }
}

/** The page tells all turning points of a history, and none of what filters have left of it. */
const turnsNotNoted = (noted: number, all: number, filtered: boolean) =>
  `Turning points ${noted + 1} to ${all} are ${filtered ? 'not told' : 'told at the same address'}.`

/** In which language a picture names its actors, where that is not as the data do; the words about it go on doing so. */
export const labelsInWords = ({ labels }: Pick<Taken, 'labels'>): string | null =>
  labels === null ? null : `Actors are labelled in ${languageInWords(labels)} where the data name them so at the time.`

/** The colour and glyph of each sign. */
export const SIGNS_IN_WORDS: { readonly [sign in Sign]: string } = {
  positive: 'blue with +: positive',
  negative: 'dark red with −: negative',
  neutral: 'grey with ○: neutral',
}

/** The same where lines are too small for their marks: their heads tell the signs apart. */
const HEADS_IN_WORDS: { readonly [sign in Sign]: string } = {
  positive: 'blue, arrowhead: positive',
  negative: 'dark red, bar: negative',
  neutral: 'grey, disc: neutral',
}

const PATTERNS: { readonly [status in Status]: string } = {
  confirmed: 'solid: confirmed',
  reported: 'dashed: reported',
  disputed: 'dash-dot with ?: disputed',
  denied: 'with ×: denied',
}

/** What the patterns of some statuses mean. */
export const patternsInWords = (statuses: readonly Status[]) => statuses.map((status) => PATTERNS[status]).join('; ')

/** The meaning of the marks that are there, and of no others. */
function marksInWords({ view, asked, left }: Taken, present: Present, hasTurns: boolean): string[] {
  const isLanes = view.of === 'pair'
  const isPanels = view.of === 'days'
  const isMatrix = view.of === 'network' && view.matrix !== undefined
  const thin = asked.word === 'all' ? 'possible by the dates' : `possible, ${wordInWords(asked)}`
  const certainty = isLanes
    ? [
        present.certain ? 'bar: certain by the dates' : null,
        present.possible ? `thin: ${thin}` : null,
        present.attested ? 'dot: attested' : null,
        present.events ? 'tick: event' : null,
        hasTurns ? 'band: the signs of the day, thin where only possible' : null,
        hasTurns ? 'number: turning point' : null,
        present.gathered ? 'one lane a sign, its relations drawn together and counted where they are many' : null,
      ]
    : isMatrix
      ? [
          'rows act towards columns',
          present.certain ? 'filled: certain by the dates' : null,
          present.possible ? `border alone: ${thin}` : null,
          present.events ? `border alone${present.possible ? ' too' : ''}: ${eventsInWords(view, asked)}` : null,
          present.gathered ? 'number: relations in one cell' : null,
          present.structure ? 'fine border: structure' : null,
          present.unattested ? `dot: not ${wordInWords(asked)}` : null,
          left.later + left.structure + left.denied + left.filtered > 0
            ? 'empty: nothing recorded, or left out'
            : 'empty: nothing recorded',
        ]
      : isPanels
        ? [
            'every actor in the same place in each picture',
            present.isNameLeftOut ? 'names without room are left out' : null,
            present.certain ? 'thick: certain by the dates' : null,
            present.possible ? `thin: ${thin}` : null,
            present.events ? `thin${present.possible ? ' too' : ''}: ${eventsInWords(view, asked)}` : null,
            present.structure ? 'fine grey line: structure' : null,
          ]
        : [
            present.certain ? 'thick, filled mark: certain by the dates' : null,
            present.possible ? `thin, hollow mark with ≈: ${thin}` : null,
            present.events ? `hollow mark with a day: ${eventsInWords(view, asked)}` : null,
            present.gathered ? 'number: relations in one line' : null,
            present.structure ? 'fine grey line: structure' : null,
            present.ceased ? 'dotted shape: no more by then' : null,
          ]
  const patterns = present.statuses.map((status) =>
    (isLanes || isPanels) && status !== 'denied' ? PATTERNS[status].replace(' with ?', '') : PATTERNS[status],
  )
  return [
    present.signs.map((sign) => (isPanels ? HEADS_IN_WORDS : SIGNS_IN_WORDS)[sign]),
    certainty.filter((clause) => clause !== null),
    patterns,
  ]
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => `${capital(clauses.join('; '))}.`)
}

/** `73 relations (17 reported, 6 disputed) among 26 actors, drawn as 45 lines, from 173 sources: 38 certain, 26 possible, 9 events`. */
function countsInSentence(taken: Taken): string {
  const { relations, actors, sources } = countsOf(taken)
  const doubts = (['reported', 'disputed', 'denied'] as const).flatMap((status) => {
    const count = taken.relations.filter((relation) => relation.status === status).length
    return count === 0 ? [] : [`${number(count)} ${status}`]
  })
  const doubted = doubts.length === 0 ? '' : ` (${doubts.join(', ')})`
  const from = `from ${counted(sources, 'source')}`
  if (taken.view.of === 'pair') return `${counted(relations, 'relation')}${doubted} ${from}`
  if (taken.beside.length > 0) {
    const days = taken.beside.map((one) => `${dayInWords(one.day, 'long')}: ${countsOnDay(one)}`)
    return `${days.join('; ')}. Together ${counted(relations, 'relation')}${doubted} among ${counted(actors, 'actor')}, ${from}`
  }
  const drawn = drawnOf(taken)
  const parts = [
    drawn.certain.length === 0 ? null : `${number(drawn.certain.length)} certain`,
    drawn.possible.length === 0 ? null : `${number(drawn.possible.length)} possible`,
    drawn.events.length === 0 ? null : counted(drawn.events.length, 'event'),
  ].filter((part) => part !== null)
  return (
    `${counted(relations, 'relation')}${doubted} among ${counted(actors, 'actor')}, ` +
    `${drawnAs(taken)}, ${from}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
  )
}

/** `73 relations, 26 actors`: what is shown on one of several days. */
export function countsOnDay({ certain, possible, events }: TakenDay): string {
  const relations = [...certain, ...possible, ...events]
  return `${counted(relations.length, 'relation')}, ${counted(endsOf(relations).size, 'actor')}`
}

function drawnAs(taken: Taken): string {
  if (taken.view.of === 'network' && taken.view.matrix) {
    const among = new Set(mostRelated([...endsOf(taken.relations)], taken.relations))
    const own = taken.relations.filter(({ source, target }) => among.has(source) && among.has(target))
    return `in ${counted(new Set(own.map((one) => pairOf(one).join())).size, 'pair')}`
  }
  return `drawn as ${counted(linesOf(drawnOf(taken)).length, 'line')}`
}

/** The sources on which most of the relations rest, in the order of a list. */
export function mostCited({ relations, sources }: Taken): CitedSource[] {
  const cites = new Map<string, number>()
  for (const relation of relations)
    for (const source of relation.sources) cites.set(source, (cites.get(source) ?? 0) + 1)
  const often = (one: CitedSource) => cites.get(one.source.id) ?? 0
  return [...citedSources(sources).values()]
    .sort((one, other) => often(other) - often(one) || inListOrder(one, other))
    .slice(0, NAMED_SOURCES)
    .sort(inListOrder)
}

function alternativeOf(taken: Taken, turns: readonly string[], traced: string | null): string {
  const { view, asked, relations } = taken
  const nameOf = namesOfActors(taken)
  const signs = (['positive', 'negative', 'neutral'] as const).flatMap((sign) => {
    const count = relations.filter(({ type }) => signOf(type) === sign).length
    return count === 0 ? [] : [`${number(count)} ${sign}`]
  })
  const what =
    view.of === 'pair'
      ? 'Lanes'
      : view.of === 'network' && view.matrix
        ? 'Matrix'
        : view.of === 'days'
          ? 'Networks of several days'
          : 'Network'
  const walked = traced === null ? '' : ` ${traced}.`
  const turned = turns.length === 0 ? '' : ` Turning points: ${turns.join('; ')}.`
  return (
    `${what}: ${titleText(titleOf(view, asked, nameOf))}. ${countsInSentence(taken)}.` +
    `${signs.length === 0 ? '' : ` ${capital(listed(signs))}.`}${busiest(taken, nameOf)}${walked}${turned}`
  )
}

/** The three actors with most relations of a network, with their numbers. */
function busiest({ view, relations }: Taken, nameOf: (actor: string) => string): string {
  if (view.of === 'pair' || relations.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { source, target } of relations)
    for (const actor of [source, target]) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const most = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, NAMED_SOURCES)
  return ` Most relations: ${listed(most.map(([actor, count]) => `${nameOf(actor)} ${number(count)}`))}.`
}
