import { setImmediate } from 'node:timers/promises'
import { Stopped } from '../domain/errors.ts'

/** So many items are some milliseconds of work. */
const AT_ONCE = 1_000

/**
 * Goes through items, and after every thousand lets the rest of the program have its turn: a signal is heard, and a server
 * answers, while millions of rows are checked. Throws `Stopped` at such a turn once `signal` has ended.
 */
export async function* inTurns<Item>(items: Iterable<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
  let count = 0
  for (const item of items) {
    yield item
    count += 1
    if (count % AT_ONCE !== 0) continue
    await setImmediate()
    if (signal?.aborted) throw new Stopped('Stopped while the import was read and checked: nothing of it was written.')
  }
}
