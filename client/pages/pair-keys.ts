import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { Relation } from '../../server/domain/relation.ts'
import { enterDetails, enterPart } from '../parts/focusing.ts'
import { isCovered, nameOf } from '../parts/keys.ts'
import { useSettings } from '../parts/stores.tsx'

/**
 * `n` and `b` go to the next and previous relation of the history, from that which has the focus or else is chosen, `t` to
 * its table, wherever the focus is but in a field. They come before the keys of the network, which mean its panel and its table.
 */
export function usePairKeys(
  relations: readonly Relation[],
  chosen: string | null,
  onOpen: (relations: readonly string[]) => void,
): void {
  const on = useSettings(({ singleKeys }) => singleKeys)
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.altKey || isField(event.target) || isCovered()) return
      const key = nameOf(event)
      const table = key === 't' ? document.getElementById('table') : null
      const by = { n: 1, b: -1 }[key]
      if (by === undefined && !table) return
      event.preventDefault()
      if (by === undefined) return enterPart('table')
      const focused = document.activeElement
      const next = nextOf(relations, focused?.closest<HTMLElement>('[data-relation]')?.dataset.relation ?? chosen, by)
      if (next === null) return
      flushSync(() => onOpen([next]))
      const row = focused?.closest('#table') && document.querySelector<HTMLElement>(rowOf(next))
      if (row) row.focus()
      else enterDetails()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [on, relations, chosen, onOpen])
}

/** The relation after or before the chosen one; without one, the first or the last. */
export function nextOf(relations: readonly Pick<Relation, 'id'>[], chosen: string | null, by: number): string | null {
  const at = relations.findIndex(({ id }) => id === chosen)
  const next = at === -1 && by === -1 ? relations.length - 1 : at + by
  return relations[next]?.id ?? null
}

const rowOf = (relation: string) => `#table [data-relation="${CSS.escape(relation)}"] button`

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
