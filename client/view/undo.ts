import { createStore, type StoreApi } from 'zustand/vanilla'
import { addressOf } from './address.ts'
import type { Keep } from './keep.ts'
import { show, type ViewStore } from './view-store.ts'

const MOST_STEPS = 200
const NAME = 'steps'

/** The addresses before the present one, the latest last, and those that were undone, the next first. */
export type Steps = { readonly past: readonly string[]; readonly future: readonly string[] }
export type Undo = {
  readonly store: StoreApi<Steps>
  readonly undo: () => void
  readonly redo: () => void
  readonly keep: () => void
}

/** Every change of the view can be undone: a step is an address, a drag or a run is one step, mending is none. `shelf` outlives a reload: `keep` puts there what a run under way has not. */
export function createUndo(view: ViewStore, shelf: Keep): Undo {
  let here = addressOf(view.getState())
  let [running, own] = [false, false]
  const store = createStore<Steps>()(() => keptSteps(shelf, here))
  const write = () => shelf.write(NAME, JSON.stringify({ here, ...store.getState() }))
  store.subscribe(write)

  view.subscribe((state) => {
    const address = addressOf(state)
    const goesOn = running && state.change === 'run'
    // Only here does a drag end: two hundred addresses are not written down for each of its frames.
    if (running && !goesOn) write()
    running = state.change === 'run'
    if (address === here) return
    const before = here
    here = address
    if (own || state.change === 'mended') return
    const { past } = store.getState()
    if (!goesOn) store.setState({ past: [...past, before].slice(-MOST_STEPS), future: [] })
  })

  const goTo = (address: string | undefined, next: (before: string) => Steps) => {
    if (address === undefined) return
    const before = here
    own = true
    try {
      show(view, address)
    } finally {
      own = false
    }
    store.setState(next(before))
  }
  return {
    store,
    keep: write,
    undo() {
      const { past, future } = store.getState()
      goTo(past.at(-1), (before) => ({ past: past.slice(0, -1), future: [before, ...future] }))
    },
    redo() {
      const { past, future } = store.getState()
      goTo(future[0], (before) => ({ past: [...past, before], future: future.slice(1) }))
    },
  }
}

/** What was kept, where it leads to the present address. */
function keptSteps(shelf: Keep, here: string): Steps {
  try {
    const kept = JSON.parse(shelf.read(NAME) ?? '')
    const isList = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((one) => typeof one === 'string')
    if (kept.here === here && isList(kept.past) && isList(kept.future)) return { past: kept.past, future: kept.future }
  } catch {}
  return { past: [], future: [] }
}
