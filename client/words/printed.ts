/** What stands on a printed page alone. */
export const printedWords = {
  filter: (clauses: readonly string[]) => `Filter: ${clauses.join('; ')}. `,
  notShown: (reasons: readonly string[]) => `Not shown: ${reasons.join(', ')}. `,
} as const
