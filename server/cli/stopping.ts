import { Stopped } from '../domain/errors.ts'
import { whileGoing } from '../import/while-going.ts'
import { ourWorld, SAME_SIGNAL, SIGNALS, type World } from '../lifecycle.ts'
import type { Run, Store } from '../store/store.ts'

/** Does work that a signal stops at the next safe point; a second one, half a second later or more, ends the program at once. */
export async function stoppable<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  world: World = ourWorld,
): Promise<Result> {
  const ending = new AbortController()
  let mayForce = false
  const stop = () => {
    if (ending.signal.aborted) return mayForce ? world.exit(1) : undefined
    world.after(SAME_SIGNAL, () => {
      mayForce = true
    })
    world.say('Stopping at the next safe point (once more ends at once; nothing is lost then either)')
    ending.abort()
  }
  for (const signal of SIGNALS) world.on(signal, stop)
  try {
    return await work(ending.signal)
  } catch (error) {
    const isOurs = ending.signal.aborted && error instanceof Error && error.name === 'AbortError'
    throw isOurs
      ? new Stopped('Stopped before the graph was open: nothing was changed, what was downloaded is kept.')
      : error
  } finally {
    for (const signal of SIGNALS) world.off(signal, stop)
  }
}

/** A graph that is asked until a signal ends it: then the next question throws `Stopped`, which says what is safe. */
export function untilStopped(store: Store, signal: AbortSignal | undefined, says: string): Store {
  const going = (run: Run) => whileGoing(run, signal, () => new Stopped(says))
  return { ...store, run: going(store.run), together: (work) => store.together((run) => work(going(run))) }
}
