import { unguarded } from '../domain/formula-guard.ts'
import type { Decoded } from './bytes.ts'
import { cleanField, isOdd } from './clean.ts'
import type { TableName } from './columns.ts'
import { type CsvRecord, csvRecords, MOST_FIELDS } from './csv.ts'
import { type Findings, type Place, whole } from './findings.ts'
import { columnOf, knownAmong, readHeader } from './header.ts'

/** A record of a file and where it stands: all text, its fields in the order of the table's columns. */
export type Row = Place & { readonly fields: readonly string[] }

/** What a file holds of one table. Its texts are sound; what they say is not judged yet. */
export type Table = {
  readonly file: string
  readonly columns: ReadonlyMap<string, number>
  readonly rows: readonly Row[]
  /** Ids of records that could not be read, so that what names them is not blamed as well. */
  readonly lost: ReadonlySet<string>
  /** Whether records may be missing that nobody can name: a header at fault, a quote never closed. */
  readonly isBroken: boolean
}

const DELIMITERS = [',', ';', '\t'] as const
const NAMES: Readonly<Record<string, string>> = { ';': 'a semicolon', '\t': 'a tab' }

/** The fields of the first record of a text. */
const firstOf = (text: string, delimiter: string): readonly string[] =>
  csvRecords(text, delimiter).next().value?.fields ?? []

/** The first line that is not blank, as much of it as tells a delimiter and a table. */
const headerIn = (text: string) => /^[\r\n]*([^\r\n]{0,65536})/.exec(text)?.[1] ?? ''

/** The first record under each delimiter; the one that gives most known columns, then most fields, then a comma. */
function delimiterOf(text: string, tables: readonly TableName[]): string {
  const header = headerIn(text)
  const scored = DELIMITERS.map((delimiter) => {
    const fields = firstOf(header, delimiter)
    return { delimiter, known: Math.max(...tables.map((table) => knownAmong(fields, table))), fields: fields.length }
  })
  return scored.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.fields > best.fields) ? next : best,
  ).delimiter
}

/** Which table a single file holds, told by its header, or null. */
export function tableByHeader({ text }: Decoded): TableName | null {
  const among: readonly TableName[] = ['actors', 'relations']
  const columns = firstOf(headerIn(text), delimiterOf(text, among)).map(columnOf)
  const plain = columns.map((column) => column.replaceAll(/[^a-z]/g, ''))
  if (plain.includes('sourceactor') || plain.includes('targetactor')) return 'relations'
  return columns.includes('name') ? 'actors' : null
}

/** A table of which nothing could be read. */
export const brokenTable = (file: string): Table => ({
  file,
  columns: new Map(),
  rows: [],
  lost: new Set(),
  isBroken: true,
})

/**
 * Reads a CSV file as one table. Faults of bytes, quoting, header, field counts and characters are found here (RELIABILITY I1 to
 * I6, I9). Where `isGuarded`, the guard against formulas that our own exports put before texts is taken off again (I18).
 */
export function readTable(
  name: TableName,
  file: string,
  { text, damaged }: Decoded,
  isGuarded: boolean,
  findings: Findings,
): Table {
  const delimiter = delimiterOf(text, [name])
  const records = csvRecords(text, delimiter)
  const header = records.next().value
  if (!header) {
    findings.reject(whole(file), { code: 'file.empty', message: 'the file is empty', remedy: 'give it a header row' })
    return brokenTable(file)
  }
  if (header.count > MOST_FIELDS) {
    tellWide(header.count, file, findings)
    return brokenTable(file)
  }
  if (delimiter !== ',') warnOfDelimiter(delimiter, file, findings)
  const letters = { odd: isOdd(text), damaged }
  const clean = (fields: readonly string[], names: readonly string[], place: Place) =>
    fields.map((field, at) => cleanField(field, names[at] ?? `field ${at + 1}`, place, letters, findings))
  const names = clean(
    header.fields.map((field) => field.trim()),
    [],
    whole(file),
  )
  const columns = tellQuotes(header, names, whole(file), findings) ? null : readHeader(name, names, file, findings)
  if (!columns) return brokenTable(file)

  const rows: Row[] = []
  const once = keptOnce()
  const lost = new Set<string>()
  let isBroken = false
  let row = 0
  for (const record of records) {
    row += 1
    const place = { file, row, line: record.line }
    if (tellQuotes(record, names, place, findings)) {
      isBroken = true
      continue
    }
    const cleaned = clean(record.fields, names, place)
    const fields = (isGuarded ? cleaned.map(unguarded) : cleaned).map(once)
    if (record.count !== names.length) {
      tellFields(record, names.length, delimiter, place, findings)
      lost.add(fields[columns.get('id') ?? -1] ?? '')
    } else if (fields.some((field) => field !== '')) rows.push({ ...place, fields })
  }
  return { file, columns, rows, lost, isBroken }
}

/** So many texts of a column are remembered: a column with more of them has few that come again. */
const MOST_REMEMBERED = 5_000

/** Gives equal texts of a column as one: what stands in a hundred thousand rows, such as a type, is in memory once. */
function keptOnce() {
  const columns: Map<string, string>[] = []
  return (text: string, column: number): string => {
    columns[column] ??= new Map()
    const known = columns[column].get(text)
    if (known !== undefined) return known
    if (columns[column].size < MOST_REMEMBERED) columns[column].set(text, text)
    return text
  }
}

const warnOfDelimiter = (delimiter: string, file: string, findings: Findings) =>
  findings.warn(whole(file), {
    code: 'file.delimiter',
    message: `fields are parted by ${NAMES[delimiter]}; it was read as that`,
    remedy: 'nothing to do, or save with commas',
  })

const tellWide = (count: number, file: string, findings: Findings) =>
  findings.reject(whole(file), {
    code: 'header.wide',
    message: `the header has ${count} columns; at most ${MOST_FIELDS} are read`,
    remedy: 'check that this is the file that is meant, and leave out what is not read',
  })

const tellFields = (
  { fields, count }: CsvRecord,
  wanted: number,
  delimiter: string,
  place: Place,
  findings: Findings,
) =>
  findings.reject(place, {
    code: 'row.fields',
    message: `the row has ${count} fields, the header ${wanted}`,
    value: fields.join(delimiter),
    remedy: 'quote fields that hold a delimiter, and leave none out',
  })

const QUOTING = {
  'never-closed': [
    'quote.open',
    'a quote begins here and is never closed',
    'close it; a quote inside quotes is written twice',
  ],
  'text-after': ['quote.text', 'text stands behind a closing quote', 'write a quote inside quotes twice'],
  bare: [
    'quote.bare',
    'a quote stands inside a field that is not quoted; it was kept',
    'quote the field and double the quote',
  ],
} as const

/** Tells faults of quoting; whether one of them makes the record unreadable. */
function tellQuotes(
  { fields, faults }: CsvRecord,
  names: readonly string[],
  place: Place,
  findings: Findings,
): boolean {
  for (const { field, kind } of faults) {
    const [code, message, remedy] = QUOTING[kind]
    const finding = { code, column: names[field] ?? null, message, value: fields[field] ?? null, remedy }
    if (kind === 'bare') findings.warn(place, finding)
    else findings.reject(place, finding)
  }
  return faults.some(({ kind }) => kind !== 'bare')
}

/** The fields of a row by column: the text, or null where the field is empty or the column is not there. */
export const cellsOf =
  ({ columns }: Table, { fields }: Row) =>
  (column: string): string | null => {
    const index = columns.get(column)
    return index === undefined ? null : fields[index] || null
  }
