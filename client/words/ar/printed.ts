import type { PrintedWords } from '../printed.ts'

export const printedWords: PrintedWords = {
  filter: (clauses) => `التصفية: ${clauses.join('؛ ')}. `,
  notShown: (reasons) => `غير معروض: ${reasons.join('، ')}. `,
}
