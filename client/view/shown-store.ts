import { createStore, type StoreApi } from 'zustand/vanilla'
import { today } from '../../server/domain/time/day.ts'
import type { Loaded } from './loaded.ts'
import { type Shown, shownIn, type Years, yearsOf } from './shown.ts'
import { whenOf } from './time.ts'
import type { ViewStore } from './view-store.ts'

export type ShownState =
  | { readonly shown: Shown; readonly years: Years }
  | { readonly shown: null; readonly years: null }
export type ShownStore = StoreApi<ShownState>

/** What is shown, following view and network; worked out anew only where one of them changed what decides it. */
export function createShown(view: ViewStore, loaded: Loaded): ShownStore {
  const derive = (before: ShownState): ShownState => {
    const { time, asked } = view.getState()
    const { data } = loaded.store.getState()
    if (data === null) return { shown: null, years: null }
    const when = whenOf(time, data.edges, today())
    const sameAsked = before.shown?.data === data && before.shown.asked === asked
    if (sameAsked && JSON.stringify(before.shown?.when) === JSON.stringify(when)) return before
    return { shown: shownIn(data, asked, when), years: sameAsked ? before.years : yearsOf(data, asked) } as ShownState
  }
  const store = createStore<ShownState>()(() => derive({ shown: null, years: null }))
  const follow = () => store.setState(derive(store.getState()), true)
  view.subscribe(follow)
  loaded.store.subscribe(follow)
  return store
}
