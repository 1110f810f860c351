import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import { certainDays, certainlyHolds } from '../../server/domain/time/bounds.ts'
import { isState, isStructure, signOf } from '../../server/domain/types/relation-types.ts'
import { STATUSES } from '../../server/drawing/lines.ts'
import { SignMark } from '../parts/sign-mark.tsx'
import { usePrinting } from '../parts/use-printing.ts'
import { markedPart } from '../view/certain.ts'
import { compared } from '../view/rows.ts'
import { number } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import { sentenceOf } from '../words/records.ts'
import { datesInWords } from '../words/views.ts'
import { type History, namerOf } from './pair-history.ts'

type Column = keyof typeof pairWords.column
type Sorting = { readonly column: Column; readonly down: boolean } | null

/** A longer table scrolls in a box of its own, and only the rows in sight are made; so high is one that does not wrap, px. */
const ALL_UP_TO = 200
const ROW = 33

type Props = { history: History; chosen: string | null; onOpen: (relations: readonly string[]) => void }

/** The lanes as a table: the same relations, the same number, in the order of the history or of a column. */
export function PairTable({ history, chosen, onOpen }: Props) {
  const { parts } = history
  const [sorting, setSorting] = useState<Sorting>(null)
  const nameOf = useMemo(() => namerOf(history), [history])
  const otherOf = useMemo(() => othersIn(history), [history])
  const rows = useMemo(() => sorted(parts.drawn, sorting, nameOf, otherOf), [parts, sorting, nameOf, otherOf])
  const several = history.bands.length > 1
  const columns = (Object.keys(pairWords.column) as Column[]).filter((column) => several || column !== 'pair')
  const pairName = (relation: Relation) =>
    several ? pairWords.pair(nameOf(history.a.id), nameOf(history.bands[otherOf(relation)]?.b.id ?? '')) : null
  const box = useRef<HTMLDivElement>(null)
  // On paper nothing scrolls.
  const isPrinting = usePrinting()
  const isLong = !isPrinting && rows.length > ALL_UP_TO
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 20,
    enabled: isLong,
  })
  const seen = virtual.getVirtualItems()
  const [first, last] = isLong ? [seen[0]?.index ?? 0, seen.at(-1)?.index ?? -1] : [0, rows.length - 1]
  const [above, below] = isLong ? [seen[0]?.start ?? 0, virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)] : [0, 0]
  const turn = (column: Column) =>
    setSorting(sorting?.column !== column ? { column, down: false } : sorting.down ? null : { column, down: true })
  return (
    <section className="pair-table" id="table" tabIndex={-1} aria-label={pairWords.table(parts.drawn.length)}>
      <h2>{pairWords.table(parts.drawn.length)}</h2>
      <div ref={box} className={isLong ? 'pair-table-box long' : 'pair-table-box'} tabIndex={isLong ? 0 : undefined}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sorting?.column === column ? (sorting.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" onClick={() => turn(column)}>
                    {pairWords.column[column]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={above} />
            {rows.slice(first, last + 1).map((relation, at) => (
              <Row
                key={relation.id}
                relation={relation}
                place={first + at + 2}
                measure={isLong ? virtual.measureElement : undefined}
                from={history.from}
                to={history.to}
                isChosen={relation.id === chosen}
                nameOf={nameOf}
                pair={pairName(relation)}
                onOpen={onOpen}
              />
            ))}
            <Gap height={below} />
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr className="spacer">
      <td colSpan={7} style={{ height }} />
    </tr>
  ) : null

type RowProps = {
  relation: Relation
  place: number
  measure: ((row: HTMLElement | null) => void) | undefined
  isChosen: boolean
  nameOf: (id: string) => string
  pair: string | null
} & Pick<Props, 'onOpen'> &
  Pick<History, 'from' | 'to'>

function Row({ relation, place, measure, from, to, isChosen, nameOf, pair, onOpen }: RowProps) {
  const { status, sources, type, bounds } = relation
  const certain = certainDays(bounds)
  const part = markedPart(
    relation,
    !isState(type) ? 'events' : certainlyHolds(bounds, from, to) ? 'certain' : 'possible',
  )
  return (
    <tr
      aria-rowindex={place}
      data-index={place - 2}
      data-relation={relation.id}
      ref={measure}
      className={isChosen ? 'chosen' : undefined}
    >
      {pair !== null && <td className="pair-name">{pair}</td>}
      <th scope="row">
        {!isStructure(type) && (
          <SignMark sign={signOf(type)} filled={part === 'certain'} size={6} spoken={part ?? null} />
        )}
        <button type="button" aria-pressed={isChosen} onClick={() => onOpen([relation.id])}>
          {sentenceOf(relation, nameOf)}
        </button>
      </th>
      <td>{datesInWords(relation)}</td>
      <td className="day">{certain ? dayInWords(certain.first) : pairWords.none}</td>
      <td className="day">{certain ? dayInWords(certain.last) : pairWords.none}</td>
      <td>{words.status[status]}</td>
      <td className="number">{number(sources.length)}</td>
    </tr>
  )
}

/** The place of the band to which a relation belongs. */
function othersIn({ a, bands }: History): (relation: Relation) => number {
  const places = new Map(bands.map(({ b }, place) => [b.id, place]))
  return ({ source, target }) => places.get(source === a.id ? target : source) ?? 0
}

/** By a column, whichever way what is not known last; equal ones stay in the order of the history. */
function sorted(
  relations: readonly Relation[],
  sorting: Sorting,
  nameOf: (id: string) => string,
  otherOf: (relation: Relation) => number,
): readonly Relation[] {
  if (sorting === null) return relations
  const keyOf: { readonly [column in Column]: (relation: Relation, place: number) => string | number | null } = {
    pair: otherOf,
    relation: (relation) => sentenceOf(relation, nameOf),
    when: (_, place) => place,
    first: ({ bounds }) => certainDays(bounds)?.first ?? null,
    last: ({ bounds }) => certainDays(bounds)?.last ?? null,
    status: ({ status }) => STATUSES.indexOf(status),
    sources: ({ sources }) => sources.length,
  }
  const keyed = relations.map((relation, place) => ({ relation, key: keyOf[sorting.column](relation, place) }))
  keyed.sort(({ key: one }, { key: other }) => compared(one, other, sorting.down))
  return keyed.map(({ relation }) => relation)
}
