import { CannotStart } from './cannot-start.ts'
import type { Ending } from './processes.ts'
import type { Jvm } from './stop.ts'

/** How our Neo4j stands; the sentence is fit for the screen. */
export type State = { is: 'up' } | { is: 'restarting' | 'down'; sentence: string }

/** Time, handed in so that a test can move it. Both in milliseconds; `after` returns what calls the act off. */
export type Clock = { now: () => number; after: (milliseconds: number, act: () => void) => () => void }

const realClock: Clock = {
  now: Date.now,
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}

export type WatchOptions = {
  first: Jvm
  /** Starts it again, on the same port. */
  restart: (signal: AbortSignal) => Promise<Jvm>
  why: (ending: Ending) => Promise<string>
  changed: (state: State) => void
  clock?: Clock
}

/** Waits before the first, second and third restart in ten minutes; after that it stays down. */
const WAITS = [1_000, 5_000, 15_000]
const MEMORY = 600_000

/** Watches a Neo4j: when it ends unasked it is started again, at most 3 times in 10 minutes, then it stays down. */
export function watch({ first, restart, why, changed, clock = realClock }: WatchOptions) {
  let current: Jvm | null = first
  let state: State = { is: 'up' }
  let restarts: number[] = []
  let total = 0
  let callOff = () => {}
  let restarting: Promise<void> = Promise.resolve()
  const released = new AbortController()

  function become(next: State) {
    state = next
    changed(next)
  }

  function follow(jvm: Jvm) {
    current = jvm
    void jvm.ended.then(async (ending) => {
      if (current !== jvm) return
      current = null
      if (!released.signal.aborted) fell(await why(ending))
    })
  }

  function fell(reason: string) {
    restarts = restarts.filter((at) => at > clock.now() - MEMORY)
    const wait = WAITS[restarts.length]
    if (released.signal.aborted) return
    if (wait === undefined)
      return become({
        is: 'down',
        sentence: `Neo4j fell ${WAITS.length + 1} times in ten minutes and stays down: ${reason} Start Entente again.`,
      })
    become({ is: 'restarting', sentence: `Neo4j fell: ${reason} It is started again in ${wait / 1000} s.` })
    callOff = clock.after(wait, () => {
      restarts.push(clock.now())
      total += 1
      restarting = again()
    })
  }

  async function again() {
    try {
      const jvm = await restart(released.signal)
      follow(jvm)
      if (!released.signal.aborted) become({ is: 'up' })
    } catch (error) {
      fell((error as Error).message)
    }
  }

  follow(first)
  return {
    state: () => state,
    /** How often it was started again since the first start. */
    restarts: () => total,
    pid: () => current?.pid ?? null,
    /** Puts another in the place of the one that runs, which `next` stops. Where that fails it stays down. */
    async exchange(sentence: string, next: (running: Jvm, signal: AbortSignal) => Promise<Jvm>): Promise<void> {
      const running = current
      if (running === null)
        throw new CannotStart(
          'Neo4j fell just now. Nothing is lost: start again, and the data that were made are opened.',
        )
      current = null
      become({ is: 'restarting', sentence })
      const exchanged = next(running, released.signal)
      restarting = exchanged.then(follow, () => {})
      try {
        await exchanged
        become({ is: 'up' })
      } catch (error) {
        become({ is: 'down', sentence: (error as Error).message })
        throw error
      }
    },
    /** Ends the watching, also a restart under way, and gives what runs, so that it can be stopped. */
    async release(): Promise<Jvm | null> {
      released.abort()
      callOff()
      await restarting
      return current
    },
  }
}
