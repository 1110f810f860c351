import { addressOf } from './address.ts'
import type { Clock } from './loaded.ts'
import { show, type ViewStore } from './view-store.ts'

/** The bar in which the address stands; handed in, so that a view runs without a browser. */
export type AddressBar = {
  readonly read: () => string
  readonly push: (address: string) => void
  readonly replace: (address: string) => void
  readonly onReturn: (listener: () => void) => void
}

/**
 * How long a bar rests after it was written, and after it refused, ms: WebKit takes 100 addresses in 10 s (once 30 s),
 * Firefox 200 in 10 s, and throw then.
 */
const [RUN, REFUSED] = [150, 1_000]

/** Keeps address and view equal. A run of changes is one step back, and is written while it lasts as often as a bar takes. */
export function followAddress(view: ViewStore, bar: AddressBar, clock: Clock): void {
  let running = false
  let wanted: { address: string; how: 'push' | 'replace' } | null = null
  let isResting = false
  let cancel = () => {}

  const rest = (ms: number) => {
    cancel()
    isResting = true
    cancel = clock.after(ms, () => {
      isResting = false
      write()
    })
  }
  const write = () => {
    if (wanted === null) return
    try {
      bar[wanted.how](wanted.address)
      wanted = null
      rest(RUN)
    } catch {
      rest(REFUSED)
    }
  }
  const replace = () => {
    wanted = { address: addressOf(view.getState()), how: 'replace' }
    write()
  }

  replace()
  bar.onReturn(() => {
    running = false
    wanted = null
    show(view, bar.read())
    replace()
  })
  view.subscribe((state) => {
    const address = addressOf(state)
    const goesOn = state.change === 'mended' || (running && state.change === 'run')
    running = state.change === 'run'
    // What a run has left is written before the next step.
    if (!goesOn) write()
    if (address === bar.read()) wanted = null
    else wanted = { address, how: goesOn && wanted?.how !== 'push' ? 'replace' : 'push' }
    if (!goesOn || !isResting) write()
  })
}
