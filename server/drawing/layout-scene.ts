import { type Bond, bondsOf, otherEnd, type Spot, togetherness } from './layout-spot.ts'

/** Places in a list of actors or bonds, and how much each counts. */
export type Counted = { readonly at: Int32Array; readonly weight: Float64Array }

/** Actors and bonds in arrays, each with what is drawn on a day on which it is drawn: all that its place has a say in. */
export type Scene = {
  /** Ends of each line: x and y of the one, x and y of the other, px. */
  readonly lines: Float64Array
  /** x and y of each actor, px. */
  readonly points: Float64Array
  readonly radius: Float64Array
  readonly label: Float64Array
  /** How much more room an actor of many bonds wants: the root of their number. */
  readonly hub: Float64Array
  readonly weight: Float64Array
  readonly signs: Uint8Array
  readonly ends: readonly (readonly [number, number])[]
  /** Of each actor: its bonds, the bonds of others that may run through it, the other actors. */
  readonly bonds: readonly (readonly number[])[]
  readonly passing: readonly Counted[]
  readonly others: readonly Counted[]
  /** Of each bond: bonds that share no end with it, actors that are none of its ends, and where other bonds of its ends lead. */
  readonly crossed: readonly Counted[]
  readonly passed: readonly Counted[]
  readonly fans: readonly (readonly [Counted, Counted])[]
}

/** Even two that are never drawn together keep some distance: a span of years shows both. */
const NEVER_TOGETHER = 0.25
/** Beyond so many bonds the shortest lived are not looked at: what is left fills the picture. */
const MOST_BONDS = 1_200

export function sceneOf(spots: readonly Spot[]): Scene {
  const bonds = drawnBonds(spots)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_BONDS)
  const place = new Map(spots.map((spot, at) => [spot, at]))
  const placeOf = (spot: Spot) => place.get(spot) ?? 0
  const passed = bonds.map(({ a, b, days }) =>
    seen(spots, (spot) => (spot === a || spot === b ? 0 : togetherness(days, spot.days))),
  )
  const scene = {
    lines: new Float64Array(bonds.length * 4),
    points: new Float64Array(spots.length * 2),
    radius: Float64Array.from(spots, ({ radius }) => radius),
    label: Float64Array.from(spots, ({ label }) => label),
    hub: Float64Array.from(spots, (spot) => Math.sqrt(spot.bonds.length)),
    weight: Float64Array.from(bonds, ({ weight }) => weight),
    signs: Uint8Array.from(bonds, ({ signs }) => signs),
    ends: bonds.map(({ a, b }) => [placeOf(a), placeOf(b)] as const),
    bonds: spots.map((spot) => bonds.flatMap(({ a, b }, at) => (a === spot || b === spot ? [at] : []))),
    passing: turned(passed, spots.length),
    others: spots.map((spot) =>
      seen(spots, (other) => (other === spot ? 0 : NEVER_TOGETHER + togetherness(spot.days, other.days))),
    ),
    crossed: bonds.map((bond) =>
      seen(bonds, (other) => (meet(bond, other) ? 0 : crossingWeight(togetherness(bond.days, other.days)))),
    ),
    passed,
    fans: bonds.map((bond) => [fanOf(bond, bond.a, placeOf), fanOf(bond, bond.b, placeOf)] as const),
  }
  for (const [actor, { x, y }] of spots.entries()) moveTo(scene, actor, x, y)
  return scene
}

/** Puts an actor, and the ends of its lines, to a place. */
export function moveTo({ points, lines, bonds, ends }: Scene, actor: number, x: number, y: number): void {
  points[actor * 2] = x
  points[actor * 2 + 1] = y
  for (const bond of bonds[actor] ?? []) {
    const at = bond * 4 + (ends[bond]?.[0] === actor ? 0 : 2)
    lines[at] = x
    lines[at + 1] = y
  }
}

/** A crossing counts, however short, and more the longer it is seen. */
const crossingWeight = (together: number) => (together > 0 ? 0.3 + together : 0)

const drawnBonds = (spots: readonly Spot[]) => bondsOf(spots).filter(({ days }) => days.length > 0)

const meet = (one: Bond, other: Bond) =>
  one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b

function seen<Thing>(things: readonly Thing[], weightOf: (thing: Thing) => number): Counted {
  const weights = things.map(weightOf)
  const at = Int32Array.from(weights.keys()).filter((index) => (weights[index] as number) > 0)
  return { at, weight: Float64Array.from(at, (index) => weights[index] as number) }
}

function fanOf(bond: Bond, at: Spot, placeOf: (spot: Spot) => number): Counted {
  const rest = at.bonds.filter((other) => other !== bond)
  const { at: chosen, weight } = seen(rest, ({ days }) => togetherness(bond.days, days))
  return { at: chosen.map((index) => placeOf(otherEnd(rest[index] as Bond, at))), weight }
}

/** From "which actors for each bond" to "which bonds for each actor". */
function turned(lists: readonly Counted[], count: number): Counted[] {
  const turned = Array.from({ length: count }, () => ({ at: [] as number[], weight: [] as number[] }))
  for (const [index, { at, weight }] of lists.entries())
    for (const [place, actor] of at.entries()) {
      turned[actor]?.at.push(index)
      turned[actor]?.weight.push(weight[place] as number)
    }
  return turned.map(({ at, weight }) => ({ at: Int32Array.from(at), weight: Float64Array.from(weight) }))
}

/** How many pairs of lines cross that are both drawn on some day. */
export function crossingsOf(spots: readonly Spot[]): number {
  let crossings = 0
  const bonds = drawnBonds(spots)
  for (const [index, one] of bonds.entries())
    for (const other of bonds.slice(index + 1))
      if (cross(one.a, one.b, other.a, other.b) && togetherness(one.days, other.days) > 0) crossings += 1
  return crossings
}

type Point = { readonly x: number; readonly y: number }

const side = (from: Point, to: Point, point: Point) =>
  (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)

/** Whether the straight lines a–b and c–d cross between their ends. */
const cross = (a: Point, b: Point, c: Point, d: Point) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
