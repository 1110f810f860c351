import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Release } from '../domain/release.ts'

/** The body of an answer, as text in bytes and packed. */
export type Body = { readonly plain: Buffer; readonly packed: Buffer }

const MOST_KEPT = 8
/** A longer answer is given to who asks, and kept for nobody. */
const LONGEST_KEPT = 16 * 1_048_576
const pack = promisify(gzip)

/**
 * Keeps bodies that many ask for alike while the data are called the same: thirty who open the page at once have one made.
 * `release` gives the same object while nothing has changed, and throws where the database is away: then nothing kept is given.
 */
export function createBodies(release: () => Promise<Release>) {
  const kept = new Map<string, Promise<Body>>()
  let of: Release | null = null
  return async (key: string, make: () => Promise<string>): Promise<Body> => {
    const now = await release()
    if (now !== of) kept.clear()
    of = now
    const known = kept.get(key)
    if (known !== undefined) return known
    const [eldest] = kept.keys()
    if (kept.size === MOST_KEPT && eldest !== undefined) kept.delete(eldest)
    const made = bodyOf(make)
    kept.set(key, made)
    const forget = () => void (kept.get(key) === made && kept.delete(key))
    made.then(({ plain }) => plain.length > LONGEST_KEPT && forget(), forget)
    return made
  }
}

async function bodyOf(make: () => Promise<string>): Promise<Body> {
  const plain = Buffer.from(await make())
  return { plain, packed: await pack(plain) }
}
