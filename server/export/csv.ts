import { stringify } from 'csv-stringify/sync'
import { strToU8, zipSync } from 'fflate'
import { guarded } from '../domain/formula-guard.ts'
import { isoOf } from '../domain/time/day.ts'
import { datapackageOf } from './datapackage.ts'
import { readmeOf } from './readme.ts'
import { type Cell, type Table, type TableName, tablesOf } from './tables.ts'
import type { Taken } from './taken.ts'

/** Rows as CSV: RFC 4180, CRLF, UTF-8 without byte order mark. A line end of any kind in a cell is quoted. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], { record_delimiter: '\r\n', quote_record_delimiter: true })

/** One table as CSV, text cells guarded (RELIABILITY I18). */
export const csvOf = ({ columns, rows }: Table): string =>
  csvText([columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)))])

/** One table of a view alone. */
export const oneTable = (taken: Taken, name: TableName): string => csvOf(tablesOf(taken)[name])

/** The view as a zip of the import folder, with `days.csv` and a README beside it. The same view gives the same bytes on a day. */
export function zipOf(taken: Taken): Uint8Array {
  const tables = Object.entries(tablesOf(taken)).map(([name, table]) => [`${name}.csv`, csvOf(table)] as const)
  const files = [
    ['README.md', readmeOf(taken)] as const,
    ['datapackage.json', `${JSON.stringify(datapackageOf(taken), null, 2)}\n`] as const,
    ...tables,
  ]
  const modified = new Date(`${isoOf(taken.retrieved)}T00:00:00`)
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { mtime: modified })
}
