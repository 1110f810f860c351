import { useLayoutEffect } from 'react'

/**
 * What stands above the page gives the focus back to where it was. From a list of commands that opens a dialog it comes by
 * way of there: the list gives it back before the dialog asks where it is.
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
}
