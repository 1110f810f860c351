import type { Actor } from '../domain/actor.ts'
import { type Attention, isChosen, isPointedAt, touches } from './attention.ts'
import type { Box } from './box.ts'
import { isFree, type Label, labelBox, SIDES, type Side } from './labels.ts'
import { bodyOf, type Placed } from './placed.ts'
import type { Unit } from './units.ts'

/** An actor that is drawn, and its name on the day. */
export type Shown = { readonly actor: Actor; readonly placed: Placed; readonly label: Label }
/** A name in its place. */
export type Named = Shown & { readonly side: Side; readonly away: number; readonly box: Box }

/** A name without room is hidden on screen until it is pointed at; in a figure it is moved, and none is missing (UX 8). */
export type Crowded = 'hide' | 'move'

/** The names that have room, the more important first: selected, hovered, neighbours of the selected, number of lines, pinned (UX 8). */
export function placedNames(
  shown: readonly Shown[],
  units: readonly Unit[],
  pills: readonly Box[],
  sides: ReadonlyMap<string, Side>,
  attention: Attention,
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
  const bodies = new Map(shown.map(({ actor, placed }) => [actor.id, bodyOf(placed)]))
  const taken: Box[] = []
  const named: Named[] = []
  for (const one of order) {
    const others = [...bodies].flatMap(([id, body]) => (id === one.actor.id ? [] : [body]))
    const inWay = one.label.inside ? [] : [...taken, ...pills, ...others]
    const first = sides.get(one.actor.id) ?? 'below'
    const place = placeFor(one, first, inWay, isPointedAt(one.actor.id, attention))
    if (!place) continue
    taken.push(place.box)
    named.push({ ...one, ...place })
  }
  return named
}

/** The chosen side if it is free; else, where the name is pointed at, the first free one, at last the chosen one after all. */
function placeFor({ label, placed }: Shown, first: Side, inWay: readonly Box[], needed: boolean) {
  const placeAt = (side: Side) => ({ side, away: 0, box: labelBox(label, placed, side) })
  const chosen = placeAt(first)
  if (isFree(chosen.box, inWay)) return chosen
  if (!needed) return null
  return SIDES.map(placeAt).find(({ box }) => isFree(box, inWay)) ?? chosen
}
