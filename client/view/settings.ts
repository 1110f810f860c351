import { createStore, type StoreApi } from 'zustand/vanilla'

/** Choices of this reader in this browser; no part of the view. `theme` null follows the system. */
export type Settings = { readonly theme: 'light' | 'dark' | null; readonly singleKeys: boolean }
export type SettingsStore = StoreApi<Settings>

/** Where settings are kept; a browser may refuse, then they last as long as the page. */
export type Keep = {
  readonly read: (name: string) => string | null
  readonly write: (name: string, value: string) => void
}

export function createSettings(keep: Keep): SettingsStore {
  const theme = keep.read('theme')
  const store = createStore<Settings>()(() => ({
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    singleKeys: keep.read('singleKeys') !== 'off',
  }))
  store.subscribe(({ theme, singleKeys }) => {
    keep.write('theme', theme ?? '')
    keep.write('singleKeys', singleKeys ? 'on' : 'off')
  })
  return store
}
