import type { Run } from '../store/store.ts'
import type { Checked } from './check.ts'
import type { Records } from './spill.ts'

/** UTC, to the second: what `recordedAt` and revisions bear. */
export const secondOf = (now: Date) => `${now.toISOString().slice(0, 19)}Z`

/** A part of what is written: how many rows, and how. */
export type Step = { readonly rows: number; readonly write: (run: Run) => Promise<unknown> }

/** By which import and when rows are recorded, and how many go at once. */
export type Recording = { readonly number: number; readonly at: string; readonly size: number }

/**
 * What an import adds, in phases: a phase needs all of the one before, its steps need nothing of each other. The same import
 * gives the same steps, so that one that was broken off knows them by their numbers.
 */
export function additionsOf(
  { actors, sources, relations }: Checked,
  recording: Recording,
): readonly (readonly Step[])[] {
  const { number, at: recordedAt, size } = recording
  const by = { import: number }
  return [
    [
      ...batches(size, actors.added, (batch) => (run) => run('put-actors', { actors: batch, ...by })),
      ...batches(size, sources.added, (batch) => (run) => run('put-sources', { sources: batch, ...by })),
    ],
    batches(
      size,
      relations.inOrder(),
      (batch) => (run) => run('put-relations', { relations: batch, recordedAt, ...by }),
    ),
  ]
}

/** What an import changes of that which is there, in order: data sets, changed rows, bounds that follow from them. */
export function changesOf({ datasets, actors, sources, relations, rebounded }: Checked, recording: Recording): Step[] {
  const { number, at, size } = recording
  const by = { import: number }
  const cause =
    `import of ${datasets.map(({ id, version }) => [id, version].filter(Boolean).join(' ')).join(', ')}`.trim()
  return [
    ...datasets.map((dataset): Step => ({ rows: 0, write: (run) => run('put-dataset', { dataset, ...by }) })),
    ...batches(size, actors.updated, (changes) => (run) => run('update-actors', { changes, at, cause })),
    ...batches(size, sources.updated, (changes) => (run) => run('update-sources', { changes, at, cause })),
    ...batches(size, relations.updated, (changes) => async (run) => {
      await run('revise-relations', { before: changes.map(({ before }) => before), at, cause })
      await run('put-relations', { relations: changes.map(({ record }) => record), recordedAt: at, ...by })
    }),
    ...batches(size, rebounded, (batch) => (run) => run('set-bounds', { relations: batch })),
  ]
}

/** How many rows steps hold. */
export const rowsIn = (steps: readonly Step[]) => steps.reduce((sum, { rows }) => sum + rows, 0)

const batches = <Item>(size: number, items: Records<Item>, write: (batch: readonly Item[]) => Step['write']): Step[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => {
    const [from, to] = [at * size, Math.min((at + 1) * size, items.length)]
    // Read when it is written, and again if that is tried again: nothing of it is held meanwhile.
    return { rows: to - from, write: (run) => write(items.slice(from, to))(run) }
  })
