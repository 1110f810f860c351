import { bundleKey, type Calendar } from './calendar.ts'
import type { Label, Side } from './labels.ts'
import type { LineSign } from './lines.ts'
import type { Room } from './names.ts'
import { bodyOf, type Placed } from './placed.ts'
import { choose } from './plan-choice.ts'
import { type Laid, laidAgain, laidOut, type Standing } from './strand.ts'

/** Where everything goes that moves with no day: bends, places of marks, sides of names. */
export type Plan = {
  readonly placed: ReadonlyMap<string, Placed>
  readonly sides: ReadonlyMap<string, Side>
  /** The strands of the signs that a pair shows together. */
  laidFor(pair: readonly [string, string], signs: readonly LineSign[]): Laid
}

/** With more bundles than this, marks and names keep their first places: there is no room to choose from. */
const MOST_CHOSEN = 700

/**
 * Chooses once for a calendar; what is drawn on the same days keeps clear of each other, the longer together the more. Names
 * stand within `room`, where it is given and they can.
 */
export function planOf(
  calendar: Calendar,
  actors: readonly Placed[],
  labelFor: (actor: Placed) => Label,
  room?: Room,
): Plan {
  const placed = new Map(actors.map((actor) => [actor.id, actor]))
  const few = calendar.bundles.length <= MOST_CHOSEN
  const standings: Standing[] = actors.flatMap((actor) => {
    const days = few ? calendar.actors.get(actor.id) : undefined
    return days ? [{ placed: actor, label: labelFor(actor), days, body: bodyOf(actor) }] : []
  })
  const laid = new Map<string, Laid>()
  for (const bundle of calendar.bundles) {
    const strands = few ? laidOut(bundle, placed, standings) : null
    if (strands) laid.set(bundle.key, strands)
  }
  const sides = choose(standings, [...laid.values()], room)
  return {
    placed,
    sides,
    laidFor: keeping(laid, (pair, signs, key) =>
      laidOut({ key, pair, signs, days: [], onlySpans: true }, placed, standings),
    ),
  }
}

/** The same choices where actors stand elsewhere: while one is dragged, while the view is zoomed. */
export function movedPlan(plan: Plan, actors: readonly Placed[]): Plan {
  const placed = new Map(actors.map((actor) => [actor.id, actor]))
  return {
    placed,
    sides: plan.sides,
    laidFor: keeping(new Map(), (pair, signs) => laidAgain(plan.laidFor(pair, signs), placed)),
  }
}

type Laying = (pair: readonly [string, string], signs: readonly LineSign[], key: string) => Laid | null

/** Lays what is asked for the first time, and keeps it. */
function keeping(laid: Map<string, Laid>, lay: Laying): Plan['laidFor'] {
  return (pair, signs) => {
    const key = bundleKey(pair, signs)
    const known = laid.get(key) ?? lay(pair, signs, key)
    if (!known) throw new Error(`a line between actors that have no place: ${key}`)
    laid.set(key, known)
    return known
  }
}
