/** A fault of quoting in a field, counted from 0: never closed, text after the closing quote, or a bare quote inside. */
export type QuoteFault = { readonly field: number; readonly kind: 'never-closed' | 'text-after' | 'bare' }

/**
 * One record: the line on which it begins (the first line of a file is 1), its fields as text, its faults of quoting. `count` is
 * the true number of its fields: beyond the first `MOST_FIELDS` they are counted and not kept, and so are faults. Of a field of
 * which only the beginning is kept, `cut` knows how long it is.
 */
export type CsvRecord = {
  readonly line: number
  readonly fields: readonly string[]
  readonly count: number
  readonly faults: readonly QuoteFault[]
  readonly cut: ReadonlyMap<number, number>
}

const QUOTE = 34
const LF = 10
const CR = 13
/** No table that is meant has more columns; a line of a hundred million delimiters is no table. */
export const MOST_FIELDS = 10_000
const MOST_FAULTS = 1_000
/** Longer than any field that is taken; more of one is not kept in memory. */
const LONGEST_KEPT = 4 * 1_048_576
const NO_FAULTS: readonly QuoteFault[] = []
const NOTHING_CUT: ReadonlyMap<number, number> = new Map()

/**
 * Records of a CSV text that comes in pieces (RFC 4180): line ends LF, CRLF, CR, also mixed; line ends, delimiters and doubled
 * quotes inside quotes are data. Blank lines are skipped. Linear, one record and one piece in memory at a time, and never throws:
 * faults of quoting are told per field, and reading goes on behind them.
 */
export function* csvRecords(pieces: Iterable<string>, delimiter: string): Generator<CsvRecord, undefined> {
  const DELIMITER = delimiter.charCodeAt(0)
  const coming = pieces[Symbol.iterator]()
  let text = ''
  let at = 0
  let line = 1
  let faults: QuoteFault[] = []
  let cut = NOTHING_CUT
  /** Where in the piece the present field begins, what of it stood in pieces before, and how long that was. */
  let [begun, before, beforeLength] = [0, '', 0]

  const endsField = (code: number) => code === DELIMITER || code === LF || code === CR

  const tell = (field: number, kind: QuoteFault['kind']) => {
    if (faults.length < MOST_FAULTS) faults.push({ field, kind })
  }

  /** Whether there is a letter so far ahead; brings the next piece where this one ends before it. */
  function reaches(ahead: number): boolean {
    while (at + ahead >= text.length) {
      const next = coming.next()
      if (next.done) return false
      if (beforeLength < LONGEST_KEPT) before += text.slice(begun, at)
      beforeLength += at - begun
      text = text.slice(at) + next.value
      begun = 0
      at = 0
    }
    return true
  }

  const letter = (ahead: number) =>
    at + ahead < text.length || reaches(ahead) ? text.charCodeAt(at + ahead) : Number.NaN

  function begin() {
    begun = at
    before = ''
    beforeLength = 0
  }

  /** What stands between the beginning of the field and here. */
  function taken(field: number): string {
    const length = beforeLength + at - begun
    const kept = before === '' ? text.slice(begun, at) : before + text.slice(begun, at)
    if (length <= LONGEST_KEPT) return kept
    if (cut === NOTHING_CUT) cut = new Map()
    if (field < MOST_FIELDS) (cut as Map<number, number>).set(field, length)
    return kept.slice(0, LONGEST_KEPT)
  }

  /** Everything up to the next delimiter or line end. */
  function bareField(field: number): string {
    begin()
    let quoted = false
    for (; at < text.length || reaches(0); at += 1) {
      const code = text.charCodeAt(at)
      if (endsField(code)) break
      if (code === QUOTE) quoted = true
    }
    if (quoted) tell(field, 'bare')
    return taken(field)
  }

  function quotedField(field: number): string {
    at += 1
    begin()
    let doubled = false
    for (; at < text.length || reaches(0); at += 1) {
      const code = text.charCodeAt(at)
      if (code === LF || (code === CR && letter(1) !== LF)) line += 1
      if (code !== QUOTE) continue
      if (letter(1) !== QUOTE) break
      doubled = true
      at += 1
    }
    const inner = taken(field)
    if (!reaches(0)) tell(field, 'never-closed')
    at += 1
    if (reaches(0) && !endsField(text.charCodeAt(at))) {
      tell(field, 'text-after')
      for (begin(); (at < text.length || reaches(0)) && !endsField(text.charCodeAt(at)); at += 1);
    }
    return doubled && !cut.has(field) ? inner.replaceAll('""', '"') : inner
  }

  try {
    while (reaches(0)) {
      const first = line
      const fields: string[] = []
      faults = []
      cut = NOTHING_CUT
      let count = 0
      let isBlank = text.charCodeAt(at) !== QUOTE
      for (;;) {
        const field = letter(0) === QUOTE ? quotedField(count) : bareField(count)
        if (count < MOST_FIELDS) fields.push(field)
        count += 1
        if (letter(0) !== DELIMITER) break
        at += 1
      }
      isBlank &&= count === 1 && (fields[0] ?? '').trim() === '' && cut.size === 0
      begin()
      if (letter(0) === CR && letter(1) === LF) at += 1
      at += 1
      line += 1
      if (!isBlank) yield { line: first, fields, count, faults: faults.length > 0 ? faults : NO_FAULTS, cut }
    }
  } finally {
    coming.return?.()
  }
}
