import { createNumbers } from '../domain/numbers.ts'
import type { RelationRecord } from '../domain/record.ts'
import type { Records, Spills } from './spill.ts'

type Numbered = readonly [text: string, number: number]

/** So many are sorted in memory at a time. */
const TOGETHER = 200_000

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const byFirst = ([one]: Numbered, [other]: Numbered) => compared(one, other)

/** The numbers 0, 1, 2 … of texts, no two of them equal, in the order of the texts: parts are sorted, laid on the disk and merged. */
export function byText(texts: Iterable<string>, spills: Spills, together = TOGETHER): Uint32Array {
  const order = createNumbers(Uint32Array)
  const laid = spills.make<Numbered>()
  const parts: Iterator<Numbered>[] = []
  let part: Numbered[] = []
  let count = 0
  const lay = () => {
    const from = laid.length
    for (const one of part.sort(byFirst)) laid.add(one)
    parts.push(laid.between(from, laid.length))
    part = []
  }
  for (const text of texts) {
    part.push([text, count])
    count += 1
    if (part.length === together) lay()
  }
  parts.push(part.sort(byFirst)[Symbol.iterator]())
  const heads = parts.map((one) => one.next())
  for (;;) {
    let least = -1
    let text = ''
    for (const [at, { done, value }] of heads.entries())
      if (!done && (least < 0 || value[0] < text)) {
        least = at
        text = value[0]
      }
    if (least < 0) return order.all()
    order.push(heads[least]?.value[1])
    heads[least] = parts[least]?.next() as IteratorResult<Numbered>
  }
}

/** The numbers 0, 1, 2 … of relations by source, target and id. */
export function byEnds(relations: Records<RelationRecord>): Uint32Array {
  const actors = new Map<string, number>()
  const [sources, targets] = [createNumbers(Uint32Array), createNumbers(Uint32Array)]
  const numberOf = (actor: string) => {
    const known = actors.get(actor)
    if (known === undefined) actors.set(actor, actors.size)
    return known ?? actors.size - 1
  }
  for (const { source, target } of relations) {
    sources.push(numberOf(source))
    targets.push(numberOf(target))
  }
  const ranks = new Uint32Array(actors.size)
  for (const [rank, [, number]] of [...actors].sort(([one], [other]) => compared(one, other)).entries())
    ranks[number] = rank
  const keys = Float64Array.from(
    { length: relations.length },
    (_, at) => (ranks[sources.at(at)] ?? 0) * actors.size + (ranks[targets.at(at)] ?? 0),
  )
  const keyAt = (at: number) => keys[at] ?? 0
  const order = Uint32Array.from(keys, (_, at) => at).sort((one, other) => keyAt(one) - keyAt(other))
  // Ids are on the disk, so they are read only where several relations have the same ends.
  for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
    while (to < order.length && keyAt(order[to] ?? 0) === keyAt(order[from] ?? 0)) to += 1
    if (to - from === 1) continue
    const withIds = Array.from(
      order.subarray(from, to),
      (at): Numbered => [relations.slice(at, at + 1)[0]?.id ?? '', at],
    )
    order.set(
      Uint32Array.from(withIds.sort(byFirst), ([, at]) => at),
      from,
    )
  }
  return order
}
