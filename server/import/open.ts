import { readFile, stat } from 'node:fs/promises'
import { Invalid } from '../domain/errors.ts'

/**
 * The bytes of a file, or how many it has where they are more than `most`: then none of it is read. Throws `Invalid` where the
 * path is no file (a folder, a pipe, a device: some of these never end) or may not be read.
 */
export async function bytesOf(path: string, most: number): Promise<Buffer | { readonly tooMany: number }> {
  const about = await stat(path).catch(() => null)
  if (!about?.isFile()) throw new Invalid(`${path} is no file`, 'Give the path of a folder, a CSV or a JSON file.')
  if (about.size > most) return { tooMany: about.size }
  return readFile(path).catch(() => {
    throw new Invalid(`${path} cannot be read`, 'Check whether you may read it, and whether its disk is there.')
  })
}
