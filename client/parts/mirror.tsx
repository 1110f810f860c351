import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { focus } from '../view/frame.ts'
import { standingsOf } from '../view/partners.ts'
import { select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { spokenActor } from '../words/spoken.ts'
import { isWithModifier } from './keys.ts'
import { useFrame, useShown, useStores, useView } from './stores.tsx'

/** The list behind the canvas: one tab stop; arrows go to the nearest actor that way; the canvas draws the focus. */
export function Mirror() {
  const { view, frame, canvas } = useStores()
  const shown = useShown()
  const sel = useView((state) => state.sel)
  const focused = useFrame((state) => state.focused)
  const list = useRef<HTMLUListElement>(null)
  const standings = standingsOf(shown)
  const isThere = (id: string | null | undefined) => standings.some(({ actor }) => actor === id)
  const chosen = sel?.kind === 'actor' ? sel.id : null
  const entry = isThere(focused) ? focused : isThere(chosen) ? chosen : standings[0]?.actor
  const goTo = (id: string) => list.current?.querySelector<HTMLElement>(`[data-actor="${CSS.escape(id)}"]`)?.focus()

  // Its button went, and with it the focus, of which no event tells: it goes on to whoever is there.
  useLayoutEffect(() => {
    if (focused === null || isThere(focused)) return
    const next = document.activeElement === document.body ? list.current?.querySelector('button[tabindex="0"]') : null
    if (next instanceof HTMLElement) next.focus()
    else focus(frame, null)
  })
  useEffect(() => () => focus(frame, null), [frame])

  const onKey = (event: KeyboardEvent, actor: string) => {
    if (isWithModifier(event)) return
    // The details must be there before the focus can enter them: choose first, and the page's own key does the rest.
    if (event.key === 'Enter' && event.shiftKey) flushSync(() => select(view, { kind: 'actor', id: actor }))
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!way) return
    event.preventDefault()
    const next = canvas.current?.neighbour(actor, way[0] ?? 0, way[1] ?? 0)
    if (next) goTo(next)
  }
  return (
    <ul className="mirror" ref={list} aria-label={words.mirror}>
      {standings.map(({ actor: id, tally, count }) => {
        const actor = shown.data.actor.get(id)
        if (!actor) return null
        return (
          <li key={id}>
            <button
              type="button"
              data-actor={id}
              tabIndex={id === entry ? 0 : -1}
              aria-pressed={id === chosen}
              onFocus={() => focus(frame, id)}
              onBlur={() => focus(frame, null)}
              onKeyDown={(event) => onKey(event, id)}
              onClick={() => select(view, { kind: 'actor', id })}
            >
              {spokenActor(actor, shown, count, tally)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
