import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** Rows of a CSV file under the project's folder, by column name. */
export const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'), { columns: true })

/** A cell that may be empty. */
export const cell = (text: string | undefined) => (text === undefined || text === '' ? null : text)
