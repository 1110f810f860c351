import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Invalid } from '../domain/errors.ts'
import { createNumbers } from './numbers.ts'

/** Records that are looked at in order or in parts: a plain list, or one that is read when it is asked for. */
export type Records<Record> = Iterable<Record> & {
  readonly length: number
  readonly slice: (from: number, to: number) => readonly Record[]
}

/** Records of which an import may bring any number: kept on the disk but for the last. A record is plain data, as JSON has it. */
export type Spill<Record> = Records<Record> & {
  readonly add: (record: Record) => void
  readonly at: (index: number) => Record
  /** Frees the disk. The end of the program does so too, however it comes. */
  readonly close: () => void
}

/** So much is gathered before it goes to the disk: what a small import brings never goes there. */
const GATHERED = 4 * 1_048_576
/** So much is read at once where records are looked at in order. */
const WINDOW = 262_144

/**
 * Makes spills in a folder, and closes all of them at once. To add to one throws `Invalid` where the folder is full or cannot be
 * written to.
 */
export function createSpills(folder = tmpdir()) {
  const made: { readonly close: () => void }[] = []
  return {
    make<Record>(): Spill<Record> {
      const spill = createSpill<Record>(folder)
      made.push(spill)
      return spill
    },
    close() {
      for (const spill of made) spill.close()
    },
  }
}
export type Spills = ReturnType<typeof createSpills>

function createSpill<Record>(folder: string): Spill<Record> {
  const ends = createNumbers(Float64Array)
  let gathered: Buffer = Buffer.alloc(16_384)
  /** How many of its bytes are taken, and how many are on the disk. */
  let [taken, written] = [0, 0]
  let file: number | null = null

  const from = (index: number) => (index === 0 ? 0 : ends.at(index - 1))

  function flush() {
    const to = file ?? told(folder, () => nameless(folder))
    file = to
    for (let at = 0; at < taken; ) at += told(folder, () => writeSync(to, gathered, at, taken - at, written + at))
    written += taken
    taken = 0
  }

  /** The bytes from one place to another. */
  function bytesOf(begin: number, end: number): Buffer {
    if (begin >= written) return gathered.subarray(begin - written, end - written)
    const bytes = Buffer.allocUnsafe(end - begin)
    const onIt = Math.min(end, written) - begin
    for (let at = 0; at < onIt; ) at += readSync(file ?? 0, bytes, at, onIt - at, begin + at)
    gathered.copy(bytes, onIt, 0, end - begin - onIt)
    return bytes
  }

  const parsed = (bytes: Buffer, begin: number, end: number): Record => JSON.parse(bytes.toString('utf8', begin, end))
  const at = (index: number) => parsed(bytesOf(from(index), ends.at(index)), 0, ends.at(index) - from(index))

  return {
    get length() {
      return ends.length
    },
    add(record) {
      const text = JSON.stringify(record)
      const length = Buffer.byteLength(text)
      if (taken > 0 && taken + length > GATHERED) flush()
      while (taken + length > gathered.length) gathered = Buffer.concat([gathered], gathered.length * 2)
      taken += gathered.write(text, taken)
      ends.push(written + taken)
    },
    at,
    slice: (begin, end) => Array.from({ length: Math.min(end, ends.length) - begin }, (_, index) => at(begin + index)),
    *[Symbol.iterator]() {
      for (let first = 0; first < ends.length; ) {
        const begin = from(first)
        let next = first + 1
        while (next < ends.length && ends.at(next) - begin <= WINDOW) next += 1
        const bytes = bytesOf(begin, ends.at(next - 1))
        for (; first < next; first += 1) yield parsed(bytes, from(first) - begin, ends.at(first) - begin)
      }
    },
    close() {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}

/** Some of the records of a spill, or what of them is asked for, in the order of `indexes`. */
export function someOf<Record, Seen>(
  spill: Spill<Record>,
  indexes: Uint32Array,
  seen: (record: Record) => Seen,
): Records<Seen> {
  // All of them in turn are read from the disk in large pieces, not one by one.
  const isWhole = () => indexes.length === spill.length && indexes.every((index, at) => index === at)
  return {
    length: indexes.length,
    slice: (from, to) => Array.from(indexes.subarray(from, to), (index) => seen(spill.at(index))),
    *[Symbol.iterator]() {
      if (isWhole()) for (const record of spill) yield seen(record)
      else for (const index of indexes) yield seen(spill.at(index))
    },
  }
}

/** A file without a name, so that nothing of it is left however the program ends. */
function nameless(folder: string): number {
  const own = mkdtempSync(join(folder, 'importing-'))
  try {
    return openSync(join(own, 'records'), 'w+', 0o600)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** What writes to a folder, its faults as a sentence. */
function told<Result>(folder: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    throw diskFault(folder, error)
  }
}

/** A fault of writing to a folder as a sentence; what is no fault of the disk, as whoever threw it told it. */
export function diskFault(folder: string, error: unknown) {
  const { code } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') return error
  return new Invalid(
    `What is imported is kept in ${folder} meanwhile, which ${code === 'ENOSPC' ? 'is full' : `cannot be written to (${code})`}. Nothing was imported`,
    'Free some space there, or name a folder on another disk with --home (with TMPDIR where Neo4j runs elsewhere).',
  )
}
