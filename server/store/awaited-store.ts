import { StoreUnavailable } from '../domain/errors.ts'
import type { Store } from './store.ts'

/** Seconds after which it is worth asking again: a start takes some ten. */
const SOON = 2

/**
 * A store that may be asked before its database runs, and while that is started again: `now` gives the one that is open,
 * or null, and then every question is refused at once, instead of waiting for a connection that cannot come.
 */
export function awaitedStore(now: () => Store | null): Store {
  const opened = () => {
    const store = now()
    if (store === null) throw new StoreUnavailable('The database is being started', SOON)
    return store
  }
  return {
    run: async (name, input) => opened().run(name, input),
    together: async (work) => opened().together(work),
    release: async () => opened().release(),
    ready: async () => opened().ready(),
    close: async () => opened().close(),
  }
}
