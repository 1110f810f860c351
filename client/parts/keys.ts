import { open } from '../view/frame.ts'
import { linkTo, pinned } from '../view/links.ts'
import { goTo, select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { hideActor, onlyWithin, showAll, turnPin } from './acts-on-actor.ts'
import { citationOf, copyAndSay } from './share.tsx'
import type { Stores } from './stores.tsx'

type Act = (stores: Stores, event: KeyboardEvent) => void
type Key = {
  readonly keys: readonly string[]
  readonly says: string
  /** Where the focus has to be; elsewhere the key is the browser's. */
  readonly within?: string
  readonly act: Act
}

/** What the single keys do (UX 11), those of which the thing is there. Each has a visible button too. */
export const KEYS: readonly Key[] = [
  { keys: ['/'], says: words.keys.search, act: ({ frame }) => open(frame, 'search') },
  { keys: ['g'], says: words.keys.network, act: ({ view }) => goTo(view, { name: 'network' }) },
  { keys: ['m'], says: words.keys.matrix, act: ({ view }) => goTo(view, { name: 'matrix' }) },
  { keys: ['l'], says: words.keys.lanes, act: toLanes },
  { keys: ['t'], says: words.keys.table, act: ({ view }) => goTo(view, { name: 'table' }) },
  { keys: ['.'], says: words.keys.next, act: ({ play }) => play.step(1) },
  { keys: [','], says: words.keys.previous, act: ({ play }) => play.step(-1) },
  { keys: ['p'], says: words.keys.play, act: playOrStop },
  { keys: ['Shift+Enter'], says: words.keys.enterRelations, within: '.mirror', act: () => focusRow('first') },
  { keys: ['n'], says: words.keys.nextRelation, act: () => focusRow(1) },
  { keys: ['b'], says: words.keys.previousRelation, act: () => focusRow(-1) },
  { keys: ['1', '2', '3'], says: words.keys.within, act: (stores, { key }) => onlyWithin(stores, Number(key)) },
  { keys: ['0', 'Shift+X'], says: words.keys.all, act: showAll },
  { keys: ['x'], says: words.keys.hide, act: hideActor },
  { keys: ['Shift+P'], says: words.keys.pin, act: turnPin },
  { keys: ['+', '='], says: words.keys.closer, act: ({ canvas }) => canvas.current?.zoomBy(1.25) },
  { keys: ['-', '−'], says: words.keys.farther, act: ({ canvas }) => canvas.current?.zoomBy(0.8) },
  { keys: ['f'], says: words.keys.fit, act: ({ canvas }) => canvas.current?.fit() },
  { keys: ['s'], says: words.keys.sources, act: ({ frame }) => open(frame, 'sources') },
  {
    keys: ['d'],
    says: words.keys.download,
    act: () => document.querySelector<HTMLElement>('[data-does=download]')?.click(),
  },
  { keys: ['c'], says: words.keys.citation, act: copyCitation },
  { keys: ['y'], says: words.keys.link, act: copyLink },
  { keys: ['?'], says: words.keys.help, act: ({ frame }) => open(frame, 'help') },
]

const ROWS = '.panel .relation-row, .panel .partner-row, .panel .change-row'

function toLanes({ view }: Stores): void {
  const { page, lastPair } = view.getState()
  if (page.name !== 'pair') goTo(view, lastPair ?? { name: 'choose' })
}

function playOrStop({ play }: Stores): void {
  if (play.store.getState().on) play.stop()
  else play.start()
}

function copyCitation(stores: Stores): void {
  const { shown } = stores.shown.getState()
  if (shown) void copyAndSay(stores, citationOf(stores.view.getState(), shown), words.share.copied.citation)
}

function copyLink(stores: Stores): void {
  const { shown } = stores.shown.getState()
  if (!shown) return
  const link = linkTo(pinned(stores.view.getState(), shown), location.origin)
  void copyAndSay(stores, link, words.share.copied.link)
}

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
  } else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null

/** Ctrl or ⌘ with Z, with Shift+Z or Y: the page's own undo, but not in a field, which has one itself. */
function stepKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null
}

/** Whether the browser's own use of a key goes first: any with Ctrl, Alt, Meta; letters while typing. */
const isOurs = (event: KeyboardEvent) =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))

/** `x`, `Shift+X`, `Shift+Enter`: Shift is named where a key without it means another thing. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey && /^([a-z]|Enter)$/i.test(key) ? `Shift+${key.length === 1 ? key.toUpperCase() : key}` : key
}

function actOf(event: KeyboardEvent): Act | undefined {
  const isIn = (part: string) => event.target instanceof HTMLElement && event.target.closest(part) !== null
  if (event.key === ' ' && isIn('.handle')) return playOrStop
  return KEYS.find(({ keys, within }) => keys.includes(nameOf(event)) && (within === undefined || isIn(within)))?.act
}

/** Listens to the keys of the page. Single keys can be turned off; Esc and those with Ctrl cannot. Gives what ends it. */
export function listenToKeys(stores: Stores): () => void {
  const onKey = (event: KeyboardEvent) => {
    const step = stepKey(event)
    if (step !== null) {
      event.preventDefault()
      return stores.undo[step]()
    }
    if (!isOurs(event)) return
    if (event.key === 'Escape') return stepBack(stores)
    const act = actOf(event)
    if (!act || (!stores.settings.getState().singleKeys && event.key !== ' ')) return
    event.preventDefault()
    act(stores, event)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
