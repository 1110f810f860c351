import { COLUMNS, MAPPED, type TableName } from './columns.ts'
import { type Findings, whole } from './findings.ts'
import { nearestWord } from './nearest.ts'

/** Names under which other programs write our columns. They are told, never taken: what a column means is not guessed. */
const OFTEN: ReadonlyMap<string, string> = new Map([
  ...['source', 'from', 'actor1', 'side_a'].map((name) => [name, 'source_actor'] as const),
  ...['target', 'to', 'destination', 'actor2', 'side_b'].map((name) => [name, 'target_actor'] as const),
  ...['date', 'startdate', 'datestart', 'from_date'].map((name) => [name, 'start'] as const),
  ...['enddate', 'dateend', 'to_date'].map((name) => [name, 'end'] as const),
  ...['kind', 'relation', 'relationtype', 'actortype'].map((name) => [name, 'type'] as const),
  ...['label', 'actorname'].map((name) => [name, 'name'] as const),
  ...['sources', 'sourceid'].map((name) => [name, 'source_ids'] as const),
])

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Which of the columns a foreign name may mean, or null. */
export function meantBy(name: string, among: readonly string[]): string | null {
  if (name === '') return null
  const same = among.find((column) => plain(column) === plain(name))
  if (same) return same
  const often = OFTEN.get(plain(name)) ?? OFTEN.get(name)
  return often !== undefined && among.includes(often) ? often : nearestWord(name, among)
}

/** A name as a header gives it: outer blanks dropped, case folded, mapped where the format knows another name. */
export function columnOf(name: string): string {
  const folded = name.trim().toLowerCase()
  return MAPPED.get(folded) ?? folded
}

/** How many of the fields are columns of the table. */
export const knownAmong = (fields: readonly string[], table: TableName) =>
  fields.filter((field) => COLUMNS[table].known.includes(columnOf(field))).length

/**
 * The places of a table's columns in its header (RELIABILITY I4), or null where one is missing or stands twice: then no row is
 * looked at, so that one fault of the header does not become one a row. Unknown columns are warned of and named.
 */
export function readHeader(
  table: TableName,
  fields: readonly string[],
  file: string,
  findings: Findings,
): ReadonlyMap<string, number> | null {
  const { required, known, oneOf } = COLUMNS[table]
  const places = new Map<string, number>()
  const twice = new Set<string>()
  const foreign: string[] = []
  for (const [index, field] of fields.entries()) {
    const column = columnOf(field)
    if (!known.includes(column)) foreign.push(field.trim())
    else if (places.has(column)) twice.add(column)
    else places.set(column, index)
  }
  const absent = known.filter((column) => !places.has(column))
  const meant = new Map<string, string>()
  for (const name of foreign) {
    const column = meantBy(name, absent)
    if (column && !meant.has(column)) meant.set(column, name)
  }
  const needed = required.filter((column) => !places.has(column))
  // A date column under another name would lose every date of the file, so it is a fault and no warning.
  const dates = oneOf.filter((column) => meant.has(column))
  const noDate = oneOf.length > 0 && dates.length === 0 && !oneOf.some((column) => places.has(column))

  const fault = (code: string, column: string, message: string, value: string | null, remedy: string) =>
    findings.reject(whole(file), { code, column, message, value, remedy })
  for (const column of twice)
    fault('header.twice', column, `the column ${column} is there twice`, column, 'leave one of them out')
  for (const column of [...needed, ...dates]) {
    const name = meant.get(column)
    const hint = name === undefined ? '' : `; "${name}" meant?`
    const remedy = name === undefined ? `add the column ${column}` : `call it ${column}`
    fault('header.missing', column, `the column ${column} is missing${hint}`, name ?? null, remedy)
  }
  if (noDate)
    fault(
      'header.missing',
      oneOf.join(', '),
      `none of the columns ${oneOf.join(', ')} is there`,
      null,
      'a relation has at least one date: add one of them',
    )
  for (const name of foreign.filter((one) => ![...needed, ...dates].some((column) => meant.get(column) === one))) {
    const column = meantBy(name, absent)
    findings.warn(whole(file), {
      code: 'header.unknown',
      column: name,
      message: name === '' ? 'a column without a name is not read' : `the column "${name}" is not known and not read`,
      value: name,
      remedy: column ? `"${column}" meant? Then call it so` : `columns that are read: ${known.join(', ')}`,
    })
  }
  return twice.size > 0 || needed.length > 0 || dates.length > 0 || noDate ? null : places
}
