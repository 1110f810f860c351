import { expect, test } from 'vitest'
import { addressed } from '../../server/cli/addressed.ts'
import { busyWith } from '../../server/import/under-way.ts'

const NONE = { actors: 0, sources: 0, relations: 0, citations: 0 }
const about = { number: 10, dataset: 'big', name: 'big.zip', digest: 'd', at: '2026-01-01T00:00:00Z' }
const job = { ...about, state: 'staging', rows: 9, made: 4, sums: { added: NONE, updated: NONE }, before: [] } as const

test.each([
  ['npx entente imports lists them.', 'npx entente imports --home my/graph lists them.'],
  ['npx entente undo 10 ends it', 'npx entente undo 10 --home my/graph ends it'],
  ['rest: npx entente undo 1 --keep-changed', 'rest: npx entente undo 1 --keep-changed --home my/graph'],
  ['or: npx entente undo 1 --with-changed', 'or: npx entente undo 1 --with-changed --home my/graph'],
  ['Run `npx entente verify`; then', 'Run `npx entente verify --home my/graph`; then'],
  ['another port: npm start -- --port 3001', 'another port: npm start -- --port 3001 --home my/graph'],
  ['npx entente restore FILE --home DIR', 'npx entente restore FILE --home DIR'],
  [busyWith(job).remedy, `${busyWith(job).remedy} --home my/graph`],
])('%s is addressed to the home that was given, and to none where none was', (text, to) => {
  expect(addressed(text, 'my/graph')).toBe(to)
  expect(addressed(text, undefined)).toBe(text)
})

test('a home with a blank or a quote in its name is one word, in JSON too', () => {
  const text = 'npx entente undo 1'
  expect(addressed(text, "the graph's home")).toBe("npx entente undo 1 --home 'the graph'\\''s home'")
  const json = JSON.stringify({ says: text })
  expect(JSON.parse(addressed(json, "the graph's home", true))).toEqual({ says: addressed(text, "the graph's home") })
})
