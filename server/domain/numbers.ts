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
