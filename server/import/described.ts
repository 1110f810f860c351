import { isDeepStrictEqual } from 'node:util'
import type { Dataset } from '../domain/record.ts'
import type { EarlierDataset } from '../store/rows.ts'

const TEXTS = ['title', 'version', 'terms'] as const

/** What an import changes of how a data set is described, and how many of its wanted statements. */
export type DescribedAnew = {
  readonly id: string
  readonly texts: readonly {
    readonly field: (typeof TEXTS)[number]
    readonly before: string | null
    readonly now: string | null
  }[]
  readonly wanted: { readonly added: number; readonly changed: number; readonly gone: number }
}

/** What changes of the data sets that the graph has. The order of wanted statements says nothing. */
export const describedAnew = (datasets: readonly Dataset[], known: ReadonlyMap<string, Dataset>): DescribedAnew[] =>
  datasets.flatMap((now) => {
    const before = known.get(now.id)
    if (!before) return []
    const texts = TEXTS.filter((field) => before[field] !== now[field]).map((field) => ({
      ...{ field, before: before[field], now: now[field] },
    }))
    const earlier = new Map(before.wanted.map((one) => [one.id, one]))
    const kept = now.wanted.filter(({ id }) => earlier.has(id))
    const wanted = {
      added: now.wanted.length - kept.length,
      changed: kept.filter((one) => !isDeepStrictEqual(one, earlier.get(one.id))).length,
      gone: before.wanted.length - kept.length,
    }
    return texts.length === 0 && isSame(wanted) ? [] : [{ id: now.id, texts, wanted }]
  })

const isSame = ({ added, changed, gone }: DescribedAnew['wanted']) => added + changed + gone === 0

/** The same as it is kept to be undone: of each data set what changes, as it was. */
export const earlierDescriptions = (
  described: readonly DescribedAnew[],
  known: ReadonlyMap<string, Dataset>,
): EarlierDataset[] =>
  described.map(({ id, texts, wanted }) => ({
    id,
    ...Object.fromEntries(texts.map(({ field, before }) => [field, before])),
    ...(!isSame(wanted) && { wanted: known.get(id)?.wanted ?? [] }),
  }))

/** What of a data set an import changed: `title`, `wanted statements`. */
export const fieldsOf = ({ id, ...earlier }: EarlierDataset): string[] =>
  Object.keys(earlier).map((field) => (field === 'wanted' ? 'wanted statements' : field))
