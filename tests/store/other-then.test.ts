import { expect, test } from 'vitest'
import type { Bounds } from '../../server/domain/time/bounds.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { factsOf } from '../../server/store/facts.ts'
import { otherThen } from '../../server/store/other-then.ts'
import { type Answers, storeOf } from './double.ts'
import { relation, tiny } from './tiny.ts'

const borduria = tiny.actors.find(({ id }) => id === 'borduria')
const ended = (record: { id: string; bounds: Bounds }) => [
  record.id,
  record.bounds.endLatest === null ? null : isoOf(record.bounds.endLatest),
]
const day = (iso: string) => dayOf(iso) ?? Number.NaN
const cut = (bounds: Bounds) => ({ ...bounds, endLatest: day('2015-06-30') })

/** Two states with Borduria, which was known to end in 2020 and now ends in June 2015; one of them was changed as well. */
const backs = relation('backs', ['aland', 'BACKS', 'borduria'], { start: '2011' })
const arms = relation('arms', ['borduria', 'ARMS', 'cordite'], { start: '2013', end: '2014-05-01' })
const changed = relation('changed', ['cordite', 'OPPOSES', 'borduria'], { start: '2014' })
const states = [backs, arms, changed].map((one) => (one === arms ? one : { ...one, bounds: cut(one.bounds) }))
const answers = (now: object): Answers => ({
  revised: () => [{ id: changed.id, before: JSON.stringify(kept(changed)) }],
  'revised-actors': () => [{ id: 'borduria', before: JSON.stringify(borduria) }],
  lives: ({ ids }) =>
    tiny.actors.filter(({ id }) => ids.includes(id)).map((one) => (one.id === 'borduria' ? { ...one, ...now } : one)),
  states: () => states,
  relations: ({ ids }) =>
    states
      .filter(({ id }) => ids.includes(id))
      .map((one) => ({ ...one, recordedAt: '2026-01-01T00:00:00Z', citations: [], revisions: [] })),
})
/** As a revision keeps it: cut already, for the life was the first to change. */
const kept = (one: typeof changed) => {
  const iso = (at: number | null) => (at === null ? null : isoOf(at))
  const { startEarliest, startLatest, endEarliest, endLatest } = cut(one.bounds)
  return {
    ...{ ...one, recordedAt: '2026-01-01T00:00:00Z', citations: [] },
    bounds: {
      startEarliest: iso(startEarliest),
      startLatest: iso(startLatest),
      endEarliest: iso(endEarliest),
      endLatest: iso(endLatest),
    },
  }
}

test('a state that was cut by a life given later is as it was before, be it changed itself or not; what was not cut is left', async () => {
  const other = await otherThen(storeOf(answers({ dissolved: '2015-06-30' })), 20_000)

  expect(other.map(ended)).toEqual([
    ['tiny:changed', '2020-12-31'],
    ['tiny:backs', '2020-12-31'],
  ])
})

test('an actor that lives as it did moves nothing', async () => {
  expect((await otherThen(storeOf(answers({})), 20_000)).map(({ id }) => id)).toEqual(['tiny:changed'])
})

test('what was published until a day is bounded by the lives that were recorded', async () => {
  const store = storeOf(answers({ dissolved: '2015-06-30' }))
  const known = async (recorded: number | null) =>
    (await factsOf(store, [changed, arms], { published: day('2014-01-01'), recorded }, () => undefined)).life(
      'borduria',
    )

  expect((await known(20_000))?.dissolved).toBe('2020')
  expect((await known(null))?.dissolved).toBe('2015-06-30')
})
