import { dayFrom, dayOf, isoOf, yearOf } from './day.ts'
import { daysOfNumbers, statedFromWords } from './from-words.ts'
import { IN_OUR_CALENDAR, mayBeOfOtherCalendar, namesOtherCalendar } from './other-calendars.ts'
import { besideWords } from './words-beside.ts'

/**
 * Why a text is no stated date, in words that end a sentence, and what to write instead where that can be told. `says` is what
 * it means where the right remedy depends on where it stands: that something still goes on, or several dates.
 */
export type Misread = { readonly fault: string; readonly remedy: string; readonly says?: 'open' | 'several' }

/** No date in any writing is longer. */
const LONGEST = 40

/** The serial number that spreadsheets give to day 0, counting from the end of 1899. */
const EXCEL_OF_1970 = 25_569

const A_RANGE = 'a range in one cell is not taken'
const HOLDING_IT = 'write the finest day, month or year that holds it, and the range in summary'
const SHORT_YEAR = 'the year has two digits'
const OTHER_NOTATION = 'this is another notation'

/** The parts of a date that stand in the right order, as we part them. */
const dashed = (parts: readonly (string | undefined)[]) =>
  `write ${parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')}`

/** Of a day by its number in the year, which may have 366. */
function dayOfYear(year: number, number: number): string {
  const day = dayFrom(year, 1, 1) + number - 1
  return number > 0 && yearOf(day) === year
    ? `write ${isoOf(day)}`
    : `no day of ${year} has this number; write YYYY-MM-DD`
}

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
    /^(?:still |to |until |till )?(present|now|today|date|ongoing|current(ly)?|open|active|continu(es|ing)|حتى الآن|مستمرة?|الآن)$/i,
    'this is a word, not a date',
    () => 'write .. where the source says that it still goes on, else leave it empty',
    'open',
  ],
  [
    /^(\.{3,}|…|\.\.[?~%])$/,
    'still going on is written with two dots alone',
    () => 'write .. where the source says that it still goes on, else leave it empty',
    'open',
  ],
  [
    /^([-–—?]+|X+|[ns]\.?\s?[ad]\.?|n\s?\/\s?a|none|null|nil|nan|tb[ac]|undated|unknown|unclear|not known)$/i,
    'this is no date',
    () => 'leave it empty where it is not known',
  ],
  [
    /^(\d{3})0['’]?s$/i,
    'a decade is written with an X',
    ([, years]) =>
      years?.endsWith('0') ? `write ${years}X, or ${years.slice(0, 2)}XX for the century` : `write ${years}X`,
  ],
  [
    /^(1[1-9]|2[0-2])(?:st|nd|rd|th) (?:c|cent|century)\.?$/i,
    'a century is written with two X',
    ([, century]) => `write ${Number(century) - 1}XX`,
  ],
  [
    /^\d{4}[^;,|&]*(?:[;,|&]|\s(?:and|or|و)\s)\s*\d{4}/i,
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
  [/^\d{4}-?W\d{2}(-?\d)?$/i, 'weeks are not taken', () => 'write the day, or the month or year that holds the week'],
  [/^(\d{4})-(\d{3})$/, 'this counts the days of a year', ([, year, day]) => dayOfYear(Number(year), Number(day))],
  [/^#/, 'this is an error of a spreadsheet', () => 'correct its formula, or leave the cell empty'],
  [/^(\d{4})[.,]0+$/, 'this is a number with decimals, as a spreadsheet writes it', (m) => `write ${m[1]}`],
  [
    /[{}[\]]/,
    'sets are not taken',
    () => 'write the finest day, month or year that holds them, and the rest in summary',
  ],
  [/^\d{1,3}$/, 'the year has four digits', () => 'write YYYY'],
  [/^\d{1,2}[./-]\d{1,2}$/, 'the year is missing', () => 'write YYYY-MM-DD'],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/, SHORT_YEAR, () => 'write YYYY-MM-DD'],
  [/^\d{1,2}[ -]\p{L}{3,9}[ -]\d{2}$/u, SHORT_YEAR, () => 'write YYYY-MM-DD'],
  [
    /^\p{L}{3,9}[ -]\d{2}$|^\d{1,2}[ -]\p{L}{3,9}$/u,
    'the year has two digits, or is missing',
    () => 'write YYYY-MM or YYYY-MM-DD',
  ],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/, 'this is no day of the calendar', () => 'correct it, and write YYYY-MM-DD'],
  [/^(0?[1-9]|1[0-2])[./-](\d{4})$/, OTHER_NOTATION, ([, month, year]) => dashed([year, month])],
  [/^(\d{4})([./ ])(\d{1,2})\2(\d{1,2})$/, OTHER_NOTATION, ([, year, , month, date]) => dashed([year, month, date])],
  [/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/, OTHER_NOTATION, ([, ...parts]) => dashed(parts)],
  [/^(\d{4})(0[1-9]|1[0-2])$/, OTHER_NOTATION, ([, ...parts]) => dashed(parts)],
  [
    /^((\d\d)\d\d)\s?[-–—]\s?(\d{4}|\d{2})$/,
    A_RANGE,
    ([, first, century, last = '']) =>
      `write ${first} as start and ${last.length === 2 ? century : ''}${last} as end if it lasted so long, else the finest date that is known`,
  ],
  [/\.\.|^\S*\/\S*$/, A_RANGE, () => HOLDING_IT],
  [/^[\d\p{L}. ]+(?:\s?[-–—/]\s?|\s(?:to|until|till)\s)[\d\p{L}., ]+\d{4}$/u, A_RANGE, () => HOLDING_IT],
  [/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, 'month and day have two digits', ([, ...parts]) => dashed(parts)],
  [
    /^(\d{9,10})(?:\d{3})?(?:\.\d+)?$/,
    'this counts the seconds or milliseconds since 1970',
    ([, seconds]) => `write ${isoOf(Math.floor(Number(seconds) / 86_400))}, the day that it means in UTC`,
  ],
  [
    /^(\d{5})([.,]\d+)?$/,
    'this looks like the serial number of a spreadsheet',
    (m) => `write ${isoOf(Number(m[1]) - EXCEL_OF_1970)}, which Excel means by it, and format the column as text`,
  ],
  [/^\d{8}$/, OTHER_NOTATION, (m) => `write ${m[0].slice(0, 4)}-${m[0].slice(4, 6)}-${m[0].slice(6)}`],
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
    // An older EDTF wrote a u for each digit that is not known.
    .replaceAll(/(?<=^\d{2,3})U+(?=[?~%]?$)|(?<=-)UU\b/g, (unknown) => unknown.replaceAll('U', 'X'))
  const doubts = new Set(folded.match(/[?~%]/g))
  const [doubt = ''] = doubts
  return folded.replaceAll(/[?~%]/g, '') + (doubts.size > 1 ? '%' : doubt)
}

