import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Invalid } from '../domain/errors.ts'

const refuseNoFile = (path: string) =>
  new Invalid(`${path} is no file`, 'Give the path of a folder, a CSV or a JSON file.')
const refuseUnread = (path: string) =>
  new Invalid(`${path} cannot be read`, 'Check whether you may read it, and whether its disk is there.')

/**
 * The bytes of a file, or how many it has where they are more than `most`: then none of it is read. Throws `Invalid` where the
 * path is no file (a folder, a pipe, a device: some of these never end) or may not be read.
 */
export async function bytesOf(path: string, most: number): Promise<Buffer | { readonly tooMany: number }> {
  const about = await stat(path).catch(() => null)
  if (!about?.isFile()) throw refuseNoFile(path)
  if (about.size > most) return { tooMany: about.size }
  return readFile(path).catch(() => {
    throw refuseUnread(path)
  })
}

/** A file of whatever size, read from its beginning as often as it is asked for, in chunks that hold only until the next. */
export type Chunked = { readonly size: number; readonly chunks: () => Iterable<Uint8Array> }

const CHUNK = 262_144

/** Opens a file to be read in chunks. Throws `Invalid` as `bytesOf` does, and where the file has changed since it was opened first. */
export async function chunked(path: string): Promise<Chunked> {
  const about = await stat(path).catch(() => null)
  if (!about?.isFile()) throw refuseNoFile(path)
  return {
    size: about.size,
    *chunks() {
      const file = opened(path)
      try {
        const chunk = new Uint8Array(CHUNK)
        for (let at = 0; at < about.size; ) {
          const length = readSync(file, chunk, 0, Math.min(CHUNK, about.size - at), at)
          if (length === 0) break
          at += length
          yield chunk.subarray(0, length)
        }
        const now = fstatSync(file)
        if (now.size !== about.size || now.mtimeMs !== about.mtimeMs)
          throw new Invalid(
            `${path} was changed while it was read. Nothing was written`,
            'Import it again when nobody writes to it.',
          )
      } finally {
        closeSync(file)
      }
    },
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r')
  } catch {
    throw refuseUnread(path)
  }
}

/** The first of some things, or undefined; what gives them is closed. */
export function firstOf<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item
  return undefined
}
