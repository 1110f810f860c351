/** What stands beside what, by how far apart things are: `order` lists them by index, `blocOf` numbers the bloc of each. */
export type Seriation = { readonly order: readonly number[]; readonly blocOf: readonly number[] }

/** How far apart two things are, by index; 0 where they are alike. */
export type Distance = (one: number, other: number) => number

type Branch = {
  readonly leaves: readonly number[]
  readonly height: number
  readonly parts: readonly [Branch, Branch] | null
}

/**
 * Puts what is alike side by side. A tree by average linkage (Sokal and Michener 1958), its leaves turned so that
 * neighbours are as near to each other as the tree allows (Bar-Joseph, Gifford and Jaakkola 2001, "Fast optimal leaf
 * ordering for hierarchical clustering"); a branch whose halves are on average `apart` or farther is cut into blocs.
 * The same distances give the same order on every machine; n³ steps.
 */
export function seriated(count: number, apartness: Distance, apart: number): Seriation {
  if (count === 0) return { order: [], blocOf: [] }
  const distance = remembered(count, apartness)
  const tree = treeOf(count, distance)
  const blocOf = new Array<number>(count).fill(0)
  for (const [number, bloc] of blocsOf(tree, apart).entries()) for (const leaf of bloc.leaves) blocOf[leaf] = number
  return { order: leavesInOrder(tree, distance), blocOf }
}

/** The same distances, each worked out once. */
function remembered(count: number, distance: Distance): Distance {
  const table = new Float64Array(count * count)
  for (let one = 0; one < count; one += 1)
    for (let other = 0; other < one; other += 1) {
      table[one * count + other] = distance(one, other)
      table[other * count + one] = table[one * count + other] as number
    }
  return (one, other) => table[one * count + other] as number
}

/** Joins the two nearest branches until one is left; of equal ones those found first. */
function treeOf(count: number, distance: Distance): Branch {
  const branches: Branch[] = Array.from({ length: count }, (_, leaf) => ({ leaves: [leaf], height: 0, parts: null }))
  const apart = branches.map((_, one) => branches.map((_, other) => distance(one, other)))
  while (branches.length > 1) {
    const [one, other] = nearest(apart)
    const parts = [branches[one], branches[other]] as [Branch, Branch]
    const height = at(apart, one, other)
    const [ofOne, ofOther] = [parts[0].leaves.length, parts[1].leaves.length]
    for (let third = 0; third < branches.length; third += 1) {
      const mean = (at(apart, one, third) * ofOne + at(apart, other, third) * ofOther) / (ofOne + ofOther)
      set(apart, one, third, mean)
      set(apart, third, one, mean)
    }
    branches[one] = { leaves: [...parts[0].leaves, ...parts[1].leaves], height, parts }
    branches.splice(other, 1)
    apart.splice(other, 1)
    for (const row of apart) row.splice(other, 1)
  }
  return branches[0] as Branch
}

const at = (table: readonly (readonly number[])[], row: number, column: number) => table[row]?.[column] as number
const set = (table: number[][], row: number, column: number, value: number) => {
  ;(table[row] as number[])[column] = value
}

function nearest(apart: readonly (readonly number[])[]): [number, number] {
  let found: [number, number] = [0, 1]
  let least = at(apart, 0, 1)
  for (let one = 0; one < apart.length; one += 1)
    for (let other = one + 1; other < apart.length; other += 1)
      if (at(apart, one, other) < least) {
        least = at(apart, one, other)
        found = [one, other]
      }
  return found
}

const blocsOf = (branch: Branch, apart: number): Branch[] =>
  branch.parts !== null && branch.height >= apart ? branch.parts.flatMap((part) => blocsOf(part, apart)) : [branch]

/** Of each way a branch can begin and end, the least sum of distances between neighbours, and what it is made of. */
type Ends = Map<number, Map<number, Way>>
type Way = { readonly cost: number; readonly inner: readonly [number, number] | null }

function leavesInOrder(tree: Branch, distance: Distance): number[] {
  const ends = new Map<Branch, Ends>()
  endsOf(tree, distance, ends)
  const best = [...(ends.get(tree) as Ends)].flatMap(([first, lasts]) =>
    [...lasts].map(([last, { cost }]) => ({ first, last, cost })),
  )
  const { first, last } = best.reduce((one, other) => (other.cost < one.cost ? other : one))
  return walked(tree, first, last, ends)
}

/** Works up the tree; the inner ends are chosen one after the other, which saves a power of n (Bar-Joseph 2001, 3.2). */
function endsOf(branch: Branch, distance: Distance, all: Map<Branch, Ends>): Ends {
  const ends: Ends = new Map()
  all.set(branch, ends)
  if (branch.parts === null) {
    const leaf = branch.leaves[0] as number
    ends.set(leaf, new Map([[leaf, { cost: 0, inner: null }]]))
    return ends
  }
  const [left, right] = [endsOf(branch.parts[0], distance, all), endsOf(branch.parts[1], distance, all)]
  for (const first of left.keys()) ends.set(first, new Map())
  for (const last of right.keys()) ends.set(last, new Map())
  for (const [first, inners] of left) {
    const reached = [...right.keys()].map((entry) => ({ entry, ...cheapest(inners, (exit) => distance(exit, entry)) }))
    for (const last of right.keys()) {
      let way: Way | null = null
      for (const { entry, exit, cost } of reached) {
        const whole = cost + (right.get(entry)?.get(last)?.cost ?? Number.POSITIVE_INFINITY)
        if (way === null || whole < way.cost) way = { cost: whole, inner: [exit, entry] }
      }
      if (way?.inner) {
        ends.get(first)?.set(last, way)
        ends.get(last)?.set(first, { cost: way.cost, inner: [way.inner[1], way.inner[0]] })
      }
    }
  }
  return ends
}

function cheapest(inners: ReadonlyMap<number, Way>, step: (exit: number) => number) {
  let found = { exit: -1, cost: Number.POSITIVE_INFINITY }
  for (const [exit, { cost }] of inners) {
    const whole = cost + step(exit)
    if (whole < found.cost) found = { exit, cost: whole }
  }
  return found
}

/** The leaves of a branch that begins and ends with the given ones. */
function walked(branch: Branch, first: number, last: number, ends: ReadonlyMap<Branch, Ends>): number[] {
  const inner = ends.get(branch)?.get(first)?.get(last)?.inner
  if (branch.parts === null || !inner) return [...branch.leaves]
  const [one, other] = branch.parts
  const [begin, end] = one.leaves.includes(first) ? [one, other] : [other, one]
  return [...walked(begin, first, inner[0], ends), ...walked(end, inner[1], last, ends)]
}
