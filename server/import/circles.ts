/** A way from one to another that leads in one direction only. */
export type Way = { readonly source: string; readonly target: string }
export type WaysFrom<One extends Way> = ReadonlyMap<string, readonly One[]>

/**
 * By where ways begin or end, the number of a group: those of one group lead to each other and back. Looks at each way once,
 * however long they go on (Tarjan 1972, Depth-first search and linear graph algorithms).
 */
export function groupsLeadingRound(ways: WaysFrom<Way>): ReadonlyMap<string, number> {
  const groups = new Map<string, number>()
  const order = new Map<string, number>()
  const open: string[] = []
  const enter = (at: string) => {
    const low = order.size
    order.set(at, low)
    open.push(at)
    return { at, low, left: (ways.get(at) ?? []).values() }
  }
  for (const start of ways.keys()) {
    const steps = order.has(start) ? [] : [enter(start)]
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const { value: next } = step.left.next()
      if (next) {
        const seen = order.get(next.target)
        if (seen === undefined) steps.push(enter(next.target))
        else if (!groups.has(next.target)) step.low = Math.min(step.low, seen)
        continue
      }
      steps.pop()
      const before = steps.at(-1)
      if (before) before.low = Math.min(before.low, step.low)
      if (step.low < (order.get(step.at) ?? 0)) continue
      for (const one of open.splice(open.lastIndexOf(step.at))) groups.set(one, step.low)
    }
  }
  return groups
}

/** The fewest ways that lead from where one ends back to where it begins, behind it; none but itself where there is no way back. */
export function circleOf<One extends Way>(first: One, ways: WaysFrom<One>, isWithin: (at: string) => boolean): One[] {
  const by = new Map<string, One>()
  const reached = [first.target]
  for (const at of reached) {
    if (by.has(first.source)) break
    for (const one of ways.get(at) ?? []) {
      if (by.has(one.target) || !isWithin(one.target)) continue
      by.set(one.target, one)
      reached.push(one.target)
    }
  }
  const back: One[] = []
  for (let one = by.get(first.source); one; one = one.source === first.target ? undefined : by.get(one.source))
    back.push(one)
  return [first, ...back.reverse()]
}
