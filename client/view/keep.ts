/** Where choices of a reader are kept; a browser may refuse, then they last as long as the page. */
export type Keep = {
  readonly read: (name: string) => string | null
  readonly write: (name: string, value: string) => void
}

/** A browser that keeps nothing (a private window) throws, and so does a place without one: then nothing is kept. */
export const keepIn = (storage: () => Storage): Keep => ({
  read: (name) => {
    try {
      return storage().getItem(name)
    } catch {
      return null
    }
  },
  write: (name, value) => {
    try {
      storage().setItem(name, value)
    } catch {}
  },
})
