import { createHash, type Hash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { Invalid } from '../domain/errors.ts'
import { Dataset } from '../domain/record.ts'
import { lettersOf, looksLikeXml, soundText } from './bytes.ts'
import { TABLES, type TableName } from './columns.ts'
import { createFindings, type Findings, whole } from './findings.ts'
import { JSON_LIMITS, readJson } from './json.ts'
import { bytesOf, chunked, firstOf } from './open.ts'
import { type Described, describedBy, readPackage, UNDESCRIBED } from './package.ts'
import { brokenTable, readTable, type Table, tableByHeader } from './table.ts'

/** What a path holds: tables of sound texts, and what was found while reading. Nothing in it is judged yet. */
export type Read = {
  readonly path: string
  /** How its file or folder is called. */
  readonly name: string
  readonly bytes: number
  /** SHA-256 of the files that were read. */
  readonly digest: string
  /** The data set to which ids without a colon belong. */
  readonly dataset: string
  /** The data sets of which the path says something. */
  readonly datasets: readonly Dataset[]
  readonly tables: Readonly<Partial<Record<TableName, Table>>>
  readonly findings: Findings
}

/** What is told, and the files' digest, while they are read. */
type Reading = { readonly findings: Findings; readonly hash: Hash; readonly signal: AbortSignal | undefined }

type Held = { readonly bytes: number; readonly described: Described; readonly tables: Read['tables'] }
const NOTHING: Held = { bytes: 0, described: UNDESCRIBED, tables: {} }

/**
 * Reads what is to be imported: a folder of CSV files, one CSV file of actors or relations, or our JSON. `dataset` names the
 * data set where the path does not. Throws `Invalid` where there is nothing to read, `Stopped` where `signal` ends it; all else is
 * a finding.
 */
export async function readImport(
  path: string,
  { dataset, signal }: { readonly dataset?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Read> {
  const findings = createFindings()
  const hash = createHash('sha256')
  const reading: Reading = { findings, hash, signal }
  const about = await stat(path).catch(() => null)
  if (!about)
    throw new Invalid(`There is no file or folder ${path}`, 'Give the path of a folder, a CSV or a JSON file.')
  const folder = about.isDirectory() ? resolve(path) : dirname(resolve(path))
  const held = about.isDirectory() ? await readFolder(folder, reading) : await readOne(resolve(path), reading)
  const { id, datasets } = held.described
  if (id !== null && dataset !== undefined && dataset !== id)
    findings.warn(whole(about.isDirectory() ? 'datapackage.json' : basename(path)), {
      code: 'dataset.named',
      message: `the data name their data set ${id}; --dataset ${dataset} was passed over`,
      value: dataset,
      remedy: 'change the id in the file if the other is meant',
    })
  const named = id ?? dataset ?? basename(folder)
  if (!Dataset.shape.id.safeParse(named).success)
    throw new Invalid(
      `"${named}" cannot be the id of a data set`,
      `Give one with --dataset: letters, digits, . _ -, such as ${slugOf(named)}.`,
      'dataset',
    )
  const digest = hash.digest('hex')
  const name = basename(resolve(path))
  return { path, name, bytes: held.bytes, digest, dataset: named, datasets, tables: held.tables, findings }
}

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'data'

async function readFolder(folder: string, { findings, hash, signal }: Reading): Promise<Held> {
  const names = await readdir(folder)
  const files = TABLES.flatMap((table) => {
    const file = calledIn(names, `${table}.csv`)
    return file === null ? [] : [[table, file] as const]
  })
  if (!files.some(([table]) => ['actors', 'sources', 'relations'].includes(table)))
    throw new Invalid(
      `${folder} holds none of actors.csv, sources.csv, relations.csv`,
      `Name the files so, or give the path of one file${someOf(names.filter(mayBeGiven))}.`,
    )
  for (const name of names.filter(holdsData).sort())
    if (!files.some(([, file]) => file === name)) warnOfFile(name, findings)
  let bytes = 0
  const about = names.includes('datapackage.json')
    ? await contentOf(join(folder, 'datapackage.json'), 'datapackage.json', findings)
    : null
  if (about) {
    hash.update('datapackage.json').update(about)
    bytes += about.length
  }
  const described = about ? packageIn(about, findings) : UNDESCRIBED
  const tables: Partial<Record<TableName, Table>> = {}
  for (const [table, file] of files) {
    const content = await chunked(join(folder, file))
    hash.update(file)
    bytes += content.size
    const letters = lettersOf(content, file, findings, (seen) => hash.update(seen))
    tables[table] = letters
      ? await readTable(table, file, letters, described.isGuarded, findings, signal)
      : brokenTable(file)
  }
  return { bytes, described, tables }
}

/** The file of that name, else the first that differs from it in capitals alone: spreadsheets name files after their sheets. */
const calledIn = (names: readonly string[], file: string): string | null =>
  names.includes(file) ? file : (names.toSorted().find((name) => name.toLowerCase() === file) ?? null)

const DATA_ENDING = /\.(csv|tsv|tab|xlsx?|xlsm|ods|numbers|jsonl|ndjson|gexf|graphml|parquet|zip|gz)$/i
/** What lies in a data folder beside the tables, and files that programs keep open for themselves. */
const BESIDE = /^(days\.csv|datapackage\.json|[.~].*)$/i

/** The table after which a file is called, whatever ending it has: `relations.xlsx`, `relations.csv.txt`, `relations (1).csv`. */
const calledAfter = (name: string) =>
  TABLES.find((table) => new RegExp(`^${table.replace(/s$/, 's?')}\\b`, 'i').test(name))

/** Whether a file seems to hold data: what of it is not read must not be lost without a word. */
const holdsData = (name: string) => !BESIDE.test(name) && (DATA_ENDING.test(name) || calledAfter(name) !== undefined)

const mayBeGiven = (name: string) => holdsData(name) || (name.toLowerCase().endsWith('.json') && !BESIDE.test(name))

/** `, such as actors.xlsx`: what there is in place of what was sought. */
const someOf = (names: readonly string[]) =>
  names.length === 0 ? '' : `, such as ${names.toSorted().slice(0, 3).join(' or ')}`

function warnOfFile(name: string, findings: Findings) {
  const table = calledAfter(name)
  const isTwin = name.toLowerCase() === `${table}.csv`
  findings.warn(whole(name), {
    code: 'file.unknown',
    message: `${name} is not read`,
    remedy: isTwin
      ? 'leave one file of this name in the folder'
      : table
        ? `save it as CSV under the name ${table}.csv if its rows are meant`
        : `files that are read: ${TABLES.map((one) => `${one}.csv`).join(', ')}`,
  })
}

function packageIn(bytes: Buffer, findings: Findings): Described {
  const text = soundText(bytes, 'datapackage.json', findings)
  return text === null ? UNDESCRIBED : readPackage(text, 'datapackage.json', findings)
}

/** What one text can hold: files that are parsed as one are refused beyond it, not cut. CSV has no limit. */
const LONGEST_FILE = 400 * 1_048_576

/** The bytes of a file that is parsed as one, or null where there are too many of them. */
async function contentOf(path: string, file: string, findings: Findings): Promise<Buffer | null> {
  const content = await bytesOf(path, LONGEST_FILE)
  if (!('tooMany' in content)) return content
  findings.reject(whole(file), {
    code: 'file.long',
    message: `the file has ${content.tooMany} bytes; at most ${LONGEST_FILE} are read at once`,
    remedy: 'part it into several files and import one after the other',
  })
  return null
}

async function readOne(path: string, { findings, hash, signal }: Reading): Promise<Held> {
  const file = basename(path)
  const content = await chunked(path)
  const head = firstOf(content.chunks()) ?? new Uint8Array()
  const ending = extname(file).toLowerCase()
  const isXml = ['.gexf', '.graphml', '.xml'].includes(ending) || (ending !== '.csv' && looksLikeXml(head))
  if (isXml || ending === '.json') {
    const bytes = await contentOf(path, file, findings)
    if (!bytes) return NOTHING
    hash.update(bytes)
    return isXml ? refuseXml(bytes, file, findings) : readJsonFile(bytes, file, findings)
  }
  const letters = lettersOf(content, file, findings, (seen) => hash.update(seen))
  if (!letters) return NOTHING
  const name = tableByHeader(letters)
  if (!name) {
    findings.reject(whole(file), {
      code: 'header.table',
      message: 'the header is neither that of actors nor that of relations',
      remedy:
        'actors need the columns id, name, type; relations id, source_actor, type, target_actor and start, end or observed',
    })
    return NOTHING
  }
  const described = await describedBeside(path, findings)
  const table = await readTable(name, file, letters, described.isGuarded, findings, signal)
  return { bytes: content.size, described, tables: { [name]: table } }
}

/** What a `datapackage.json` beside a file says of it: so that the file alone bears the ids that it bears in its folder. */
async function describedBeside(path: string, findings: Findings): Promise<Described> {
  const bytes = await bytesOf(join(dirname(path), 'datapackage.json'), LONGEST_FILE).catch(() => null)
  if (!bytes || 'tooMany' in bytes) return UNDESCRIBED
  // Its faults are told where it is about this file, and are nobody's where it is not.
  const isAbout = packageIn(bytes, createFindings()).files.includes(basename(path))
  return isAbout ? packageIn(bytes, findings) : UNDESCRIBED
}

/** GEXF and GraphML: a DOCTYPE is refused before anything is read, and nothing in the file is ever resolved (RELIABILITY I20). */
function refuseXml(bytes: Buffer, file: string, findings: Findings): Held {
  const finding = bytes.toString('latin1').replaceAll('\0', '').toLowerCase().includes('<!doctype')
    ? {
        code: 'xml.doctype',
        message: 'the file has a DOCTYPE, which is not taken',
        remedy: 'save it without DOCTYPE and entities',
      }
    : {
        code: 'xml.not-read',
        message: 'GEXF and GraphML are not imported yet',
        remedy: 'save the tables as CSV or give our JSON',
      }
  findings.reject(whole(file), finding)
  return NOTHING
}

function readJsonFile(bytes: Buffer, file: string, findings: Findings): Held {
  if (bytes.length > JSON_LIMITS.bytes) {
    findings.reject(whole(file), {
      code: 'json.long',
      message: `the file has ${bytes.length} bytes; JSON is taken up to ${JSON_LIMITS.bytes}`,
      remedy: 'import the CSV folder',
    })
    return NOTHING
  }
  const text = soundText(bytes, file, findings)
  if (text === null) return NOTHING
  const read = readJson(text, file, findings)
  if (!read) return NOTHING
  return { bytes: bytes.length, described: describedBy(read.top, file, findings), tables: read.tables }
}
