/** A fault of quoting in a field, counted from 0: never closed, text after the closing quote, or a bare quote inside. */
export type QuoteFault = { readonly field: number; readonly kind: 'never-closed' | 'text-after' | 'bare' }

/**
 * One record: the line on which it begins (the first line of a file is 1), its fields as text, its faults of quoting. `count` is
 * the true number of its fields: beyond the first `MOST_FIELDS` they are counted and not kept, and so are faults.
 */
export type CsvRecord = {
  readonly line: number
  readonly fields: readonly string[]
  readonly count: number
  readonly faults: readonly QuoteFault[]
}

const QUOTE = 34
const LF = 10
const CR = 13
/** No table that is meant has more columns; a line of a hundred million delimiters is no table. */
export const MOST_FIELDS = 10_000
const MOST_FAULTS = 1_000
const LONGEST_UNDOUBLED = 4 * 1_048_576
const NO_FAULTS: readonly QuoteFault[] = []

/**
 * Records of a CSV text (RFC 4180): line ends LF, CRLF, CR, also mixed; line ends, delimiters and doubled quotes inside quotes
 * are data. Blank lines are skipped. Linear, one record in memory at a time, and never throws: faults of quoting are told per
 * field, and reading goes on behind them.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord, undefined> {
  const DELIMITER = delimiter.charCodeAt(0)
  let at = 0
  let line = 1
  let faults: QuoteFault[] = []

  const endsField = (code: number) => code === DELIMITER || code === LF || code === CR

  const tell = (field: number, kind: QuoteFault['kind']) => {
    if (faults.length < MOST_FAULTS) faults.push({ field, kind })
  }

  /** Everything up to the next delimiter or line end. */
  function bareField(field: number): string {
    const begun = at
    let quoted = false
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (endsField(code)) break
      if (code === QUOTE) quoted = true
    }
    if (quoted) tell(field, 'bare')
    return text.slice(begun, at)
  }

  function quotedField(field: number): string {
    const begun = at + 1
    let doubled = false
    for (at = begun; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) line += 1
      if (code !== QUOTE) continue
      if (text.charCodeAt(at + 1) !== QUOTE) break
      doubled = true
      at += 1
    }
    const inner = text.slice(begun, at)
    if (at === text.length) tell(field, 'never-closed')
    at += 1
    if (at < text.length && !endsField(text.charCodeAt(at))) {
      tell(field, 'text-after')
      while (at < text.length && !endsField(text.charCodeAt(at))) at += 1
    }
    // Longer than any that is taken: to halve its quotes would take gigabytes, only to refuse it.
    return doubled && inner.length <= LONGEST_UNDOUBLED ? inner.replaceAll('""', '"') : inner
  }

  while (at < text.length) {
    const begun = line
    const from = at
    const fields: string[] = []
    faults = []
    let count = 0
    for (;;) {
      const field = text.charCodeAt(at) === QUOTE ? quotedField(count) : bareField(count)
      if (count < MOST_FIELDS) fields.push(field)
      count += 1
      if (at >= text.length || text.charCodeAt(at) !== DELIMITER) break
      at += 1
    }
    const isBlank = count === 1 && text.slice(from, at).trim() === ''
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 1
    at += 1
    line += 1
    if (!isBlank) yield { line: begun, fields, count, faults: faults.length > 0 ? faults : NO_FAULTS }
  }
}
