import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Stage } from '../canvas/picture.ts'
import type { Earlier } from '../view/earlier.ts'
import type { Frame, FrameStore } from '../view/frame.ts'
import type { Loaded, Loading } from '../view/loaded.ts'
import type { Notes } from '../view/notes.ts'
import type { Play, Playing } from '../view/play.ts'
import type { Recent, RecentView } from '../view/recent.ts'
import type { RecentActs } from '../view/recent-acts.ts'
import type { Fetchable, Fetched, Records, Wanted } from '../view/records.ts'
import type { Settings, SettingsStore } from '../view/settings.ts'
import type { Shown } from '../view/shown.ts'
import type { ShownState, ShownStore } from '../view/shown-store.ts'
import type { Steps, Undo } from '../view/undo.ts'
import type { ViewState, ViewStore } from '../view/view-store.ts'

/** Everything that the page holds, made once in `main`. */
export type Stores = {
  readonly view: ViewStore
  readonly loaded: Loaded
  readonly earlier: Earlier
  readonly shown: ShownStore
  readonly records: Records
  readonly play: Play
  readonly undo: Undo
  readonly frame: FrameStore
  readonly settings: SettingsStore
  readonly recent: Recent
  readonly recentActs: RecentActs
  readonly notes: Notes
  /** The canvas while it stands on the page. */
  readonly canvas: { current: Stage | null }
}

const Context = createContext<Stores | null>(null)

export const StoresProvider = ({ stores, children }: { stores: Stores; children: ReactNode }) => (
  <Context.Provider value={stores}>{children}</Context.Provider>
)

export function useStores(): Stores {
  const stores = useContext(Context)
  if (stores === null) throw new Error('a part stands outside of its stores')
  return stores
}

export const useView = <Value,>(choose: (view: ViewState) => Value): Value => useStore(useStores().view, choose)
export const useLoading = (): Loading => useStore(useStores().loaded.store)
export const useShownState = (): ShownState => useStore(useStores().shown)
export const usePlaying = <Value,>(choose: (playing: Playing) => Value): Value =>
  useStore(useStores().play.store, choose)
export const useSteps = (): Steps => useStore(useStores().undo.store)
export const useFrame = <Value,>(choose: (frame: Frame) => Value): Value => useStore(useStores().frame, choose)
export const useRecent = (): readonly RecentView[] => useStore(useStores().recent.store)
export const useNotes = () => useStore(useStores().notes.store)
export const useSettings = <Value,>(choose: (settings: Settings) => Value): Value =>
  useStore(useStores().settings, choose)

/** What is shown; only for parts that stand where the network is there. */
export function useShown(): Shown {
  const { shown } = useShownState()
  if (shown === null) throw new Error('nothing is loaded yet')
  return shown
}

/** An answer that the network leaves out; asked for when a part that needs it is first seen. Null wants nothing. */
export function useRecord<Name extends Fetchable>(name: Name, input: Wanted<Name> | null): Fetched<Name> | null {
  const { records } = useStores()
  const key = input === null ? null : records.keyOf(input)
  const fetched = useStore(records.store, (shelf) => (key === null ? undefined : shelf[name][key]))
  const isAbsent = fetched === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the input, and what was forgotten is asked anew
  useEffect(() => {
    if (input !== null) records.want(name, input)
  }, [records, name, key, isAbsent])
  return (fetched as Fetched<Name> | undefined) ?? (input === null ? null : { state: 'fetching' })
}

/** Whether the data are those that the address asks for: any where it names no release. */
export function useArePresent(): boolean {
  const release = useView((state) => state.release)
  const { data } = useLoading()
  return release === null || release === data?.release.hash
}
