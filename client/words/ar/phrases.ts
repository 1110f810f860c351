/** A text of the data within a sentence, so that it turns nothing round (UX 16). */
export const apart = (text: string) => `\u2068${text}\u2069`

/** Digits and signs that stand as they are written, first to last and on one line: `2016-07-28`, `2016..2018`. */
export const leftToRight = (text: string) => `\u2066${text.replaceAll('-', '\u2060-\u2060')}\u2069`

const ARABIC = /^([\u2066-\u2069]*)(ال)?(?=[\u0600-\u06FF])/

/** A name after `ل`, which is written together with an Arabic one, takes its alef, and stands apart from any other. */
export function prefixed(prefix: 'ل', name: string): string {
  const [start, isolates = '', article] = ARABIC.exec(name) ?? []
  if (start === undefined) return `${prefix}ـ\u00A0${name}`
  return `${isolates}${prefix}${article ? 'ل' : ''}${name.slice(start.length)}`
}

/** `و` is written together with what follows, in whatever script. */
export const and = (word: string) => `و${word}`

/** `أ`, `أ وب`, `أ وب وج`; with `أو` between them where one of them is meant. */
export const listed = (words: readonly string[], last: 'and' | 'or' = 'and') =>
  last === 'or' ? words.join(' أو ') : [...words.slice(0, 1), ...words.slice(1).map(and)].join(' ')

/** Parts of a sentence one after the other. */
export const comma = (parts: readonly (string | false | null)[]) => parts.filter(Boolean).join('، ')
