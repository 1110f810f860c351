import type { Column } from '../view/rows.ts'
import { tableWords as arabic } from './ar/table.ts'
import { counted } from './counts.ts'
import { words } from './en.ts'
import { inLanguage, type Spoken } from './language.ts'

/** What the table says. */
const english = {
  caption: (count: number) => `${counted(count, 'relation')}, the same as in the picture`,
  columns: {
    sign: 'Sign',
    source: 'Who',
    type: 'Relation',
    target: 'Whom',
    part: 'By its dates',
    status: 'Status',
    first: 'First certain day',
    last: 'Last certain day',
    sources: 'Sources',
  } satisfies Record<Column, string>,
  part: words.part,
} as const
export const tableWords = inLanguage(english, arabic)
export type TableWords = Spoken<typeof english>
