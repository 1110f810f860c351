import type { RelationRecord } from '../domain/record.ts'
import type { KeptRelation } from '../store/rows.ts'
import { createComparer } from './against.ts'
import type { Brought } from './check-relations.ts'
import type { Checking } from './checking.ts'
import { createContradictionWarner, createSameWarner } from './likeness.ts'
import { createNumbers } from './numbers.ts'
import { type Records, someOf } from './spill.ts'
import { inTurns } from './turns.ts'

/** What an import does to relations. They lie on the disk, and are read when they are asked for. */
export type RelationsAgainst = {
  readonly added: Records<RelationRecord>
  readonly updated: Records<{ readonly record: RelationRecord; readonly before: KeptRelation }>
  readonly unchanged: Records<RelationRecord>
  /** How many citations the added and the unchanged have. */
  readonly citations: { readonly added: number; readonly unchanged: number }
  /** The data sets that they belong to. */
  readonly datasets: ReadonlySet<string>
  readonly isNamed: Brought['isNamed']
  /** Those that are added, in the order in which they are written. */
  readonly inOrder: () => Records<RelationRecord>
  /** Those that are added, in order of their ids. */
  readonly byId: () => Records<RelationRecord>
}

/**
 * Sets relations against each other and against those of the graph, one after the other: each goes to the disk, and of each only
 * numbers are kept in memory.
 */
export async function relationsAgainst(
  { relations, isNamed }: Brought,
  update: boolean,
  checking: Checking,
): Promise<RelationsAgainst> {
  const { known, spills, signal } = checking
  const brought = spills.make<RelationRecord>()
  const warnOfSame = createSameWarner(brought, checking)
  const warnOfContradictions = createContradictionWarner(brought, checking)
  const comparer = createComparer(['bounds'], update, checking)
  const of = { added: createNumbers(Uint32Array), unchanged: createNumbers(Uint32Array) }
  const updated = createNumbers(Uint32Array)
  const citations = { added: 0, unchanged: 0 }
  const datasets = new Set<string>()
  const ends = createEnds()
  for await (const placed of inTurns(relations, signal)) {
    const { record } = placed
    const index = brought.length
    brought.add(record)
    warnOfSame(placed, index)
    warnOfContradictions(placed, index)
    datasets.add(record.dataset)
    const kept = known.relations.find(record.id)
    const fate = comparer.fateOf(placed, kept < 0 ? undefined : known.relations.at(kept))
    if (fate === 'added') ends.note(record)
    if (fate === 'updated') updated.push(index)
    if (fate === 'added' || fate === 'unchanged') {
      of[fate].push(index)
      citations[fate] += record.citations.length
    }
  }
  comparer.tell()
  const some = (indexes: Uint32Array) => someOf(brought, indexes, (record) => record)
  let inOrder: Records<RelationRecord> | null = null
  return {
    added: some(of.added.all()),
    unchanged: some(of.unchanged.all()),
    updated: someOf(brought, updated.all(), (record) => ({
      record,
      before: known.relations.at(known.relations.find(record.id)),
    })),
    citations,
    datasets,
    isNamed,
    inOrder() {
      inOrder ??= some(ends.ordered(of.added.all(), (at) => brought.at(at).id))
      return inOrder
    },
    byId() {
      const indexes = of.added.all()
      const ids = Array.from(some(indexes), ({ id }) => id)
      const order = Uint32Array.from(ids, (_, at) => at).sort((one, other) =>
        compared(ids[one] ?? '', ids[other] ?? ''),
      )
      return some(order.map((at) => indexes[at] ?? 0))
    },
  }
}

/** Remembers the ends of relations, to bring those of one pair together: the database finds their actors near each other (NEO4J C). */
function createEnds() {
  const actors = new Map<string, number>()
  const [sources, targets] = [createNumbers(Uint32Array), createNumbers(Uint32Array)]
  const numberOf = (actor: string) => {
    const known = actors.get(actor)
    if (known === undefined) actors.set(actor, actors.size)
    return known ?? actors.size - 1
  }
  return {
    note({ source, target }: RelationRecord) {
      sources.push(numberOf(source))
      targets.push(numberOf(target))
    },
    /** The indexes, as they were noted, by source, target and id. */
    ordered(indexes: Uint32Array, idOf: (index: number) => string): Uint32Array {
      const ranks = new Uint32Array(actors.size)
      for (const [rank, [, number]] of [...actors].sort(([one], [other]) => compared(one, other)).entries())
        ranks[number] = rank
      const keys = Float64Array.from(
        indexes,
        (_, at) => (ranks[sources.at(at)] ?? 0) * actors.size + (ranks[targets.at(at)] ?? 0),
      )
      const keyAt = (at: number) => keys[at] ?? 0
      const order = Uint32Array.from(indexes, (_, at) => at).sort((one, other) => keyAt(one) - keyAt(other))
      // Ids are on the disk, so they are read only where several relations have the same ends.
      for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
        while (to < order.length && keyAt(order[to] ?? 0) === keyAt(order[from] ?? 0)) to += 1
        if (to - from === 1) continue
        const withIds = Array.from(order.subarray(from, to), (at) => ({ at, id: idOf(indexes[at] ?? 0) }))
        withIds.sort((one, other) => compared(one.id, other.id))
        order.set(
          Uint32Array.from(withIds, ({ at }) => at),
          from,
        )
      }
      return order.map((at) => indexes[at] ?? 0)
    },
  }
}

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
