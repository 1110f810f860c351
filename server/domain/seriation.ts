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
  const distances = distancesOf(count, apartness)
  const tree = treeOf(count, distances)
  const blocOf = new Array<number>(count).fill(0)
  for (const [number, bloc] of blocsOf(tree, apart).entries()) for (const leaf of bloc.leaves) blocOf[leaf] = number
  return { order: leavesInOrder(tree, distances), blocOf }
}

/** Of each two things how far apart they are, by one times `count` and the other. */
function distancesOf(count: number, apartness: Distance): Float64Array {
  const distances = new Float64Array(count * count)
  for (let one = 0; one < count; one += 1)
    for (let other = 0; other < one; other += 1) {
      const distance = apartness(one, other)
      distances[one * count + other] = distance
      distances[other * count + one] = distance
    }
  return distances
}

/** Joins the two nearest branches until one is left; of equal ones those found first. */
function treeOf(count: number, distances: Float64Array): Branch {
  const branches: Branch[] = Array.from({ length: count }, (_, leaf) => ({ leaves: [leaf], height: 0, parts: null }))
  const apart = branches.map((_, one) => [...distances.subarray(one * count, (one + 1) * count)])
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
  for (const [one, row] of apart.entries())
    for (let other = one + 1; other < row.length; other += 1) {
      const distance = row[other] as number
      if (distance < least) [found, least] = [[one, other], distance]
    }
  return found
}

const blocsOf = (branch: Branch, apart: number): Branch[] =>
  branch.parts !== null && branch.height >= apart ? branch.parts.flatMap((part) => blocsOf(part, apart)) : [branch]

/** Of each two leaves the best order of the one branch that can begin and end with them: the least that holds both. */
type Ways = {
  /** The sums of distances between neighbours, by first leaf times `count` and last. */
  readonly cost: Float64Array
  /** The leaves at which the halves of the branch meet. */
  readonly exit: Uint16Array
  readonly entry: Uint16Array
  readonly count: number
}

function leavesInOrder(tree: Branch, distances: Float64Array): number[] {
  const count = tree.leaves.length
  const [exit, entry] = [new Uint16Array(count * count), new Uint16Array(count * count)]
  const ways: Ways = { cost: new Float64Array(count * count), exit, entry, count }
  findWays(tree, distances, ways)
  let [found, least] = [[0, 0] as [number, number], Number.POSITIVE_INFINITY]
  for (const [firsts, lasts] of turnsOf(tree))
    for (const first of firsts)
      for (const last of lasts) {
        const cost = ways.cost[first * count + last] as number
        if (cost < least) [found, least] = [[first, last], cost]
      }
  return walked(tree, ...found, ways)
}

/** With which leaves a branch can begin and with which it then ends: in either half and in the other. */
function turnsOf({ leaves, parts }: Branch): [readonly number[], readonly number[]][] {
  if (parts === null) return [[leaves, leaves]]
  const [left, right] = parts
  return [
    [left.leaves, right.leaves],
    [right.leaves, left.leaves],
  ]
}

/** Works up the tree; the inner ends are chosen one after the other, which saves a power of n (Bar-Joseph 2001, 3.2). */
function findWays(branch: Branch, distances: Float64Array, ways: Ways): void {
  if (branch.parts === null) return
  const [left, right] = branch.parts
  findWays(left, distances, ways)
  findWays(right, distances, ways)
  const { cost, exit, entry, count } = ways
  const [reached, exits] = [new Float64Array(count), new Uint16Array(count)]
  for (const [firsts, inners] of turnsOf(left))
    for (const first of firsts) {
      for (const into of right.leaves) {
        reached[into] = Number.POSITIVE_INFINITY
        for (const inner of inners) {
          const whole = (cost[first * count + inner] as number) + (distances[inner * count + into] as number)
          if (whole >= (reached[into] as number)) continue
          reached[into] = whole
          exits[into] = inner
        }
      }
      for (const [intos, lasts] of turnsOf(right))
        for (const last of lasts) {
          let [best, least] = [0, Number.POSITIVE_INFINITY]
          for (const into of intos) {
            const whole = (reached[into] as number) + (cost[into * count + last] as number)
            if (whole < least) [best, least] = [into, whole]
          }
          const [there, back] = [first * count + last, last * count + first]
          cost[there] = cost[back] = least
          exit[there] = entry[back] = exits[best] as number
          entry[there] = exit[back] = best
        }
    }
}

/** The leaves of a branch that begins and ends with the given ones. */
function walked(branch: Branch, first: number, last: number, ways: Ways): number[] {
  if (branch.parts === null) return [...branch.leaves]
  const [one, other] = branch.parts
  const at = first * ways.count + last
  const [begin, end] = one.leaves.includes(first) ? [one, other] : [other, one]
  return [...walked(begin, first, ways.exit[at] as number, ways), ...walked(end, ways.entry[at] as number, last, ways)]
}
