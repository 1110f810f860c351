import { unguarded } from '../domain/formula-guard.ts'
import { counted } from '../domain/wording.ts'
import type { Letters } from './bytes.ts'
import { cleanField } from './clean.ts'
import { COLUMNS, type TableName } from './columns.ts'
import { type CsvRecord, csvRecords, MOST_FIELDS } from './csv.ts'
import { type Findings, type Place, SILENT, whole } from './findings.ts'
import { columnOf, knownAmong, readHeader } from './header.ts'
import { tellLost, watchUnread } from './lost-dates.ts'
import { firstOf } from './open.ts'
import { beyondSepLine } from './sep-line.ts'
import { inTurns } from './turns.ts'

/**
 * A record of a file and where it stands: all text, its fields in the order of the table's columns. Those of `told` are empty
 * because what stood there was rejected, and are not blamed again for being so.
 */
export type Row = Place & { readonly fields: readonly string[]; readonly told?: readonly string[] }

/**
 * What a file holds of one table. Its texts are sound; what they say is not judged yet. `rows` can be gone through as often as
 * is needed; those of a CSV file are read anew each time, so that a file of any size takes no memory.
 */
export type Table = {
  readonly file: string
  readonly columns: ReadonlyMap<string, number>
  readonly rows: Iterable<Row>
  /** How many rows there are. */
  readonly count: number
  /** Ids of records that could not be read, so that what names them is not blamed as well. */
  readonly lost: ReadonlySet<string>
  /** Whether records may be missing that nobody can name: a header at fault, a quote never closed. */
  readonly isBroken: boolean
}

const DELIMITERS = [',', ';', '\t'] as const
const NAMES: Readonly<Record<string, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }

/** The fields of the first record of a text. */
const fieldsOf = (text: string, delimiter: string): readonly string[] =>
  firstOf(csvRecords([text], delimiter))?.fields ?? []

/** So much of a first line tells a delimiter and a table. */
const ENOUGH = 65_536

/** The first line that is not blank, or enough of it. */
function headerIn({ pieces }: Letters): string {
  let head = ''
  for (const piece of pieces()) {
    head = (head + piece).replace(/^[\r\n]+/, '')
    if (head.length >= ENOUGH) break
  }
  return head.slice(0, ENOUGH).split(/[\r\n]/, 1)[0] ?? ''
}

/** The first record under each delimiter; the one that gives most known columns, then most fields, then a comma. */
function delimiterOf(header: string, tables: readonly TableName[]): string {
  const scored = DELIMITERS.map((delimiter) => {
    const fields = fieldsOf(header, delimiter)
    return { delimiter, known: Math.max(...tables.map((table) => knownAmong(fields, table))), fields: fields.length }
  })
  return scored.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.fields > best.fields) ? next : best,
  ).delimiter
}

/** Which table a single file holds, told by its header, or null. */
export function tableByHeader(text: Letters): TableName | null {
  const among: readonly TableName[] = ['actors', 'relations']
  const { letters, named } = beyondSepLine(text)
  const header = headerIn(letters)
  const columns = fieldsOf(header, named ?? delimiterOf(header, among)).map(columnOf)
  const plain = columns.map((column) => column.replaceAll(/[^a-z]/g, ''))
  if (plain.includes('sourceactor') || plain.includes('targetactor')) return 'relations'
  return columns.includes('name') ? 'actors' : null
}

/** A table of which nothing could be read. */
export const brokenTable = (file: string): Table => ({
  file,
  columns: new Map(),
  rows: [],
  count: 0,
  lost: new Set(),
  isBroken: true,
})

/**
 * Reads a CSV file as one table. Faults of bytes, quoting, header, field counts and characters are found here (RELIABILITY I1 to
 * I6, I9). Where `isGuarded`, the guard against formulas that our own exports put before texts is taken off again (I18).
 */
