import { createNumbers } from '../domain/numbers.ts'
import { hashOf } from './hash.ts'

/**
 * Finds the numbers 0, 1, 2 … by the hashes of what they stand for, in the order in which they were added. Where `isIt` is
 * given it is asked, since other things may bear the same hash.
 */
export function createFinder() {
  const hashes = createNumbers(Float64Array)
  let slots = new Uint32Array(2_048)
  const slotOf = (hash: number) => (hash >>> 0) & (slots.length - 1)
  const put = (index: number) => {
    let slot = slotOf(hashes.at(index))
    while (slots[slot] !== 0) slot = slotOf(slot + 1)
    slots[slot] = index + 1
  }
  return {
    /** The number, or -1. */
    find(hash: number, isIt: (index: number) => boolean = () => true): number {
      for (let slot = slotOf(hash); ; slot = slotOf(slot + 1)) {
        const index = (slots[slot] ?? 0) - 1
        if (index < 0 || (hashes.at(index) === hash && isIt(index))) return index
      }
    },
    /** Adds what is not found; its number. */
    add(hash: number): number {
      hashes.push(hash)
      if (hashes.length * 2 > slots.length) {
        slots = new Uint32Array(slots.length * 2)
        for (let index = 0; index < hashes.length; index += 1) put(index)
      } else put(hashes.length - 1)
      return hashes.length - 1
    },
  }
}

/** Numbers in groups that bear a hash, each in the order in which it was added. */
export function createGroups() {
  const finder = createFinder()
  const [first, last] = [createNumbers(Uint32Array), createNumbers(Uint32Array)]
  const [members, next] = [createNumbers(Uint32Array), createNumbers(Uint32Array)]
  return {
    add(hash: number, member: number) {
      const found = finder.find(hash)
      const at = members.length
      members.push(member)
      next.push(0)
      if (found < 0) {
        finder.add(hash)
        first.push(at)
        last.push(at)
        return
      }
      // No place is the next of another but one that was added later: 0 is none.
      next.set(last.at(found), at)
      last.set(found, at)
    },
    *of(hash: number): Generator<number> {
      const found = finder.find(hash)
      if (found < 0) return
      for (let at = first.at(found), isFirst = true; isFirst || at > 0; at = next.at(at), isFirst = false)
        yield members.at(at)
    },
  }
}

/** Many texts, each once, in bytes rather than objects: 0, 1, 2 … in the order in which they came. */
export function createTexts() {
  const finder = createFinder()
  const ends = createNumbers(Float64Array)
  let bytes = Buffer.alloc(16_384)
  const textAt = (index: number) => bytes.toString('utf8', index === 0 ? 0 : ends.at(index - 1), ends.at(index))
  const find = (text: string, hash = hashOf(text)) => finder.find(hash, (index) => textAt(index) === text)
  return {
    get length() {
      return ends.length
    },
    textAt,
    /** Its number, or -1. */
    find: (text: string) => find(text),
    has: (text: string) => find(text) >= 0,
    /** Adds a text that may be there already; its number. */
    add(text: string): number {
      const hash = hashOf(text)
      const found = find(text, hash)
      if (found >= 0) return found
      const end = (ends.at(ends.length - 1) || 0) + Buffer.byteLength(text)
      while (end > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2)
      bytes.write(text, end - Buffer.byteLength(text))
      ends.push(end)
      return finder.add(hash)
    },
  }
}
