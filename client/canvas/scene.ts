import { type Actor, shortNameOn } from '../../server/domain/actor.ts'
import { kindsOf, statesAsked } from '../../server/domain/network.ts'
import type { Day, Days } from '../../server/domain/time/day.ts'
import { type Calendar, calendarOf, calendarOfLines } from '../../server/drawing/calendar.ts'
import { DrawnByDay } from '../../server/drawing/index-by-day.ts'
import { type Label, labelOf } from '../../server/drawing/labels.ts'
import type { Line } from '../../server/drawing/lines.ts'
import type { Measure } from '../../server/drawing/mark.ts'
import type { Room } from '../../server/drawing/names.ts'
import { relationsByActor } from '../../server/drawing/network-marks.ts'
import { type Placed, placedActors } from '../../server/drawing/placed.ts'
import { type Plan, planOf } from '../../server/drawing/plan.ts'
import type { StagePicture } from './picture.ts'

/** More lines than this over the whole period are drawn where they fall: nothing is chosen for them. */
const MOST_PLANNED = 700
/** Actors nearer than this on the average are drawn smaller, px; and how small at most. */
const [ELBOW, SMALLEST] = [44, 0.22]
/** Lines that stand by themselves are planned with every change of their day: no more than this. */
const MOST_OF_DAY = 200
const NOTHING: Calendar = { bundles: [], actors: new Map() }

/** What is worked out once for a network and what is asked of it, whatever the day and the view. */
export type Scene = {
  readonly actors: ReadonlyMap<string, Actor>
  readonly index: ReadonlyMap<string, number>
  readonly byDay: DrawnByDay
  /** Actors where they stand at a zoom, pinned ones where they were put. */
  placedAt(zoom: number, pins: StagePicture['pins']): Placed[]
  /** Chooses anew for places, names within what is seen; slow, so not while the view moves, and not for a crowd. */
  planFor(placed: readonly Placed[], crowded: boolean, seen?: Room): Plan
  /** The same for lines that stand by themselves, named on a day. */
  planOfLines(placed: readonly Placed[], lines: readonly Line[], day: Day, seen?: Room): Plan
}

/** Everything of a picture that does not change with its day. */
export function sceneOf({ actors, relations, asked }: StagePicture, measure: Measure): Scene {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const byDay = new DrawnByDay(actors, relations, asked)
  const relationsOf = relationsByActor(relations)
  const few = byDay.lines.ids.length <= MOST_PLANNED
  const calendar = few ? calendarOf(relations, asked, kindsOf(actors)) : NOTHING
  return {
    actors: known,
    index: new Map(actors.map(({ id }, at) => [id, at])),
    byDay,
    placedAt: (zoom, pins) => placedActors(actors, relationsOf, pins, zoom, scaleAt(actors, zoom)),
    planFor: (placed, crowded, seen) =>
      planOf(
        crowded ? NOTHING : calendar,
        placed,
        (one) => widestLabel(known.get(one.id), one, calendar, measure),
        seen,
      ),
    planOfLines: (placed, lines, day, seen) =>
      planOf(
        lines.length > MOST_OF_DAY ? NOTHING : calendarOfLines(lines),
        placed,
        (one) => labelOf(nameOf(known.get(one.id), day), one, false, measure),
        seen,
      ),
  }
}

const nameOf = (actor: Actor | undefined, day: Day) => (actor ? shortNameOn(actor, day) : '')

/** Of the names an actor has on its first and last drawn day, the wider: its side must do for both. */
function widestLabel(actor: Actor | undefined, placed: Placed, calendar: Calendar, measure: Measure): Label {
  const days = calendar.actors.get(placed.id) ?? []
  const names = [days[0]?.first, days.at(-1)?.last].map((day) =>
    actor && day !== undefined ? shortNameOn(actor, day) : (actor?.name ?? ''),
  )
  const labels = names.map((name) => labelOf(name, placed, false, measure))
  return labels.reduce((one, other) => (one.inside || (!other.inside && other.width > one.width) ? other : one))
}

/** Shapes keep their size as long as there is room for them; a crowd is drawn smaller. */
function scaleAt(actors: readonly Actor[], zoom: number): number {
  const xs = actors.flatMap(({ x }) => (x === null ? [] : [x]))
  const ys = actors.flatMap(({ y }) => (y === null ? [] : [y]))
  const area = spread(xs) * spread(ys) * zoom * zoom
  const room = Math.sqrt(area / Math.max(1, actors.length))
  return Math.min(1, Math.max(SMALLEST, room / ELBOW))
}

const spread = (numbers: readonly number[]) =>
  numbers.reduce((most, one) => Math.max(most, one), -1e9) - numbers.reduce((least, one) => Math.min(least, one), 1e9)

export const lookedAt = ({ when }: StagePicture): Days => {
  const { from, to } = statesAsked(when)
  return { first: from, last: to }
}
