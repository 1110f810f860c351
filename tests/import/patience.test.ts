import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../server/domain/errors.ts'
import { readImport } from '../../server/import/folder.ts'
import { writeStaged } from '../../server/import/staged.ts'
import { undoImport } from '../../server/import/undo.ts'
import { importInto } from '../../server/import/write.ts'
import type { Store } from '../../server/store/store.ts'
import { type Answers, storeOf } from '../store/double.ts'
import { ACTORS, folderOf } from './reading.ts'

/** A store whose database goes away after so many transactions; Ctrl+C comes as soon as somebody waits for it. */
function leaving(after: number, answers: Answers): { readonly store: Store; readonly signal: AbortSignal } {
  const ending = new AbortController()
  const store = storeOf(answers)
  let left = after
  return {
    signal: ending.signal,
    store: {
      ...store,
      together(work) {
        if (left-- > 0) return store.together(work)
        setImmediate(() => ending.abort())
        return Promise.reject(new StoreUnavailable())
      },
    },
  }
}

const SUMS = { actors: 0, sources: 0, relations: 0, citations: 0 }
const job = {
  ...{ number: 7, dataset: 'mine', name: 'mine', digest: 'd', state: 'undoing', at: '2026-01-01T00:00:00Z' },
  ...{ rows: 4, made: 4, sums: JSON.stringify({ added: SUMS, updated: SUMS }), before: null },
}
const nothing = () => []

test('an import that waits for the database ends at once on Ctrl+C, and says what is safe', async () => {
  const { store, signal } = leaving(0, {
    ...{ 'kept-sums': nothing, actors: nothing, datasets: nothing, 'relation-ids': nothing },
  })
  const read = await readImport(folderOf({ 'actors.csv': ACTORS }), { dataset: 'test' })

  await expect(importInto(store, read, { signal })).rejects.toThrow(
    'Stopped while the database did not answer: all of this import is in, or nobody sees any of it. ' +
      'Run the same import again to make sure of it and to go on; npx entente imports says what is in',
  )
})

test('between two batches it says how many rows are in', async () => {
  const { store, signal } = leaving(1, { 'advance-import': () => [{ due: true, state: 'staging' }] })
  const step = { rows: 5, write: async () => [] }

  await expect(writeStaged(store, 7, [[step], [step]], { signal })).rejects.toThrow(
    'Stopped: 5 of 10 rows are in, and nobody sees them. ' +
      'Run the same import again to go on, or take them out: npx entente undo 7',
  )
})

test('an undo says how many records are gone', async () => {
  const { store, signal } = leaving(1, {
    ...{ lock: () => [{ hash: 'a1b2', hidden: 7, written: 3 }], imports: () => [job], 'places-before': nothing },
    ...{ added: () => [{ what: 'actors', touched: false, records: 4, ids: ['a'] }], 'hide-import': nothing },
    'relations-to-undo': nothing,
  })

  await expect(undoImport(store, 7, { signal })).rejects.toThrow(
    'Stopped: nobody sees import 7 any more, and 0 of its 4 records are gone. ' +
      'Run it again to take out the rest: npx entente undo 7',
  )
})
