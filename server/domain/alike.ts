import type { Dated } from './relation.ts'
import { type Distance, type Seriation, seriated } from './seriation.ts'
import { isSymmetric, signOf } from './types/relation-types.ts'

/** Who did something to whom, and what. */
export type Act = Pick<Dated, 'source' | 'target' | 'type'>

/** What two actors do to each other counts as much as what they do to two others. */
const SELF = 2
/** Of actors that share nothing the distance is 1; a bloc shares something. */
const APART = 0.9

/**
 * Whoever acts alike towards the same, and is treated alike by them, side by side: seriation by the cosine of what they
 * do and what is done to them (structural equivalence; Wasserman and Faust 1994, 9.2). Each actor is its own ally, so that
 * allies are nearer than strangers and opponents farther. Of a pair with both signs what prevails counts; this decides
 * an order, and is shown nowhere as a sign.
 */
export function seriatedActors(actors: readonly string[], relations: Iterable<Act>): Seriation {
  const profiles = profilesOf(actors, relations)
  return seriated(actors.length, distanceAmong(profiles), APART)
}

/** Of each actor, as a vector of length one: how it acts towards each, from −1 to 1, then how each acts towards it. */
function profilesOf(actors: readonly string[], relations: Iterable<Act>): Float64Array[] {
  const count = actors.length
  const indexOf = new Map(actors.map((id, index) => [id, index]))
  const sums = actors.map(() => ({ signed: new Float64Array(2 * count), all: new Float64Array(2 * count) }))
  const add = (of: number, at: number, by: number) => {
    const { signed, all } = sums[of] as (typeof sums)[number]
    signed[at] = (signed[at] as number) + by
    all[at] = (all[at] as number) + 1
  }
  const act = (one: number, other: number, by: number) => {
    add(one, other, by)
    add(other, count + one, by)
  }
  for (const { source, target, type } of relations) {
    const [one, other] = [indexOf.get(source), indexOf.get(target)]
    if (one === undefined || other === undefined) continue
    const by = { positive: 1, negative: -1, neutral: 0 }[signOf(type)]
    act(one, other, by)
    if (isSymmetric(type)) act(other, one, by)
  }
  return sums.map(({ signed, all }, index) => {
    const profile = signed.map((sum, at) => (all[at] === 0 ? 0 : sum / (all[at] as number)))
    profile[index] = SELF
    profile[count + index] = SELF
    const length = Math.sqrt(profile.reduce((sum, value) => sum + value * value, 0))
    return profile.map((value) => value / length)
  })
}

/** 0 for the same profile, 1 for nothing in common, 2 for the opposite. Most of a profile is 0, and adds nothing. */
function distanceAmong(profiles: readonly Float64Array[]): Distance {
  const related = profiles.map((profile) => [...profile.keys()].filter((at) => profile[at] !== 0))
  return (one, other) => {
    const [first, second] = [profiles[one] as Float64Array, profiles[other] as Float64Array]
    let sum = 0
    for (const at of related[one] as number[]) sum += (first[at] as number) * (second[at] as number)
    return 1 - sum
  }
}
