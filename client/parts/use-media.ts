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
/** Where panel and rail are sheets. */
export const useNarrow = () => useMedia('(max-width: 899px)')
export const isCalm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
