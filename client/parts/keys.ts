import { ACTS, type Act } from './acts.ts'
import type { Stores } from './stores.tsx'

const isIn = (target: EventTarget | null, part: string) =>
  target instanceof HTMLElement && target.closest(part) !== null

/** Where what is pressed is text; a list takes letters for its own, but no key with Ctrl. */
const takes = (target: EventTarget | null, key: string) =>
  isIn(target, 'input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable]') ||
  (isIn(target, 'select') && !isHeld(key))

const isHeld = (key: string) => /^(Ctrl|Cmd)\+/.test(key)

/** Alt, Ctrl or Cmd: with them an arrow is the browser's. */
export const isWithModifier = ({ altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey'>) =>
  altKey || ctrlKey || metaKey

const NAMES: { readonly [key: string]: string } = { Escape: 'Esc', ' ': 'Space', '؟': '?' }
const PLACES: { readonly [code: string]: string } = { Slash: '/', Comma: ',', Period: '.' }

/** A key by what it types; where that is of another script (ئ on the Z of an Arabic keyboard), by its place. */
function typedBy({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (!/^[\p{L}\p{M}\p{Nd}؛]/u.test(key) || /^[\p{Script=Latin}\d]/u.test(key)) return NAMES[key] ?? key
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? PLACES[code] ?? key
}

/**
 * What is held is named first, Shift only where the key without it means another thing: `x`, `Shift+X`, `Ctrl+Z`,
 * `Cmd+Shift+Z`. Caps Lock makes no difference.
 */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): string {
  const { shiftKey, ctrlKey, metaKey } = event
  const name = typedBy(event)
  const letter = name.length === 1 ? name.toUpperCase() : name
  if (ctrlKey || metaKey) return `${ctrlKey ? 'Ctrl' : 'Cmd'}+${shiftKey ? 'Shift+' : ''}${letter}`
  if (shiftKey && /^([a-z]|Enter)$/i.test(name)) return `Shift+${letter}`
  return name.length === 1 ? name.toLowerCase() : name
}

/** Single keys can be turned off; Esc, Space and those with Ctrl or Cmd cannot. */
const isSingle = (key: string) => !isHeld(key) && key !== 'Esc' && key !== 'Space'

function actOf(event: KeyboardEvent, stores: Stores): { act: Act; key: string } | null {
  if (event.altKey || event.defaultPrevented) return null
  const key = nameOf(event)
  const works = ({ offered, works = offered }: Act) => works(stores)
  const act = ACTS.find(
    (one) => one.keys?.includes(key) && (one.within === undefined || isIn(event.target, one.within)) && works(one),
  )
  return act && (act.whileTyping || !takes(event.target, key)) ? { act, key } : null
}

/** Whether a dialog or a menu stands above the page: then the keys are its own. */
export const isCovered = () => document.querySelector('[role="dialog"], [role="menu"]') !== null

/** Listens to the keys of the page. Gives what ends it. */
export function listenToKeys(stores: Stores): () => void {
  let wasCovered = false
  // Asked before anything answers: by the time a key is ours, Esc has closed what stood above the page, and that is all it does.
  const onAny = () => {
    wasCovered = isCovered()
  }
  const onKey = (event: KeyboardEvent) => {
    const found = actOf(event, stores)
    if (!found || (isSingle(found.key) && !stores.settings.getState().singleKeys)) return
    if (wasCovered && found.act.name !== stores.frame.getState().open) return
    // Esc also belongs to what stands above the page, and closes it there.
    if (found.key !== 'Esc') event.preventDefault()
    found.act.act(stores)
  }
  window.addEventListener('keydown', onAny, { capture: true })
  window.addEventListener('keydown', onKey)
  return () => {
    window.removeEventListener('keydown', onAny, { capture: true })
    window.removeEventListener('keydown', onKey)
  }
}
