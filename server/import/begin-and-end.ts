import { Invalid } from '../domain/errors.ts'
import { number } from '../domain/wording.ts'
import { graphHash } from '../store/canonical.ts'
import type { Run } from '../store/store.ts'
import { earlierDescriptions } from './described.ts'
import type { Read } from './folder.ts'
import type { ImportOptions } from './options.ts'
import { placeActors } from './place.ts'
import type { Plan } from './plan.ts'
import { changesOf, type Recording, rowsIn, secondOf } from './steps.ts'

/** Changes of what is there become visible with the rest, in one transaction, which cannot hold more of them. */
const MOST_CHANGED = 20_000

/** Notes an import, under the next number; one that is `staged` hides its rows. */
export async function beginImport(
  run: Run,
  { checked, known, described, sums }: Plan,
  { read, digest, now, staged, size }: { read: Read; digest: string; now: Date; staged: boolean; size: number },
): Promise<Recording> {
  const at = secondOf(now)
  const changed = rowsIn(changesOf(checked, { number: 0, at, size }))
  if (staged && changed > MOST_CHANGED)
    throw new Invalid(
      `This import changes ${number(changed)} rows of the graph; at most ${number(MOST_CHANGED)} can change at one stroke`,
      'Part it into several imports.',
    )
  const { dataset, name } = read
  const adds = checked.actors.added.length + checked.sources.added.length + checked.relations.added.length
  const before = earlierDescriptions(described, known.datasets)
  const about = { dataset, name, digest, at, rows: adds, sums: JSON.stringify(sums), before, staged }
  const [job] = await run('begin-import', about)
  if (!job) throw new Error('an import was begun and got no number')
  return { number: job.number, at, size }
}

/** What comes last and makes all of it visible: changes, the places of actors, and the hash that names the data. */
export async function finishImport(run: Run, plan: Plan, recording: Recording, options: ImportOptions) {
  await endImport(run, plan, recording, options)
  await run('set-graph-hash', { hash: await graphHash(run) })
}

/** The same without the name, which may take long. */
export async function endImport(
  run: Run,
  { checked, known, spills }: Plan,
  recording: Recording,
  { layout }: ImportOptions,
) {
  for (const step of changesOf(checked, recording)) await step.write(run)
  await run('end-import', { import: recording.number, state: 'live' })
  const { joined, places } = known
  const placing = { positions: checked.positions, added: checked.relations.added, joined, places, spills }
  const before = await placeActors(run, placing, layout)
  if (before.length > 0) await run('keep-places', { import: recording.number, places: before })
}
