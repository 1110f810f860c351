import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'

/** The data sets of the graph: their terms, and the statements for which a source is wanted. Sorted by id. */
export const datasets = (store: Store) => () =>
  ofOneRelease(store, async (release) => ({ release, datasets: await store.run('datasets', {}) }))
