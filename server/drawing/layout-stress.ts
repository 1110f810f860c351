import type { Random } from './layout-random.ts'

/** Points in one array: x and y of each in turn. */
export type Points = Float64Array

/** Who is joined to whom, by place in a list of actors, with how much that counts. */
export type Joint = { readonly from: number; readonly to: number; readonly weight: number }

const PIVOTS = 64
const ROUNDS = 15
/** How much of the step is left after a round: from the square of the longest way to about a fortieth of a way. */
const COOLING = 0.62

/**
 * Points whose distances resemble the ways between actors, counted in steps; 1 is one step. The actors are connected.
 * Source: Ortmann, Klimenta, Brandes, "A sparse stress model" (2017); steps as in Zheng, Pawar, Goodman,
 * "Graph drawing by stochastic gradient descent" (2019).
 */
export function stressPoints(count: number, joints: readonly Joint[], random: Random): Points {
  const points = Float64Array.from({ length: count * 2 }, () => random() * Math.sqrt(count))
  const { first, second, way, weight, moves } = termsOf(count, joints, random)
  const order = Uint32Array.from(way.keys())
  let longest = 1
  for (const steps of way) longest = Math.max(longest, steps)
  for (let round = 0, step = longest * longest; round < ROUNDS; round += 1, step *= COOLING) {
    shuffle(order, random)
    for (const term of order) {
      const one = (first[term] as number) * 2
      const other = (second[term] as number) * 2
      const dx = (points[one] as number) - (points[other] as number)
      const dy = (points[one + 1] as number) - (points[other + 1] as number)
      const apart = Math.sqrt(dx * dx + dy * dy) || 1e-9
      const pull = (Math.min(1, (weight[term] as number) * step) * (apart - (way[term] as number))) / (2 * apart)
      points[other] = (points[other] as number) + pull * dx
      points[other + 1] = (points[other + 1] as number) + pull * dy
      if (moves[term] === 0) continue
      points[one] = (points[one] as number) - pull * dx
      points[one + 1] = (points[one + 1] as number) - pull * dy
    }
  }
  return points
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1))
    const kept = order[last] as number
    order[last] = order[chosen] as number
    order[chosen] = kept
  }
}

/** What is to be met: each joint a step long, moving both ends; each way to a pivot, which speaks for its region and stays. */
function termsOf(count: number, joints: readonly Joint[], random: Random) {
  const near = neighboursOf(count, joints)
  const { pivots, ways, region } = pivotsOf(count, near, random)
  const size = joints.length + pivots.length * count
  const [first, second, moves] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)]
  const [way, weight] = [new Float64Array(size), new Float64Array(size)]
  let terms = 0
  const add = (one: number, other: number, steps: number, counts: number, both: 0 | 1) => {
    first[terms] = one
    second[terms] = other
    way[terms] = steps
    weight[terms] = counts
    moves[terms] = both
    terms += 1
  }
  for (const { from, to } of joints) add(from, to, 1, 1, 1)
  for (const [index, pivot] of pivots.entries()) {
    const steps = ways[index] as Int32Array
    const within = reach(steps, region, index)
    for (let actor = 0; actor < count; actor += 1) {
      const far = steps[actor] as number
      if (far > 1) add(pivot, actor, far, (within[far >> 1] as number) / (far * far), 0)
    }
  }
  return {
    first: first.subarray(0, terms),
    second: second.subarray(0, terms),
    way: way.subarray(0, terms),
    weight: weight.subarray(0, terms),
    moves: moves.subarray(0, terms),
  }
}

/** How many actors of a pivot's region lie within so many steps of it. */
function reach(steps: Int32Array, region: Uint8Array, pivot: number): number[] {
  const within = new Array<number>(steps.reduce((most, far) => Math.max(most, far), 0) + 1).fill(0)
  for (const [actor, far] of steps.entries()) if (region[actor] === pivot) within[far] = (within[far] ?? 0) + 1
  for (let far = 1; far < within.length; far += 1) within[far] = (within[far] as number) + (within[far - 1] as number)
  return within
}

/** Pivots: half of them each the farthest from those before, half by lot; with the ways from each and who is nearest to which. */
function pivotsOf(count: number, near: readonly number[][], random: Random) {
  const nearest = new Int32Array(count).fill(count)
  const region = new Uint8Array(count)
  const pivots: number[] = []
  const ways: Int32Array[] = []
  let pivot = Math.floor(random() * count)
  while (pivots.length < Math.min(PIVOTS, count)) {
    const steps = stepsFrom(pivot, near)
    let farthest = 0
    for (const [actor, far] of steps.entries()) {
      if (far < (nearest[actor] as number)) {
        nearest[actor] = far
        region[actor] = pivots.length
      }
      if ((nearest[actor] as number) > (nearest[farthest] as number)) farthest = actor
    }
    pivots.push(pivot)
    ways.push(steps)
    pivot = pivots.length < PIVOTS / 2 ? farthest : Math.floor(random() * count)
  }
  return { pivots, ways, region }
}

function neighboursOf(count: number, joints: readonly Joint[]): number[][] {
  const near = Array.from({ length: count }, (): number[] => [])
  for (const { from, to } of joints) {
    near[from]?.push(to)
    near[to]?.push(from)
  }
  return near
}

/** Steps from one actor to each (breadth first). */
function stepsFrom(start: number, near: readonly number[][]): Int32Array {
  const steps = new Int32Array(near.length).fill(-1)
  steps[start] = 0
  const queue = [start]
  for (const actor of queue)
    for (const neighbour of near[actor] ?? []) {
      if (steps[neighbour] !== -1) continue
      steps[neighbour] = (steps[actor] as number) + 1
      queue.push(neighbour)
    }
  return steps
}
