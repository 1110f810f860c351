import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { isMeant, lookOf } from '../../server/cli/undo.ts'

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

const none = { actors: 0, sources: 0, relations: 0, citations: 0 }
const job = {
  ...{ number: 7, dataset: 'sahel', name: 'sahel', digest: 'x', state: 'live' as const, at: '2026-11-25T10:20:30Z' },
  ...{ rows: 2, made: 2, sums: { added: none, updated: { ...none, relations: 1 } } },
  before: [{ id: 'sahel', title: 'Sahel', wanted: [] }],
}

test('before an import is undone it is told what goes, what goes back and what stays', () => {
  const goes = [{ what: 'actors' as const, records: 1, ids: ['mali'] }]
  const touched = [{ what: 'sources' as const, records: 2, ids: ['s1', 's2'] }]

  expect(lookOf({ job, goes, touched }).split('\n')).toEqual([
    'Import 7 (sahel, from sahel, 2026-11-25T10:20:30Z) brought:',
    '  1 actor, which goes',
    '  2 sources (s1, s2), changed since or needed by others: not taken out',
    '  a change of title and wanted statements of sahel: as before again, unless a later import changed that too',
    '  changes of 1 record: they stay, and revisions keep what was before',
  ])
})

test('an import that added nothing and described nothing anew has nothing to take out', () => {
  const nothing = { ...job, before: [], sums: { added: none, updated: none } }

  expect(lookOf({ job: nothing, goes: [], touched: [] }).split('\n').slice(1)).toEqual(['  nothing that can go'])
})
