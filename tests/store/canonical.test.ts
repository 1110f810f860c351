import { expect, test } from 'vitest'
import { canonicalExport, graphHash } from '../../server/store/canonical.ts'
import { tinyAnswers } from '../answers/tiny-store.ts'
import { type Answers, storeOf } from './double.ts'

const exported = async (answers: Answers) => {
  const pieces: string[] = []
  for await (const piece of canonicalExport(storeOf(answers).run)) pieces.push(piece)
  return pieces.join('')
}
// biome-ignore lint/suspicious/noExplicitAny: rows as a database gives them
type Rows = any[]
const changed = (name: keyof Answers, change: (rows: Rows) => Rows): Answers => ({
  ...tinyAnswers,
  [name]: (input: never) => change([...(tinyAnswers[name] as unknown as (input: never) => Rows)(input)]),
})

test('everything is in it, a record a line, keys sorted', async () => {
  const text = await exported(tinyAnswers)
  const { actors, datasets, relations, sources } = JSON.parse(text)
  expect([actors, datasets, relations, sources].map(({ length }) => length)).toEqual([4, 1, 6, 2])
  expect(text.split('\n')[5]).toBe('],"datasets":[')
  expect(Object.keys(relations[0])).toEqual([...Object.keys(relations[0])].sort())
  expect(Object.keys(relations[0])).not.toContain('bounds')
})

test.each<[string, Answers]>([
  ['where an actor stands', changed('actors', (rows) => rows.map((row) => ({ ...row, x: 1, y: 2 })))],
  [
    'the order of citations',
    changed('relations-within', (rows) => rows.map((row) => ({ ...row, citations: [...row.citations].reverse() }))),
  ],
  [
    'the order of keys',
    changed('sources', (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).reverse()))),
  ],
])('%s does not change the hash', async (_, answers) => {
  expect(await graphHash(storeOf(answers).run)).toBe(await graphHash(storeOf(tinyAnswers).run))
})

test.each<[string, Answers]>([
  [
    'a stated date',
    changed('relations-within', (rows) => rows.map((row) => ({ ...row, start: row.start && '2011~' }))),
  ],
  [
    'the order of names',
    changed('actors', (rows) => rows.map((row) => ({ ...row, aliases: [...row.aliases].reverse() }))),
  ],
  [
    'a citation',
    changed('relations-within', (rows) => rows.map((row) => ({ ...row, citations: row.citations.slice(1) }))),
  ],
  ['the terms of a dataset', changed('datasets', (rows) => rows.map((row) => ({ ...row, terms: 'Others.' })))],
])('%s changes the hash', async (_, answers) => {
  expect(await graphHash(storeOf(answers).run)).not.toBe(await graphHash(storeOf(tinyAnswers).run))
})

test('an empty graph has no hash', async () => {
  const none = () => []
  const empty = { actors: none, datasets: none, 'relation-ids': none, sources: none }
  expect(await graphHash(storeOf(empty).run)).toBeNull()
})
