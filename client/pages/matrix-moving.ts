import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { movedTo } from '../../server/domain/matrix-order.ts'
import { useShown, useStores } from '../parts/stores.tsx'
import { say } from '../view/frame.ts'
import type { Matrix, Place } from '../view/matrix.ts'
import { orderRows } from '../view/view-store.ts'
import { matrixWords } from '../words/matrix.ts'
import { namer } from '../words/time.ts'

/** The pointer has to go so far before a click becomes a drag, px. */
const DRAG_FROM = 5

/** Puts an actor into another row and says so; the order becomes the reader's own. */
export function useMove({ ids }: Pick<Matrix, 'ids'>): (actor: string, row: number) => void {
  const { view, frame } = useStores()
  const { data, when } = useShown()
  return (actor, row) => {
    if (row < 0 || row >= ids.length || ids[row] === actor) return
    orderRows(view, movedTo(ids, view.getState().order, actor, row))
    say(frame, matrixWords.moved(namer(data.actor, when)(actor), row + 1, ids.length))
  }
}

/** Moves rows: with Alt and an arrow, or dragged by their names with a mouse; a finger scrolls, and has the buttons. */
export function useMoving(matrix: Matrix, table: RefObject<HTMLTableElement | null>, onMoved: (row: number) => void) {
  const move = useMove(matrix)
  const [before, setBefore] = useState<number | null>(null)
  const moved = useRef(false)
  const focusNext = useRef<Place | null>(null)
  const { ids } = matrix

  const byKey = (key: string, { row, column }: Place): boolean => {
    const to = key === 'ArrowUp' ? row - 1 : key === 'ArrowDown' ? row + 1 : -1
    const actor = ids[row]
    if (actor === undefined || to < 0 || to >= ids.length) return false
    focusNext.current = { row: to, column }
    move(actor, to)
    return true
  }

  const byPointer = (event: PointerEvent, row: number) => {
    const actor = ids[row]
    if (event.button !== 0 || event.pointerType === 'touch' || actor === undefined) return
    const begun = event.clientY
    let to = row
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      if (!moved.current && Math.abs(clientY - begun) < DRAG_FROM) return
      moved.current = true
      to = rowUnder(table.current, clientY)
      setBefore(to)
    }
    const end = (by: Event) => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      setBefore(null)
      if (!moved.current || by.type === 'pointercancel') return
      const place = to > row ? to - 1 : to
      move(actor, place)
      onMoved(place)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
  }

  return {
    before,
    byKey,
    /** The pointer goes down, wherever: what was dragged before is over. */
    begin: () => {
      moved.current = false
    },
    byPointer,
    /** Whether what ends now was a drag: then it is no click. */
    hasMoved: () => moved.current,
    /** After a move by key the focus goes with the actor. */
    refocus: (go: (place: Place) => void) => {
      if (focusNext.current) go(focusNext.current)
      focusNext.current = null
    },
  }
}

/** Before which row something falls that is let go at this height. */
function rowUnder(table: HTMLTableElement | null, y: number): number {
  const rows = [...(table?.tBodies[0]?.rows ?? [])]
  const found = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return found === -1 ? rows.length : found
}
