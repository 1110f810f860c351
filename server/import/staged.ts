import { Stopped } from '../domain/errors.ts'
import { number } from '../domain/wording.ts'
import type { Run, Store } from '../store/store.ts'
import { patiently } from './patience.ts'
import { rowsIn, type Step } from './steps.ts'
import { takenOut } from './under-way.ts'

/** Two fill the database: one reads and packs while the other's rows are written (NEO4J C). */
const WRITERS = 2

export type Staging = {
  /** Rows in, of how many; those that were in already, from an earlier run, count, and are `passed`. */
  readonly progress?: ((done: number, total: number, passed: number) => void) | undefined
  /** Stops between two batches, and while the database is away. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes phases of an import step by step, each in a transaction with the counter of its writer: what is in already, from a
 * run that was broken off or from another program with the same import, is passed over. Nobody sees it before the import ends.
 */
export async function writeStaged(
  store: Store,
  which: number,
  phases: readonly (readonly Step[])[],
  { progress, signal }: Staging,
): Promise<void> {
  const total = phases.reduce((sum, steps) => sum + rowsIn(steps), 0)
  let [done, passed, first] = [0, 0, 0]
  for (const steps of phases) {
    const share = Math.ceil(steps.length / WRITERS)
    let failed = false
    const write = async (writer: number) => {
      for (const [at, { rows, write }] of steps.slice(writer * share, (writer + 1) * share).entries()) {
        if (failed) return
        if (signal?.aborted) throw stopped(which, done, total)
        const batch = { import: which, writer, batch: first + writer * share + at, rows }
        const waiting = { signal, stop: () => stopped(which, done, total) }
        const isDue = await patiently(store, waiting, (run) => writeDue(run, batch, write))
        done += rows
        if (!isDue) passed += rows
        progress?.(done, total, passed)
      }
    }
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write(writer).catch((error) => {
        failed = true
        throw error
      }),
    )
    // Both are waited for: what one of them still writes must not come after we said that we stopped.
    for (const ended of await Promise.allSettled(writers)) if (ended.status === 'rejected') throw ended.reason
    first += steps.length
  }
}

type Batch = { readonly import: number; readonly writer: number; readonly batch: number; readonly rows: number }

async function writeDue(run: Run, batch: Batch, write: Step['write']): Promise<boolean> {
  const [job] = await run('advance-import', batch)
  if (job?.state.startsWith('und')) throw takenOut(batch.import)
  if (job?.due) await write(run)
  return job?.due ?? false
}

/** Says that an import was stopped, and how it goes on. */
export const stopped = (which: number, done: number, total: number) =>
  new Stopped(
    `Stopped: ${number(done)} of ${number(total)} rows are in, and nobody sees them. ` +
      `Run the same import again to go on, or take them out: npx entente undo ${which}`,
  )

/** The same where the database went away in the middle of a transaction, of which nobody can say then whether it was taken. */
export const stoppedAway = () =>
  new Stopped(
    'Stopped while the database did not answer: all of this import is in, or nobody sees any of it. ' +
      'Run the same import again to make sure of it and to go on; npx entente imports says what is in',
  )
