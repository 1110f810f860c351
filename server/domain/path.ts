import type { Dated } from './relation.ts'
import type { Day } from './time/day.ts'

/** The days on which a relation can be walked, either way; `proven` where it held or happened on each of them for certain. */
export type Crossing<Record extends Ends = Dated> = {
  readonly relation: Record
  readonly first: Day
  readonly last: Day
  readonly proven: boolean
}
type Ends = Pick<Dated, 'id' | 'source' | 'target'>

/** One relation of a path, from which actor to which, on the first day on which it can be walked there. */
export type PathStep<Record extends Ends = Dated> = {
  readonly relation: Record
  readonly from: string
  readonly to: string
  readonly day: Day
  readonly proven: boolean
}

/** What is sought of a path first: that it arrives early, or that it has few relations. On a single day both are the same. */
export type PathBy = 'earliest' | 'fewest'

/**
 * A path from one actor to another whose relations can be walked one after the other on days that never go back, `from` a
 * day on; null where there is none. By `earliest` it arrives first, and of those it has the fewest relations: the
 * earliest-arrival path of Wu et al. 2014 ("Path problems in temporal graphs", PVLDB 7(9)), over the time-respecting paths of
 * Holme and Saramäki 2012 ("Temporal networks", Physics Reports 519), where walking takes no time and lasting relations can
 * be walked on each of their days. By `fewest` the fewest relations come first, then arrival. Of what is left the one with
 * the most proven steps, then that whose ids come first: one question, one path.
 */
export function shortestPath<Record extends Ends>(
  crossings: readonly Crossing<Record>[],
  a: string,
  b: string,
  from: Day,
  by: PathBy,
): readonly PathStep<Record>[] | null {
  if (a === b) return []
  const around = crossingsByActor(crossings)
  const arrivals = arrivalsFrom(around, a, b, from, by)
  const last = arrivals.at(-1)?.get(b)
  if (last === undefined) return null
  const length = arrivals.findIndex((layer) => layer.get(b) === last)
  return walked(around, latestTo(around, b, last, arrivals.slice(0, length + 1)), a, from)
}

type Around<Record extends Ends> = ReadonlyMap<string, readonly (Crossing<Record> & { readonly to: string })[]>

/** Which crossings lead from each actor and whither, by the ids of their relations; of one relation the proven before the others. */
function crossingsByActor<Record extends Ends>(crossings: readonly Crossing<Record>[]): Around<Record> {
  const sorted = [...crossings].sort(
    (one, other) =>
      (one.relation.id < other.relation.id ? -1 : Number(one.relation.id > other.relation.id)) ||
      Number(other.proven) - Number(one.proven) ||
      one.first - other.first,
  )
  const around = new Map<string, (Crossing<Record> & { to: string })[]>()
  const put = (at: string, to: string, crossing: Crossing<Record>) => {
    const list = around.get(at)
    if (list) list.push({ ...crossing, to })
    else around.set(at, [{ ...crossing, to }])
  }
  for (const crossing of sorted) {
    const { source, target } = crossing.relation
    put(source, target, crossing)
    put(target, source, crossing)
  }
  return around
}

/** For each number of steps the first day on which each actor can be reached with at most so many, until `b` is as it is sought. */
function arrivalsFrom<Record extends Ends>(around: Around<Record>, a: string, b: string, from: Day, by: PathBy) {
  let layer = new Map([[a, from]])
  let frontier = new Set([a])
  const layers: ReadonlyMap<string, Day>[] = [layer]
  while (frontier.size > 0 && !(by === 'fewest' && layer.has(b))) {
    const next = new Map(layer)
    const reached = new Set<string>()
    for (const actor of frontier)
      for (const { to, first, last } of around.get(actor) ?? []) {
        const day = Math.max(layer.get(actor) ?? from, first)
        const known = Math.min(next.get(to) ?? Number.POSITIVE_INFINITY, next.get(b) ?? Number.POSITIVE_INFINITY)
        if (day > last || day >= known) continue
        next.set(to, day)
        reached.add(to)
      }
    layers.push(next)
    layer = next
    frontier = reached
  }
  return layers
}

/** For each number of steps left, and of unproven ones among them, the last day on which one can be at an actor and still arrive. */
type Latest = readonly (readonly ReadonlyMap<string, Day>[])[]

function latestTo<Record extends Ends>(
  around: Around<Record>,
  b: string,
  last: Day,
  arrivals: readonly ReadonlyMap<string, Day>[],
): Latest {
  const length = arrivals.length - 1
  const latest: Map<string, Day>[][] = [[new Map([[b, last]])]]
  for (let left = 1; left <= length; left += 1) {
    const layer = Array.from({ length: left + 1 }, () => new Map<string, Day>())
    for (const [unproven, before] of (latest[left - 1] ?? []).entries())
      for (const [actor, limit] of before)
        for (const { to: earlier, first, last: end, proven } of around.get(actor) ?? []) {
          const day = Math.min(limit, end)
          const reached = arrivals[length - left]?.get(earlier)
          const found = layer[unproven + (proven ? 0 : 1)]
          if (!found || reached === undefined || day < Math.max(first, reached)) continue
          found.set(earlier, Math.max(day, found.get(earlier) ?? day))
        }
    latest.push(layer)
  }
  return latest
}

/** Goes from the start: at each actor the first relation by id from which the end can still be reached with as few unproven steps. */
function walked<Record extends Ends>(
  around: Around<Record>,
  latest: Latest,
  a: string,
  from: Day,
): readonly PathStep<Record>[] {
  const steps: PathStep<Record>[] = []
  let [at, day] = [a, from]
  let unproven = (latest.at(-1) ?? []).findIndex((layer) => layer.has(a))
  for (let left = latest.length - 2; left >= 0; left -= 1) {
    const allowed = unproven
    const limit = ({ to, proven }: { to: string; proven: boolean }) =>
      latest[left]?.[allowed - (proven ? 0 : 1)]?.get(to) ?? Number.NEGATIVE_INFINITY
    const next = (around.get(at) ?? []).find((one) => Math.max(day, one.first) <= Math.min(one.last, limit(one)))
    if (!next) throw new Error(`a path breaks off at ${at}`)
    day = Math.max(day, next.first)
    steps.push({ relation: next.relation, from: at, to: next.to, day, proven: next.proven })
    at = next.to
    if (!next.proven) unproven -= 1
  }
  return steps
}

/** How many ways of actors lead from one to another in as few steps as can be, whenever their relations hold; 0 where none does. */
export function waysAsShort(relations: readonly Pick<Dated, 'source' | 'target'>[], a: string, b: string): number {
  const beside = new Map<string, Set<string>>()
  for (const { source, target } of relations)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const)
      beside.set(one, (beside.get(one) ?? new Set()).add(other))
  const seen = new Set([a])
  let layer = new Map([[a, 1]])
  while (layer.size > 0 && !layer.has(b)) {
    const next = new Map<string, number>()
    for (const [actor, ways] of layer)
      for (const other of beside.get(actor) ?? []) if (!seen.has(other)) next.set(other, (next.get(other) ?? 0) + ways)
    for (const actor of next.keys()) seen.add(actor)
    layer = next
  }
  return layer.get(b) ?? 0
}
