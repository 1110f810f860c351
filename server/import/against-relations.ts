import { createNumbers } from '../domain/numbers.ts'
import type { RelationRecord } from '../domain/record.ts'
import type { KeptRelation } from '../store/rows.ts'
import { createComparer } from './against.ts'
import type { PlacedRelation } from './check-relations.ts'
import type { Checking } from './checking.ts'
import { isNamedIn } from './known.ts'
import { createContradictionWarner, sameKeyOf, warnOfSame } from './likeness.ts'
import { byEnds, byText } from './sorted.ts'
import { type Records, someOf } from './spill.ts'
import { createCircleWarner } from './successions.ts'
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
  /** Those that are added, in the order in which they are written: those of one pair together, since the database finds their actors near each other (NEO4J C). */
  readonly inOrder: () => Records<RelationRecord>
  /** Those that are added, in order of their ids. */
  readonly byId: () => Records<RelationRecord>
}

/**
 * Sets relations against each other and against those of the graph, one after the other: each goes to the disk, and of each only
 * some bytes are kept in memory.
 */
export async function relationsAgainst(
  relations: Iterable<PlacedRelation>,
  update: boolean,
  checking: Checking,
): Promise<RelationsAgainst> {
  const { known, spills, signal } = checking
  const brought = spills.make<PlacedRelation>()
  const keys = spills.hashes()
  for (const record of known.relations) keys.note(sameKeyOf(record))
  const warnOfContradictions = createContradictionWarner(brought, checking)
  const circles = createCircleWarner(checking)
  const comparer = createComparer(['bounds'], update, checking)
  const of = { added: createNumbers(Uint32Array), unchanged: createNumbers(Uint32Array) }
  const updated = createNumbers(Uint32Array)
  const citations = { added: 0, unchanged: 0 }
  const datasets = new Set<string>()
  for await (const placed of inTurns(relations, signal)) {
    const { record } = placed
    const index = brought.length
    brought.add(placed)
    keys.note(sameKeyOf(record))
    warnOfContradictions(placed, index)
    circles.note(placed)
    datasets.add(record.dataset)
    const kept = known.relations.find(record.id)
    const fate = comparer.fateOf(placed, kept < 0 ? undefined : known.relations.at(kept))
    if (fate === 'updated') updated.push(index)
    if (fate === 'added' || fate === 'unchanged') {
      of[fate].push(index)
      citations[fate] += record.citations.length
    }
  }
  comparer.tell()
  circles.tell(isNamedIn(known))
  await warnOfSame(brought, keys, checking)
  const added = of.added.all()
  const some = (indexes: Uint32Array) => someOf(brought, indexes, ({ record }) => record)
  let inOrder: Records<RelationRecord> | null = null
  return {
    added: some(added),
    unchanged: some(of.unchanged.all()),
    updated: someOf(brought, updated.all(), ({ record }) => ({
      record,
      before: known.relations.at(known.relations.find(record.id)),
    })),
    citations,
    datasets,
    inOrder() {
      inOrder ??= some(byEnds(some(added)).map((at) => added[at] ?? 0))
      return inOrder
    },
    byId: () => some(byText(ids(some(added)), spills).map((at) => added[at] ?? 0)),
  }
}

function* ids(records: Iterable<RelationRecord>) {
  for (const { id } of records) yield id
}
