import type { Day } from '../domain/time/day.ts'
import type { Cell } from './cells.ts'
import type { Findings, Place } from './findings.ts'
import type { Read } from './folder.ts'
import type { Known } from './known.ts'
import type { Spills } from './spill.ts'
import { cellsOf, type Row, type Table } from './table.ts'

/** What every table's check is given. */
export type Checking = {
  readonly read: Read
  readonly known: Known
  readonly findings: Findings
  readonly spills: Spills
  /** Dates after this day are warned of (RELIABILITY I15). */
  readonly future: Day
  /** Told how many relations of all are checked. */
  readonly told?: ((done: number, total: number) => void) | undefined
  /** Ends the check. */
  readonly signal?: AbortSignal | undefined
}

/** A record and where the row stands from which it was read. */
export type Placed<Record> = { readonly record: Record; readonly place: Place }

/** Where a row stands, without what stands in it. */
export const placeOf = ({ file, row, line }: Row): Place => ({ file, row, line })

/**
 * Reads the cells of a row: `text` gives a cell or null; `ask` puts a question to a cell that is not empty, and gives null where
 * it is; `isTold` says of one that it is empty because what stood there was rejected.
 */
function rowReader(table: Table, row: Row): RowReader {
  const text = cellsOf(table, row)
  const ask = <Answer>(column: string, question: (cell: Cell) => Answer): Answer | null => {
    const found = text(column)
    return found === null ? null : question({ place: row, column, text: found })
  }
  const isTold = (column: string) => row.told?.includes(column) === true
  return { table, row, text, ask, isTold }
}

/** Readers of all rows of a table, of none where the import has no such table. */
export function* readersOf(table: Table | undefined): Generator<RowReader> {
  for (const row of table?.rows ?? []) if (table) yield rowReader(table, row)
}

export type RowReader = {
  readonly table: Table
  readonly row: Row
  readonly text: (column: string) => string | null
  readonly isTold: (column: string) => boolean
  readonly ask: <Answer>(column: string, question: (cell: Cell) => Answer) => Answer | null
}
