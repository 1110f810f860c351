import type { Actor } from '../domain/actor.ts'
import { pushApart } from './layout-apart.ts'
import { type Field, fieldFor, fieldOver, fieldRound, fill, type Part, pack } from './layout-field.ts'
import { forcedPoints } from './layout-force.ts'
import { type Random, randomFrom } from './layout-random.ts'
import { refine } from './layout-refine.ts'
import { bondsOf, otherEnd, type Spot, spotsOf, type Tie } from './layout-spot.ts'
import { stressPoints } from './layout-stress.ts'

/** What a layout is made of. Actors that have a position stand still; names, where given, keep room for themselves. */
export type LayoutInput = {
  readonly actors: readonly (Pick<Actor, 'id' | 'x' | 'y'> & Partial<Pick<Actor, 'kind' | 'name' | 'names'>>)[]
  readonly relations: Iterable<Tie>
}

/**
 * `refined: false` leaves out the annealing: for a look at what it brings, and where its seconds are not worth it.
 * `work` is how many times the usual turns it takes: more for a picture that is kept.
 */
export type LayoutOptions = { readonly seed?: number; readonly refined?: boolean; readonly work?: number }

/** Up to so many actors the layout is refined: more do not fit a screen with their names. */
const MOST_REFINED = 150
/** Px that any two actors keep, and that a newcomer keeps from the others. */
const [APART, NEWCOMER_APART] = [44, 70]

/**
 * One place for each actor, in whole px around 0, 0, for all days together (DESIGN 7, "Positions are data"): the same for
 * the same input on every machine, whatever its order. Parts that nothing joins are packed side by side.
 */
export function layoutOf(
  { actors, relations }: LayoutInput,
  { seed = 1, refined = true, work = 1 }: LayoutOptions = {},
): Map<string, { readonly x: number; readonly y: number }> {
  const random = randomFrom(seed)
  const spots = spotsOf(actors, relations)
  const turns = refined && spots.length <= MOST_REFINED ? work : 0
  const parts = partsOf(spots)
  const standing = parts.filter((part) => part.some(({ stands }) => stands)).flat()
  const field = standing.length === 0 ? null : settle(standing, turns, random)
  const fresh = parts.filter((part) => !part.some(({ stands }) => stands))
  pack(
    fresh.map((part) => placed(part, turns, random)),
    field,
  )
  if (!field) centre(spots)
  return rounded(spots)
}

/** Parts of the network that nothing joins, the largest first. */
function partsOf(spots: readonly Spot[]): Spot[][] {
  const seen = new Set<Spot>()
  const parts = spots.flatMap((start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const part = [start]
    for (const spot of part)
      for (const bond of spot.bonds) {
        const next = otherEnd(bond, spot)
        if (seen.has(next)) continue
        seen.add(next)
        part.push(next)
      }
    return [part]
  })
  return parts.sort((one, other) => other.length - one.length)
}

/** Places a part anew, in a field of its own. */
function placed(spots: readonly Spot[], work: number, random: Random): Part {
  const field = fieldFor(spots)
  if (spots.length === 1) return { spots, field }
  const index = new Map(spots.map((spot, at) => [spot, at]))
  const joints = bondsOf(spots).map(({ a, b, weight }) => ({ from: index.get(a) ?? 0, to: index.get(b) ?? 0, weight }))
  const points = forcedPoints(stressPoints(spots.length, joints, random), joints)
  for (const [at, spot] of spots.entries()) {
    spot.x = points[at * 2] ?? 0
    spot.y = points[at * 2 + 1] ?? 0
  }
  fill(spots, field)
  if (work > 0 && spots.length > 2) refine(spots, field, random, work)
  pushApart(spots, APART)
  return { spots, field: fieldOver(field, fieldRound(spots)) }
}

/** Places newcomers among those that stand: each at the middle of its neighbours, then where there is room. */
function settle(spots: readonly Spot[], work: number, random: Random): Field {
  const here = new Set(spots.filter(({ stands }) => stands))
  const known = fieldRound([...here])
  while (here.size < spots.length) {
    const arriving = spots.filter(
      (spot) => !here.has(spot) && spot.bonds.some((bond) => here.has(otherEnd(bond, spot))),
    )
    for (const spot of arriving) toBarycentre(spot, here)
    for (const spot of arriving) here.add(spot)
  }
  pushApart(spots, NEWCOMER_APART)
  const field = fieldOver(known, { ...fieldFor(spots), x: known.x, y: known.y })
  if (work > 0) refine(spots, field, random, work)
  pushApart(spots, APART)
  return fieldOver(known, fieldRound(spots))
}

function toBarycentre(spot: Spot, here: ReadonlySet<Spot>): void {
  let [x, y, weights] = [0, 0, 0]
  for (const bond of spot.bonds) {
    const neighbour = otherEnd(bond, spot)
    if (!here.has(neighbour)) continue
    x += neighbour.x * bond.weight
    y += neighbour.y * bond.weight
    weights += bond.weight
  }
  spot.x = x / weights
  spot.y = y / weights
}

function centre(spots: readonly Spot[]): void {
  const field = fieldRound(spots)
  for (const spot of spots) {
    spot.x -= field.x
    spot.y -= field.y
  }
}

/** Whole px; of two that round to one place the later moves aside. Those that stand keep their numbers. */
function rounded(spots: readonly Spot[]): Map<string, { x: number; y: number }> {
  const taken = new Set(spots.filter(({ stands }) => stands).map(({ x, y }) => `${x} ${y}`))
  return new Map(
    spots.map(({ id, x, y, stands }) => {
      if (stands) return [id, { x, y }]
      // Adding 0 makes -0 a 0.
      const place = { x: Math.round(x) + 0, y: Math.round(y) + 0 }
      while (taken.has(`${place.x} ${place.y}`)) place.x += APART
      taken.add(`${place.x} ${place.y}`)
      return [id, place]
    }),
  )
}
