import type { Attention } from './attention.ts'
import { type Box, chainMeets, meet, unionOf } from './box.ts'
import { labelBox, SIDES, type Side } from './labels.ts'
import type { Measure } from './mark.ts'
import { isWithin, type Named, type Room, type Shown } from './names.ts'
import { boxOfMark, shortened } from './parted-marks.ts'
import { bodyOf, pinBox } from './placed.ts'
import { PLACES } from './strand.ts'
import type { Unit } from './units.ts'

/** What it costs in a figure that two things meet: names above all must not, nor names and marks. */
const COST = { names: 100, nameAndMark: 40, marks: 12, body: 80, outside: 80, throughName: 0.7, underMark: 0.3 }
const [LATER_SIDE, LATER_AWAY, LATER_PLACE, SAYS_LESS] = [0.05, 0.4, 0.02, 2]
/** Px by which a name moves out where every place at its actor is taken. */
const AWAY = [0, 7, 16, 28, 42]
/**
 * Rounds of looking again at what is still in the way; where nothing is, it is two. Among more things than `MANY` each round
 * costs more and finds less: so many in all, and none after as many as `PATIENCE` have brought less than a `WORTH` of all.
 */
const [ROUNDS, MANY, PATIENCE, WORTH] = [150, 160, 12, 0.01]
/** More places of a mark than on screen: between those, and nearer to the ends. */
const FINE = [...PLACES, 0.47, 0.53, 0.41, 0.59, 0.35, 0.65, 0.29, 0.71, 0.2, 0.8, 0.17, 0.83]

type Place = { readonly box: Box; readonly cost: number; readonly take: () => void }
/** `stubborn` grows each time that a thing could not get out of the way: then others do. */
type Thing = {
  readonly isName: boolean
  readonly places: readonly Place[]
  /** All the room in which it may come to stand. */
  readonly room: Box
  /** Those that some place of it meets at some place of theirs. */
  readonly near: Thing[]
  at: number
  stubborn: number
}

/**
 * Finds room for every name of a figure and for the marks among them: each takes the place that is least in the way of the
 * others, again and again (least conflicts: S. Minton and others, 1992; breakout: P. Morris, 1993). Moves marks along their lines.
 * Where the picture has no more than some `room`, names and marks stay in it if they can, and a mark may say less.
 */
export function settledNames(
  shown: readonly Shown[],
  units: readonly Unit[],
  marked: readonly Unit[],
  sides: ReadonlyMap<string, Side>,
  { pinned }: Attention,
  measure: Measure,
  room?: Room,
): Named[] {
  const named = new Map<Shown, Named>()
  // A pin is in the way of its own actor's name too.
  const bodies = shown.flatMap(({ placed }) => [
    { id: placed.id, box: bodyOf(placed) },
    ...(pinned.has(placed.id) ? [{ id: '', box: pinBox(placed) }] : []),
  ])
  const things = [
    ...shown.map((one) => nameThing(one, sides.get(one.actor.id) ?? 'below', bodies, units, named, room)),
    ...marked.map((unit) => markThing(unit, bodies, units, measure, room)),
  ]
  for (const [index, one] of things.entries())
    for (const other of things.slice(index + 1)) if (meet(one.room, other.room)) acquaint(one, other)
  const few = things.length <= MANY
  const rounds = few ? ROUNDS : Math.ceil((ROUNDS * MANY) / things.length)
  let [best, least, found] = [things.map(({ at }) => at), Number.POSITIVE_INFINITY, 0]
  for (let round = 0; round < rounds && least > 0 && (few || round - found <= PATIENCE); round += 1) {
    for (const thing of things) settle(thing)
    const conflicts = stillMeeting(things)
    if (conflicts < least * (1 - WORTH)) found = round
    if (conflicts < least) [best, least] = [things.map(({ at }) => at), conflicts]
  }
  for (const [index, thing] of things.entries()) thing.at = best[index] ?? thing.at
  for (const { places, at } of things) places[at]?.take()
  return shown.flatMap((one) => named.get(one) ?? [])
}

