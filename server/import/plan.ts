import { today } from '../domain/time/day.ts'
import type { Run } from '../store/store.ts'
import { type Checked, checkImport } from './check.ts'
import { type DescribedAnew, describedAnew } from './described.ts'
import type { Read } from './folder.ts'
import { datasetOf } from './ids.ts'
import { isNamedIn, type Known, knownOf } from './known.ts'
import type { ImportOptions } from './options.ts'
import type { Spills } from './spill.ts'
import { countsOf, type Report } from './written.ts'

/** What is to be written, and how many rows that is. */
export type Plan = {
  readonly checked: Checked
  readonly known: Known
  readonly spills: Spills
  readonly kept: number
  readonly rows: number
  readonly described: readonly DescribedAnew[]
  /** How many actors get another place from the files, or their first. */
  readonly places: number
  readonly sums: Pick<Report, 'added' | 'updated'>
}

/** Reads what the graph knows of an import, and checks the import against it. */
export async function planOf(
  run: Run,
  read: Read,
  { update = false, now = new Date(), checking, signal }: ImportOptions,
  spills: Spills,
): Promise<Plan> {
  const known = await knownOf(run, read, spills)
  const checked = await checkImport(read, known, { update, today: today(now), spills, told: checking, signal })
  const { added, updated } = countsOf(checked)
  const rows = [...Object.values(added), ...Object.values(updated)].reduce((sum, count) => sum + count, 0)
  const kept = await keptIn(run, checked, known)
  const described = describedAnew(checked.datasets, known.datasets)
  return { checked, known, spills, kept, rows, described, places: placesIn(checked, known), sums: { added, updated } }
}

const placesIn = ({ positions }: Checked, { places }: Known) =>
  positions.filter(({ actor, x, y }) => places.get(actor)?.x !== x || places.get(actor)?.y !== y).length

/** How many relations of the same data sets the graph has and the import lacks. */
async function keptIn(run: Run, { relations: { datasets } }: Checked, known: Known): Promise<number> {
  const isNamed = isNamedIn(known)
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

/** Whether an import would change nothing. */
export const isNothing = ({ checked, known, rows, described, places }: Plan) =>
  rows === 0 &&
  checked.rebounded.length === 0 &&
  places === 0 &&
  described.length === 0 &&
  checked.datasets.every(({ id }) => known.datasets.has(id))
