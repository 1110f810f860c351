import { isMisread, readStatedDate } from '../domain/time/stated-date.ts'
import { COLUMNS, type TableName } from './columns.ts'
import { DATE_COLUMNS, dateMeantBy, dateNear } from './date-columns.ts'
import { type Findings, whole } from './findings.ts'

/** What is in columns that are not read, cell by cell. */
export type Unread = { readonly see: (name: string, text: string) => void; readonly lost: () => readonly Lost[] }
/** A column that is not read although it holds dates, and which column it seems to be. */
export type Lost = { readonly name: string; readonly column: string; readonly dates: number; readonly cells: number }

type Seen = { cells: number; dates: number; years: number }

const YEAR = /^\d{4}$/
/** Days and months in other notations: right under a name of ours they would be faults, and so they are not lost under another. */
const NOTATION = /^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?(?:[T ].*)?$/

const isDate = (text: string) => NOTATION.test(text) || !isMisread(readStatedDate(text))

/**
 * Watches columns that are not read for dates, so that none is lost by a slip of the pen: most cells of one whose name comes
 * near to a column of dates that is `absent` are dates; or the relations have no start, and most cells are dates that are no
 * bare numbers. Other columns may hold what they like.
 */
export function watchUnread(table: TableName, absent: readonly string[]): Unread {
  const columns = absent.filter((column) => DATE_COLUMNS.includes(column))
  const [first] = COLUMNS[table].oneOf
  const seen = new Map<string, Seen>()
  const meant = (name: string, { cells, dates, years }: Seen) => {
    if (dates * 2 <= cells) return null
    const near = dateMeantBy(name, columns) ?? dateNear(name, columns)
    if (near !== null || first === undefined || !columns.includes(first)) return near
    return (dates - years) * 2 > cells ? first : null
  }
  return {
    see(name, text) {
      if (text === '' || name === '' || columns.length === 0) return
      const one = seen.get(name) ?? { cells: 0, dates: 0, years: 0 }
      seen.set(name, one)
      one.cells += 1
      if (isDate(text)) one.dates += 1
      if (YEAR.test(text)) one.years += 1
    },
    lost: () =>
      [...seen].flatMap(([name, one]) => {
        const column = meant(name, one)
        return column === null ? [] : [{ name, column, dates: one.dates, cells: one.cells }]
      }),
  }
}

/** Tells each of them as a fault of the header. */
export function tellLost(lost: readonly Lost[], file: string, findings: Findings) {
  for (const { name, column, dates, cells } of lost)
    findings.reject(whole(file), {
      code: 'header.dates',
      column,
      message: `"${name}" is not read, and ${dates} of its ${cells} cells are dates; ${column} meant?`,
      value: name,
      remedy: `call it ${column}, or take it out if it means something else`,
    })
}
