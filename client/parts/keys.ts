import { open } from '../view/frame.ts'
import { linkTo, pinned } from '../view/links.ts'
import { goTo, select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { citationOf, copyAndSay } from './share.tsx'
import type { Stores } from './stores.tsx'

type Act = (stores: Stores) => void

/** What the single keys do (UX 11), those of which the thing is there. Each has a visible button too. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly says: string; readonly act: Act }[] = [
  { keys: ['/'], says: words.keys.search, act: ({ frame }) => open(frame, 'search') },
  { keys: ['g'], says: words.keys.network, act: ({ view }) => goTo(view, { name: 'network' }) },
  { keys: ['l'], says: words.keys.lanes, act: toLanes },
  { keys: ['t'], says: words.keys.table, act: ({ view }) => goTo(view, { name: 'table' }) },
  { keys: ['.'], says: words.keys.next, act: ({ play }) => play.step(1) },
  { keys: [','], says: words.keys.previous, act: ({ play }) => play.step(-1) },
  { keys: ['p'], says: words.keys.play, act: playOrStop },
  { keys: ['n'], says: words.keys.nextRelation, act: () => focusRelation(1) },
  { keys: ['b'], says: words.keys.previousRelation, act: () => focusRelation(-1) },
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

function toLanes({ view }: Stores): void {
  const { page, lastPair } = view.getState()
  if (page.name !== 'pair') goTo(view, lastPair ? { name: 'pair', ...lastPair } : { name: 'choose' })
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
  const link = linkTo(pinned(stores.view.getState(), shown.when, shown.data), location.origin)
  void copyAndSay(stores, link, words.share.copied.link)
}

/** Goes through what the panel lists: actors, and the relations of the opened ones. */
function focusRelation(direction: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.panel .relation-row, .panel .partner-row')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at === -1 && direction === -1 ? rows.length - 1 : (at + direction + rows.length) % rows.length]?.focus()
}

/** Esc closes what is open, then lets the choice go, then gives the focus back to the page. */
function stepBack({ frame, view, play }: Stores): void {
  if (play.store.getState().on) play.stop()
  else if (frame.getState().open !== null && frame.getState().open !== 'panel') open(frame, null)
  else if (view.getState().sel !== null) {
    // The details go, and with them what had the focus in them: it returns to where the choice was made.
    const within = document.activeElement?.closest('.panel') !== null
    const entry = within ? document.querySelector<HTMLElement>('.mirror [tabindex="0"]') : null
    select(view, null)
    open(frame, null)
    entry?.focus()
  } else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null

/** Whether the browser's own use of a key goes first: any with Ctrl, Alt, Meta; letters while typing. */
const isOurs = (event: KeyboardEvent) =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))

/** Listens to the keys of the page. Single keys can be turned off; Esc cannot. Gives what ends it. */
export function listenToKeys(stores: Stores): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isOurs(event)) return
    if (event.key === 'Escape') return stepBack(stores)
    const inTrack = event.target instanceof HTMLElement && event.target.closest('.handle') !== null
    const found = KEYS.find(({ keys }) => keys.includes(event.key))
    const act = inTrack && event.key === ' ' ? playOrStop : found?.act
    if (!act || (!stores.settings.getState().singleKeys && event.key !== ' ')) return
    event.preventDefault()
    act(stores)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
