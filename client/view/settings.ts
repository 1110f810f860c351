import { createStore, type StoreApi } from 'zustand/vanilla'
import { NameLanguage } from '../../server/domain/actor.ts'
import type { Keep } from './keep.ts'

/** The languages of the page, each called as its own speakers call it. */
export const LANGUAGES = { en: 'English', ar: 'العربية' } as const
export type Language = keyof typeof LANGUAGES

/**
 * Choices of this reader in this browser; no part of the view: a link that is sent reads in the language of whoever opens
 * it. `theme` null follows the system.
 */
export type Settings = {
  readonly theme: 'light' | 'dark' | null
  readonly singleKeys: boolean
  readonly language: Language
  /** The language of names, `given` being the data's own; null goes by the language of the page. */
  readonly labels: NameLanguage | 'given' | null
}
export type SettingsStore = StoreApi<Settings>

/** The language that is kept; English where none is. */
export const languageIn = ({ read }: Pick<Keep, 'read'>): Language => (read('language') === 'ar' ? 'ar' : 'en')

const labelsKept = (text: string | null) => (text === 'given' ? text : (NameLanguage.safeParse(text).data ?? null))

export function createSettings(keep: Keep): SettingsStore {
  const theme = keep.read('theme')
  const store = createStore<Settings>()(() => ({
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    singleKeys: keep.read('singleKeys') !== 'off',
    language: languageIn(keep),
    labels: labelsKept(keep.read('labels')),
  }))
  // Only what was changed: another window may have changed the rest.
  store.subscribe(({ theme, singleKeys, language, labels }, before) => {
    if (theme !== before.theme) keep.write('theme', theme ?? '')
    if (singleKeys !== before.singleKeys) keep.write('singleKeys', singleKeys ? 'on' : 'off')
    if (language !== before.language) keep.write('language', language)
    if (labels !== before.labels) keep.write('labels', labels ?? '')
  })
  return store
}
