import type { EarlierDataset, ImportRow } from '../store/rows.ts'
import type { Run } from '../store/store.ts'

type Field = Exclude<keyof EarlierDataset, 'id'>

/**
 * Gives data sets back what an import changed of their descriptions, field by field. What a later import changed again stays,
 * and is kept with that one as it was before both: so that the order in which they are undone says nothing.
 */
export async function describeAsBefore(run: Run, job: ImportRow): Promise<void> {
  const later = (await run('imports', {})).filter(({ number, state }) => number > job.number && state === 'live')
  const datasets = new Map((await run('datasets', {})).map((dataset) => [dataset.id, dataset]))
  const kept = new Map(later.map(({ number, before }) => [number, before]))
  const touched = new Set<number>()
  for (const earlier of job.before) {
    let [own, isChanged] = [datasets.get(earlier.id), false]
    for (const field of fieldsOf(earlier)) {
      const value = { [field]: earlier[field] }
      const next = later.find(({ number }) => isIn(kept.get(number), earlier.id, field))
      if (next) {
        const before = kept.get(next.number) ?? []
        kept.set(
          next.number,
          before.map((one) => (one.id === earlier.id ? { ...one, ...value } : one)),
        )
        touched.add(next.number)
      } else if (own) [own, isChanged] = [{ ...own, ...value }, true]
    }
    if (own && isChanged) await run('put-dataset', { dataset: own, import: job.number })
  }
  for (const number of touched) await run('keep-before', { import: number, before: kept.get(number) ?? [] })
}

const fieldsOf = ({ id, ...earlier }: EarlierDataset) => Object.keys(earlier) as Field[]

const isIn = (before: readonly EarlierDataset[] | undefined, id: string, field: Field) =>
  before?.some((one) => one.id === id && one[field] !== undefined) ?? false
