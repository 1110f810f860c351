import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFirst } from '../../server/cli/load-first.ts'
import { patiently } from '../../server/cli/patiently.ts'
import { start } from '../../server/cli/start.ts'
import { configFrom } from '../../server/config.ts'
import { Away, CannotStart } from '../../server/neo4j/cannot-start.ts'
import { type Answers, storeOf } from '../store/double.ts'

const NONE = { actors: 0, sources: 0, relations: 0, citations: 0 }
const job = {
  ...{ number: 1, dataset: 'big', name: 'big.zip', digest: 'd', state: 'staging', at: '2026-01-01T00:00:00Z' },
  ...{ rows: 9_000, made: 4_000, sums: JSON.stringify({ added: NONE, updated: NONE }) },
}
const sums = { records: 9, relationships: 0, graphs: 1, written: 1, restoring: null, restored: 0, hidden: null }
const config = { load: null, empty: false, isReadOnly: false }
const never = new AbortController().signal

/** Loads what comes first into a graph of which nothing may be written, and gives what is said. */
async function said(answers: Answers, hashes: readonly (string | null)[], signal = never) {
  const lines: string[] = []
  const together = () => Promise.reject(new Error('nothing was to be written'))
  const graph = { store: { ...storeOf(answers, hashes), together }, folder: null }
  await loadFirst(graph, config, (line) => lines.push(line), signal, 0)
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
      return [{ hash: null, hidden, placed: 0, datasets: [] }]
    },
  }
  const lines = await said(answers, [null, 'a1b2c3d4'])
  expect([lines, looks]).toEqual([[BROKEN_OFF, 'The page shows the data once they are whole.'], 3])
})

test('beside a later import that was broken off the data of before are shown', async () => {
  const answers: Answers = { 'kept-sums': () => [{ ...sums, hidden: 1 }], imports: () => [job] }
  expect(await said(answers, ['a1b2c3d4'])).toEqual([BROKEN_OFF])
})

test.each(['live', 'undone'])('an import that became %s between two looks is under way no more', async (state) => {
  const answers: Answers = { 'kept-sums': () => [{ ...sums, hidden: 1 }], imports: () => [{ ...job, state }] }
  expect(await said(answers, ['a1b2c3d4'])).toEqual([])
})

test('a start that is asked to stop meanwhile does not become ready', async () => {
  const ending = new AbortController()
  const answers: Answers = {
    'kept-sums'() {
      ending.abort(new Error('Stopped'))
      return [sums]
    },
  }
  await expect(said(answers, ['a1b2c3d4'], ending.signal)).rejects.toThrow('Stopped')
})

test('a graph that is away is asked again until it comes, and that is said once', async () => {
  const lines: string[] = []
  let tries = 0
  const open = async () => {
    tries += 1
    if (tries < 4) throw new Away('It does not answer.')
    return 'open'
  }
  expect([await patiently(open, (line) => lines.push(line), never, 0), tries]).toEqual(['open', 4])
  expect(lines).toEqual(['It does not answer. It is asked again until it answers; Ctrl+C ends it.'])
})

test('what keeps a graph from being opened ever is told at once', async () => {
  const open = () => Promise.reject(new CannotStart('The password is wrong.'))
  await expect(patiently(open, () => {}, never, 0)).rejects.toThrow('The password is wrong.')
})

test('where the port of the page is taken, no Neo4j is started', async () => {
  const home = mkdtempSync(join(tmpdir(), 'entente-start-'))
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  try {
    await expect(start(configFrom({ port, home, open: false }, {}), () => {})).rejects.toThrow(`Port ${port} is taken`)
    expect(readdirSync(home)).not.toContain('neo4j')
  } finally {
    other.close()
    rmSync(home, { recursive: true })
  }
})
