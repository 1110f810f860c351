import { ACTS, type Act } from './acts.ts'
import type { Stores } from './stores.tsx'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null

const isIn = ({ target }: KeyboardEvent, part: string) => target instanceof HTMLElement && target.closest(part) !== null

/** What is held is named first, Shift only where the key without it means another thing: `x`, `Shift+X`, `Ctrl+Z`, `⌘⇧Z`. */
function nameOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const name = { Escape: 'Esc', ' ': 'Space' }[key] ?? key
  const letter = name.length === 1 ? name.toUpperCase() : name
  if (ctrlKey) return `Ctrl+${shiftKey ? 'Shift+' : ''}${letter}`
  if (metaKey) return `⌘${shiftKey ? '⇧' : ''}${letter}`
  return shiftKey && /^([a-z]|Enter)$/i.test(name) ? `Shift+${letter}` : name
}

/** Single keys can be turned off; Esc, Space and those with Ctrl or ⌘ cannot. */
const isSingle = (key: string) => !/^(Ctrl\+|⌘|Esc$|Space$)/.test(key)

function actOf(event: KeyboardEvent): { act: Act; key: string } | null {
  if (event.altKey || event.defaultPrevented) return null
  const key = nameOf(event)
  const act = ACTS.find(({ keys, within }) => keys?.includes(key) && (within === undefined || isIn(event, within)))
  return act && (act.whileTyping || !isTyping(event.target)) ? { act, key } : null
}

/** Listens to the keys of the page. Gives what ends it. */
export function listenToKeys(stores: Stores): () => void {
  const onKey = (event: KeyboardEvent) => {
    const found = actOf(event)
    if (!found || (isSingle(found.key) && !stores.settings.getState().singleKeys)) return
    // A menu that closes takes nothing else with it.
    if (found.key === 'Esc' && isIn(event, '[role=menu]')) return
    // Esc also belongs to what stands above the page, and closes it there.
    if (found.key !== 'Esc') event.preventDefault()
    found.act.act(stores)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
