import { type Actor, shortNameOn } from '../domain/actor.ts'
import type { Day } from '../domain/time/day.ts'
import { NO_ATTENTION } from './attention.ts'
import { type Box, unionOf } from './box.ts'
import { calendarOfViews } from './calendar.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'
import type { Mark, Measure } from './mark.ts'
import { moved } from './moved.ts'
import { type Ends, relationsByActor } from './network-marks.ts'
import { marksOf, type Picture, pictureOf } from './picture.ts'
import { type Placed, type Positions, placedActors } from './placed.ts'
import { planOf } from './plan.ts'

export type PanelsInput = {
  /** All actors and relations of the network: sizes are for the whole period. */
  readonly actors: readonly Actor[]
  readonly relations: readonly Ends[]
  /** The days, and what is drawn on each. */
  readonly views: readonly { readonly day: Day; readonly lines: readonly Line[] }[]
  readonly pins: Positions
  /** Px that each panel is wide. */
  readonly width: number
}

/** One day: its marks, and who is drawn. */
export type Panel = { readonly day: Day; readonly marks: readonly Mark[]; readonly drawn: ReadonlySet<string> }
export type Panels = {
  readonly panels: readonly Panel[]
  readonly height: number
  /** Where each actor stands in every panel, px. */
  readonly places: ReadonlyMap<string, Placed>
  /** Whether some actor of some day bears no name for want of room. */
  readonly isNameLeftOut: boolean
}

/** Shapes are smaller than in a large picture, the more so in a narrow panel; no actor stands farther from another than in it. */
const [SHAPES, NARROW_SHAPES, LARGEST, SMALLEST] = [0.6, 0.45, 1, 0.1]
const MARGIN = 6
/** A panel narrower than this is narrow, px. A name beside an actor at the rim needs about so much; in a narrow panel most stand elsewhere. */
const [NARROW, RIM, NARROW_RIM] = [300, 70, 34]

/**
 * The network on several days, drawn alike (UX 9, small multiples): each actor in the same place at the same scale, bends and
 * sides of names chosen once for all days. Names without room are left out.
 */
export function panelsOf({ actors, relations, views, pins, width }: PanelsInput, measure: Measure): Panels {
  const joined = new Set(views.flatMap(({ lines }) => endsOf(lines)))
  const shown = actors.filter(({ id }) => joined.has(id))
  if (shown.length === 0) return { panels: views.map(emptyPanel), height: 0, places: new Map(), isNameLeftOut: false }
  const sizeOf = relationsByActor(relations)
  const known = new Map(shown.map((actor) => [actor.id, actor]))
  const isNarrow = width < NARROW
  const drawAt = (zoom: number) => {
    const placed = placedActors(shown, sizeOf, pins, zoom, isNarrow ? NARROW_SHAPES : SHAPES)
    const middle = (Math.min(...placed.map(({ x }) => x)) + Math.max(...placed.map(({ x }) => x))) / 2
    const half = width / 2 - MARGIN
    const labelFor = (one: Placed, day: Day) => labelOf(nameOn(known.get(one.id), day), one, false, measure)
    const plan = planOf(calendarOfViews(views.map(({ lines }) => lines)), placed, (one) =>
      labelFor(one, views.at(-1)?.day ?? 0),
    )
    const pictures = views.map(({ day, lines }) =>
      pictureOf({
        plan,
        actors: known,
        lines,
        days: { first: day, last: day },
        attention: NO_ATTENTION,
        crowded: 'hide',
        unmarked: true,
        ...(isNarrow ? { room: { left: middle - half, right: middle + half } } : {}),
        measure,
      }),
    )
    return { placed, pictures, bounds: boundsOf(pictures) }
  }
  const xs = placedActors(shown, sizeOf, pins).map(({ x }) => x)
  const extent = Math.max(...xs) - Math.min(...xs)
  let zoom = Math.min(LARGEST, (width - 2 * (isNarrow ? NARROW_RIM : RIM)) / Math.max(extent, 1))
  let drawn = drawAt(zoom)
  while (drawn.bounds.right - drawn.bounds.left > width - 2 * MARGIN && zoom > SMALLEST) {
    zoom *= 0.94
    drawn = drawAt(zoom)
  }
  const { left, right, top, bottom } = drawn.bounds
  const [dx, dy] = [(width - right - left) / 2, MARGIN - top]
  return {
    panels: views.map(({ day, lines }, at) => ({
      day,
      marks: moved(marksOf(drawn.pictures[at] as Picture), dx, dy),
      drawn: new Set(endsOf(lines)),
    })),
    height: bottom - top + 2 * MARGIN,
    isNameLeftOut: drawn.pictures.some(({ nameless }) => nameless.length > 0),
    places: new Map(drawn.placed.map((one) => [one.id, { ...one, x: one.x + dx, y: one.y + dy }])),
  }
}

const endsOf = (lines: readonly Line[]) => lines.flatMap(({ pair }) => pair)

const emptyPanel = ({ day }: { readonly day: Day }): Panel => ({ day, marks: [], drawn: new Set() })

const nameOn = (actor: Actor | undefined, day: Day) => (actor ? shortNameOn(actor, day) : '')

const NOWHERE: Box = { left: 0, right: 0, top: 0, bottom: 0 }
const boundsOf = (pictures: readonly Picture[]): Box =>
  pictures
    .flatMap(({ bounds }) => (bounds ? [bounds] : []))
    .reduce((all, one) => (all === NOWHERE ? one : unionOf(all, one)), NOWHERE)