const thingOf = (isName: boolean, places: readonly Place[]): Thing => ({
  ...{ isName, places, room: places.map(({ box }) => box).reduce(unionOf) },
  ...{ near: [], at: 0, stubborn: 0 },
})

function acquaint(one: Thing, other: Thing): void {
  one.near.push(other)
  other.near.push(one)
}

/** Takes the place that costs least as the others stand. */
function settle(thing: Thing): void {
  const inWay = thing.near.flatMap((other) => {
    const box = other.places[other.at]?.box
    return box && meet(thing.room, box) ? [{ box, costs: meetingCost(thing, other) }] : []
  })
  let least = Number.POSITIVE_INFINITY
  for (const [at, place] of thing.places.entries()) {
    let cost = place.cost
    for (const { box, costs } of inWay) {
      if (meet(place.box, box)) cost += costs
      if (cost >= least) break
    }
    if (cost < least) [thing.at, least] = [at, cost]
  }
}

/** What all that still meets costs; each of them is more stubborn from now on. */
function stillMeeting(things: readonly Thing[]): number {
  let cost = 0
  for (const one of things)
    for (const other of one.near) {
      const [box, otherBox] = [one.places[one.at]?.box, other.places[other.at]?.box]
      if (!box || !otherBox || !meet(box, otherBox)) continue
      cost += baseCost(one, other)
      one.stubborn += 1
    }
  return cost
}

const meetingCost = (one: Thing, other: Thing) => baseCost(one, other) * (1 + one.stubborn + other.stubborn)

const baseCost = (one: Thing, other: Thing) =>
  one.isName && other.isName ? COST.names : one.isName || other.isName ? COST.nameAndMark : COST.marks

type Body = { readonly id: string; readonly box: Box }

const outsideCost = (box: Box, room: Room | undefined) => (room && !isWithin(box, room) ? COST.outside : 0)

function nameThing(
  one: Shown,
  first: Side,
  bodies: readonly Body[],
  units: readonly Unit[],
  named: Map<Shown, Named>,
  room?: Room,
): Thing {
  const { label, placed } = one
  const sides = label.inside ? [first] : [first, ...SIDES.filter((side) => side !== first)]
  const places = (label.inside ? [0] : AWAY).flatMap((away, farther) =>
    sides.map((side, later): Place => {
      const box = labelBox(label, placed, side, away)
      const onBodies = bodies.filter(({ id, box: body }) => id !== placed.id && meet(box, body)).length
      const lines = units.filter(({ strand }) => meet(box, strand.around) && chainMeets(box, strand.points)).length
      return {
        box,
        cost:
          later * LATER_SIDE +
          farther * LATER_AWAY +
          onBodies * COST.body +
          lines * COST.throughName +
          outsideCost(box, room),
        take: () => named.set(one, { ...one, side, away, box }),
      }
    }),
  )
  return thingOf(true, places)
}

function markThing(unit: Unit, bodies: readonly Body[], units: readonly Unit[], measure: Measure, room?: Room): Thing {
  const parts = [unit.place, ...FINE.filter((part) => part !== unit.place)]
  const brief = shortened(unit.says)
  const saying = room && brief.after !== unit.says.after ? [unit.says, brief] : [unit.says]
  const places = saying.flatMap((says, less) =>
    parts.map((part, later): Place => {
      const box = boxOfMark({ ...unit, says, place: part }, measure)
      const onBodies = bodies.filter(({ box: body }) => meet(box, body)).length
      const lines = units.filter(
        (other) => other !== unit && meet(box, other.strand.around) && chainMeets(box, other.strand.points),
      ).length
      return {
        box,
        cost:
          later * LATER_PLACE +
          less * SAYS_LESS +
          onBodies * COST.body +
          lines * COST.underMark +
          outsideCost(box, room),
        take: () => {
          unit.place = part
          unit.says = says
        },
      }
    }),
  )
  return thingOf(false, places)
}
