import type { Actor } from '../domain/actor.ts'
import { type Attention, isChosen, isPointedAt, touches } from './attention.ts'
import type { Box } from './box.ts'
import { isFree, type Label, labelBox, SIDES, type Side } from './labels.ts'
import { bodyOf, type Placed, pinBox } from './placed.ts'
import type { Unit } from './units.ts'

/** An actor that is drawn, and its name on the day. */
export type Shown = { readonly actor: Actor; readonly placed: Placed; readonly label: Label }
/** A name in its place. */
export type Named = Shown & { readonly side: Side; readonly away: number; readonly box: Box }

/** A name without room is hidden on screen until it is pointed at; in a figure it is moved, and none is missing (UX 8). */
export type Crowded = 'hide' | 'move'

/** From where to where across a picture names may stand, px, and where down it where that has an end. */
export type Room = { readonly left: number; readonly right: number; readonly top?: number; readonly bottom?: number }
/** Px from its usual places at which a name is still read as its actor's. */
const A_LITTLE_OFF = [6, 12, 18, 24]
export const EVERYWHERE: Room = { left: -Infinity, right: Infinity }

export const isWithin = (box: Box, { left, right, top = -Infinity, bottom = Infinity }: Room): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom

/** The names that have room, on the side chosen for them if they can, the more important first: selected, hovered, neighbours of the selected, number of lines, pinned (UX 8). What is pointed at is named where it is `seen`, if it can be. */
export function placedNames(
  shown: readonly Shown[],
  units: readonly Unit[],
  pills: readonly Box[],
  sides: ReadonlyMap<string, Side>,
  attention: Attention,
  room: Room = EVERYWHERE,
  seen: Room = EVERYWHERE,
): Named[] {
  const lines = new Map<string, number>()
  for (const { line } of units) for (const actor of line.pair) lines.set(actor, (lines.get(actor) ?? 0) + 1)
  const beside = new Set(units.filter((unit) => touches(unit, attention.selected)).flatMap(({ line }) => line.pair))
  const weight = ({ actor: { id } }: Shown) =>
    (isChosen(id, attention) ? 1e6 : 0) +
    (attention.hovered === id ? 1e5 : 0) +
    (beside.has(id) ? 1e4 : 0) +
    (lines.get(id) ?? 0) * 10 +
    (attention.pinned.has(id) ? 1 : 0)
  const order = [...shown].sort((one, other) => weight(other) - weight(one))
  const bodies = shown.map(({ actor: { id }, placed }) => ({ id, box: bodyOf(placed) }))
  const taken = shown.flatMap(({ actor: { id }, placed }) => (attention.pinned.has(id) ? [pinBox(placed)] : []))
  const named: Named[] = []
  const name = (
    one: Shown,
    sideOptions: readonly Side[],
    needed: boolean,
    farther: readonly number[] = [0],
  ): boolean => {
    const others = bodies.flatMap(({ id, box }) => (id === one.actor.id ? [] : [box]))
    const inWay = one.label.inside ? [] : [...taken, ...pills, ...others]
    const places = farther.flatMap((away) =>
      sideOptions.map((side) => ({ side, away, box: labelBox(one.label, one.placed, side, away) })),
    )
    const free = places.filter(({ box }) => isWithin(box, room) && isFree(box, inWay))
    const place = needed
      ? ([...free, ...places].find(({ box }) => isWithin(box, seen)) ?? free[0] ?? places[0])
      : free[0]
    if (!place) return false
    taken.push(place.box)
    named.push({ ...one, ...place })
    return true
  }
  const chosen = ({ actor: { id } }: Shown) => sides.get(id) ?? 'below'
  const all = (one: Shown) => [chosen(one), ...SIDES.filter((side) => side !== chosen(one))]
  const waiting = order.filter((one) => {
    const needed = isPointedAt(one.actor.id, attention)
    return !name(one, needed ? all(one) : [chosen(one)], needed)
  })
  // Where the chosen side is taken on this day, a name elsewhere is better than none, one a little off or across its shape too;
  // those that stand stay.
  const without = waiting.filter((one) => !name(one, all(one), false))
  for (const one of without) if (!name(one, all(one), false, A_LITTLE_OFF)) name(one, ['across'], false)
  return named
}
