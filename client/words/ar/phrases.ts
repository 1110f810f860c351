/** A text of the data within a sentence, so that it turns nothing round (UX 16). */
export const apart = (text: string) => `\u2068${text}\u2069`

const ARABIC_FIRST = /^[\u2066-\u2069]*[\u0600-\u06FF]/

/** `و` is written together with an Arabic word, and apart from Latin letters and digits. */
const and = (word: string) => (ARABIC_FIRST.test(word) ? `و${word}` : `و\u00A0${word}`)

/** `أ`, `أ وب`, `أ وب وج`; with `أو` between them where one of them is meant. */
export const listed = (words: readonly string[], last: 'and' | 'or' = 'and') =>
  last === 'or' ? words.join(' أو ') : [...words.slice(0, 1), ...words.slice(1).map(and)].join(' ')

/** Parts of a sentence one after the other. */
export const comma = (parts: readonly (string | false | null)[]) => parts.filter(Boolean).join('، ')
