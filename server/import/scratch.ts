import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Invalid } from '../domain/errors.ts'

/** So much is gathered before it goes to the disk: what a small import brings never goes there. */
const GATHERED = 4 * 1_048_576

/**
 * Bytes that are added one after the other and read anywhere, on the disk but for the last. To add some throws `Invalid` where the
 * folder is full or cannot be written to. Nothing is left of it however the program ends.
 */
export function createScratch(folder: string) {
  let gathered: Buffer = Buffer.alloc(16_384)
  /** How many of its bytes are taken, and how many are on the disk. */
  let [taken, written] = [0, 0]
  let file: number | null = null

  function flush() {
    const to = file ?? told(folder, () => nameless(folder))
    file = to
    for (let at = 0; at < taken; ) at += told(folder, () => writeSync(to, gathered, at, taken - at, written + at))
    written += taken
    taken = 0
  }

  function makeRoom(length: number) {
    if (taken > 0 && taken + length > GATHERED) flush()
    while (taken + length > gathered.length) gathered = Buffer.concat([gathered], gathered.length * 2)
  }

  return {
    get length() {
      return written + taken
    },
    addText(text: string) {
      makeRoom(Buffer.byteLength(text))
      taken += gathered.write(text, taken)
    },
    add(bytes: Uint8Array) {
      makeRoom(bytes.length)
      gathered.set(bytes, taken)
      taken += bytes.length
    },
    /** The bytes from one place to another. They are not kept. */
    read(begin: number, end: number): Buffer {
      if (begin >= written) return gathered.subarray(begin - written, end - written)
      const bytes = Buffer.allocUnsafe(end - begin)
      const onIt = Math.min(end, written) - begin
      for (let at = 0; at < onIt; ) at += readSync(file ?? 0, bytes, at, onIt - at, begin + at)
      gathered.copy(bytes, onIt, 0, end - begin - onIt)
      return bytes
    },
    close() {
      if (file !== null) closeSync(file)
      file = null
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
