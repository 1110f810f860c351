import type { RelationRecord } from '../domain/record.ts'
import type { Run } from '../store/store.ts'
import type { Checked } from './check.ts'

/** UTC, to the second: what `recordedAt` and revisions bear. */
export const secondOf = (now: Date) => `${now.toISOString().slice(0, 19)}Z`

/** A part of what is written: how many rows, and how. */
export type Step = { readonly rows: number; readonly write: (run: Run) => Promise<unknown> }

/** What is to be written, in order: each step is small enough for a transaction of its own, and right by itself. */
export function* stepsOf(checked: Checked, now: Date, size: number): Generator<Step> {
  const at = secondOf(now)
  const { datasets, actors, sources, relations, rebounded } = checked
  const cause =
    `import of ${datasets.map(({ id, version }) => [id, version].filter(Boolean).join(' ')).join(', ')}`.trim()
  const ordered = [...relations.added].sort(byEnds)
  for (const dataset of datasets) yield { rows: 0, write: (run) => run('put-dataset', { dataset }) }
  yield* batches(size, actors.added, (batch) => (run) => run('put-actors', { actors: batch }))
  yield* batches(size, sources.added, (batch) => (run) => run('put-sources', { sources: batch }))
  yield* batches(size, actors.updated, (changes) => (run) => run('update-actors', { changes, at, cause }))
  yield* batches(size, sources.updated, (changes) => (run) => run('update-sources', { changes, at, cause }))
  yield* batches(size, ordered, (batch) => (run) => run('put-relations', { relations: batch, recordedAt: at }))
  yield* batches(size, relations.updated, (changes) => async (run) => {
    await run('revise-relations', { before: changes.map(({ before }) => before), at, cause })
    await run('put-relations', { relations: changes.map(({ record }) => record), recordedAt: at })
  })
  yield* batches(size, rebounded, (batch) => (run) => run('set-bounds', { relations: batch }))
}

/** Relations of one pair together, so that the database finds their actors near each other (NEO4J C). */
const byEnds = (one: RelationRecord, other: RelationRecord) =>
  one.source < other.source || (one.source === other.source && one.target < other.target) ? -1 : 1

function* batches<Item>(
  size: number,
  items: readonly Item[],
  write: (batch: readonly Item[]) => Step['write'],
): Generator<Step> {
  for (let from = 0; from < items.length; from += size) {
    const batch = items.slice(from, from + size)
    yield { rows: batch.length, write: write(batch) }
  }
}
