import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { StoreUnavailable } from '../domain/errors.ts'
import { today } from '../domain/time/day.ts'
import { graphHash } from '../store/canonical.ts'
import type { Run, Store } from '../store/store.ts'
import { type Checked, checkImport } from './check.ts'
import type { Read } from './folder.ts'
import { datasetOf } from './ids.ts'
import { type Known, knownOf } from './known.ts'
import { type Layout, placeActors } from './place.ts'
import { secondOf, stepsOf } from './steps.ts'
import { countsOf, type Report } from './written.ts'

export type ImportOptions = {
  /** Whether rows that have changed are updates, kept with a revision, rather than faults. */
  readonly update?: boolean
  /** Checks only and writes nothing. */
  readonly dryRun?: boolean
  readonly now?: Date
  /** Finds places for actors that have none; where left out they stay without. */
  readonly layout?: Layout
  readonly progress?: (done: number, total: number) => void
  /** How many rows are written at once; fewer spare the memory of a small database. */
  readonly rows?: { readonly together: number; readonly batch: number }
}

/** So many rows in all are one transaction; more go in batches of so many under a job (NEO4J C). */
const ROWS = { together: 5_000, batch: 2_000 }

/**
 * Checks an import against the graph and writes it. With any reject nothing is written. Up to 5,000 rows are one transaction,
 * checked under the graph's lock; beyond, batches under a job: an import that was broken off goes on where it stopped when it
 * is run again, because rows that are there already are left alone.
 */
export async function importInto(store: Store, read: Read, options: ImportOptions = {}): Promise<Report> {
  const { dryRun = false, now = new Date(), rows = ROWS } = options
  if (dryRun) return reportOf(await prepared(store.run, read, options), read, 'checked')
  const outcome = await store.together(async (run) => {
    await run('lock', {})
    const plan = await prepared(run, read, options)
    if (plan.checked.total > 0) return { plan, state: 'refused' as const }
    if (isNothing(plan)) return { plan, state: 'nothing new' as const }
    if (plan.rows > rows.together) return { plan, state: null }
    for (const step of stepsOf(plan.checked, now, rows.batch)) await step.write(run)
    await finish(run, plan, read, options)
    return { plan, state: 'written' as const }
  })
  if (outcome.state === null) await writeInBatches(store, outcome.plan, read, options)
  return reportOf(outcome.plan, read, outcome.state ?? 'written')
}

/** What is to be written, and how many rows that is. */
type Plan = {
  readonly checked: Checked
  readonly known: Known
  readonly kept: number
  readonly rows: number
  /** Whether an earlier import of the data set was broken off, so that places and hash are still to come. */
  readonly isUnfinished: boolean
}

async function prepared(run: Run, read: Read, { update = false, now = new Date() }: ImportOptions): Promise<Plan> {
  const known = await knownOf(run, read)
  const checked = checkImport(read, known, { update, today: today(now) })
  const { added, updated } = countsOf(checked)
  const rows = [...Object.values(added), ...Object.values(updated)].reduce((sum, count) => sum + count, 0)
  const jobs = await run('verify-jobs', {})
  const isUnfinished = jobs.some(({ id }) => id.startsWith(`${read.dataset}/`))
  return { checked, known, kept: await keptIn(run, checked), rows, isUnfinished }
}

/** How many relations of the same data sets the graph has and the import lacks. */
async function keptIn(run: Run, { relations }: Checked): Promise<number> {
  const all = [...relations.added, ...relations.unchanged, ...relations.updated.map(({ record }) => record)]
  const [ids, datasets] = [new Set(all.map(({ id }) => id)), new Set(all.map(({ dataset }) => dataset))]
  let kept = 0
  for (let after = ''; datasets.size > 0; ) {
    const page = await run('relation-ids', { after, limit: 10_000 })
    kept += page.filter(({ id }) => datasets.has(datasetOf(id)) && !ids.has(id)).length
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  return kept
}

const isNothing = ({ checked, known, rows, isUnfinished }: Plan) =>
  rows === 0 &&
  !isUnfinished &&
  checked.rebounded.length === 0 &&
  checked.positions.every(({ actor, x, y }) => isDeepStrictEqual(known.places.get(actor), { x, y })) &&
  checked.datasets.every((dataset) => isDeepStrictEqual(dataset, known.datasets.get(dataset.id)))

/** Writes step by step, each in a transaction with the counter of its job, then what comes last. */
async function writeInBatches(store: Store, plan: Plan, read: Read, options: ImportOptions) {
  const { now = new Date(), progress, rows: sizes = ROWS } = options
  const { dataset } = read
  const id = `${dataset}/${randomUUID()}`
  const steps = [...stepsOf(plan.checked, now, sizes.batch)]
  const total = steps.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  for (const [batch, { rows, write }] of steps.entries()) {
    await patiently(store, async (run) => {
      await run('lock', {})
      const [job] = await run('advance-job', { id, dataset, batch, rows, at: secondOf(now) })
      if (job?.due) await write(run)
    })
    done += rows
    progress?.(done, total)
  }
  await patiently(store, (run) => finish(run, plan, read, options))
}

const PATIENCE_MS = 5 * 60_000
const PAUSE_MS = 2_000

/** Waits where the database is away, and goes on where it stopped: it may take longer to recover than its driver waits. */
async function patiently(store: Store, work: (run: Run) => Promise<void>): Promise<void> {
  for (const begun = Date.now(); ; await setTimeout(PAUSE_MS)) {
    try {
      return await store.together(work)
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() - begun > PATIENCE_MS) throw error
    }
  }
}

/** What comes last: the places of actors, and the hash that names the data. */
async function finish(run: Run, { checked, known }: Plan, { dataset }: Read, { layout }: ImportOptions) {
  await placeActors(run, checked.positions, known.joined, layout)
  await run('end-jobs', { dataset })
  await run('set-graph-hash', { hash: await graphHash(run) })
}

function reportOf({ checked, kept }: Plan, { dataset }: Read, state: Report['state']): Report {
  const { rejects, warnings, total, totalWarnings } = checked
  return { state, dataset, ...countsOf(checked), kept, rejects, warnings, total, totalWarnings }
}
