import { expect, test } from 'vitest'
import { aboutWhom, actorRowsOf, chosenWith, namedIn } from '../../client/view/more-filters.ts'
import type { Shown } from '../../client/view/shown.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { storesAt } from '../parts/stage.tsx'

const shownAt = async (address: string) => (await storesAt(address)).shown.getState().shown as Shown

test.each([
  ['nobody: about all', [], { actor: null, actors: null }],
  ['one: all of its relations', ['hts'], { actor: 'hts', actors: null }],
  ['several: those among them', ['hts', 'turkey'], { actor: null, actors: ['hts', 'turkey'] }],
])('a view is asked about some actors: %s', (_, ids, asked) => {
  expect(aboutWhom(ids)).toEqual(asked)
  expect(namedIn({ ...USUAL, ...asked })).toEqual(ids)
})

test('actors are chosen one after the other, and let go', () => {
  const turn = (ids: readonly string[], id: string) => chosenWith(ids, id) ?? []
  expect(
    ['turkey', 'hts', 'turkey', 'hts'].map((_, at, all) => all.slice(0, at + 1).reduce(turn, [] as readonly string[])),
  ).toEqual([['turkey'], ['hts', 'turkey'], ['hts'], []])
})

test('each actor has its number of the view about all; those chosen are among them even without any', async () => {
  const [all, few] = await Promise.all([
    shownAt('/network?t=2023-02-02'),
    shownAt('/network?t=2023-02-02&actors=hts,islamic-front'),
  ])
  const numbers = (shown: Shown) => Object.fromEntries(actorRowsOf(shown).map(({ value, count }) => [value, count]))
  expect(numbers(few)).toEqual({ ...numbers(all), 'islamic-front': 0 })
  expect(actorRowsOf(all).reduce((sum, { count }) => sum + count, 0)).toBe(2 * all.relations.length)
  expect(actorRowsOf(few).flatMap(({ value, on }) => (on ? [value] : []))).toEqual(['hts', 'islamic-front'])
})
