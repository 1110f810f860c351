import { viewAsTable } from '../view/compared.ts'
import { go, type ViewStore } from '../view/view-store.ts'

/** Shows the view as a table: that of lanes stands below them, of the same relations and years. */
export function toTable(view: ViewStore): void {
  const below = view.getState().page.name === 'pair' ? document.getElementById('table') : null
  if (!below) {
    go(view, viewAsTable(view.getState()))
    return
  }
  below.focus({ preventScroll: true })
  // Only the page of lanes scrolls, not what stands round it.
  const page = below.closest('.pair-view')
  page?.scrollBy({ top: below.getBoundingClientRect().top - page.getBoundingClientRect().top })
}
