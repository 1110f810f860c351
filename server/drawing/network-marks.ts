import type { Actor } from '../domain/actor.ts'
import { shortNameOn } from '../domain/actor.ts'
import { type Asked, USUAL } from '../domain/asked.ts'
import { kindsOf, partsOf, statesAsked, type When } from '../domain/network.ts'
import type { Dated } from '../domain/relation.ts'
import type { Days } from '../domain/time/day.ts'
import { type Attention, NO_ATTENTION } from './attention.ts'
import type { Box } from './box.ts'
import { calendarOfLines } from './calendar.ts'
import type { NamedGroup } from './hulls.ts'
import { labelOf } from './labels.ts'
import { type Line, linesOf } from './lines.ts'
import type { Mark, Measure } from './mark.ts'
import { moved } from './moved.ts'
import { marksOf, type Picture, pictureOf } from './picture.ts'
import { type Positions, placedActors } from './placed.ts'
import { planOf } from './plan.ts'
import type { PictureWords } from './words.ts'

/** The ends of a relation: all that the sizes of actors go by. */
export type Ends = Pick<Dated, 'source' | 'target'>

/** What a picture shows: lines where these are given, else what the days hold. */
export type NetworkView = Looked &
  (
    | { readonly relations: readonly Ends[]; readonly lines: readonly Line[] }
    | { readonly relations: readonly Dated[]; readonly lines?: undefined }
  )

type Looked = {
  /** All actors of the network, as its relations, not only those of the view: sizes and choices are for the whole period. */
  readonly actors: readonly Actor[]
  readonly asked?: Asked
  readonly when: When
  /** Actors that were moved by hand. */
  readonly pins?: Positions
  readonly attention?: Partial<Attention>
  /** Scales places, and no sizes of type or marks. */
  readonly zoom?: number
  readonly succeeded?: ReadonlySet<string>
  readonly groups?: readonly NamedGroup[]
  /** The words beside its marks; English ones where none are given. */
  readonly words?: PictureWords
}

/** What a line of the picture stands for. */
export type LineInfo = {
  readonly id: string
  readonly relations: readonly string[]
  readonly strongest: string
  readonly count: number
}

export type NetworkMarks = {
  readonly marks: Mark[]
  readonly lines: LineInfo[]
  /** How many groups have a ground. */
  readonly hulls: number
  /** The room that the picture takes with all marks and names, px; null where nothing is drawn. */
  readonly bounds: Box | null
}

/** The picture of a network on a day or over a span, for a figure: no name is missing and nothing hides another (UX 8). */
export function networkMarks(view: NetworkView, measure: Measure): NetworkMarks {
  const picture = pictureOfView(view, measure)
  return {
    marks: marksOf(picture, picture.bounds ?? undefined),
    lines: linesIn(view).map(infoOf),
    hulls: picture.hulls.length,
    bounds: picture.bounds,
  }
}

const infoOf = ({ id, relations }: Line): LineInfo => ({
  id,
  relations: relations.map((relation) => relation.id),
  strongest: relations[0]?.id ?? '',
  count: relations.length,
})

const linesIn = ({ actors, asked = USUAL, when, ...drawn }: NetworkView): readonly Line[] =>
  drawn.lines ?? linesOf(partsOf(drawn.relations, asked, when, kindsOf(actors)))

/** How often each actor is an end of a relation, whatever the view: what its size goes by. */
export function relationsByActor(relations: Iterable<Ends>): (actor: string) => number {
  const counts = new Map<string, number>()
  for (const { source, target } of relations)
    for (const actor of [source, target]) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  return (actor) => counts.get(actor) ?? 0
}

function pictureOfView(view: NetworkView, measure: Measure): Picture {
  const { actors, relations, when, pins = new Map(), attention, zoom = 1 } = view
  const lines = linesIn(view)
  const { from, to } = statesAsked(when)
  const days: Days = { first: from, last: to }
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const placed = placedActors(actors, relationsByActor(relations), pins, zoom)
  const plan = planOf(calendarOfLines(lines), placed, (one) =>
    labelOf(nameOf(known.get(one.id), to), one, one.id === attention?.selected, measure),
  )
  return pictureOf({
    plan,
    actors: known,
    lines,
    days,
    attention: { ...NO_ATTENTION, ...attention },
    crowded: 'move',
    words: view.words,
    ...(view.groups ? { groups: view.groups } : {}),
    ...(view.succeeded ? { succeeded: view.succeeded } : {}),
    measure,
  })
}

const nameOf = (actor: Actor | undefined, day: number) => (actor ? shortNameOn(actor, day) : '')

/** Room for a picture on a page, px: as wide as this, and no higher. */
export type Room = { readonly width: number; readonly maxHeight: number; readonly margin?: number }

/** Actors are drawn no farther apart than this times their stored places, however few they are. */
const WIDEST = 1.6
/** Nor nearer than this: where even that does not fit, names are too long for the page. */
const NARROWEST = 0.05

/**
 * The picture of a network fitted into a page: places are scaled until all marks and names lie inside, type and marks keep
 * their size. The height is that which the picture takes.
 */
export function fittedNetwork(view: NetworkView, measure: Measure, room: Room): NetworkMarks & { height: number } {
  const { width, maxHeight, margin = 4 } = room
  const fits = ({ bounds }: NetworkMarks) =>
    bounds === null
      ? 1
      : Math.min(
          (width - 2 * margin) / (bounds.right - bounds.left),
          (maxHeight - 2 * margin) / (bounds.bottom - bounds.top),
        )
  let zoom = WIDEST
  let drawn = networkMarks({ ...view, zoom }, measure)
  // Names find other places at each scale, so that the room needed is known only when it is drawn.
  for (let fit = fits(drawn); fit < 1 && zoom > NARROWEST; fit = fits(drawn)) {
    zoom *= Math.max(0.6, Math.min(0.985, fit))
    drawn = networkMarks({ ...view, zoom }, measure)
  }
  const { bounds } = drawn
  if (!bounds) return { ...drawn, height: 0 }
  const dx = (width - (bounds.right - bounds.left)) / 2 - bounds.left
  const dy = margin - bounds.top
  return {
    ...drawn,
    marks: moved(drawn.marks, dx, dy),
    bounds: { left: bounds.left + dx, right: bounds.right + dx, top: bounds.top + dy, bottom: bounds.bottom + dy },
    height: bounds.bottom - bounds.top + 2 * margin,
  }
}
