import { useSyncExternalStore } from 'react'

/** Whether a media query holds now; follows it. */
function useMedia(query: string): boolean {
  const media = window.matchMedia(query)
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => media.matches,
    () => false,
  )
}

export const useDark = () => useMedia('(prefers-color-scheme: dark)')
const NARROW = '(max-width: 899px)'
/** Where panel and rail are sheets, and the title stands above the canvas. */
export const useNarrow = () => useMedia(NARROW)
export const isNarrow = () => window.matchMedia(NARROW).matches
/** Where the picture is one actor with its partners: there is no room for all of them. */
export const usePhone = () => useMedia('(max-width: 599px)')
/** Where the canvas has no room at all, and the table stands in for it. */
export const useTiny = () => useMedia('(max-width: 359px)')
