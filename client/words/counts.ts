const PLURALS = {
  actor: 'actors',
  relation: 'relations',
  source: 'sources',
  line: 'lines',
  event: 'events',
  citation: 'citations',
} as const
export type Counted = keyof typeof PLURALS

/** A number as the page writes it: `1,217`, minus as U+2212. */
export const number = (count: number) => count.toLocaleString('en').replace('-', '−')

/** `1 relation`, `73 relations`. */
export const counted = (count: number, what: Counted) => `${number(count)} ${count === 1 ? what : PLURALS[what]}`

/** The word for it without its number. */
export const plural = (count: number, what: Counted) => (count === 1 ? what : PLURALS[what])
