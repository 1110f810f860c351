import { expect, test } from 'vitest'
import type { RowOf } from '../../server/store/queries.ts'
import { relationFaults } from '../../server/store/verify-relation.ts'

type Found = RowOf<'verify-relations'>
const life = (id: string) => ({ id, founded: null, dissolved: null })
const stands = {
  type: 'FIGHTS',
  dataset: 'tiny',
  start: '1970-01-01',
  end: '1970-01-02',
  observed: [],
  startEarliest: 0,
  startLatest: 0,
  endEarliest: 1,
  endLatest: 1,
  durationClass: 1,
  status: 'confirmed',
  confidence: null,
  recordedAt: '2026-01-01T00:00:00Z',
  hasDays: true,
}
const right: Found = {
  id: 'tiny:1',
  sources: [life('a')],
  targets: [life('b')],
  relations: [stands],
  citations: [{ id: 'tiny:c1', stance: 'supports', source: 'paper' }],
  thirdParties: [],
}
const but = (more: Partial<typeof stands> | { [name: string]: unknown }): Partial<Found> => ({
  relations: [{ ...stands, ...more }],
})

test.each<[string, Partial<Found>, string[]]>([
  ['nothing', {}, []],
  ['no source', { sources: [] }, ['its record does not name one source and one target']],
  ['two targets', { targets: [life('b'), life('c')] }, ['its record does not name one source and one target']],
  ['no relationship', { relations: [] }, ['its record has 0 relationships between its actors']],
  ['two relationships', { relations: [stands, stands] }, ['its record has 2 relationships between its actors']],
  [
    'a citation of nothing',
    { citations: [{ id: 'tiny:c1', stance: 'supports', source: null }] },
    ['a citation leads to no source'],
  ],
  [
    'a citation without an id',
    { citations: [{ id: null, stance: 'supports', source: 'paper' }] },
    ['a citation has no id'],
  ],
  ['a third party that is none', { thirdParties: [{ role: 'host', actor: null }] }, ['a third party is no actor']],
  ['an unknown type', but({ type: 'LOVES' }), ['its type LOVES is not in the table of types']],
  ['one actor twice', { targets: [life('a')] }, ['its two actors are the same']],
  ['actors out of order', { sources: [life('z')] }, ['its actors are out of order for a symmetric type']],
  ['an unknown status', but({ status: 'sure' }), ['its status is none']],
  ['an unreadable date', but({ start: '2023-02-29' }), ['the date 2023-02-29 cannot be read']],
  ['no date', but({ start: null, end: null }), ['its dates cannot be: no date']],
  ['an end before its start', but({ end: '1969' }), ['its dates cannot be: the end lies before the start']],
  ['other bounds', but({ endLatest: 2 }), ['its endLatest is not what its dates give']],
  ['an unbounded end that is stated', but({ endLatest: null }), ['its endLatest is not what its dates give']],
  ['another durationClass', but({ durationClass: 63 }), ['its durationClass is not what its dates give']],
  ['bounds that are no days', but({ hasDays: false }), ['its bounds are not four days']],
  ['a life that ends before', { targets: [{ ...life('b'), dissolved: '1970-01-01' }] }, []],
])('with %s, that is said', (_, change, said) => {
  expect(relationFaults({ ...right, ...change })).toEqual(said)
})
