import { statfs } from 'node:fs/promises'
import { Invalid } from '../domain/errors.ts'

const LEAST_SHARE = 0.05
/** Records on the disk while they are checked take up to five times their files, the graph five to eight (measured). */
const TIMES_THE_FILE = 10

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_048_576)} MB`

/**
 * Refuses an import where the disk that holds the data is nearly full: 5 % and ten times the files must be free
 * (RELIABILITY R9 asks for three, which a graph alone exceeds). Throws `Invalid` with the numbers.
 */
export async function demandSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(folder)
  const [free, total] = [bavail * bsize, blocks * bsize]
  const needed = Math.max(total * LEAST_SHARE, bytes * TIMES_THE_FILE)
  if (free < needed)
    throw new Invalid(
      `The disk of ${folder} has ${megabytes(free)} free; this import needs ${megabytes(needed)}`,
      'Free some space, or keep the data elsewhere with --home.',
    )
}
