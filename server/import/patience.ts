import { setTimeout } from 'node:timers/promises'
import { type Stopped, StoreUnavailable } from '../domain/errors.ts'
import type { Run, Store } from '../store/store.ts'

const PATIENCE_MS = 5 * 60_000
const PAUSE_MS = 2_000

/** What ends the waiting: a signal, and what is said of what is in then, which the database itself cannot be asked. */
export type Waiting = { readonly signal?: AbortSignal | undefined; readonly stop: () => Stopped }

/**
 * Does work in one transaction; waits up to five minutes where the database is away, and tries again: it may take longer to
 * recover than its driver waits. Throws what `stop` gives as soon as the signal ends that waiting.
 */
export async function patiently<Result>(
  store: Store,
  { signal, stop }: Waiting,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  for (const begun = Date.now(); ; ) {
    try {
      return await store.together(work)
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() - begun > PATIENCE_MS) throw error
    }
    await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => {
      throw stop()
    })
  }
}
