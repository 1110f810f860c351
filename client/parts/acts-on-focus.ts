import { flushSync } from 'react-dom'
import { open } from '../view/frame.ts'
import { showsNetwork } from '../view/view.ts'
import { findPath, select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { keyWords } from '../words/keys.ts'
import type { Act } from './acts.ts'
import { stopOfPicture } from './focusing.ts'
import { always, never } from './offered.ts'
import type { Stores } from './stores.tsx'

/** From row to row of the details, by keys alone. */
export const ROW_ACTS: readonly Act[] = [
  {
    ...{ name: 'into-details', says: keyWords.enter, keys: ['Shift+Enter'], within: '.mirror', where: 'picture' },
    act: () => focusRow('first'),
  },
  {
    ...{ name: 'next-row', says: words.keys.nextRelation, keys: ['n'], where: 'details' },
    act: () => focusRow(1),
  },
  {
    ...{ name: 'previous-row', says: words.keys.previousRelation, keys: ['b'], where: 'details' },
    act: () => focusRow(-1),
  },
].map((act) => ({ ...act, group: 'actor', offered: never, works: always }) as Act)

/** One step back, by its key alone. */
export const BACK_ACT: Act = {
  ...{ name: 'back', group: 'page', says: words.keys.escape, keys: ['Esc'] },
  offered: never,
  works: always,
  act: stepBack,
}

const ROWS = '.panel .relation-row, .panel .partner-row, .panel .change-row'

/** Goes through what the panel lists: actors, and the relations of the opened ones; in a difference its changes. */
function focusRow(to: 1 | -1 | 'first'): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility())
  const at = to === 'first' ? -1 : placeIn(rows, document.activeElement)
  const next = to === -1 ? (at === -1 ? rows.length - 1 : at - 1) : at + 1
  rows[(next + rows.length) % rows.length]?.focus()
}

/** The row that has the focus or holds it, as it holds its sources; else the one that stands open. */
function placeIn(rows: readonly HTMLElement[], focused: Element | null): number {
  const holding = rows.findLastIndex((row) => row === focused || (focused && row.closest('li')?.contains(focused)))
  return holding === -1 ? rows.findLastIndex((row) => row.ariaExpanded === 'true') : holding
}

/** Esc closes what is open, then lets the choice go, then gives the focus back to the page. */
function stepBack(stores: Stores): void {
  const { frame, view, play } = stores
  if (play.store.getState().on) play.stop()
  else if (frame.getState().open !== null && frame.getState().open !== 'panel') open(frame, null)
  else if (view.getState().sel !== null) letChoiceGo(stores)
  else if (view.getState().path !== null && showsNetwork(view.getState().page)) findPath(view, null)
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** What is chosen is let go. The details go, and the focus of a keyboard, where it was in them, returns to where the choice was made. */
export function letChoiceGo({ view, frame }: Stores): void {
  const focused = document.activeElement
  const made = focused?.closest('.panel') && focused.matches(':focus-visible') ? originIn(focused) : null
  flushSync(() => {
    select(view, null)
    open(frame, null)
  })
  made?.focus()
}

/** Of a list that stays its row, of a table the chosen row, of a picture its stop. */
const originIn = (focused: Element): HTMLElement | null =>
  focused.closest('.change')?.querySelector<HTMLElement>('.change-row') ??
  document.querySelector<HTMLElement>('.table-box .chosen button') ??
  stopOfPicture()
