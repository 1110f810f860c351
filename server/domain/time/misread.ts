import { dayOf, isoOf } from './day.ts'
import { daysOfNumbers, statedFromWords } from './from-words.ts'

/**
 * Why a text is no stated date, in words that end a sentence, and what to write instead where that can be told. `says` is what
 * it means where the right remedy depends on where it stands: that something still goes on, or several dates.
 */
export type Misread = { readonly fault: string; readonly remedy: string; readonly says?: 'open' | 'several' }

/** No date in any writing is longer. */
const LONGEST = 40

/** The serial number that spreadsheets give to day 0, counting from the end of 1899. */
const EXCEL_OF_1970 = 25_569

/** Notations that other programs write, each with what would be right here. */
const OTHER_NOTATIONS: readonly (readonly [
  notation: RegExp,
  fault: string,
  remedy: (match: RegExpExecArray) => string,
  says?: Misread['says'],
])[] = [
  [/^\+(\d{4})-00-00T/, 'a Wikidata time with precision of a year', (m) => `write ${m[1]}`],
  [/^\+(\d{4}-\d{2})-00T/, 'a Wikidata time with precision of a month', (m) => `write ${m[1]}`],
  [/^\+(\d{4}-\d{2}-\d{2})T/, 'a Wikidata time', (m) => `write ${m[1]}`],
  [/^Y\d+/i, 'years run from 1000 to 2199', () => 'this program holds no later date'],
  [
    /^-\d+|^Y-\d+|\bB\.?C\.?(E\.?)?$|^0\d{3}\b/i,
    'years run from 1000 to 2199',
    () => 'this program holds no earlier date',
  ],
  [
    /^(present|now|today|ongoing|current)$/i,
    'this is a word, not a date',
    () => 'write .. where the source says that it still goes on, else leave it empty',
    'open',
  ],
  [
    /^([-–—?]+|X+|[ns]\.?\s?[ad]\.?|n\s?\/\s?a|none|null|nil|nan|tb[ac]|undated|unknown|unclear|not known)$/i,
    'this is no date',
    () => 'leave it empty where it is not known',
  ],
  [
    /^(\d{3})0s$/i,
    'a decade is written with an X',
    ([, years]) =>
      years?.endsWith('0') ? `write ${years}X, or ${years.slice(0, 2)}XX for the century` : `write ${years}X`,
  ],
  [
    /^\d{4}[^;,]*[;,]\s*\d{4}/,
    'several dates in one cell are not taken',
    () => 'write the finest day, month or year that holds them, and the rest in summary',
    'several',
  ],
  [/^\.\.$/, 'a start cannot be open', () => 'leave it empty where it is not known'],
  [
    /^\d{4}-(2[1-9]|3\d|4[01])[?~%]?$|^Q[1-4]\b|^\d{4}[ -]?Q[1-4]$|^(spring|summer|autumn|fall|winter)\b/i,
    'seasons and quarters are not taken',
    () => 'write the year, or the month that holds it',
  ],
  [/^(\d{4})[.,]0+$/, 'this is a number with decimals, as a spreadsheet writes it', (m) => `write ${m[1]}`],
  [
    /[{}[\]]/,
    'sets are not taken',
    () => 'write the finest day, month or year that holds them, and the rest in summary',
  ],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/, 'the year has two digits', () => 'write YYYY-MM-DD'],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/, 'this is no day of the calendar', () => 'correct it, and write YYYY-MM-DD'],
  [/^(0?[1-9]|1[0-2])[./-](\d{4})$/, 'this is another notation', (m) => `write ${m[2]}-${m[1]?.padStart(2, '0')}`],
  [
    /^\d{4}[./]\d{1,2}[./]\d{1,2}$/,
    'this is another notation',
    (m) =>
      `write ${m[0]
        .split(/[./]/)
        .map((part) => part.padStart(2, '0'))
        .join('-')}`,
  ],
  [
    /^(\d{4})\s?[-–—]\s?(\d{4})$/,
    'a range in one cell is not taken',
    (m) => `write ${m[1]} as start and ${m[2]} as end if it lasted so long, else the finest date that is known`,
  ],
  [
    /\.\.|^\S+\/\S*$/,
    'a range in one cell is not taken',
    () => 'write the finest day, month or year that holds it, and the range in summary',
  ],
  [
    /^\d{4}-\d{1,2}(-\d{1,2})?$/,
    'month and day have two digits',
    (m) =>
      `write ${m[0]
        .split('-')
        .map((part) => part.padStart(2, '0'))
        .join('-')}`,
  ],
  [
    /^(\d{5})(\.\d+)?$/,
    'this looks like the serial number of a spreadsheet',
    (m) => `write ${isoOf(Number(m[1]) - EXCEL_OF_1970)}, which Excel means by it, and format the column as text`,
  ],
  [/^\d{8}$/, 'this is another notation', (m) => `write ${m[0].slice(0, 4)}-${m[0].slice(4, 6)}-${m[0].slice(6)}`],
]

const ZERO_OF = [0x660, 0x6f0, 0x966]

/** A text with the digits, dashes and qualifiers that we take where they stand: `٢٠١٦`, `2016–05`, `2016?-05`, `~2016`. */
function plainOf(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = ZERO_OF.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replace(/\p{Dash}/gu, '-')
    .replaceAll(/\s+/g, '')
    .toUpperCase()
  const doubts = new Set(folded.match(/[?~%]/g))
  const [doubt = ''] = doubts
  return folded.replaceAll(/[?~%]/g, '') + (doubts.size > 1 ? '%' : doubt)
}

/** The dates that we take, by their form alone. */
const FORM = /^\d{4}(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?$/

/** The stated dates that a day or month in the writing of people may mean: two where day and month may stand in either order. */
function meantBy(text: string): readonly string[] {
  const days = daysOfNumbers(text)
  if (days.length > 0) return days.filter((day) => dayOf(day) !== null)
  const stated = statedFromWords(text)
  return stated !== text && FORM.test(stated) && (stated.length < 10 || dayOf(stated) !== null) ? [stated] : []
}

/** Why a text is no stated date, and what to write instead. */
export function misread(text: string): Misread {
  const plain = text.length > LONGEST ? text : plainOf(text)
  if (plain !== text && FORM.test(plain) && !/^\d{4}-(1[3-9]|[2-9]\d)/.test(plain))
    return { fault: 'digits are 0 to 9, dashes are -, and one of ? ~ % stands at the end', remedy: `write ${plain}` }
  if (/^\d{4}-(0\d|1[0-2])-\d{2}[T ]/.test(text))
    return { fault: 'a time of day is not taken', remedy: `write ${text.slice(0, 10)}` }
  const [meant, another] = text.length > LONGEST ? [] : meantBy(text)
  if (meant && another) return { fault: 'day and month cannot be told apart', remedy: `write ${meant} or ${another}` }
  if (meant) return { fault: 'this is another notation', remedy: `write ${meant}` }
  for (const [notation, fault, remedy, says] of OTHER_NOTATIONS) {
    const match = notation.exec(text)
    if (match) return { fault, remedy: remedy(match), ...(says && { says }) }
  }
  return {
    fault: 'not a date',
    remedy: 'write YYYY, YYYY-MM or YYYY-MM-DD, with one of ? ~ % at the end where doubtful',
  }
}
