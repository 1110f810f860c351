import { isOdd } from './clean.ts'
import { type Findings, whole } from './findings.ts'
import { type Chunked, firstOf } from './open.ts'

/**
 * The text of a file, in pieces, from its beginning as often as it is asked for. Where `damaged`, each U+FFFD in it stands for
 * bytes that were not UTF-8: never taken, only located. Where not `odd`, no letter of it needs a closer look.
 */
export type Letters = {
  readonly pieces: () => Iterable<string>
  readonly damaged: boolean
  readonly odd: boolean
}

const ARCHIVE = [
  'a zip archive, such as XLSX, ODS or one of our own downloads',
  'save the sheet as CSV, or unpack it',
] as const

/** What other files begin with, what they look like, and what to do. */
const LOOKS_LIKE: readonly (readonly [begins: string | RegExp, look: string, remedy: string])[] = [
  ['PK\x03\x04', ...ARCHIVE],
  ['PK\x05\x06', ...ARCHIVE],
  ['\xD0\xCF\x11\xE0', 'an old Excel workbook', 'save the sheet as CSV (UTF-8)'],
  ['\x1F\x8B', 'a gzip archive', 'unpack it first'],
  ['\xFF\xFE\0\0', 'text in UTF-32', 'save it as CSV (UTF-8)'],
  ['\0\0\xFE\xFF', 'text in UTF-32', 'save it as CSV (UTF-8)'],
  ['%PDF', 'a PDF', 'save the table as CSV (UTF-8)'],
  [/^\s*<(!doctype\s+html|html)\b/i, 'an HTML page', 'download the file itself, not the page that shows it'],
  [/^\s*<[?!A-Za-z]/, 'XML', 'save the table as CSV (UTF-8)'],
  [/^\s*[{[]\s*["{[\]}]/, 'JSON', 'give it the ending .json'],
]
const MARK = '\xEF\xBB\xBF'

/** The beginning of a file, a letter a byte, without the byte order mark. */
function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  return head.startsWith(MARK) ? head.slice(MARK.length) : head
}

/** Whether bytes begin like XML, GEXF or GraphML. */
export const looksLikeXml = (bytes: Uint8Array) =>
  /^\s*<(\?xml\b|!doctype\b|!--|gexf\b|graphml\b|[a-z]+:(gexf|graphml)\b)/i.test(
    headOf(bytes)
      .replaceAll('\0', '')
      .replace(/^(\xFF\xFE|\xFE\xFF)/, ''),
  )

/** Refuses bytes under a CSV name that are plainly something else; says what they look like (RELIABILITY I1). */
function refuseForeign(bytes: Uint8Array, file: string, findings: Findings): boolean {
  const head = headOf(bytes)
  const found = LOOKS_LIKE.find(([begins]) =>
    typeof begins === 'string' ? head.startsWith(begins) : begins.test(head),
  )
  if (found) return refuse(file, findings, `this is no CSV; it looks like ${found[1]}`, found[2])
  const isMarked = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF')
  if (!isMarked && head.split('\0').length > 1 + head.length / 4)
    return refuse(file, findings, 'this looks like UTF-16 without a byte order mark', 'save it as CSV (UTF-8)')
  return false
}

function refuse(file: string, findings: Findings, message: string, remedy: string): true {
  findings.reject(whole(file), { code: 'bytes.foreign', message, remedy })
  return true
}

/** The encoding that the first bytes tell: UTF-8 with or without byte order mark; UTF-16 with one, and a warning. */
function encodingOf([first, second]: Uint8Array, file: string, findings: Findings): string {
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (wide)
    findings.warn(whole(file), {
      code: 'bytes.utf-16',
      message: 'the file is UTF-16; it was read as that',
      remedy: 'save it as UTF-8',
    })
  return wide ?? 'utf-8'
}

/** The text of chunks of bytes. With `fatal`, throws a `TypeError` at bytes that are none; else each becomes U+FFFD. */
function* decoded(chunks: Iterable<Uint8Array>, encoding: string, fatal: boolean): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal })
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Looks through a file once: what its letters need, or null where it is plainly no CSV. `seen` is handed all of its bytes. */
export function lettersOf(
  { chunks }: Chunked,
  file: string,
  findings: Findings,
  seen: (bytes: Uint8Array) => void,
): Letters | null {
  const head = firstOf(chunks()) ?? new Uint8Array()
  const isForeign = refuseForeign(head, file, findings)
  const encoding = isForeign ? 'latin1' : encodingOf(head, file, findings)
  const strict = new TextDecoder(encoding, { fatal: true })
  let [damaged, odd] = [false, false]
  const look = (bytes?: Uint8Array) => {
    if (damaged) return
    try {
      const text = strict.decode(bytes, { stream: bytes !== undefined })
      odd ||= isOdd(text)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      damaged = true
    }
  }
  for (const chunk of chunks()) {
    seen(chunk)
    if (!isForeign) look(chunk)
  }
  look()
  return isForeign ? null : { pieces: () => decoded(chunks(), encoding, false), damaged, odd: odd || damaged }
}

/** The whole text of a file that is parsed as one, or null where a byte of it is not UTF-8: told by its line. */
export function soundText(bytes: Uint8Array, file: string, findings: Findings): string | null {
  const encoding = encodingOf(bytes, file, findings)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const text = new TextDecoder(encoding).decode(bytes)
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
  findings.reject(
    { file, row: 0, line },
    { code: 'bytes.not-utf-8', message: 'a byte here is not UTF-8', remedy: 'save the file as UTF-8' },
  )
  return null
}
