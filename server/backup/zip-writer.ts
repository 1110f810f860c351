import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Invalid } from '../domain/errors.ts'
import {
  contentOffset,
  directoryOf,
  type Entry,
  endRecord,
  localHeader,
  MOST_BYTES,
  MOST_ENTRIES,
} from './zip-format.ts'

/** What was written under a name: how many bytes, and their SHA-256 in hexadecimal digits. */
export type Written = { readonly bytes: number; readonly sha256: string }

/** A zip under way. `end` gives it its directory and its seal and brings it to the disk. */
export type ZipWriter = {
  readonly add: (name: string, pieces: AsyncIterable<string> | Iterable<string>) => Promise<Written>
  readonly end: () => Promise<void>
  readonly close: () => Promise<void>
}

const nothing = () => {}

/** So many letters are packed at once. */
const TOGETHER = 65_536

/** Begins a zip at a path where there is no file. Files are written one after the other, as they come: memory stays flat. */
export async function createZip(path: string): Promise<ZipWriter> {
  const file = await open(path, 'wx+')
  const entries: Entry[] = []
  let at = 0

  async function add(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<Written> {
    const unpacked = { bytes: 0, crc: 0, hash: createHash('sha256') }
    const begun = { name, offset: at, packed: 0, bytes: 0, crc: 0 }
    const from = contentOffset(begun)
    // Unlike `pipe` it hands a fault of the pieces on; whoever reads the last stream hears of it.
    const deflated = pipeline(
      Readable.from(inBlocks(pieces, unpacked), { objectMode: false }),
      createDeflateRaw(),
      nothing,
    )
    at = from
    for await (const block of deflated) at = await put(file, block as Buffer, at)
    const entry = { ...begun, packed: at - from, bytes: unpacked.bytes, crc: unpacked.crc }
    if (at > MOST_BYTES || unpacked.bytes > MOST_BYTES || entries.length === MOST_ENTRIES) throw tooLarge()
    await put(file, localHeader(entry), begun.offset)
    entries.push(entry)
    return { bytes: unpacked.bytes, sha256: unpacked.hash.digest('hex') }
  }

  return {
    add,
    async end() {
      const directory = directoryOf(entries)
      const offset = at
      at = await put(file, directory, at)
      if (at > MOST_BYTES) throw tooLarge()
      const seal = await hashOf(path, at)
      await put(file, endRecord(entries.length, { offset, length: directory.length }, seal), at)
      await file.sync()
    },
    close: () => file.close(),
  }
}

const tooLarge = () =>
  new Invalid(
    'The backup would be larger than 4 GB, which its format cannot hold',
    'Copy the home folder while Entente is stopped.',
  )

async function put(file: FileHandle, bytes: Buffer, at: number): Promise<number> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  return at + bytes.length
}

/** Bytes of texts, many at once; what they come to is noted on the way. */
async function* inBlocks(
  pieces: AsyncIterable<string> | Iterable<string>,
  unpacked: { bytes: number; crc: number; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Buffer> {
  const block = (text: string) => {
    const bytes = Buffer.from(text)
    unpacked.bytes += bytes.length
    unpacked.crc = crc32(bytes, unpacked.crc)
    unpacked.hash.update(bytes)
    return bytes
  }
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < TOGETHER) continue
    yield block(waiting)
    waiting = ''
  }
  if (waiting !== '') yield block(waiting)
}

/** The SHA-256 of the first bytes of a file. */
export async function hashOf(path: string, length: number): Promise<string> {
  const hash = createHash('sha256')
  if (length > 0) for await (const block of createReadStream(path, { end: length - 1 })) hash.update(block as Buffer)
  return hash.digest('hex')
}
