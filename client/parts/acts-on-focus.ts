import { open } from '../view/frame.ts'
import { showsNetwork } from '../view/view.ts'
import { findPath, select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import type { Act } from './acts.ts'
import type { Stores } from './stores.tsx'

const never = () => false

/** From row to row of the details, by keys alone. */
export const ROW_ACTS: readonly Act[] = [
  {
    ...{ name: 'into-details', says: words.keys.enterRelations, keys: ['Shift+Enter'], within: '.mirror' },
    act: () => focusRow('first'),
  },
  {
    ...{ name: 'next-row', says: words.keys.nextRelation, keys: ['n'] },
    act: () => focusRow(1),
  },
  {
    ...{ name: 'previous-row', says: words.keys.previousRelation, keys: ['b'] },
    act: () => focusRow(-1),
  },
].map((act) => ({ ...act, group: 'actor', offered: never }))

/** One step back, by its key alone. */
export const BACK_ACT: Act = {
  ...{ name: 'back', group: 'page', says: words.keys.escape, keys: ['Esc'] },
  offered: never,
  act: stepBack,
}

const ROWS = '.panel .relation-row, .panel .partner-row, .panel .change-row'

/** Goes through what the panel lists: actors, and the relations of the opened ones; in a difference its changes. */
function focusRow(to: 1 | -1 | 'first'): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility())
  const at = to === 'first' ? -1 : rows.indexOf(document.activeElement as HTMLElement)
  const next = to === -1 ? (at === -1 ? rows.length - 1 : at - 1) : at + 1
  rows[(next + rows.length) % rows.length]?.focus()
}

/** Esc closes what is open, then lets the choice go, then gives the focus back to the page. */
function stepBack({ frame, view, play }: Stores): void {
  if (play.store.getState().on) play.stop()
  else if (frame.getState().open !== null && frame.getState().open !== 'panel') open(frame, null)
  else if (view.getState().sel !== null) {
    // The details go, and with them what had the focus in them: it returns to where the choice was made.
    const within = document.activeElement?.closest('.panel') !== null
    const entry = within ? document.querySelector<HTMLElement>('.mirror [tabindex="0"], .matrix [tabindex="0"]') : null
    select(view, null)
    open(frame, null)
    entry?.focus()
  } else if (view.getState().path !== null && showsNetwork(view.getState().page)) findPath(view, null)
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