/** The dates that we take, by their form alone. */
const FORM = /^(\d{4}(-(\d{2}|XX)(-(\d{2}|XX))?)?|\d{3}X|\d{2}XX)[?~%]?$/

/** What a text says that is a date but for words around it, as we write it; null where it is none. */
function statedIn(text: string): string | null {
  const plain = plainOf(text)
  const [meant, another] = FORM.test(plain) ? [plain] : meantBy(text)
  return another === undefined ? (meant ?? null) : null
}

/** The stated dates that a day or month in the writing of people may mean: two where day and month may stand in either order. */
function meantBy(text: string): readonly string[] {
  const days = daysOfNumbers(text)
  if (days.length > 0) return days.filter((day) => dayOf(day) !== null)
  const stated = statedFromWords(text)
  return stated !== text && FORM.test(stated) && (stated.length < 10 || dayOf(stated) !== null) ? [stated] : []
}

/** Why a text is no stated date, and what to write instead. */
export function misread(text: string): Misread {
  if (text.length > LONGEST) return NO_DATE
  if (namesOtherCalendar(text)) return { fault: 'this is a date of another calendar', remedy: IN_OUR_CALENDAR }
  const found = notationOf(text)
  const [, year] = /^write (\d{4})\b/.exec(found.remedy) ?? []
  return mayBeOfOtherCalendar(Number(year))
    ? { ...found, remedy: `${found.remedy}; of an Islamic or Iranian year ${IN_OUR_CALENDAR}` }
    : found
}

const NO_DATE: Misread = {
  fault: 'not a date',
  remedy: 'write YYYY, YYYY-MM or YYYY-MM-DD, with one of ? ~ % at the end where doubtful',
}

function notationOf(text: string): Misread {
  const plain = plainOf(text)
  if (plain !== text && FORM.test(plain) && !/^\d{4}-(1[3-9]|[2-9]\d)/.test(plain))
    return {
      fault: 'digits are 0 to 9, dashes are -, X is a capital, and one of ? ~ % stands at the end',
      remedy: `write ${plain}`,
    }
  // A day with what is no time behind it says more than the day: a second date, a doubt.
  if (/^\d{4}-(0\d|1[0-2])-\d{2}(?:T\d| \d{1,2}(?::| ?[ap]\.?m))/i.test(text))
    return { fault: 'a time of day is not taken', remedy: `write ${text.slice(0, 10)}` }
  if (/^\d{4}-\d{2}-\d{2} ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.test(text))
    return { fault: 'a time zone is not taken', remedy: `write ${text.slice(0, 10)}` }
  const [meant, another] = meantBy(text)
  if (meant && another) return { fault: 'day and month cannot be told apart', remedy: `write ${meant} or ${another}` }
  if (meant) return { fault: OTHER_NOTATION, remedy: `write ${meant}` }
  for (const [notation, fault, remedy, says] of OTHER_NOTATIONS) {
    const match = notation.exec(text)
    if (match) return { fault, remedy: remedy(match), ...(says && { says }) }
  }
  return besideWords(text, statedIn) ?? NO_DATE
}
