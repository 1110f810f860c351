import { createNumbers } from '../domain/numbers.ts'
import { createFinder } from './finder.ts'
import { createScratch } from './scratch.ts'

/** Hashes of what an import has any number of, numbered 0, 1, 2 … as they were noted: on the disk but for the last. */
export type Hashes = {
  readonly length: number
  readonly note: (hash: number) => void
  /** Shows all of them in order, or from the last to the first. */
  readonly each: (look: (hash: number, number: number) => void, backwards?: boolean) => void
  readonly close: () => void
}

/** So many are read at once. */
const BLOCK = 8_192
const BYTES = Float64Array.BYTES_PER_ELEMENT

export function createHashes(folder: string): Hashes {
  const scratch = createScratch(folder)
  const block = new Float64Array(BLOCK)
  let length = 0
  return {
    get length() {
      return length
    },
    note(hash) {
      block[length % BLOCK] = hash
      length += 1
      if (length % BLOCK === 0) scratch.add(new Uint8Array(block.buffer))
    },
    each(look, backwards = false) {
      const read = new Float64Array(BLOCK)
      const blocks = Math.ceil(length / BLOCK)
      for (let turn = 0; turn < blocks; turn += 1) {
        const first = (backwards ? blocks - 1 - turn : turn) * BLOCK
        const count = Math.min(BLOCK, length - first)
        if (count < BLOCK) read.set(block)
        else new Uint8Array(read.buffer).set(scratch.read(first * BYTES, (first + BLOCK) * BYTES))
        for (let at = 0; at < count; at += 1) {
          const place = backwards ? count - 1 - at : at
          look(read[place] ?? 0, first + place)
        }
      }
    },
    close: scratch.close,
  }
}

/** So many are held in memory at a time; of more, a part is looked at after the other, told by the remainder of the hash. */
const TOGETHER = 1_000_000

/** Shows the hashes of one and of others part by part; equal ones are in the same part. */
function inParts({ length }: Hashes, look: (isOfPart: (hash: number) => boolean) => void, together: number) {
  const parts = Math.max(1, Math.ceil(length / together))
  for (let part = 0; part < parts; part += 1) look((hash) => hash % parts === part)
}

/** Which hashes are there more than once: 1 by their numbers, else 0. */
export function repeatedIn(hashes: Hashes, together = TOGETHER): Uint8Array {
  const repeated = new Uint8Array(hashes.length)
  const look = (isOfPart: (hash: number) => boolean) => {
    const [finder, firsts] = [createFinder(), createNumbers(Uint32Array)]
    hashes.each((hash, number) => {
      if (!isOfPart(hash)) return
      const found = finder.find(hash)
      if (found >= 0) {
        repeated[number] = 1
        repeated[firsts.at(found)] = 1
        return
      }
      finder.add(hash)
      firsts.push(number)
    })
  }
  inParts(hashes, look, together)
  return repeated
}

/**
 * Which of others bear the hash of each of some: `of` gives their numbers in order, `isAlone` whether one of the others bears that
 * of none. Takes four bytes for each of both.
 */
export function partnersOf(some: Hashes, others: Hashes, together = TOGETHER) {
  // Chains of numbers, each plus one, so that 0 is their end.
  const [heads, next] = [new Uint32Array(some.length), new Uint32Array(others.length)]
  const alone = new Uint8Array(others.length)
  const look = (isOfPart: (hash: number) => boolean) => {
    const [finder, firsts] = [createFinder(), createNumbers(Uint32Array)]
    const [again, asFirst] = [createNumbers(Uint32Array), createNumbers(Uint32Array)]
    some.each((hash, number) => {
      if (!isOfPart(hash)) return
      const found = finder.find(hash)
      if (found < 0) {
        finder.add(hash)
        firsts.push(number)
      } else {
        again.push(number)
        asFirst.push(firsts.at(found))
      }
    })
    // From the last on, each before those that came: the chain is in order.
    others.each((hash, number) => {
      if (!isOfPart(hash)) return
      const found = finder.find(hash)
      const first = firsts.at(found)
      if (found < 0) alone[number] = 1
      else {
        next[number] = heads[first] ?? 0
        heads[first] = number + 1
      }
    }, true)
    for (let at = 0; at < again.length; at += 1) heads[again.at(at)] = heads[asFirst.at(at)] ?? 0
  }
  if (others.length > 0) inParts(some, look, together)
  return {
    *of(number: number): Generator<number> {
      for (let at = heads[number] ?? 0; at > 0; at = next[at - 1] ?? 0) yield at - 1
    },
    isAlone: (other: number) => alone[other] === 1,
  }
}
