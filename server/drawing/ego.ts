import { type Actor, shortNameOn } from '../domain/actor.ts'
import type { Dated } from '../domain/relation.ts'
import type { Days } from '../domain/time/day.ts'
import { type Attention, NO_ATTENTION } from './attention.ts'
import { calendarOfLines } from './calendar.ts'
import { type Around, directionsOf } from './ego-directions.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'
import type { Mark, Measure } from './mark.ts'
import type { Crowded } from './names.ts'
import { marksOf, pictureOf } from './picture.ts'
import { unitAt } from './picture-hit.ts'
import type { Placed } from './placed.ts'
import { planOf } from './plan.ts'
import { SHAPE_OF } from './shapes.ts'
import type { PictureWords } from './words.ts'

/** What is drawn: an actor, whoever is drawn with it, the lines of the view, and the room, px. */
export type EgoView = {
  readonly centre: string
  readonly actors: ReadonlyMap<string, Actor>
  readonly lines: readonly Line[]
  readonly days: Days
  /** A line or relation that is marked out. */
  readonly selected: string | null
  readonly words?: PictureWords
  readonly width: number
  readonly height: number
}

/** An actor with those it is related with, all round it. */
export type Ego = {
  readonly marks: readonly Mark[]
  /** Where the actors stand: the centre first, then its partners by direction. */
  readonly placed: readonly Placed[]
  /** Partners for whom there was no room, those with the fewest relations. */
  readonly undrawn: readonly string[]
  /** The line under a point, px; null where none is. */
  lineAt(x: number, y: number): string | null
}

/** So many partners have room for names and marks on a phone. */
const MOST_PARTNERS = 16
/** Sizes of a partner and, at least and at most, of the centre, which holds its name, px (LOOK 10, narrow). */
const [PARTNER, CENTRE, LARGEST] = [23, 44, 78]
/** Room for names beside and above the outermost actors; a finger hits a line within `FINGER`, px. */
const [BESIDE, ABOVE, EDGE, FINGER] = [46, 34, 3, 14]
/** Names reach farther than is known beforehand: so often the ring is drawn in. */
const TRIES = 2

/** One actor and its partners, in the directions that they have in the large picture, evenly spread (LOOK 10, narrow). */
export function egoOf(view: EgoView, measure: Measure): Ego {
  const { centre, actors, width, height } = view
  const own = view.lines.filter(({ pair }) => pair.includes(centre))
  const { drawn, undrawn } = partnersOf(own, centre)
  const lines = own.filter(({ pair }) => pair.every((actor) => actor === centre || drawn.includes(actor)))
  const around = directionsOf(
    actors.get(centre),
    drawn.flatMap((id) => actors.get(id) ?? []),
  )
  let [right, below] = [width / 2 - BESIDE, height / 2 - ABOVE]
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { over } = drawnIn(view, lines, around, [right, below], 'hide', measure)
    if (over.x <= 0 && over.y <= 0) break
    right = Math.max(width / 4, right - Math.max(0, over.x))
    below = Math.max(height / 4, below - Math.max(0, over.y))
  }
  const { picture, placed } = drawnIn(view, lines, around, [right, below], 'move', measure)
  return { marks: marksOf(picture), placed, undrawn, lineAt: (x, y) => unitAt(picture, x, y, FINGER) }
}

/** With whom the lines are, the most relations first; beyond what has room they are left out. */
function partnersOf(lines: readonly Line[], centre: string): { drawn: string[]; undrawn: string[] } {
  const counts = new Map<string, number>()
  for (const { pair, relations } of lines) {
    const other = pair[0] === centre ? pair[1] : pair[0]
    counts.set(other, (counts.get(other) ?? 0) + relations.length)
  }
  const inOrder = [...counts].sort(([one, few], [other, more]) => more - few || (one < other ? -1 : 1))
  const ids = inOrder.map(([id]) => id)
  return { drawn: ids.slice(0, MOST_PARTNERS), undrawn: ids.slice(MOST_PARTNERS) }
}

function drawnIn(
  { centre, actors, days, selected, words, width, height }: EgoView,
  lines: readonly Line<Dated>[],
  around: readonly Around[],
  [right, below]: readonly [number, number],
  crowded: Crowded,
  measure: Measure,
) {
  const [x, y] = [width / 2, height / 2]
  const name = (id: string) => {
    const actor = actors.get(id)
    return actor ? shortNameOn(actor, days.last) : ''
  }
  const centred = actors.get(centre)
  const placed: Placed[] = [
    ...(centred
      ? [largeEnough({ id: centre, shape: SHAPE_OF[centred.kind], size: CENTRE, x, y }, name(centre), measure)]
      : []),
    ...around.map(({ actor, angle }): Placed => {
      const [across, down] = [right * Math.cos(angle), below * Math.sin(angle)]
      return { id: actor.id, shape: SHAPE_OF[actor.kind], size: PARTNER, x: x + across, y: y + down }
    }),
  ]
  const plan = planOf(calendarOfLines(lines), placed, (one) => labelOf(name(one.id), one, one.id === centre, measure))
  // The one in the middle is the choice; a line that is marked out looks the same as one that is pointed at.
  const attention: Attention = { ...NO_ATTENTION, selected: centre, hovered: selected }
  // The names that are tried first tell by how much they reach out; those that stand stay inside.
  const room = { left: EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE }
  const inside = crowded === 'move' ? { room } : {}
  const picture = pictureOf({ plan, actors, lines, days, attention, crowded, ...inside, words, measure })
  const { bounds } = picture
  const over = {
    x: bounds ? Math.max(EDGE - bounds.left, bounds.right - width + EDGE) : 0,
    y: bounds ? Math.max(EDGE - bounds.top, bounds.bottom - height + EDGE) : 0,
  }
  return { picture, placed, over }
}

/** The centre, so large that its name stands in it where its shape can hold one. */
function largeEnough(placed: Placed, name: string, measure: Measure): Placed {
  for (let size = CENTRE; size <= LARGEST; size += 2)
    if (labelOf(name, { ...placed, size }, true, measure).inside) return { ...placed, size }
  return placed
}
