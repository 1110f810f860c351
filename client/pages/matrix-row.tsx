import { memo, type ReactElement } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { type Cell, cellName } from '../../server/drawing/matrix-cells.ts'
import { lookOf, tileMarks } from '../../server/drawing/matrix-tile.ts'
import { Marks } from '../parts/marks.tsx'
import { matrixWords, spokenCell } from '../words/matrix.ts'

export type DrawCell = (cell: Cell<Relation> | null) => ReactElement | null

type Props = {
  row: number
  ids: readonly string[]
  cells: readonly (Cell<Relation> | null)[]
  opens: ReadonlySet<string>
  name: (id: string) => string
  /** What stands in a cell. */
  draw: DrawCell
  word: Word
  /** The column that has the one tab stop, −1 the head; null in all other rows. */
  stop: number | null
  isLit: boolean
  chosen: ReadonlySet<string>
  /** Whether a row that is dragged would fall before this one. */
  takes: boolean
}

/** One row: its actor, and how it acts towards each other one. Made anew only where something of it changes. */
export const MatrixRow = memo(function MatrixRow({
  row,
  ids,
  cells,
  opens,
  name,
  draw,
  word,
  stop,
  isLit,
  chosen,
  takes,
}: Props) {
  const id = ids[row] as string
  const classes = [opens.has(id) && 'opens', isLit && 'lit', takes && 'takes'].filter(Boolean).join(' ')
  return (
    <tr className={classes || undefined}>
      <th scope="row" tabIndex={stop === -1 ? 0 : -1}>
        <bdi className="cut-short">{name(id)}</bdi>
      </th>
      {ids.map((column, at) => (
        <td
          key={column}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which can be chosen
          role="gridcell"
          tabIndex={stop === at ? 0 : -1}
          className={
            column === id ? (opens.has(column) ? 'opens itself' : 'itself') : opens.has(column) ? 'opens' : undefined
          }
          aria-selected={chosen.has(cellName(id, column)) || undefined}
          aria-label={
            column === id
              ? matrixWords.itself(name(id))
              : `${matrixWords.towards(name(id), name(column))}: ${spokenCell(cells[at] ?? null, word)}`
          }
        >
          {draw(cells[at] ?? null)}
        </td>
      ))}
    </tr>
  )
})

/** Draws cells of one size, px. Most look like others, and what looks alike is worked out once. */
export function cellDrawer(cellWidth: number, cellHeight: number): DrawCell {
  // The lines about a cell take a px of it.
  const [width, height] = [cellWidth - 1, cellHeight - 1]
  const known = new Map<string, ReactElement>()
  return (cell) => {
    if (cell === null) return null
    if (cell.tiles.length === 0) return <i className="dot" />
    const looks = cell.tiles.map(lookOf)
    const key = looks.map((look) => Object.values(look).join()).join(' ')
    const drawn = known.get(key) ?? (
      <svg width={width} height={height} aria-hidden="true">
        <Marks marks={tileMarks(looks, width, height)} />
      </svg>
    )
    known.set(key, drawn)
    return drawn
  }
}
