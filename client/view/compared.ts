import { MOST_COMPARED } from '../../server/domain/pair.ts'
import { othersOf, pairPage, type View } from './view.ts'
import { go, goTo, type ViewState, type ViewStore, viewOn } from './view-store.ts'

/** Shows the lanes of an actor with some others, each once, itself not among them; without any it stays where it is. */
export function compare(view: ViewStore, a: string, ids: readonly string[]): boolean {
  const [b, ...more] = fitting(a, ids)
  if (b === undefined) return false
  goTo(view, pairPage(a, [b, ...more]))
  return true
}

/** Adds bands below those of the page, for whoever is not yet there and as long as there is room; gives how many. */
export function addCompared(view: ViewStore, ids: readonly string[]): number {
  const { page } = view.getState()
  if (page.name !== 'pair') return 0
  const others = othersOf(page)
  const next = fitting(page.a, [...others, ...ids])
  if (next.length > others.length) setOthers(view, next)
  return next.length - others.length
}

/** Takes the band of an actor away, with what was chosen: it may lie there. The last one stays. */
export function removeCompared(view: ViewStore, id: string): void {
  const { page } = view.getState()
  if (page.name !== 'pair') return
  setOthers(
    view,
    othersOf(page).filter((other) => other !== id),
    null,
  )
}

/** Moves the band of an actor by one, up (−1) or down (1); says whether it moved. */
export function moveCompared(view: ViewStore, id: string, by: 1 | -1): boolean {
  const { page } = view.getState()
  if (page.name !== 'pair') return false
  const others = [...othersOf(page)]
  const at = others.indexOf(id)
  const other = others[at + by]
  if (at === -1 || other === undefined) return false
  others[at + by] = id
  others[at] = other
  setOthers(view, others)
  return true
}

const fitting = (a: string, ids: readonly string[]) =>
  [...new Set(ids)].filter((id) => id !== a).slice(0, MOST_COMPARED)

function setOthers(view: ViewStore, [b, ...more]: readonly string[], sel = view.getState().sel): void {
  const state = view.getState()
  if (state.page.name === 'pair' && b !== undefined)
    go(view, { ...viewOn(state, pairPage(state.page.a, [b, ...more])), sel })
}

/** A view on the page of the table; of lanes the relations among their actors, in their years. */
export function viewAsTable(state: ViewState): View {
  const { page, time, asked } = state
  const table = viewOn(state, { name: 'table' })
  if (page.name !== 'pair') return table
  return { ...table, time, asked: { ...asked, actor: null, actors: [page.a, ...othersOf(page)].sort() } }
}
