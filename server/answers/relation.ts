import { NotFound } from '../domain/errors.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'

/** One relation whole: its citations with their sources, and its revisions. Throws `NotFound`. */
export const relation =
  (store: Store) =>
  ({ id }: { id: string }) =>
    ofOneRelease(store, async (release) => {
      const types = (await store.run('types-of', { ids: [id] })).map(({ type }) => type)
      const [found] = types.length === 0 ? [] : await store.run('relations', { ids: [id], types })
      if (found) return { release, relation: found }
      const datasets = release.datasets.map((dataset) => dataset.id).join(', ')
      throw new NotFound(
        `There is no relation with the id ${id}`,
        `An id is that of the dataset, a colon, and that of the row. Datasets here: ${datasets || 'none'}.`,
        'id',
      )
    })
