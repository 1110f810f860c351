import { calledIn, hasCeased } from '../domain/actor.ts'
import type { Pin } from '../domain/address-text.ts'
import type { Act } from '../domain/alike.ts'
import { pathThrough } from '../domain/crossings.ts'
import { statesAsked } from '../domain/network.ts'
import type { PathAsked } from '../domain/path-asked.ts'
import { titleOf, titleText } from '../domain/view-in-words.ts'
import type { NamedGroup } from '../drawing/hulls.ts'
import { linesOf } from '../drawing/lines.ts'
import type { Measure } from '../drawing/mark.ts'
import { fittedNetwork } from '../drawing/network-marks.ts'
import { tracedBy } from '../drawing/traced.ts'
import { namesOfActors } from './about.ts'
import { captionOf, mostCited } from './caption.ts'
import { INNER, type Page, pageOf } from './page.ts'
import { pathInWords } from './path-in-words.ts'
import { drawnOf, presentInNetwork } from './present.ts'
import { checkReadable } from './readable.ts'
import { scaled } from './scaled.ts'
import { sourcesLine } from './sources-line.ts'
import type { Taken } from './taken.ts'

/** Drawn as on screen, then made smaller: its smallest type, 12 px, becomes 7.2 pt. */
const SCALE = 0.8
/** No picture is higher than leaves room for its words on a printed page, px. */
const HIGHEST = 560

/** What is drawn over a view: actors where they were put, grounds behind groups, and a path above a veil. */
type Over = { readonly pins: readonly Pin[]; readonly groups: readonly NamedGroup[]; readonly path: PathAsked | null }

/** The network of a moment or span as a page. `all` are the relations of the whole graph: the size of an actor goes by them. */
export function networkFigure(taken: Taken, all: readonly Act[], { pins, groups, path }: Over, measure: Measure): Page {
  const { view, asked, labels, relations, sources } = taken
  if (view.of !== 'network') throw new Error(`no network: ${view.of}`)
  const nameOf = namesOfActors(taken)
  const title = titleText(titleOf(view, asked, nameOf))
  const steps = path && pathThrough(drawnOf(taken), asked.word, view.when, path)
  const lines = linesOf(drawnOf(taken))
  checkReadable(lines, 'Narrow it by actor, type or sign, or ask for view=matrix.')
  const drawn = new Set(lines.flatMap(({ pair }) => pair))
  const picture = fittedNetwork(
    {
      actors: calledIn(taken.actors, labels),
      ...{ relations: all, lines },
      when: view.when,
      pins: new Map(pins.map(({ actor, x, y }) => [actor, { x, y }])),
      groups,
      ...(path && { attention: { traced: tracedBy(path, steps) } }),
    },
    measure,
    { width: INNER / SCALE, maxHeight: HIGHEST / SCALE },
  )
  const present = {
    ...presentInNetwork(taken),
    grouped: picture.hulls > 0,
    ceased: taken.actors.some((actor) => drawn.has(actor.id) && hasCeased(actor, statesAsked(view.when).to)),
    traced: path && pathInWords(path, steps, 'from' in view.when, nameOf),
  }
  return pageOf(
    {
      title,
      kind: 'network',
      present,
      picture: relations.length === 0 ? null : { marks: scaled(picture.marks, SCALE), height: picture.height * SCALE },
      empty: 'No relation is shown here. What is left out, and why, is said below.',
      notes: [],
      caption: captionOf(taken, present, title),
      sources: sourcesLine(mostCited(taken), sources.length),
    },
    measure,
  )
}
