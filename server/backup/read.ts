import { createHash } from 'node:crypto'
import { Invalid } from '../domain/errors.ts'
import { migrations } from '../store/migrate.ts'
import { type Kept, keptIn } from './line.ts'
import { countsOf, FORMAT, MANIFEST, Manifest, type Part } from './manifest.ts'
import type { Entry } from './zip-format.ts'
import { NotOurZip, openZip, type ZipReader } from './zip-reader.ts'

/** A backup that was found to be whole: what it says of itself, and its lines, part by part. */
export type Backup = {
  /** The SHA-256 of the file, by which a restore that was broken off knows it again. */
  readonly seal: string
  readonly manifest: Manifest
  readonly keptIn: (part: Part) => AsyncIterable<Kept>
}

/** A record with all its words is far shorter; a line beyond it is not read to its end. */
const LONGEST_LINE = 64 * 1_048_576
const LONGEST_MANIFEST = 16 * 1_048_576

/**
 * Opens a backup and reads it whole: its seal, every part's bytes, SHA-256 and count, every line. Throws `Invalid` where it is
 * cut short, altered, newer than this program or no backup; nothing has been written anywhere by then.
 */
export async function openBackup(path: string): Promise<Backup> {
  try {
    const zip = await openZip(path)
    const manifest = await manifestOf(zip)
    const entries = new Map(zip.entries.map((entry) => [entry.name, entry]))
    const keptInPart = (part: Part) => linesOf(zip, part, entries.get(part.file))
    for (const part of manifest.parts) for await (const _ of keptInPart(part));
    return { seal: zip.seal, manifest, keptIn: keptInPart }
  } catch (error) {
    if (error instanceof NotOurZip) throw refused(path, error.message)
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code)))
      throw new Invalid(`There is no file ${path} that can be read`, 'Give the path of a backup.')
    throw error
  }
}

const refused = (path: string, why: string) =>
  new Invalid(
    `${path} is no whole backup: it ${why}. It was cut short, altered or is something else; nothing was restored`,
    'Take another copy of it.',
  )

async function manifestOf(zip: ZipReader): Promise<Manifest> {
  const entry = zip.entries.at(-1)
  if (entry?.name !== MANIFEST || entry.bytes > LONGEST_MANIFEST) throw new NotOurZip('has no manifest')
  const blocks: Buffer[] = []
  for await (const block of zip.content(entry)) blocks.push(block)
  const said = jsonOf(Buffer.concat(blocks).toString())
  const version = typeof said === 'object' && said !== null && 'version' in said ? Number(said.version) : FORMAT
  const schema = typeof said === 'object' && said !== null && 'schema' in said ? Number(said.schema) : 0
  if (version > FORMAT || schema > (migrations().at(-1)?.number ?? 0))
    throw new Invalid('The backup was made by a newer Entente; nothing was restored', 'Restore it with that one.')
  const read = Manifest.safeParse(said)
  if (!read.success) throw new NotOurZip('has a manifest that cannot be read')
  const { parts, counts } = read.data
  const names = zip.entries.slice(0, -1).map(({ name }) => name)
  if (names.join('\n') !== parts.map(({ file }) => file).join('\n') || new Set(names).size !== names.length)
    throw new NotOurZip('has other parts than its manifest says')
  if (JSON.stringify(counts) !== JSON.stringify(countsOf(parts)))
    throw new NotOurZip('has a manifest that does not agree with itself')
  return read.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function* linesOf(zip: ZipReader, part: Part, entry: Entry | undefined): AsyncGenerator<Kept> {
  if (entry?.bytes !== part.bytes) throw new NotOurZip(`has a part ${part.file} of another length`)
  const hash = createHash('sha256')
  let records = 0
  for await (const line of textLines(zip.content(entry), hash)) {
    const kept = keptIn(line, part.of)
    records += 1
    if (!kept) throw new NotOurZip(`has in line ${records} of ${part.file} no record`)
    yield kept
  }
  if (records !== part.records || hash.digest('hex') !== part.sha256)
    throw new NotOurZip(`has a part ${part.file} with another content than its manifest says`)
}

async function* textLines(blocks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  const decoded = (block?: Buffer) => {
    try {
      return block ? decoder.decode(block, { stream: true }) : decoder.decode()
    } catch {
      throw new NotOurZip('has bytes that are not UTF-8')
    }
  }
  for await (const block of blocks) {
    hash.update(block)
    const lines = `${rest}${decoded(block)}`.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new NotOurZip('has a line that has no end')
    yield* lines
  }
  if (rest + decoded() !== '') throw new NotOurZip('has a line that breaks off')
}
