/** `toLocaleString` would look the language up for every number. */
const ENGLISH = new Intl.NumberFormat('en')

/** A number as it is written: `1,217`. */
export const number = (count: number) => ENGLISH.format(count)

/** `1 citation`, `1,217 citations`. */
export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[], last: 'and' | 'or' = 'and') =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** With one mark at its end: `n.d.` and `2024?` bear theirs. */
export const stopped = (text: string) => (/[.!?…؟]["”’»\]\u2069]*$/u.test(text) ? text : `${text}.`)

/** `Turkey’s`, `United States’`; capitals are letters that are named (`HTS’s`). */
export const possessive = (name: string) => (/s\u2069*$/u.test(name) ? `${name}’` : `${name}’s`)

/** As it stands at the beginning of a sentence. */
export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
