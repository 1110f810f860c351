import { type KeyboardEvent, useRef } from 'react'
import type { Actor } from '../../server/domain/actor.ts'
import { hover } from '../view/frame.ts'
import { nearestTo } from '../view/nearest.ts'
import { standingsOf } from '../view/partners.ts'
import { select } from '../view/view-store.ts'
import { words } from '../words/en.ts'
import { spokenActor } from '../words/spoken.ts'
import { useFrame, useShown, useStores, useView } from './stores.tsx'

/** The list behind the canvas: one tab stop; arrows go to the nearest actor that way; the canvas draws the focus. */
export function Mirror() {
  const { view, frame } = useStores()
  const shown = useShown()
  const sel = useView((state) => state.sel)
  const pins = useView((state) => state.pins)
  const hovered = useFrame((state) => state.hovered)
  const list = useRef<HTMLUListElement>(null)
  const standings = standingsOf(shown)
  const isThere = (id: string | null | undefined) => standings.some(({ actor }) => actor === id)
  const chosen = sel?.kind === 'actor' ? sel.id : null
  const entry = isThere(hovered) ? hovered : isThere(chosen) ? chosen : standings[0]?.actor
  const focus = (id: string) => list.current?.querySelector<HTMLElement>(`[data-actor="${CSS.escape(id)}"]`)?.focus()

  const onKey = (event: KeyboardEvent, actor: Actor) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!way) return
    event.preventDefault()
    const next = nearestTo(actor, way as [number, number], shown.actors, pins)
    if (next) focus(next.id)
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
              onFocus={() => hover(frame, id)}
              onBlur={() => hover(frame, null)}
              onKeyDown={(event) => onKey(event, actor)}
              onClick={() => select(view, { kind: 'actor', id })}
            >
              {spokenActor(actor, shown.when, count, tally)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
