import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { contentOffset, END_LENGTH, type Entry, endRecord, entriesIn, localHeader, SEAL } from './zip-format.ts'
import { hashOf } from './zip-writer.ts'

/** Why a file is not one that `createZip` has ended; the message is the end of a sentence about it. */
export class NotOurZip extends Error {
  override name = 'NotOurZip'
}

/** A zip that is as it was written. `content` unpacks a file of it, a block at a time, and fails where it is not as it says. */
export type ZipReader = {
  readonly seal: string
  readonly entries: readonly Entry[]
  readonly content: (entry: Entry) => AsyncIterable<Buffer>
}

/** The directory of 65,535 files has at most some MB. */
const LONGEST_DIRECTORY = 16 * 1_048_576
/** Our lines pack to a tenth; what unpacks to more than this many times its bytes was made to fill memory or time. */
const MOST_TIMES = 250

/**
 * Opens a zip of ours. The seal is compared with all bytes before anything is unpacked, and every header must be the one
 * that we would write: a file that was cut short, altered or made by another program is refused. Throws `NotOurZip`.
 */
export async function openZip(path: string): Promise<ZipReader> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size < END_LENGTH) throw new NotOurZip('has no end')
    const end = await bytesAt(file, size - END_LENGTH, END_LENGTH)
    const seal = end.toString('latin1', END_LENGTH - SEAL)
    const [count, length, offset] = [end.readUInt16LE(8), end.readUInt32LE(12), end.readUInt32LE(16)]
    if (!endRecord(count, { offset, length }, seal).equals(end)) throw new NotOurZip('has no end of ours')
    if (offset + length !== size - END_LENGTH || length > LONGEST_DIRECTORY) throw new NotOurZip('has no directory')
    if ((await hashOf(path, size - END_LENGTH)) !== seal) throw new NotOurZip('has not the bytes that were written')
    const entries = entriesIn(await bytesAt(file, offset, length))
    if (entries?.length !== count) throw new NotOurZip('has no directory of ours')
    await demandHeaders(file, entries, offset)
    return { seal, entries, content: (entry) => contentOf(path, entry) }
  } finally {
    await file.close()
  }
}

/** Files stand one behind the other, each with its own header: none overlaps another, and nothing is hidden between. */
async function demandHeaders(file: FileHandle, entries: readonly Entry[], end: number): Promise<void> {
  let at = 0
  for (const entry of entries) {
    const header = localHeader(entry)
    if (entry.offset !== at || contentOffset(entry) + entry.packed > end) throw new NotOurZip('has files out of place')
    if (!(await bytesAt(file, at, header.length)).equals(header)) throw new NotOurZip('has a file without its header')
    if (entry.bytes > Math.max(1_048_576, entry.packed * MOST_TIMES))
      throw new NotOurZip('has a file that unpacks to far more than a backup does')
    at = contentOffset(entry) + entry.packed
  }
  if (at !== end) throw new NotOurZip('has bytes that belong to no file')
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  if (bytesRead < length) throw new NotOurZip('is cut short')
  return buffer
}

async function* contentOf(path: string, entry: Entry): AsyncGenerator<Buffer> {
  const from = contentOffset(entry)
  const inflate = createInflateRaw()
  const packed = createReadStream(path, { start: from, end: from + entry.packed - 1 })
  const unpacked: AsyncIterable<Buffer> = pipeline(packed, inflate, () => {})
  let [bytes, crc] = [0, 0]
  try {
    for await (const block of unpacked) {
      bytes += block.length
      if (bytes > entry.bytes) break
      crc = crc32(block, crc)
      yield block
    }
  } catch {
    throw new NotOurZip(`has a part ${entry.name} that cannot be unpacked`)
  }
  if (bytes !== entry.bytes || crc !== entry.crc || inflate.bytesWritten !== entry.packed)
    throw new NotOurZip(`has a part ${entry.name} that is not as long as it says`)
}
