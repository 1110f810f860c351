import type { Letters } from './bytes.ts'
import { firstOf } from './open.ts'

/** The line that Excel writes and reads before a header: `sep=;`. */
const SEP_LINE = /^(?:sep=(.)|"sep=(.)")[,;\t]*(?=[\r\n])/i

/** A text without the line by which Excel names its delimiter, of which the line end stays, and that delimiter, or null. */
export function beyondSepLine(letters: Letters): { readonly letters: Letters; readonly named: string | null } {
  const found = SEP_LINE.exec(firstOf(letters.pieces()) ?? '')
  const named = found?.[1] ?? found?.[2]
  if (!found || named === undefined) return { letters, named: null }
  function* pieces() {
    let isFirst = true
    for (const piece of letters.pieces()) {
      yield isFirst ? piece.slice(found?.[0].length) : piece
      isFirst = false
    }
  }
  return { letters: { ...letters, pieces }, named }
}
