type Kind = Uint32Array | Int32Array | Float64Array

const BITS = 16
/** So many stand in one piece. */
const PIECE = 1 << BITS

/** A list of numbers in pieces, which are never copied: it takes the bytes that they need, and at most one piece more. */
export function createNumbers<Of extends Kind>(kind: new (length: number) => Of) {
  const pieces: Of[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    at: (index: number): number => pieces[index >>> BITS]?.[index & (PIECE - 1)] ?? 0,
    set(index: number, value: number) {
      const piece = pieces[index >>> BITS]
      if (piece) piece[index & (PIECE - 1)] = value
    },
    push(value: number) {
      if (length % PIECE === 0) pieces.push(new kind(PIECE))
      const piece = pieces[length >>> BITS]
      if (piece) piece[length & (PIECE - 1)] = value
      length += 1
    },
    /** The numbers in one piece, a copy. */
    all() {
      const all = new kind(length)
      for (const [at, piece] of pieces.entries()) all.set(piece.subarray(0, length - at * PIECE), at * PIECE)
      return all
    },
  }
}

/**
 * A number of 53 bits that texts of other letters share by chance only: a thousand million pairs of them agree once in
 * nine million times. Quick, and no protection against who makes them agree on purpose.
 */
export function hashOf(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x9e3779b1)
    two = Math.imul(two ^ code, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35)
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (two & 0x1fffff) * 0x1_0000_0000 + (one >>> 0)
}
