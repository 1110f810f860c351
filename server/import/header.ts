import { counted } from '../domain/wording.ts'
import { COLUMNS, MAPPED, type TableName } from './columns.ts'
import { dateMeantBy } from './date-columns.ts'
import { type Findings, whole } from './findings.ts'
import { nearestWord } from './nearest.ts'

/** Names under which other programs write our columns. They are told, never taken: what a column means is not guessed. */
const OFTEN: ReadonlyMap<string, string> = new Map([
  ...['source', 'from', 'actor1', 'side_a'].map((name) => [name, 'source_actor'] as const),
  ...['target', 'to', 'destination', 'actor2', 'side_b'].map((name) => [name, 'target_actor'] as const),
  ...['kind', 'relation', 'relationtype', 'actortype'].map((name) => [name, 'type'] as const),
  ...['label', 'actorname'].map((name) => [name, 'name'] as const),
  ...['sources', 'sourceid'].map((name) => [name, 'source_ids'] as const),
])

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Which of the columns a foreign name may mean, or null. */
function meantBy(name: string, among: readonly string[]): string | null {
  if (name === '') return null
  const same = among.find((column) => plain(column) === plain(name))
  if (same) return same
  const often = OFTEN.get(plain(name)) ?? OFTEN.get(name)
  return often !== undefined && among.includes(often) ? often : (dateMeantBy(name, among) ?? nearestWord(name, among))
}

/** A name as a header gives it: outer blanks dropped, case folded, mapped where the format knows another name. */
export function columnOf(name: string): string {
  const folded = name.trim().toLowerCase()
  return MAPPED.get(folded) ?? folded
}

/** How many of the fields are columns of the table. */
export const knownAmong = (fields: readonly string[], table: TableName) =>
  fields.filter((field) => COLUMNS[table].known.includes(columnOf(field))).length

/** What a header gives: the places of known columns, columns given twice, names that are not ours. */
function sorted(table: TableName, fields: readonly string[]) {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  const foreign: string[] = []
  for (const [index, field] of fields.entries()) {
    const column = columnOf(field)
    if (!COLUMNS[table].known.includes(column)) foreign.push(field.trim())
    else if (places.has(column)) twice.add(column)
    else places.set(column, index)
  }
  return { places, twice, foreign }
}

/** Names of an actor as well as of a date: of an actor only where nothing else names it. */
const EITHER: readonly string[] = ['from', 'to']

/** Which foreign name may mean which of the columns that are absent, each once. */
function meanings(foreign: readonly string[], absent: readonly string[]): ReadonlyMap<string, string> {
  const meant = new Map<string, string>()
  const isEither = (name: string) => EITHER.includes(plain(name))
  for (const name of [...foreign.filter((one) => !isEither(one)), ...foreign.filter(isEither)]) {
    const column = meantBy(
      name,
      absent.filter((one) => !meant.has(one)),
    )
    if (column) meant.set(column, name)
  }
  return meant
}

/** Whether a name that comes near to a column is a slip of the pen rather than a word of its own: `obsered`, not `send`, `observer`. */
const isSlip = (name: string) => name.length > 5 && !/ers?$/i.test(name)

/** The places of a table's columns, those that are absent, and the warnings of unknown ones but for those whose dates would be lost. */
type Header = {
  readonly places: ReadonlyMap<string, number>
  readonly absent: readonly string[]
  readonly warn: (lost: ReadonlySet<string>) => void
}

/**
 * The places of a table's columns in its header (RELIABILITY I4), or null where one is missing or stands twice: then no row is
 * looked at, so that one fault of the header does not become one a row. Unknown columns are warned of and named: of a sound
 * header once it is known what they hold.
 */
export function readHeader(
  table: TableName,
  fields: readonly string[],
  file: string,
  findings: Findings,
): Header | null {
  const { required, known, oneOf } = COLUMNS[table]
  const { places, twice, foreign } = sorted(table, fields)
  const isAbsent = (column: string) => !places.has(column)
  const meant = meanings(foreign, known.filter(isAbsent))
  const hasDates = oneOf.length === 0 || oneOf.some((column) => places.has(column) || meant.has(column))
  // A date column under another name would lose every date of the file, so it is a fault and no warning.
  const isLost = (column: string, name: string) =>
    dateMeantBy(name, [column]) !== null || (oneOf.includes(column) && isSlip(name))
  const lost = [...meant].filter(([column, name]) => !required.includes(column) && isLost(column, name))
  const missing = [...required.filter(isAbsent), ...lost.map(([column]) => column)]

  for (const column of twice) tellTwice(column, file, findings)
  const isHeader = places.size > 0 || meant.size > 0
  for (const column of missing) tellMissing(column, meant.get(column) ?? null, isHeader, file, findings)
  if (!hasDates) tellNoDates(oneOf, file, findings)
  const told = new Set(missing.map((column) => meant.get(column)))
  const absent = known.filter(isAbsent)
  const warn = (lost: ReadonlySet<string>) => {
    const nameless = foreign.filter((name) => name === '').length
    if (nameless > 0) warnOfNameless(nameless, file, findings)
    for (const name of foreign)
      if (name !== '' && !told.has(name) && !lost.has(name))
        warnOfForeign(
          name,
          known,
          absent.filter((column) => (meant.get(column) ?? name) === name),
          file,
          findings,
        )
  }
  if (twice.size === 0 && missing.length === 0 && hasDates) return { places, absent, warn }
  warn(new Set())
  return null
}

const tellTwice = (column: string, file: string, findings: Findings) =>
  findings.reject(whole(file), {
    code: 'header.twice',
    column,
    message: `the column ${column} is there twice`,
    value: column,
    remedy: 'leave one of them out',
  })

const tellMissing = (column: string, name: string | null, isHeader: boolean, file: string, findings: Findings) =>
  findings.reject(whole(file), {
    code: 'header.missing',
    column,
    message: `the column ${column} is missing${name === null ? '' : `; "${name}" meant?`}`,
    value: name,
    remedy:
      name !== null
        ? `call it ${column}`
        : isHeader
          ? `add the column ${column}`
          : `begin the file with a row of column names, ${column} among them, parted by commas, semicolons or tabs`,
  })

const tellNoDates = (columns: readonly string[], file: string, findings: Findings) =>
  findings.reject(whole(file), {
    code: 'header.missing',
    column: columns.join(', '),
    message: `none of the columns ${columns.join(', ')} is there`,
    remedy: 'a relation has at least one date: add one of them',
  })

const warnOfNameless = (count: number, file: string, findings: Findings) =>
  findings.warn(whole(file), {
    code: 'header.unknown',
    message:
      count === 1 ? 'a column without a name is not read' : `${counted(count, 'column')} without a name are not read`,
    remedy: 'nothing to do, or name what should be read',
  })

function warnOfForeign(
  name: string,
  known: readonly string[],
  absent: readonly string[],
  file: string,
  findings: Findings,
) {
  const column = meantBy(name, absent)
  findings.warn(whole(file), {
    code: 'header.unknown',
    column: name,
    message: `the column "${name}" is not known and not read`,
    value: name,
    remedy: column ? `"${column}" meant? Then call it so` : `columns that are read: ${known.join(', ')}`,
  })
}
