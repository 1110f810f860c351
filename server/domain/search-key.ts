/** What is searched for has so many letters at most. */
export const LONGEST_QUERY = 200

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ہ: 'ه',
  ە: 'ه',
  ء: '',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
/** Apostrophes, the half rings of transliteration, tatweel and what has no width: none of them parts a word. */
const SILENT = /['’‘‛`´ʼʾʿʻ"“”ـ\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const ARTICLES = new Set(['al', 'el', 'the'])

/**
 * What a name is compared by, in any script: folds case, accents, apostrophes, hyphens, `al-`, Arabic letter forms and marks.
 * Words parted by one blank. Shared by search, import and page, so that all three agree.
 */
export function searchKey(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(SILENT, '')
    .normalize('NFC')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const kept = words.filter((word) => !ARTICLES.has(word)).map((word) => word.replace(/^ال(?=.{2})/u, ''))
  return (kept.length > 0 ? kept : words).join(' ')
}

/** The Arabic article as it is spoken before many letters, a hyphen behind it: `an-Nusra`, `ash-Sham`, `er-Rastan`. */
const SPOKEN_ARTICLE = /(?<![\p{L}\p{N}])[ae](sh|th|dh|[tdrzsn])\p{Dash}(?=\1)/giu

/**
 * The keys of a query, the second for where nobody answers the first: without articles as they are spoken. Names keep theirs,
 * for some are written so.
 */
export const queryKeys = (query: string): string[] => [
  ...new Set([query, query.normalize('NFKD').replace(/\p{M}/gu, '').replace(SPOKEN_ARTICLE, '')].map(searchKey)),
]

/** What a name that answers a query may be, or begin with, without its blanks: the query, and the query without an article grown on. */
export function compactsOf(query: string): string[] {
  const whole = query.replaceAll(' ', '')
  const bare = /^al(.{4,})$/.exec(whole)?.[1]
  return bare === undefined ? [whole] : [whole, bare]
}

/** How well a name answers a query, both as search keys: 0 exact, 1 begins so, 2 a word begins so, 3 all words within; null not at all. */
export function matchRank(name: string, query: string): number | null {
  if (query === '') return null
  const asOne = name.replaceAll(' ', '')
  const compacts = compactsOf(query)
  if (compacts.includes(asOne)) return 0
  if (compacts.some((compact) => asOne.startsWith(compact))) return 1
  if (` ${name}`.includes(` ${query}`)) return 2
  const words = name.split(' ')
  return query.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? 3 : null
}
