import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Keep } from './keep.ts'

export type RecentActs = {
  /** Names of acts, the latest first. */
  readonly store: StoreApi<readonly string[]>
  readonly note: (name: string) => void
}

const MOST = 5
const NAME = 'acts'

/** What was done last by name, kept in this browser alone, by all of its windows: it stands first where acts are looked for. */
export function createRecentActs(keep: Keep): RecentActs {
  const store = createStore<readonly string[]>()(() => namesIn(keep.read(NAME)))
  store.subscribe((names) => keep.write(NAME, names.join()))
  const note = (name: string) => {
    const text = keep.read(NAME)
    const kept = text === null ? store.getState() : namesIn(text)
    store.setState([name, ...kept.filter((other) => other !== name)].slice(0, MOST), true)
  }
  return { store, note }
}

const namesIn = (text: string | null) => (text ?? '').split(',').filter(Boolean).slice(0, MOST)
