import { calledIn } from '../domain/actor.ts'
import type { Pin } from '../domain/address-text.ts'
import type { Act } from '../domain/alike.ts'
import { dayInWords } from '../domain/time/in-words.ts'
import { titleOf, titleText } from '../domain/view-in-words.ts'
import { linesOf } from '../drawing/lines.ts'
import type { Mark, Measure } from '../drawing/mark.ts'
import { moved } from '../drawing/moved.ts'
import { panelsOf } from '../drawing/panels.ts'
import { namesOfActors } from './about.ts'
import { captionOf, countsOnDay, mostCited } from './caption.ts'
import { INNER, type Page, pageOf } from './page.ts'
import { presentInNetwork } from './present.ts'
import { checkReadable } from './readable.ts'
import { scaled } from './scaled.ts'
import { sourcesLine } from './sources-line.ts'
import type { Taken } from './taken.ts'

/** As a network's figure is drawn. */
const SCALE = 0.8
/** Px between panels beside each other, between rows, and from a panel's rule to its picture. */
const [APART, BELOW, HEAD] = [14, 10, 18]
/** More days than this stand three by three. */
const MOST_IN_TWO = 6

/** Days beside each other as a page: each with its counts, every actor in the same place. `all` are the relations of the whole graph. */
export function panelsFigure(taken: Taken, all: readonly Act[], pins: readonly Pin[], measure: Measure): Page {
  const { view, asked, labels, relations, sources, beside } = taken
  if (view.of !== 'days') throw new Error(`no days: ${view.of}`)
  const title = titleText(titleOf(view, asked, namesOfActors(taken)))
  const views = beside.map((one) => ({ day: one.day, lines: linesOf(one) }))
  for (const { lines } of views)
    checkReadable(lines, 'Narrow it by actor, type or sign, or ask for one day with view=matrix.')
  const columns = view.days.length > MOST_IN_TWO ? 3 : 2
  const width = (INNER - APART * (columns - 1)) / columns
  const { panels, height, isNameLeftOut } = panelsOf(
    {
      actors: calledIn(taken.actors, labels),
      ...{ relations: all, views },
      ...{ pins: new Map(pins.map(({ actor, x, y }) => [actor, { x, y }])), width: width / SCALE },
    },
    measure,
  )
  const present = { ...presentInNetwork(taken), isNameLeftOut }
  const row = HEAD + height * SCALE + BELOW
  const marks = panels.flatMap((panel, at) => {
    const day = beside[at]
    const head = headOf(dayInWords(panel.day, 'long'), day ? countsOnDay(day) : '', width)
    const picture = moved(scaled(panel.marks, SCALE), 0, HEAD)
    return moved([...head, ...picture], (at % columns) * (width + APART), Math.floor(at / columns) * row)
  })
  return pageOf(
    {
      ...{ title, kind: 'panels', present, notes: [] },
      picture: relations.length === 0 ? null : { marks, height: Math.ceil(panels.length / columns) * row },
      empty: 'No relation is shown on any of these days. What is left out, and why, is said below.',
      caption: captionOf(taken, present, title),
      sources: sourcesLine(mostCited(taken), sources.length),
    },
    measure,
  )
}

/** The day of a panel and its counts, under a rule. */
const headOf = (day: string, counts: string, width: number): Mark[] => [
  {
    ...{ mark: 'path', fill: null, stroke: 'ink', width: 0.75, dash: null },
    path: [
      ['M', 0, 0.5],
      ['L', width, 0.5],
    ],
  },
  {
    ...{ mark: 'text', text: day, x: 0, y: 13, anchor: 'start', ink: 'ink' },
    font: { family: 'serif', size: 11, weight: 600 },
  },
  {
    ...{ mark: 'text', text: counts, x: width, y: 13, anchor: 'end', ink: 'ink2' },
    font: { family: 'sans', size: 9.34, weight: 400 },
  },
]
