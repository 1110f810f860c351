import { useEffect, useLayoutEffect } from 'react'

/** Where the focus was before anything stood above the page, and how much does: a list of commands may open a dialog. */
let origin: Element | null = null
let standing = 0

/** What stands above the page gives the focus back to where it was, once nothing else stands there. */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    if (standing === 0) origin = document.activeElement
    standing += 1
  }, [])
  // Not while the page is put together: then no part hears that it has the focus.
  useEffect(
    () => () => {
      standing -= 1
      if (standing === 0 && (origin instanceof HTMLElement || origin instanceof SVGElement)) origin.focus()
    },
    [],
  )
}
