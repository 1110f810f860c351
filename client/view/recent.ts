import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Keep } from './keep.ts'

/** A view that was looked at: its address, and what the title of the window said. */
export type RecentView = { readonly address: string; readonly title: string }

export type Recent = {
  /** The latest first. */
  readonly store: StoreApi<readonly RecentView[]>
  readonly note: (view: RecentView) => void
  readonly clear: () => void
}

const MOST = 6
const NAME = 'recent'

/**
 * What was looked at last, kept in this browser alone. Steps on one page in a row are one view, the last of them. Before each
 * change what is kept is read again, so that two windows take nothing from each other.
 */
export function createRecent(keep: Keep): Recent {
  const store = createStore<readonly RecentView[]>()(() => readViews(keep.read(NAME)))
  store.subscribe((views) => keep.write(NAME, JSON.stringify(views)))
  const note = (view: RecentView) => {
    const [last] = store.getState()
    const replaced = [view.address, last && pathOf(last) === pathOf(view) ? last.address : null]
    const text = keep.read(NAME)
    const kept = text === null ? store.getState() : readViews(text)
    store.setState([view, ...kept.filter(({ address }) => !replaced.includes(address))].slice(0, MOST), true)
  }
  return { store, note, clear: () => store.setState([], true) }
}

const pathOf = ({ address }: RecentView) => address.split('?')[0]

/** Whatever else a browser has kept under the name is nothing. An address is one of this page: it begins with one slash. */
function readViews(text: string | null): RecentView[] {
  try {
    const views: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(views) ? views.filter(isView).slice(0, MOST) : []
  } catch {
    return []
  }
}

const isView = (value: unknown): value is RecentView => {
  const { address, title } = (value ?? {}) as Partial<RecentView>
  return typeof address === 'string' && /^\/(?!\/)/.test(address) && typeof title === 'string'
}
