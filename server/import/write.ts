import { createHash } from 'node:crypto'
import { Stopped } from '../domain/errors.ts'
import type { Run, Store } from '../store/store.ts'
import { isTakenAtOnce } from './at-once.ts'
import { beginImport, finishImport } from './begin-and-end.ts'
import type { Read } from './folder.ts'
import type { ImportOptions, Rows } from './options.ts'
import { patiently } from './patience.ts'
import { isNothing, type Plan, planOf } from './plan.ts'
import { createSpills, type Spills } from './spill.ts'
import { stopped, stoppedAway, writeStaged } from './staged.ts'
import { additionsOf, type Recording, rowsIn } from './steps.ts'
import { busyWith, takenOut, underWay } from './under-way.ts'
import { whileGoing } from './while-going.ts'
import { countsOf, type Report } from './written.ts'

/** So many rows in all are one transaction; more go in batches of so many (NEO4J C). */
const ROWS: Rows = { together: 5_000, batch: 2_000 }
/**
 * Checks an import against the graph and writes it; again under the graph's lock where something was written meanwhile. With
 * any reject nothing is written. Up to 5,000 rows are one transaction. More are written in batches that nobody sees until the last transaction, which also makes
 * the changes (RELIABILITY R6); one that was broken off goes on where it stopped when it is run again. Throws `Conflict`
 * while another is under way, `Stopped` where `signal` ends it.
 */
export async function importInto(store: Store, read: Read, options: ImportOptions = {}): Promise<Report> {
  const spills = createSpills(options.folder)
  try {
    return await importBy(spills, store, read, options)
  } finally {
    spills.close()
  }
}

async function importBy(spills: Spills, store: Store, read: Read, options: ImportOptions): Promise<Report> {
  const { dryRun = false, now = new Date(), rows = ROWS, signal } = options
  // Checking a million rows takes minutes, for which nobody else should wait and no transaction lasts.
  const [before] = await store.run('kept-sums', {})
  const digest = digestOf(read, options)
  if (!dryRun) await resumed(store.run, before?.hidden ?? null, digest)
  const early = await planOf(store.run, read, options, spills)
  if (dryRun) return reportOf(early, read, 'checked', null)
  const waiting = { signal, stop: stoppedAway }
  const outcome = await patiently(store, waiting, async (run) => {
    const [graph] = await run('lock', {})
    const isAsBefore = graph !== undefined && graph.written - 1 === before?.written
    const job = await resumed(run, graph?.hidden ?? null, digest)
    const plan = isAsBefore ? early : await planOf(run, read, options, spills)
    if (plan.checked.total > 0) return { plan, state: 'refused' as const, recording: null }
    if (job) return { plan, state: null, recording: { number: job.number, at: job.at, size: rows.batch } }
    if (isNothing(plan)) return { plan, state: 'nothing new' as const, recording: null }
    const staged = plan.rows > rows.together
    const recording = await beginImport(run, plan, { read, digest, now, staged, size: rows.batch })
    if (staged) return { plan, state: null, recording }
    const going = whileGoing(run, signal, () => new Stopped('Stopped before the rows were in: nothing was written.'))
    for (const step of additionsOf(plan.checked, recording).flat()) await step.write(going)
    await finishImport(going, plan, recording, options)
    return { plan, state: 'written' as const, recording }
  })
  const { plan, state, recording } = outcome
  if (state !== null) return reportOf(plan, read, state, recording)
  if (await isTakenAtOnce(store, plan, recording, { read, digest, options }))
    return reportOf(plan, read, 'written', recording)
  const phases = additionsOf(plan.checked, recording)
  await writeStaged(store, recording.number, phases, options)
  const all = rowsIn(phases.flat())
  options.ending?.()
  const isOurs = await patiently(store, waiting, async (plain) => {
    const run = whileGoing(plain, signal, () => stopped(recording.number, all, all))
    await run('lock', {})
    const job = (await run('imports', {})).find(({ number }) => number === recording.number)
    // Another program with the same import was quicker.
    if (job?.state === 'live') return false
    if (job?.state !== 'staging') throw takenOut(recording.number)
    await finishImport(run, plan, recording, options)
    return true
  })
  return isOurs ? reportOf(plan, read, 'written', recording) : importInto(store, read, options)
}

/** The import that hides its rows where it is this one, broken off; null where none does. Throws `Conflict` where it is another. */
async function resumed(run: Run, hidden: number | null, digest: string) {
  const job = await underWay(run, hidden)
  if (job && (job.state !== 'staging' || job.digest !== digest)) throw busyWith(job)
  return job
}

/** By this an import that was broken off is known again: the same files, written the same way. */
const digestOf = ({ digest, dataset }: Read, { update = false, rows = ROWS }: ImportOptions) =>
  createHash('sha256')
    .update(JSON.stringify([digest, dataset, update, rows]))
    .digest('hex')

function reportOf(
  { checked, kept, described, places }: Plan,
  { dataset }: Read,
  state: Report['state'],
  recording: Recording | null,
): Report {
  const { rejects, warnings, total, totalWarnings } = checked
  return {
    state,
    dataset,
    number: recording?.number ?? null,
    ...countsOf(checked),
    kept,
    described,
    places,
    rejects,
    warnings,
    total,
    totalWarnings,
  }
}
