import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Invalid } from '../domain/errors.ts'
import { today } from '../domain/time/day.ts'
import { number } from '../domain/wording.ts'
import { graphHash } from '../store/canonical.ts'
import type { Run, Store } from '../store/store.ts'
import { type Checked, checkImport } from './check.ts'
import type { Read } from './folder.ts'
import { datasetOf } from './ids.ts'
import { type Known, knownOf } from './known.ts'
import { patiently } from './patience.ts'
import { type Layout, placeActors } from './place.ts'
import { createSpills, type Spills } from './spill.ts'
import { type Staging, writeStaged } from './staged.ts'
import { additionsOf, changesOf, type Recording, rowsIn, secondOf } from './steps.ts'
import { busyWith, takenOut, underWay } from './under-way.ts'
import { countsOf, type Report } from './written.ts'

export type ImportOptions = Staging & {
  /** Whether rows that have changed are updates, kept with a revision, rather than faults. */
  readonly update?: boolean
  /** Checks only and writes nothing. */
  readonly dryRun?: boolean
  readonly now?: Date
  /** Finds places for actors that have none; where left out they stay without. */
  readonly layout?: Layout
  /** Called once all rows are in, before places are found and the data get their name. */
  readonly ending?: () => void
  readonly rows?: Rows
  /** Where that which is imported lies on the disk meanwhile; else where the system has temporary files. */
  readonly folder?: string | undefined
}

/** How many rows are written at once; fewer spare the memory of a small database. */
type Rows = { readonly together: number; readonly batch: number }

/** So many rows in all are one transaction; more go in batches of so many (NEO4J C). */
const ROWS: Rows = { together: 5_000, batch: 2_000 }
/** Changes of what is there become visible with the rest, in one transaction, which cannot hold more of them. */
const MOST_CHANGED = 20_000

/**
 * Checks an import against the graph and writes it. With any reject nothing is written. Up to 5,000 rows are one transaction,
 * checked under the graph's lock. More are written in batches that nobody sees until the last transaction, which also makes
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
  const { dryRun = false, now = new Date(), rows = ROWS } = options
  if (dryRun) return reportOf(await prepared(store.run, read, options, spills), read, 'checked', null)
  const outcome = await patiently(store, async (run) => {
    const [graph] = await run('lock', {})
    const digest = digestOf(read, options)
    const job = await underWay(run, graph?.hidden ?? null)
    if (job && (job.state !== 'staging' || job.digest !== digest)) throw busyWith(job)
    const plan = await prepared(run, read, options, spills)
    if (plan.checked.total > 0) return { plan, state: 'refused' as const, recording: null }
    if (job) return { plan, state: null, recording: { number: job.number, at: job.at, size: rows.batch } }
    if (isNothing(plan)) return { plan, state: 'nothing new' as const, recording: null }
    const recording = await begun(run, plan, { read, digest, now, rows })
    if (plan.rows > rows.together) return { plan, state: null, recording }
    for (const steps of additionsOf(plan.checked, recording)) for (const step of steps) await step.write(run)
    await finish(run, plan, recording, options)
    return { plan, state: 'written' as const, recording }
  })
  const { plan, state, recording } = outcome
  if (state !== null) return reportOf(plan, read, state, recording)
  await writeStaged(store, recording.number, additionsOf(plan.checked, recording), options)
  options.ending?.()
  const isOurs = await patiently(store, async (run) => {
    await run('lock', {})
    const job = (await run('imports', {})).find(({ number }) => number === recording.number)
    // Another program with the same import was quicker.
    if (job?.state === 'live') return false
    if (job?.state !== 'staging') throw takenOut(recording.number)
    await finish(run, plan, recording, options)
    return true
  })
  return isOurs ? reportOf(plan, read, 'written', recording) : importInto(store, read, options)
}

/** By this an import that was broken off is known again: the same files, written the same way. */
const digestOf = ({ digest, dataset }: Read, { update = false, rows = ROWS }: ImportOptions) =>
  createHash('sha256')
    .update(JSON.stringify([digest, dataset, update, rows]))
    .digest('hex')

/** Notes an import, under the next number; one of many rows hides them. */
async function begun(
  run: Run,
  { checked, rows: all, sums }: Plan,
  { read, digest, now, rows }: { read: Read; digest: string; now: Date; rows: Rows },
): Promise<Recording> {
  const at = secondOf(now)
  const staged = all > rows.together
  const changed = rowsIn(changesOf(checked, { number: 0, at, size: rows.batch }))
  if (staged && changed > MOST_CHANGED)
    throw new Invalid(
      `This import changes ${number(changed)} rows of the graph; at most ${number(MOST_CHANGED)} can change at one stroke`,
      'Part it into several imports.',
    )
  const { dataset, name } = read
  const adds = checked.actors.added.length + checked.sources.added.length + checked.relations.added.length
  const about = { dataset, name, digest, at, rows: adds, sums: JSON.stringify(sums), staged }
  const [job] = await run('begin-import', about)
  if (!job) throw new Error('an import was begun and got no number')
  return { number: job.number, at, size: rows.batch }
}

/** What is to be written, and how many rows that is. */
type Plan = {
  readonly checked: Checked
  readonly known: Known
  readonly spills: Spills
  readonly kept: number
  readonly rows: number
  readonly sums: Pick<Report, 'added' | 'updated'>
}

async function prepared(
  run: Run,
  read: Read,
  { update = false, now = new Date() }: ImportOptions,
  spills: Spills,
): Promise<Plan> {
  const known = await knownOf(run, read, spills)
  const checked = checkImport(read, known, { update, today: today(now), spills })
  const { added, updated } = countsOf(checked)
  const rows = [...Object.values(added), ...Object.values(updated)].reduce((sum, count) => sum + count, 0)
  return { checked, known, spills, kept: await keptIn(run, checked), rows, sums: { added, updated } }
}

/** How many relations of the same data sets the graph has and the import lacks. */
async function keptIn(run: Run, { relations }: Checked): Promise<number> {
  const { datasets, isNamed } = relations
  let kept = 0
  for (let after = ''; datasets.size > 0; ) {
    const page = await run('relation-ids', { after, limit: 10_000 })
    kept += page.filter(({ id }) => datasets.has(datasetOf(id)) && !isNamed(id)).length
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  return kept
}

const isNothing = ({ checked, known, rows }: Plan) =>
  rows === 0 &&
  checked.rebounded.length === 0 &&
  checked.positions.every(({ actor, x, y }) => isDeepStrictEqual(known.places.get(actor), { x, y })) &&
  checked.datasets.every((dataset) => isDeepStrictEqual(dataset, known.datasets.get(dataset.id)))

/** What comes last and makes all of it visible: changes, the places of actors, and the hash that names the data. */
async function finish(run: Run, { checked, known, spills }: Plan, recording: Recording, { layout }: ImportOptions) {
  for (const step of changesOf(checked, recording)) await step.write(run)
  await run('end-import', { import: recording.number, state: 'live' })
  const placing = { positions: checked.positions, added: checked.relations.added, joined: known.joined, spills }
  await placeActors(run, placing, layout)
  await run('set-graph-hash', { hash: await graphHash(run) })
}

function reportOf(
  { checked, kept }: Plan,
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
    rejects,
    warnings,
    total,
    totalWarnings,
  }
}
