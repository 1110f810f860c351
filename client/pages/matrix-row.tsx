import { memo } from 'react'
import type { Relation } from '../../server/domain/relation.ts'
import type { Word } from '../../server/domain/time/last-word.ts'
import { type Cell, cellName } from '../../server/drawing/matrix-cells.ts'
import { lookOf, tileMarks } from '../../server/drawing/matrix-tile.ts'
import { Marks } from '../parts/marks.tsx'
import { matrixWords, spokenCell } from '../words/matrix.ts'

export type Size = { readonly width: number; readonly height: number }

type Props = {
  row: number
  ids: readonly string[]
  cells: readonly (Cell<Relation> | null)[]
  opens: ReadonlySet<string>
  name: (id: string) => string
  size: Size
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
  size,
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
      <th scope="row" data-at={`${row},-1`} tabIndex={stop === -1 ? 0 : -1}>
        <bdi>{name(id)}</bdi>
      </th>
      {ids.map((column, at) => (
        <td
          key={column}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which can be chosen
          role="gridcell"
          data-at={`${row},${at}`}
          tabIndex={stop === at ? 0 : -1}
          className={[opens.has(column) && 'opens', column === id && 'itself'].filter(Boolean).join(' ') || undefined}
          aria-selected={chosen.has(cellName(id, column)) || undefined}
          aria-label={
            column === id
              ? matrixWords.itself(name(id))
              : `${matrixWords.towards(name(id), name(column))}: ${spokenCell(cells[at] ?? null, word)}`
          }
        >
          <Filling cell={cells[at] ?? null} size={size} />
        </td>
      ))}
    </tr>
  )
})

function Filling({ cell, size }: { cell: Cell<Relation> | null; size: Size }) {
  if (cell === null) return null
  if (cell.tiles.length === 0) return <i className="dot" />
  // The lines about a cell take a px of it.
  const [width, height] = [size.width - 1, size.height - 1]
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Marks marks={tileMarks(cell.tiles.map(lookOf), width, height)} />
    </svg>
  )
}