export async function readTable(
  name: TableName,
  file: string,
  text: Letters,
  isGuarded: boolean,
  findings: Findings,
  signal?: AbortSignal,
): Promise<Table> {
  const { letters, named } = beyondSepLine(text)
  const delimiter = named ?? delimiterOf(headerIn(letters), [name])
  const header = firstOf(csvRecords(letters.pieces(), delimiter))
  if (!header) {
    findings.reject(whole(file), { code: 'file.empty', message: 'the file is empty', remedy: 'give it a header row' })
    return brokenTable(file)
  }
  if (header.count > MOST_FIELDS) {
    tellWide(header.count, file, findings)
    return brokenTable(file)
  }
  if (delimiter !== ',' || named !== null) warnOfDelimiter(delimiter, named !== null, file, findings)
  const names = cleaned(
    { ...header, fields: header.fields.map((field) => field.trim()) },
    [],
    letters,
    whole(file),
    findings,
  )
  const sound = tellQuotes(header, names, whole(file), findings) ? null : readHeader(name, names, file, findings)
  if (!sound) return brokenTable(file)

  const columns = sound.places
  const about = { file, names, columns, delimiter, letters, isGuarded }
  const unread = watchUnread(name, sound.absent)
  const foreign = names.flatMap((one, at) => (COLUMNS[name].known.includes(columnOf(one)) ? [] : [[one, at] as const]))
  const lost = new Set<string>()
  let isBroken = false
  const notTaken = (id: string | null) => {
    if (id === null) isBroken = true
    else lost.add(id)
  }
  let count = 0
  for await (const { fields } of inTurns(rowsOf(about, findings, notTaken), signal)) {
    count += 1
    for (const [one, at] of foreign) unread.see(one, fields[at] ?? '')
  }
  const lostDates = unread.lost()
  sound.warn(new Set(lostDates.map((one) => one.name)))
  tellLost(lostDates, file, findings)
  if (lostDates.length > 0) return brokenTable(file)
  // What there is to tell was told by now.
  const rows = { [Symbol.iterator]: () => rowsOf(about, SILENT, () => {}) }
  return { file, columns, rows, count, lost, isBroken }
}

type About = {
  readonly file: string
  readonly names: readonly string[]
  readonly columns: ReadonlyMap<string, number>
  readonly delimiter: string
  readonly letters: Letters
  readonly isGuarded: boolean
}

/** The rows of a file but for blank ones; of those that cannot be read, `notTaken` is told the id, or null where it is not known. */
function* rowsOf(
  { file, names, columns, delimiter, letters, isGuarded }: About,
  findings: Findings,
  notTaken: (id: string | null) => void,
): Generator<Row> {
  let row = -1
  for (const record of csvRecords(letters.pieces(), delimiter)) {
    row += 1
    if (row === 0) continue
    const place = { file, row, line: record.line }
    if (tellQuotes(record, names, place, findings)) {
      notTaken(null)
      continue
    }
    const clean = cleaned(record, names, letters, place, findings)
    const fields = isGuarded ? clean.map(unguarded) : clean
    if (record.count !== names.length) {
      tellFields(record, names.length, delimiter, place, findings)
      notTaken(fields[columns.get('id') ?? -1] ?? '')
    } else if (fields.some((field) => field !== '')) {
      const told = letters.odd || record.cut.size > 0 ? rejectedIn(record, clean, names) : []
      yield told.length === 0 ? { ...place, fields } : { ...place, fields, told }
    }
  }
}

/** The columns of fields that are empty now because what they held was rejected. */
const rejectedIn = ({ fields }: CsvRecord, clean: readonly string[], names: readonly string[]): string[] =>
  clean.flatMap((field, at) => (field === '' && fields[at]?.trim() ? columnOf(names[at] ?? '') : []))

const cleaned = (
  { fields, cut }: CsvRecord,
  names: readonly string[],
  letters: Letters,
  place: Place,
  findings: Findings,
): string[] =>
  fields.map((field, at) =>
    cleanField(field, names[at] ?? `field ${at + 1}`, place, letters, findings, cut.get(at) ?? field.length),
  )

const warnOfDelimiter = (delimiter: string, isNamed: boolean, file: string, findings: Findings) =>
  findings.warn(whole(file), {
    code: 'file.delimiter',
    message: isNamed
      ? `the first line says that fields are parted by ${NAMES[delimiter] ?? delimiter}; it was read as that`
      : `fields are parted by ${NAMES[delimiter]}; it was read as that`,
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
    message: `the row has ${counted(count, 'field')}, the header ${wanted}`,
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
