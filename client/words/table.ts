import type { Column } from '../view/rows.ts'
import { counted } from './counts.ts'

/** What the table says. */
export const tableWords = {
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
} as const
