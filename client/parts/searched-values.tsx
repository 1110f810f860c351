import { useState } from 'react'
import { searchKey } from '../../server/domain/search-key.ts'
import type { Row } from '../view/legend.ts'
import { number } from '../words/counts.ts'
import { Icon } from './icon.tsx'

/** So many values stand in a list; of more, those are found by name. */
const MOST_LISTED = 8

type Props = {
  rows: readonly Row<string>[]
  /** How a value is called, what is said of it under the pointer, and all that it is found by. */
  nameOf: (value: string) => { readonly name: string; readonly title?: string; readonly found: string }
  onChoose: (value: string) => void
  says: {
    readonly find: string
    readonly nothing: string
    readonly others: (count: number) => string
  }
}

/** Many values of a filter: those chosen and the most frequent stand there, the others are found by name. */
export function SearchedValues({ rows, nameOf, onChoose, says }: Props) {
  const [typed, setTyped] = useState('')
  const words = searchKey(typed).split(' ').filter(Boolean)
  const isNamed = (value: string) => {
    const key = searchKey(nameOf(value).found)
    return words.every((word) => key.includes(word))
  }
  const found = rows
    .toSorted((one, other) => Number(other.on) - Number(one.on))
    .filter(({ value, on }) => on || isNamed(value))
  const chosen = found.filter(({ on }) => on).length
  const listed = found.slice(0, Math.max(MOST_LISTED, chosen))
  return (
    <>
      <input
        type="search"
        className="find-source"
        dir={typed === '' ? undefined : 'auto'}
        value={typed}
        placeholder={says.find}
        aria-label={says.find}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {listed.map((row) => (
        <div key={row.value} title={nameOf(row.value).title}>
          <ValueRow row={row} name={nameOf(row.value).name} onChoose={() => onChoose(row.value)} />
        </div>
      ))}
      {found.length === 0 && <p className="rail-note">{says.nothing}</p>}
      {found.length > listed.length && <p className="rail-note">{says.others(found.length - listed.length)}</p>}
    </>
  )
}

/** A value of a filter, chosen or not, with its number. */
export const ValueRow = ({ row, name, onChoose }: { row: Row<string>; name: string; onChoose: () => void }) => (
  <button type="button" aria-pressed={row.on} className="rail-row value" onClick={onChoose}>
    <span className="check" aria-hidden="true">
      {row.on && <Icon name="check" size={14} />}
    </span>
    <span className="rail-name">
      <bdi className="cut-short">{name}</bdi>
    </span>
    <span className="rail-count">{number(row.count)}</span>
  </button>
)
