import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false

/** Tells of the beginning and the end of printing; what follows stands on the page before it is printed. */
function follow(listener: () => void): () => void {
  const turn = (to: boolean) => () => {
    printing = to
    flushSync(listener)
  }
  const [begin, end] = [turn(true), turn(false)]
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

/** Whether the page is being printed. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    follow,
    () => printing,
    () => false,
  )
