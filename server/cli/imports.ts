import type { Config } from '../config.ts'
import { listed, number } from '../domain/wording.ts'
import { fieldsOf } from '../import/described.ts'
import type { ImportRow } from '../store/rows.ts'
import { openKept } from './kept-graph.ts'
import type { Stoppable } from './output.ts'

/** Lists all imports, the last at the end. */
export async function listImports(config: Config, asJson: boolean, { say, print, signal }: Stoppable): Promise<void> {
  const { store, close } = await openKept(config, say, signal)
  try {
    const jobs = await store.run('imports', {})
    print(asJson ? JSON.stringify(jobs, null, 2) : jobs.length === 0 ? 'No import yet.' : jobs.map(lineOf).join('\n'))
  } finally {
    await close()
  }
}

const STATES: Readonly<Record<ImportRow['state'], (job: ImportRow) => string>> = {
  live: () => 'written',
  undone: () => 'undone',
  undoing: ({ number: which }) => `half undone, seen by nobody; npx entente undo ${which} ends it`,
  staging: ({ made, rows, number: which }) =>
    `not finished, ${number(made)} of ${number(rows)} rows in, seen by nobody; the same import again goes on, npx entente undo ${which} takes it out`,
}

/** `3  2026-11-25T21:22:10Z  sahel (from sahel.zip): added 12 actors, 40 relations; written`. */
function lineOf(job: ImportRow): string {
  const { added, updated } = job.sums
  const counted = (counts: typeof added) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => `${number(count)} ${count === 1 ? what.slice(0, -1) : what}`)
      .join(', ')
  const did = [
    ['added', counted(added)],
    ['changed', counted(updated)],
    ...job.before.map((earlier) => ['changed', `${listed(fieldsOf(earlier))} of ${earlier.id}`]),
  ].flatMap(([verb, what]) => (what ? [`${verb} ${what}`] : []))
  const { number: which, at, dataset, name, state } = job
  return `${which}  ${at}  ${dataset} (from ${name}): ${[...did, STATES[state](job)].join('; ')}`
}
