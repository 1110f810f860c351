import { createStore, type StoreApi } from 'zustand/vanilla'
import { CallFailed } from '../api.ts'
import type { Data } from './data.ts'

/** Why the last call gave nothing; `isOtherVersion` where only loading the page anew helps. */
export type Failure = { readonly message: string; readonly code: string | null; readonly isOtherVersion: boolean }

/** What stands of the network on this page. `stale` shows what was loaded before; both failures try again by themselves. */
export type Loading =
  | { readonly state: 'loading'; readonly data: null }
  | { readonly state: 'ready'; readonly data: Data }
  | { readonly state: 'failed'; readonly data: null; readonly failure: Failure; readonly retryAt: number }
  | {
      readonly state: 'stale'
      readonly data: Data
      readonly failure: Failure
      readonly since: number
      readonly retryAt: number
    }

/** The clock of the page, in ms; handed in, so that tests wait for nothing. */
export type Clock = { readonly now: () => number; readonly after: (ms: number, act: () => void) => () => void }

export type Loaded = {
  readonly store: StoreApi<Loading>
  /** Asks now, also while a try is due later. */
  readonly load: () => Promise<void>
  /** Told by whoever finds the server away; asks until it answers again. */
  readonly lost: (failure: unknown) => void
}

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 30_000

export const failureOf = (cause: unknown): Failure => {
  const code = cause instanceof CallFailed && cause.problem ? String(cause.problem.status) : null
  const isOtherVersion = cause instanceof CallFailed && cause.isOtherVersion
  return { message: cause instanceof Error ? cause.message : String(cause), code, isOtherVersion }
}

/** The network of this page: loaded once, kept through failures, asked for again until it comes. */
export function createLoaded(fetchData: () => Promise<Data>, clock: Clock): Loaded {
  const store = createStore<Loading>()(() => ({ state: 'loading', data: null }))
  let wait = FIRST_WAIT
  let cancel = () => {}
  let asking: Promise<void> | null = null

  const lost = (cause: unknown) => {
    const before = store.getState()
    const failure = failureOf(cause)
    const retryAt = clock.now() + wait
    cancel()
    cancel = clock.after(wait, () => void load())
    wait = Math.min(wait * 2, LONGEST_WAIT)
    if (before.data === null) store.setState({ state: 'failed', data: null, failure, retryAt }, true)
    else {
      const since = before.state === 'stale' ? before.since : clock.now()
      store.setState({ state: 'stale', data: before.data, failure, since, retryAt }, true)
    }
  }

  const ask = async () => {
    cancel()
    try {
      const data = await fetchData()
      // Who found the server away meanwhile has set a further try.
      cancel()
      wait = FIRST_WAIT
      store.setState({ state: 'ready', data }, true)
    } catch (cause) {
      lost(cause)
    } finally {
      asking = null
    }
  }

  const load = () => {
    asking ??= ask()
    return asking
  }
  return { store, load, lost }
}
