import {
  type CSSProperties,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { enterDetails } from '../parts/focusing.ts'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import { chosenCells, type Matrix, type Place, placeAfter } from '../view/matrix.ts'
import type { Selection } from '../view/view.ts'
import { select } from '../view/view-store.ts'
import { isArabic } from '../words/language.ts'
import { matrixWords } from '../words/matrix.ts'
import { namer } from '../words/time.ts'
import type { Pointed } from './matrix-card.tsx'
import { useMoving } from './matrix-moving.ts'
import { cellDrawer, MatrixRow } from './matrix-row.tsx'

type Props = {
  matrix: Matrix
  width: number
  names: number
  pointed: Pointed | null
  onPoint: (pointed: Pointed | null) => void
}

/** A bloc stands so far from the next, px. */
export const BLOC = 7

/** A wide cell may be lower than it is wide. */
const heightOf = (width: number) => Math.max(24, Math.min(29, Math.round(width * 0.7)))

/** The place of the grid in which something happened. */
function placeOf({ target }: { target: EventTarget }): { place: Place; element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLTableCellElement>('[tabindex]:is(td, th)') : null
  const line = element?.closest('tr')
  if (!element || !line) return null
  const row = line.closest('thead') ? -1 : line.sectionRowIndex
  return { place: { row, column: element.cellIndex - 1 }, element }
}

/** The table itself: one tab stop; arrows go from cell to cell; Enter or a click opens what is there. */
export function MatrixGrid({ matrix, width, names, pointed, onPoint }: Props) {
  const { view } = useStores()
  const { data, when, asked } = useShown()
  const sel = useView((state) => state.sel)
  const chosen = useMemo(() => chosenCells(sel, data), [sel, data])
  const height = heightOf(width)
  const draw = useMemo(() => cellDrawer(width, height), [width, height])
  const { ids, opens, rows } = matrix
  const name = useMemo(() => {
    // A name is asked for in every cell of its row and column.
    const named = namer(data.actor, when)
    const known = new Map(ids.map((id) => [id, named(id)]))
    return (id: string) => known.get(id) ?? id
  }, [data, when, ids])
  const style = {
    width: names + ids.length * width + opens.size * BLOC,
    '--cell': `${width}px`,
    '--cell-height': `${height}px`,
  } as CSSProperties
  const [stop, setStop] = useState<Place>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const at = within(stop, ids.length)
  const lit = pointed?.place ?? litBy(sel, ids)
  // The first row and the first column are the heads.
  const go = ({ row, column }: Place) => table.current?.rows[row + 1]?.cells[column + 1]?.focus()
  const moving = useMoving(matrix, table, (row) => setStop({ row, column: -1 }))
  useLayoutEffect(() => moving.refocus(go))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen decides which cell bears the attribute
  useEffect(() => {
    const cell =
      table.current?.querySelector('[aria-selected]') ?? (sel && table.current?.querySelector('[tabindex="0"]'))
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])

  const openAt = ({ row, column }: Place) => {
    const [acting, other] = [ids[row], ids[column]]
    const one = acting ?? other
    if (acting && other && acting !== other) select(view, { kind: 'cell', row: acting, column: other })
    else if (one) select(view, { kind: 'actor', id: one })
  }
  const onKey = (event: KeyboardEvent) => {
    const found = placeOf(event)
    if (!found) return
    if (event.key === 'Escape' && pointed) onPoint(null)
    else if (event.key === 'Enter' || event.key === ' ') {
      flushSync(() => openAt(found.place))
      enterDetails()
    } else if (event.altKey) {
      if (!moving.byKey(event.key, found.place)) return
    } else {
      const next = placeAfter(towards(event.key), event.ctrlKey || event.metaKey, found.place, ids.length)
      if (!next) return
      go(next)
    }
    event.preventDefault()
  }
  const point = (event: SyntheticEvent, by: Pointed['by']) => {
    const found = placeOf(event)
    onPoint(found && { ...found, by })
  }
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one tab stop and arrows within make a table a grid
      role="grid"
      ref={table}
      style={style}
      onKeyDown={onKey}
      onClick={(event) => {
        const found = placeOf(event)
        if (found && !moving.hasMoved()) openAt(found.place)
      }}
      onFocus={(event) => {
        const found = placeOf(event)
        if (found) setStop(found.place)
        if (event.target.matches(':focus-visible')) point(event, 'focus')
      }}
      onBlur={() => onPoint(null)}
      onPointerOver={(event) => point(event, 'pointer')}
      onPointerDown={(event) => {
        moving.begin()
        const found = placeOf(event)
        if (found?.place.column === -1) moving.byPointer(event, found.place.row)
      }}
    >
      <caption className="unseen">{matrixWords.caption}</caption>
      <colgroup>
        <col style={{ width: names }} />
        {ids.map((id, column) => (
          <col
            key={id}
            className={column === lit?.column ? 'lit' : undefined}
            style={{ width: opens.has(id) ? width + BLOC : width }}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className="corner" />
          {ids.map((id, column) => (
            <th
              key={id}
              scope="col"
              tabIndex={at.row === -1 && at.column === column ? 0 : -1}
              className={
                [opens.has(id) && 'opens', column === lit?.column && 'lit'].filter(Boolean).join(' ') || undefined
              }
            >
              <bdi>{name(id)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((id, row) => (
          <MatrixRow
            key={id}
            row={row}
            ids={ids}
            cells={rows[row] ?? []}
            opens={opens}
            name={name}
            draw={draw}
            word={asked.word}
            stop={at.row === row ? at.column : null}
            isLit={row === lit?.row}
            chosen={chosen}
            takes={moving.before === row}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Where the columns run to the left, so does the next one. */
const towards = (key: string) => (isArabic ? (MIRRORED[key] ?? key) : key)
const MIRRORED: { readonly [key: string]: string } = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/** A tab stop that is still there when actors went. */
const within = ({ row, column }: Place, count: number): Place => ({
  row: Math.min(row, count - 1),
  column: Math.min(column, count - 1),
})

/** Row and column of what is chosen, where nothing is pointed at. */
function litBy(sel: Selection | null, ids: readonly string[]): Place | null {
  if (sel?.kind === 'cell') return { row: ids.indexOf(sel.row), column: ids.indexOf(sel.column) }
  if (sel?.kind === 'actor') return { row: ids.indexOf(sel.id), column: ids.indexOf(sel.id) }
  return null
}
