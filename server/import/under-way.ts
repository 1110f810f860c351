import { Conflict } from '../domain/errors.ts'
import { number } from '../domain/wording.ts'
import type { ImportRow } from '../store/rows.ts'
import type { Run } from '../store/store.ts'

/** `Import 3 (sahel)`: how an import is named at the beginning of a sentence. */
export const titleOf = ({ number: which, dataset }: Pick<ImportRow, 'number' | 'dataset'>) =>
  `Import ${which} (${dataset})`

/** How to end an import that is under way or was broken off. */
const remedyOf = ({ number: which, name }: ImportRow) =>
  `Wait for it if it runs; if it was broken off, import ${name} again to go on, or take it out: npx entente undo ${which}`

/** Why nothing else can be imported or undone while an import is under way, or is being taken out (RELIABILITY R6). */
export function busyWith(job: ImportRow): Conflict {
  if (job.state === 'undoing')
    return new Conflict(
      `${titleOf(job)} is being taken out, and until that has ended nothing else can be written`,
      `Wait for it; if it was broken off: npx entente undo ${job.number}`,
    )
  return new Conflict(
    `${titleOf(job)} is not finished: ${number(job.made)} of ${number(job.rows)} rows are in, and nobody sees them. Until then nothing else can be written`,
    remedyOf(job),
  )
}

/** Why an import that runs here ends: it was taken out meanwhile. */
export const takenOut = (which: number) =>
  new Conflict(`Import ${which} is being taken out by another program`, 'Import it again once that has ended.')

/** The import that hides its rows, or null where none does, or where it has ended since that was asked. */
export async function underWay(run: Run, hidden: number | null): Promise<ImportRow | null> {
  if (hidden === null) return null
  const job = (await run('imports', {})).find((one) => one.number === hidden)
  if (!job) throw new Error(`import ${hidden} hides its rows and is not there`)
  return job.state === 'staging' || job.state === 'undoing' ? job : null
}
