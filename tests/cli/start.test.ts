import { expect, test } from 'vitest'
import { loadFirst } from '../../server/cli/start.ts'
import type { Answers } from '../store/double.ts'
import { storeOf } from '../store/double.ts'

const NONE = { actors: 0, sources: 0, relations: 0, citations: 0 }
const job = {
  ...{ number: 1, dataset: 'big', name: 'big.zip', digest: 'd', state: 'staging', at: '2026-01-01T00:00:00Z' },
  ...{ rows: 9_000, made: 4_000, sums: JSON.stringify({ added: NONE, updated: NONE }) },
}
const sums = { records: 9, relationships: 0, graphs: 1, written: 1, restoring: null, restored: 0, hidden: null }
const config = { load: null, empty: false, isReadOnly: false }
const never = new AbortController().signal

/** Loads what comes first into a graph of which nothing may be written, and gives what is said. */
async function said(answers: Answers, hashes: readonly (string | null)[]) {
  const lines: string[] = []
  const together = () => Promise.reject(new Error('nothing was to be written'))
  const graph = { store: { ...storeOf(answers, hashes), together }, folder: null }
  await loadFirst(graph, config, (line) => lines.push(line), never, 0)
  return lines
}

test('a half restored backup is not shown: the start ends, and says how the restore goes on', async () => {
  const answers = { 'kept-sums': () => [{ ...sums, restoring: 'a'.repeat(64) }] }
  await expect(said(answers, [null])).rejects.toMatchObject({
    message: 'A backup was restored here in part',
    remedy: 'Restore it again, and it goes on where it stopped.',
  })
})

const BROKEN_OFF =
  'Import 1 (big) is not finished: 4,000 of 9,000 rows are in, and nobody sees them. Until then nothing else can be written. ' +
  'Wait for it if it runs; if it was broken off, import big.zip again to go on, or take it out: npx entente undo 1'

test('beside a first import that was broken off nothing is loaded, and nothing shown until that is whole', async () => {
  let [looks, hidden] = [0, 1 as number | null]
  const answers: Answers = {
    'kept-sums': () => [{ ...sums, hidden }],
    imports: () => [job],
    release() {
      looks += 1
      if (looks === 3) hidden = null
      return [{ hash: null, hidden, datasets: [] }]
    },
  }
  const lines = await said(answers, [null, 'a1b2c3d4'])
  expect([lines, looks]).toEqual([[BROKEN_OFF, 'The page shows the data once they are whole.'], 3])
})

test('beside a later import that was broken off the data of before are shown', async () => {
  const answers: Answers = { 'kept-sums': () => [{ ...sums, hidden: 1 }], imports: () => [job] }
  expect(await said(answers, ['a1b2c3d4'])).toEqual([BROKEN_OFF])
})
