import { Conflict, NotFound, Stopped } from '../domain/errors.ts'
import { counted, number } from '../domain/wording.ts'
import { graphHash } from '../store/canonical.ts'
import type { ImportRow } from '../store/rows.ts'
import type { Run, Store } from '../store/store.ts'
import { patiently } from './patience.ts'
import type { Staging } from './staged.ts'
import { busyWith, titleOf, underWay } from './under-way.ts'
import { describeAsBefore } from './undo-described.ts'
import { placesAsBefore } from './undo-places.ts'

type What = 'relations' | 'actors' | 'sources'
type Records = { readonly what: What; readonly records: number; readonly ids: readonly string[] }

/** What an undo takes out, and what it would leave: records changed since the import, or needed by others. The first ids of each. */
export type Undoable = {
  readonly job: ImportRow
  readonly goes: readonly Records[]
  readonly touched: readonly Records[]
  /** How many actors it moved that were there before. */
  readonly moved: number
}

const SHOWN = 20

/**
 * Looks at what an import added (RELIABILITY R7). What was changed since counts as touched, unless `withChanged` or the import is
 * being taken out already: then what was to stay is no longer marked as added by it. Throws `NotFound`, and `Conflict` where it is undone already or
 * another is under way.
 */
export async function undoable(run: Run, number: number, withChanged = false): Promise<Undoable> {
  const job = await jobOf(run, number)
  const rows = await run('added', { import: number, changed: withChanged || job.state === 'undoing', limit: SHOWN })
  const [own] = await run('places-before', { import: number })
  const moved = own?.number === number ? own.places.length : 0
  const which = (wanted: boolean) =>
    rows
      .filter(({ touched }) => touched === wanted)
      .map(({ what, records, ids }) => ({ what, records, ids: [...ids].sort() }))
  return { job, goes: which(false), touched: which(true), moved }
}

async function jobOf(run: Run, number: number): Promise<ImportRow> {
  const jobs = await run('imports', {})
  const job = jobs.find((one) => one.number === number)
  if (!job)
    throw new NotFound(`There is no import ${number}`, 'npx entente imports lists those that there are.', 'import')
  if (job.state === 'undone') throw new Conflict(`${titleOf(job)} is undone already`, 'There is nothing to do.')
  const other = jobs.find(({ state, number: one }) => one !== number && (state === 'staging' || state === 'undoing'))
  if (other) throw busyWith(other)
  return job
}

export type UndoOptions = Staging & {
  /** Takes out the rest where records were changed since or are needed by others; these stay. */
  readonly keepChanged?: boolean
  /** Takes out what was changed since too, with its revisions; only what others need stays. */
  readonly withChanged?: boolean
}

/** So many records are taken out in one transaction. */
const BATCH = 2_000

/**
 * Takes out exactly what an import added (RELIABILITY R7): it vanishes at one stroke, then batch by batch. Broken off, it goes on
 * when it is run again. Records that it changed stay changed; revisions keep what was before. The
 * descriptions of data sets and the places of actors go back to what they were. Throws `Conflict` where records were changed
 * since, unless `keepChanged` or `withChanged`.
 */
export async function undoImport(store: Store, which: number, options: UndoOptions = {}): Promise<Undoable> {
  const found = await store.together((run) => hide(run, which, options))
  const total = found.goes.reduce((sum, { records }) => sum + records, 0)
  let done = 0
  const stop = () =>
    new Stopped(
      `Stopped: nobody sees import ${which} any more, and ${number(done)} of its ${number(total)} records are gone. ` +
        `Run it again to take out the rest: npx entente undo ${which}`,
    )
  const waiting = { signal: options.signal, stop }
  const tell = (rows: number) => {
    done += rows
    options.progress?.(done, total, 0)
    if (options.signal?.aborted) throw stop()
  }
  for (let after = ''; ; ) {
    const ids = (await store.run('relations-to-undo', { import: which, after, limit: BATCH })).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) break
    await patiently(store, waiting, async (run) => {
      await run('lock', {})
      await run('undo-relations', { ids })
      await run('undo-records', { ids })
    })
    after = last
    tell(ids.length)
  }
  for (let gone = BATCH; gone === BATCH; tell(gone))
    gone = await patiently(store, waiting, async (run) => {
      await run('lock', {})
      const [row] = await run('undo-actors', { import: which, limit: BATCH })
      return row?.gone ?? 0
    })
  await patiently(store, waiting, async (run) => {
    await run('lock', {})
    await run('end-import', { import: which, state: 'undone' })
  })
  return found
}

/** Makes an import vanish, and names the data anew. */
async function hide(run: Run, number: number, options: UndoOptions): Promise<Undoable> {
  const [graph] = await run('lock', {})
  const other = await underWay(run, graph?.hidden ?? null)
  if (other && other.number !== number) throw busyWith(other)
  const { withChanged = false } = options
  const found = await undoable(run, number, withChanged)
  const { job, touched } = found
  const refusal = refusalOf(found, options)
  if (refusal) throw refusal
  if (touched.length > 0) {
    if (!withChanged) await run('keep-relations', { import: number })
    await run('keep-actors', { import: number, changed: withChanged })
  }
  await run('hide-import', { import: number })
  if (job.state === 'live') {
    await run('undo-datasets', { import: number })
    await describeAsBefore(run, job)
    await placesAsBefore(run, number)
    await run('set-graph-hash', { hash: await graphHash(run) })
  }
  return found
}

/** Why an undo is refused: what it would take out was changed since, or is needed by others. Null where it is not. */
export function refusalOf(
  { job, touched }: Pick<Undoable, 'job' | 'touched'>,
  { keepChanged = false, withChanged = false }: Pick<UndoOptions, 'keepChanged' | 'withChanged'>,
): Conflict | null {
  if (touched.length === 0 || keepChanged || withChanged) return null
  return new Conflict(
    `${titleOf(job)} cannot be undone: later changes stand on ${touched.map(recordsInWords).join(' and ')}. Nothing was changed`,
    `Let these stay and take out the rest (npx entente undo ${job.number} --keep-changed), or take out what was changed too (npx entente undo ${job.number} --with-changed)`,
  )
}

/** `3 relations (syria:r1, syria:r2, syria:r3)`. */
export const recordsInWords = ({ what, records, ids }: Records) =>
  `${counted(records, what.slice(0, -1))} (${ids.join(', ')}${records > ids.length ? ', …' : ''})`
