import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Font } from '../../server/drawing/mark.ts'
import { useMeasure } from '../parts/measure.ts'
import { useShown, useView } from '../parts/stores.tsx'
import { type Matrix, matrixOf } from '../view/matrix.ts'
import { direction } from '../words/language.ts'
import { namer } from '../words/time.ts'
import { MatrixCard, type Pointed } from './matrix-card.tsx'
import { MatrixCrowd } from './matrix-crowd.tsx'
import { BLOC, MatrixGrid } from './matrix-grid.tsx'
import { MatrixOrderSwitch } from './matrix-order.tsx'

/** Width of a cell by its most tiles, px: at least a target, at most what one needs; what has no room scrolls in its own box. */
const LEAST = [24, 24, 28, 32, 40]
const MOST = 42
/** Names of rows, px: as the longest needs, up to so much; and what stands about them. */
const NAME: Font = { family: 'sans', size: 13, weight: 600 }
const [LONGEST, ABOUT] = [132, 30]
/** The names of the last columns lean out so far, px. */
const SLANT = 88

/** Actors × actors: how each row acts towards each column, on the days looked at. */
export function MatrixBody() {
  const shown = useShown()
  const order = useView((state) => state.order)
  const matrix = useMemo(() => matrixOf(shown, order), [shown, order])
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const measure = useMeasure()
  const names = useMemo(() => {
    const name = namer(shown.data.actor, shown.when)
    return ABOUT + Math.min(LONGEST, Math.ceil(Math.max(...matrix.ids.map((id) => measure(name(id), NAME)))))
  }, [shown, matrix, measure])
  return (
    <div className="matrix" onPointerLeave={() => setPointed(null)}>
      <div className="matrix-head">
        <MatrixOrderSwitch matrix={matrix} />
      </div>
      <MatrixCrowd matrix={matrix} />
      <div
        className="matrix-box"
        ref={box}
        onScroll={() => setPointed((before) => (before?.by === 'focus' ? { ...before } : null))}
      >
        {room > 0 && matrix.ids.length > 0 && (
          <MatrixGrid
            matrix={matrix}
            width={cellWidth(matrix, room - names)}
            names={names}
            pointed={pointed}
            onPoint={setPointed}
          />
        )}
      </div>
      {pointed && <MatrixCard matrix={matrix} pointed={pointed} onClose={() => setPointed(null)} />}
    </div>
  )
}

function cellWidth({ ids, opens, rows }: Matrix, room: number): number {
  const tiles = Math.max(...rows.flat().map((cell) => cell?.tiles.length ?? 0))
  const fits = Math.floor((room - SLANT - opens.size * BLOC) / ids.length)
  return Math.max(LEAST[tiles] ?? MOST, Math.min(MOST, fits))
}

/** The width that the matrix has while no details stand beside it, px: cells keep their size when these open. 0 until laid out. */
function useRoom(box: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const page = box.current?.closest('main')
    if (!page) return
    const look = () => {
      const [own, whole] = [box.current?.getBoundingClientRect(), page.getBoundingClientRect()]
      if (own) setRoom(Math.round(direction === 'rtl' ? own.right - whole.left : whole.right - own.left))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(page)
    return () => observer.disconnect()
  }, [box])
  return room
}
