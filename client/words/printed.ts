import { printedWords as arabic } from './ar/printed.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What stands on a printed page alone. */
const english = {
  filter: (clauses: readonly string[]) => `Filter: ${clauses.join('; ')}. `,
  notShown: (reasons: readonly string[]) => `Not shown: ${reasons.join(', ')}. `,
} as const
export const printedWords = inLanguage(english, arabic)
export type PrintedWords = Spoken<typeof english>
