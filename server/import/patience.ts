import { setTimeout } from 'node:timers/promises'
import { StoreUnavailable } from '../domain/errors.ts'
import type { Run, Store } from '../store/store.ts'

const PATIENCE_MS = 5 * 60_000
const PAUSE_MS = 2_000

/** Does work in one transaction; waits where the database is away, and tries again: it may take longer to recover than its driver waits. */
export async function patiently<Result>(store: Store, work: (run: Run) => Promise<Result>): Promise<Result> {
  for (const begun = Date.now(); ; await setTimeout(PAUSE_MS)) {
    try {
      return await store.together(work)
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() - begun > PATIENCE_MS) throw error
    }
  }
}
