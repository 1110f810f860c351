import { expect, test } from 'vitest'
import { pairOf } from '../../server/domain/network.ts'
import { turningPoints } from '../../server/domain/pair.ts'
import type { Dated } from '../../server/domain/relation.ts'
import { boundsOf } from '../../server/domain/time/bounds.ts'
import { causesOf } from '../../server/domain/turn-causes.ts'
import { type RelationType, Sign, signOf, typeOf } from '../../server/domain/types/relation-types.ts'
import { syriaRelations } from '../data/syria.ts'

function state(id: string, type: RelationType, dates: Partial<Pick<Dated, 'start' | 'end' | 'observed'>>): Dated {
  const stated = { start: null, end: null, observed: [], ...dates }
  const derived = boundsOf(typeOf(type).kind, stated)
  if ('refused' in derived) throw new Error(derived.refused)
  return { id, type, source: 'turkey', target: 'hts', ...stated, status: 'confirmed', bounds: derived.bounds }
}

/** Each turning point with the reasons for it: `+- < id how stated`. */
const told = (relations: readonly Dated[]) =>
  turningPoints(relations, '12').map((point) => [
    point.to.join(' '),
    ...causesOf(relations, point, '12').map(({ relation, how, stated }) => `${relation.id} ${how} ${stated}`),
  ])

test.each([
  ['a sign that begins', [state('backs', 'BACKS', { start: '2012-03-01' })], [['positive', 'backs begins 2012-03-01']]],
  [
    'a sign that is near on a day on which another is attested again',
    [
      state('cooperates', 'COOPERATES_WITH', { observed: ['2022-10', '2024'] }),
      state('designates', 'DESIGNATES', { observed: ['2024-12-12'] }),
    ],
    [
      ['positive', 'cooperates attested 2022-10'],
      ['positive negative', 'designates possible 2024-12-12'],
    ],
  ],
  [
    'a sign of which nothing was heard any more when another is attested again',
    [
      state('designates', 'DESIGNATES', { observed: ['2018-08-31', '2021-03-03'] }),
      state('cooperates', 'COOPERATES_WITH', { observed: ['2020-11', '2022-10'] }),
    ],
    [
      ['negative', 'designates attested 2018-08-31'],
      ['positive negative', 'cooperates attested 2020-11'],
      ['positive', 'designates silent 2021-03-03'],
    ],
  ],
  [
    'a sign that ends',
    [
      state('opposes', 'OPPOSES', { start: '2012', end: '2014-05-06' }),
      state('talks', 'NEGOTIATES_WITH', { start: '2014-01-01', end: '..' }),
    ],
    [
      ['negative', 'opposes begins 2012'],
      ['negative neutral', 'talks begins 2014-01-01'],
      ['neutral', 'opposes ends 2014-05-06'],
    ],
  ],
])('why a pair turned: %s', (_, relations, points) => {
  expect(told(relations)).toEqual(points)
})

test('every turning point of the Syria data has a reason, which is of a sign that came or went', () => {
  const pairs = new Map<string, Dated[]>()
  for (const one of syriaRelations) pairs.set(pairOf(one).join(), [...(pairs.get(pairOf(one).join()) ?? []), one])
  for (const relations of pairs.values())
    for (const point of turningPoints(relations, '12')) {
      const changed = Sign.options.filter((sign) => point.from.includes(sign) !== point.to.includes(sign))
      const signs = causesOf(relations, point, '12').map(({ relation }) => signOf(relation.type))

      expect(signs, `${relations[0]?.id} ${point.stated}`).not.toEqual([])
      expect(signs.filter((sign) => !changed.includes(sign))).toEqual([])
    }
})
