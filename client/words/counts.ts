import { number as written } from '../../server/domain/wording.ts'
import { counted as arabicCounted, number as arabicNumber, plural as arabicPlural } from './ar/counts.ts'
import { inLanguage } from './language.ts'

const PLURALS = {
  actor: 'actors',
  relation: 'relations',
  source: 'sources',
  line: 'lines',
  event: 'events',
  citation: 'citations',
  pair: 'pairs',
  publisher: 'publishers',
} as const
export type Counted = keyof typeof PLURALS

const englishNumber = (count: number) => written(count).replace('-', '−')
const englishPlural = (count: number, what: Counted): string => (count === 1 ? what : PLURALS[what])

/** A number as the page writes it: `1,217`, minus as U+2212. */
export const number = inLanguage(englishNumber, arabicNumber)

/** `1 relation`, `73 relations`. */
export const counted = inLanguage(
  (count: number, what: Counted): string => `${englishNumber(count)} ${englishPlural(count, what)}`,
  arabicCounted,
)

/** The word for it without its number. */
export const plural = inLanguage(englishPlural, arabicPlural)
