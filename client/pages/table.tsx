import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { SignMark } from '../parts/sign-mark.tsx'
import { useShown, useStores, useView } from '../parts/stores.tsx'
import { usePrinting } from '../parts/use-printing.ts'
import { markedPart } from '../view/certain.ts'
import { COLUMNS, type Column, type Order, type Row, rowsOf, sorted } from '../view/rows.ts'
import { select } from '../view/view-store.ts'
import { number } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { tableWords } from '../words/table.ts'
import { typeInWords } from '../words/types.ts'

/** The height of a row that does not wrap, px. */
const ROW = 32
const ALL_UP_TO = 200

/** The relations of the view as a table: the text of the picture, with the same rows and counts. */
export function TableBody() {
  const shown = useShown()
  const [order, setOrder] = useState<Order | null>(null)
  const rows = useMemo(() => rowsOf(shown, (type) => typeInWords(type).name), [shown])
  const inOrder = useMemo(() => (order ? sorted(rows, order) : rows), [rows, order])
  const box = useRef<HTMLDivElement>(null)
  // On paper nothing scrolls.
  const isWhole = usePrinting() || inOrder.length <= ALL_UP_TO
  const virtual = useVirtualizer({
    count: inOrder.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 20,
    enabled: !isWhole,
  })
  const items = isWhole ? null : virtual.getVirtualItems()
  const first = items?.[0]?.index ?? 0
  const last = items ? (items.at(-1)?.index ?? -1) : inOrder.length - 1
  const [above, below] = items ? [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)] : [0, 0]
  const turn = (by: Column) =>
    setOrder(order?.by === by ? (order.down ? null : { by, down: true }) : { by, down: false })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" ref={box} aria-label={tableWords.caption(rows.length)} tabIndex={0}>
      <table aria-rowcount={inOrder.length + 1}>
        <caption className="unseen">{tableWords.caption(rows.length)}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                className={column}
                scope="col"
                aria-sort={order?.by === column ? (order.down ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => turn(column)}>
                  {tableWords.columns[column]}
                  {order?.by === column && <Icon name={order.down ? 'chevronDown' : 'chevronUp'} size={14} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {inOrder.slice(first, last + 1).map((row, at) => (
            <TableRow
              key={row.relation.id}
              row={row}
              place={first + at + 2}
              measure={items ? virtual.measureElement : undefined}
            />
          ))}
          <Spacer height={below} />
        </tbody>
      </table>
    </section>
  )
}

const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr className="spacer">
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  ) : null

function TableRow({
  row: { relation, part, sign, source, type, target, certain },
  place,
  measure,
}: {
  row: Row
  place: number
  measure: ((row: HTMLElement | null) => void) | undefined
}) {
  const { view } = useStores()
  const isChosen = useView(({ sel }) => sel?.kind === 'relation' && sel.id === relation.id)
  const choose = () => select(view, { kind: 'relation', id: relation.id })
  return (
    <tr
      ref={measure}
      data-index={place - 2}
      aria-rowindex={place}
      aria-selected={isChosen}
      className={isChosen ? 'chosen' : undefined}
    >
      <td className="sign">
        <SignMark sign={sign} filled={markedPart(relation, part) === 'certain'} size={6} />
        <span className="unseen">{words.sign[sign]}</span>
      </td>
      <td>
        <bdi>{source}</bdi>
      </td>
      <td>
        <button type="button" className="link" onClick={choose}>
          {type}
        </button>
      </td>
      <td>
        <bdi>{target}</bdi>
      </td>
      <td>{tableWords.part[part]}</td>
      <td>{words.status[relation.status]}</td>
      <td className="first">{certain && dayInWords(certain.first)}</td>
      <td className="last">{certain && dayInWords(certain.last)}</td>
      <td className="sources">{number(relation.sources.length)}</td>
    </tr>
  )
}
