import { tmpdir } from 'node:os'
import { createNumbers } from '../domain/numbers.ts'
import { createHashes, type Hashes } from './hashes.ts'
import { createScratch } from './scratch.ts'

/** Records that are looked at in order or in parts: a plain list, or one that is read when it is asked for. */
export type Records<Record> = Iterable<Record> & {
  readonly length: number
  readonly slice: (from: number, to: number) => readonly Record[]
}

/** Records of which an import may bring any number: kept on the disk but for the last. A record is plain data, as JSON has it. */
export type Spill<Record> = Records<Record> & {
  readonly add: (record: Record) => void
  readonly at: (index: number) => Record
  /** The records from one to before another, in order, read in large pieces. */
  readonly between: (from: number, to: number) => Iterator<Record>
  /** Frees the disk. The end of the program does so too, however it comes. */
  readonly close: () => void
}

/** So much is read at once where records are looked at in order. */
const WINDOW = 262_144

/**
 * Makes spills and hashes in a folder, and closes all of them at once. To add to one throws `Invalid` where the folder is full or
 * cannot be written to.
 */
export function createSpills(folder = tmpdir()) {
  const made: { readonly close: () => void }[] = []
  const kept = <One extends { readonly close: () => void }>(one: One): One => {
    made.push(one)
    return one
  }
  return {
    make: <Record>(): Spill<Record> => kept(createSpill<Record>(folder)),
    hashes: (): Hashes => kept(createHashes(folder)),
    close() {
      for (const one of made) one.close()
    },
  }
}
export type Spills = ReturnType<typeof createSpills>

function createSpill<Record>(folder: string): Spill<Record> {
  const scratch = createScratch(folder)
  const ends = createEnds()
  const from = (index: number) => (index === 0 ? 0 : ends.at(index - 1))
  const parsed = (bytes: Buffer, begin: number, end: number): Record => JSON.parse(bytes.toString('utf8', begin, end))
  const at = (index: number) => parsed(scratch.read(from(index), ends.at(index)), 0, ends.at(index) - from(index))
  function* between(begin: number, end: number): Generator<Record> {
    for (let first = begin; first < Math.min(end, ends.length); ) {
      const place = from(first)
      let next = first + 1
      while (next < end && next < ends.length && ends.at(next) - place <= WINDOW) next += 1
      const bytes = scratch.read(place, ends.at(next - 1))
      for (; first < next; first += 1) yield parsed(bytes, from(first) - place, ends.at(first) - place)
    }
  }

  return {
    get length() {
      return ends.length
    },
    add(record) {
      scratch.addText(JSON.stringify(record))
      ends.push(scratch.length)
    },
    at,
    between,
    slice: (begin, end) => [...between(begin, end)],
    [Symbol.iterator]: () => between(0, ends.length),
    close: scratch.close,
  }
}

/** So many records share a place from which their ends are counted: of millions each then takes half the memory. */
const SHARING = 64

/** Where records end, in bytes. */
function createEnds() {
  const [places, beyond] = [createNumbers(Float64Array), createNumbers(Uint32Array)]
  return {
    get length() {
      return beyond.length
    },
    at: (index: number) => places.at(Math.floor(index / SHARING)) + beyond.at(index),
    push(end: number) {
      if (beyond.length % SHARING === 0) places.push(end)
      beyond.push(end - places.at(places.length - 1))
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
