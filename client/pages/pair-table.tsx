import { useDeferredValue, useMemo, useState } from 'react'
import { datesInWords } from '../../server/domain/citation.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { certainDays } from '../../server/domain/time/bounds.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { isStructure, signOf } from '../../server/domain/types/relation-types.ts'
import { laneName } from '../../server/drawing/lanes-names.ts'
import { STATUSES } from '../../server/drawing/lines.ts'
import { SignMark } from '../parts/sign-mark.tsx'
import { number } from '../words/counts.ts'
import { words } from '../words/en.ts'
import { pairWords } from '../words/pair.ts'
import { sentenceOf } from '../words/records.ts'
import type { History } from './pair-history.ts'

type Column = keyof typeof pairWords.column
type Sorting = { readonly column: Column; readonly down: boolean } | null

/** So many rows are there at once; the others follow when the page is at rest. */
const AT_ONCE = 100

type Props = { history: History; chosen: string | null; onOpen: (relations: readonly string[]) => void }

/** The lanes as a table: the same relations, the same number, in the order of the history or of a column. */
export function PairTable({ history, chosen, onOpen }: Props) {
  const { a, b, parts, to } = history
  const [sorting, setSorting] = useState<Sorting>(null)
  const nameOf = useMemo(() => {
    const names = new Map([a, b].map((actor) => [actor.id, laneName(actor, to)]))
    return (id: string) => names.get(id) ?? id
  }, [a, b, to])
  const rows = useMemo(() => sorted(parts.drawn, sorting, nameOf), [parts, sorting, nameOf])
  const whole = useDeferredValue(rows, rows.slice(0, AT_ONCE))
  const turn = (column: Column) =>
    setSorting(sorting?.column !== column ? { column, down: false } : sorting.down ? null : { column, down: true })
  return (
    <section className="pair-table" id="table" tabIndex={-1} aria-label={pairWords.table(parts.drawn.length)}>
      <h2>{pairWords.table(parts.drawn.length)}</h2>
      <table>
        <thead>
          <tr>
            {(Object.keys(pairWords.column) as Column[]).map((column) => (
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
          {whole.map((relation) => (
            <Row
              key={relation.id}
              relation={relation}
              isChosen={relation.id === chosen}
              nameOf={nameOf}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { relation: Relation; isChosen: boolean; nameOf: (id: string) => string } & Pick<Props, 'onOpen'>

function Row({ relation, isChosen, nameOf, onOpen }: RowProps) {
  const certain = certainDays(relation.bounds)
  const { status, sources, type } = relation
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        {!isStructure(type) && <SignMark sign={signOf(type)} filled={certain !== null} size={6} spoken />}
        <button type="button" aria-pressed={isChosen} onClick={() => onOpen([relation.id])}>
          {sentenceOf(relation, nameOf)}
        </button>
      </th>
      <td>{datesInWords(relation)}</td>
      <td>{certain ? dayInWords(certain.first) : pairWords.none}</td>
      <td>{certain ? dayInWords(certain.last) : pairWords.none}</td>
      <td>{words.status[status]}</td>
      <td className="number">{number(sources.length)}</td>
    </tr>
  )
}

/** By a column; equal ones stay in the order of the history. */
function sorted(relations: readonly Relation[], sorting: Sorting, nameOf: (id: string) => string): readonly Relation[] {
  if (sorting === null) return relations
  const value = (relation: Relation): string | number => {
    const certain = certainDays(relation.bounds)
    return {
      relation: sentenceOf(relation, nameOf),
      when: relations.indexOf(relation),
      first: certain?.first ?? Number.POSITIVE_INFINITY,
      last: certain?.last ?? Number.POSITIVE_INFINITY,
      status: STATUSES.indexOf(relation.status),
      sources: relation.sources.length,
    }[sorting.column]
  }
  const keyed = relations.map((relation) => ({ relation, key: value(relation) }))
  keyed.sort(({ key: one }, { key: other }) => (one < other ? -1 : one > other ? 1 : 0) * (sorting.down ? -1 : 1))
  return keyed.map(({ relation }) => relation)
}
