import { codeWords as arabic } from './ar/code.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the page says of the lines that load a view elsewhere. */
const english = {
  menu: 'Use it in R or Python',
  menuNote: 'A few lines that load this very view',
  title: 'This view in R and Python',
  note: (origin: string) =>
    `The lines ask this program at ${origin}, so they work while it runs. To hand the data on, download the CSV.`,
  python: 'Python, with pandas and networkx',
  r: 'R, with base R and igraph',
  copy: 'Copy',
  copied: 'Code copied',
  copyOf: (language: string) => `Copy: ${language}`,
} as const
export const codeWords = inLanguage(english, arabic)
export type CodeWords = Spoken<typeof english>
