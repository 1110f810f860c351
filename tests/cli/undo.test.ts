import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { isMeant, lookOf, undoIn } from '../../server/cli/undo.ts'
import { Conflict } from '../../server/domain/errors.ts'
import { storeOf } from '../store/double.ts'

/** A screen before which somebody presses keys. */
function screen(keys: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = Object.assign(new PassThrough(), { isTTY: true })
  output.once('data', () => input.write(keys))
  return { input, output }
}
const never = new AbortController().signal

test.each([
  ['yes', 'yes\r', true],
  ['y', 'y\r', true],
  ['no', 'no\r', false],
  ['nothing', '\r', false],
  ['Ctrl+C', '\u0003', false],
  ['Ctrl+D', '\u0004', false],
])('whoever answers with %s means it only where that says so', async (_, keys, isSo) => {
  expect(await isMeant(3, never, screen(keys))).toBe(isSo)
})

test('a signal while it is asked means no', async () => {
  expect(await isMeant(3, AbortSignal.abort(), screen(''))).toBe(false)
})

test('where nobody sits before a screen, it is not meant', async () => {
  const output = new PassThrough()
  expect(await isMeant(3, never, { input: new PassThrough(), output })).toBe(false)
  expect(String(output.read())).toContain('--yes')
})

const NONE = { actors: 0, sources: 0, relations: 0, citations: 0 }
const job = {
  ...{ number: 7, dataset: 'sahel', name: 'sahel', digest: 'x', state: 'live' as const, at: '2026-11-25T10:20:30Z' },
  ...{ rows: 2, made: 2, sums: { added: NONE, updated: { ...NONE, relations: 1 } } },
  before: [{ id: 'sahel', title: 'Sahel', wanted: [] }],
}

test('before an import is undone it is told what goes, what goes back and what stays', () => {
  const goes = [{ what: 'actors' as const, records: 1, ids: ['mali'] }]
  const touched = [{ what: 'sources' as const, records: 2, ids: ['s1', 's2'] }]

  expect(lookOf({ job, goes, touched, moved: 2 }).split('\n')).toEqual([
    'Import 7 (sahel, from sahel, 2026-11-25T10:20:30Z) brought:',
    '  1 actor, which goes',
    '  2 sources (s1, s2), changed since or needed by others: not taken out',
    '  a change of title and wanted statements of sahel: as before again, unless a later import changed that too',
    '  other places of 2 actors: where they stood again, unless a later import moved them too',
    '  changes of 1 record: they stay, and revisions keep what was before',
  ])
})

test('an import that added nothing and described nothing anew has nothing to take out', () => {
  const nothing = { ...job, before: [], sums: { added: NONE, updated: NONE } }

  expect(lookOf({ job: nothing, goes: [], touched: [], moved: 0 }).split('\n').slice(1)).toEqual([
    '  nothing that can go',
  ])
})

const row = {
  ...{ number: 1, dataset: 'mine', name: 'mine', digest: 'd', state: 'live', at: '2026-01-01T00:00:00Z' },
  ...{ rows: 4, made: 4, sums: JSON.stringify({ added: NONE, updated: { ...NONE, sources: 1 } }) },
  before: null,
}
const goes = [
  { what: 'actors', touched: false, records: 2, ids: ['a', 'b'] },
  { what: 'sources', touched: false, records: 1, ids: ['s1'] },
]
const touched = { what: 'relations', touched: true, records: 1, ids: ['mine:r1'] }

/** What a dry run prints and ends with, in a graph of which nothing may be written. */
async function dryRun(added: object[], keepChanged = false) {
  const together = () => Promise.reject(new Error('nothing was to be written'))
  const store = { ...storeOf({ imports: () => [row], added: () => added, 'places-before': () => [] }), together }
  const printed: string[] = []
  const output = { say() {}, print: (text: string) => void printed.push(text), signal: never }
  const ended = await undoIn(store, 1, { dryRun: true, keepChanged }, output).catch((error: unknown) => error)
  return { printed: printed.join('\n').split('\n').slice(1), ended }
}

const GOES = ['  2 actors, which go', '  1 source, which goes']
const STAYS = '  1 relation (mine:r1), changed since or needed by others: not taken out'
const CHANGED = '  changes of 1 record: they stay, and revisions keep what was before'

test('a dry run of what could be undone shows it', async () => {
  expect(await dryRun(goes)).toEqual({ printed: [...GOES, CHANGED], ended: 0 })
})

test('a dry run of what would be refused says so, and what would do', async () => {
  const { printed, ended } = await dryRun([...goes, touched])
  expect(printed).toEqual([...GOES, STAYS, CHANGED])
  expect(ended).toBeInstanceOf(Conflict)
  expect(ended).toMatchObject({
    message: 'Import 1 (mine) cannot be undone: later changes stand on 1 relation (mine:r1). Nothing was changed',
    remedy:
      'Let these stay and take out the rest (npx entente undo 1 --keep-changed), or take out what was changed too (npx entente undo 1 --with-changed)',
  })
  expect((await dryRun([...goes, touched], true)).ended).toBe(0)
})
