import type { Stopped } from '../domain/errors.ts'
import type { Run } from '../store/store.ts'

/** Questions of a transaction, until a signal ends it: then the next one throws, and all that it has written is taken back. */
export const whileGoing =
  (run: Run, signal: AbortSignal | undefined, stop: () => Stopped): Run =>
  (name, input) => {
    if (signal?.aborted) throw stop()
    return run(name, input)
  }
