import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { type Difference, differenceOf, STEPS } from '../../server/domain/difference.ts'
import type { Dated } from '../../server/domain/relation.ts'
import { asFollowed, followedBy, oneWith } from '../../server/domain/successors.ts'
import { boundsOf, mayHold } from '../../server/domain/time/bounds.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { isState, type RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const days = fc.integer({ min: day('2010-01-01'), max: day('2027-01-01') })
const [ASSAD, INTERIM, SALVATION] = [
  'syrian-government-assad',
  'syrian-transitional-government',
  'syrian-salvation-government',
]

let made = 0
function relation(source: string, type: RelationType, target: string, over: Partial<Dated> = {}): Dated {
  const { start = '2012', end = null, observed = [], status = 'confirmed' } = over
  const derived = boundsOf(typeOf(type).kind, { start, end, observed })
  if ('refused' in derived) throw new Error(derived.refused)
  made += 1
  return { id: `t:${made}`, type, source, target, start, end, observed, status, bounds: derived.bounds }
}

const everyRelation = ({ unchanged, turned: _, events, left, ...steps }: Difference): Dated[] => [
  ...[...Object.values(steps), ...Object.values(unchanged)].flatMap((list) =>
    list.flatMap((triple) => triple.relations),
  ),
  ...events,
  ...Object.values(left).flat(),
]

const asked: fc.Arbitrary<Asked> = fc.record({
  ...Object.fromEntries(Object.entries(USUAL).map(([name, value]) => [name, fc.constant(value)])),
  word: fc.constantFrom('0', '12', 'all'),
  signs: fc.constantFrom(null, ['positive']),
  structure: fc.boolean(),
  actor: fc.constantFrom(null, 'turkey', ASSAD),
  follow: fc.boolean(),
}) as fc.Arbitrary<Asked>

const differ = (ask: Asked, a: number, b: number) =>
  differenceOf(
    syriaRelations,
    ask,
    a,
    b,
    syriaKindOf,
    ask.follow ? followedBy(syriaRelations, Math.max(a, b)) : undefined,
  )

test('every relation of the two days stands in one list of their difference, and in no other', () => {
  fc.assert(
    fc.property(asked, days, days, (ask, one, other) => {
      const [a, b] = [Math.min(one, other), Math.max(one, other)]
      const followed = ask.follow ? followedBy(syriaRelations, b) : (actor: string) => actor
      const ofView = syriaRelations.filter(
        ({ type, bounds, source, target }) =>
          (ask.actor === null || [source, target].map(followed).includes(followed(ask.actor))) &&
          (isState(type) ? mayHold(bounds, a) || mayHold(bounds, b) : a < b && mayHold(bounds, a + 1, b)),
      )
      const found = everyRelation(differ(ask, a, b)).map(({ id }) => id)
      expect(found.sort()).toEqual(ofView.map(({ id }) => id).sort())
    }),
    { numRuns: 60 },
  )
})

test('a difference looked at backwards is its mirror, with and without successors', () => {
  const mirror = {
    began: 'ended',
    mayHaveBegun: 'mayHaveEnded',
    attestedAgain: 'noLongerAttested',
    becameCertain: 'noLongerCertain',
    ended: 'began',
    mayHaveEnded: 'mayHaveBegun',
    noLongerAttested: 'attestedAgain',
    noLongerCertain: 'becameCertain',
  } as const
  fc.assert(
    fc.property(asked, days, days, (ask, a, b) => {
      const there = differ(ask, a, b)
      const back = differ(ask, b, a)
      for (const step of STEPS) expect(there[step]).toEqual(back[mirror[step]])
      expect(there.unchanged).toEqual(back.unchanged)
      expect(there.events).toEqual(back.events)
      expect(there.left).toEqual(back.left)
      expect(there.turned.map(({ actors, from, to }) => ({ actors, from: to, to: from }))).toEqual(back.turned)
    }),
    { numRuns: 60 },
  )
})

test('a change counts the relations that are shown on either day; those of its triple that are shown on neither are left out', () => {
  const known = { start: null, observed: ['2014-03-01'] }
  const later = { start: null, observed: ['2021-03-08'] }
  const [seen, again, never] = [known, { start: null, observed: ['2017-05-02'] }, later].map((over) =>
    relation('hts', 'COOPERATES_WITH', 'turkey', over),
  ) as [Dated, Dated, Dated]
  const { attestedAgain, left } = differenceOf(
    [seen, again, never],
    USUAL,
    day('2016-03-28'),
    day('2017-03-28'),
    syriaKindOf,
  )

  expect(attestedAgain.map(({ relations }) => relations)).toEqual([[again]])
  expect(left.unattested).toEqual([seen, never])
})

test('a day compared with itself has no change and no event', () => {
  const on = day('2016-07-28')
  const { unchanged, left, ...found } = differ(USUAL, on, on)
  expect(Object.values(found).flat()).toEqual([])
  expect(unchanged.certain.length + left.unattested.length).toBeGreaterThan(100)
})

describe('an actor and those that succeed it', () => {
  const succession = relation('new', 'SUCCEEDS', 'old', { start: '2015-06-01' })
  const followed = followedBy([succession], day('2016-01-01'))

  test.each([
    ['are one', [succession], '2016-01-01', ['new', 'new', 'other']],
    ['are two before the succession', [succession], '2015-05-31', ['old', 'new', 'other']],
    [
      'are two where the succession is denied',
      [{ ...succession, status: 'denied' as const }],
      '2016-01-01',
      ['old', 'new', 'other'],
    ],
    [
      'are one through a chain, and bear the last name',
      [succession, relation('newest', 'SUCCEEDS', 'new', { start: '2015-08' })],
      '2016-01-01',
      ['newest', 'newest', 'other'],
    ],
    [
      'are one where two succeed the same, the later of them last',
      [succession, relation('heir', 'SUCCEEDS', 'old', { start: '2015-07-01' })],
      '2016-01-01',
      ['heir', 'heir', 'other'],
    ],
    [
      'have a last one even in a ring',
      [relation('new', 'SUCCEEDS', 'old', { start: '2014' }), relation('old', 'SUCCEEDS', 'new', { start: '2015' })],
      '2016-01-01',
      ['old', 'old', 'other'],
    ],
    [
      'count as the one that came back last, although another was never succeeded',
      [
        relation('new', 'SUCCEEDS', 'old', { start: '2014' }),
        relation('other', 'SUCCEEDS', 'new', { start: '2014-06' }),
        relation('old', 'SUCCEEDS', 'new', { start: '2015' }),
      ],
      '2016-01-01',
      ['old', 'old', 'old'],
    ],
    [
      'have not come back where the dates do not say so for sure',
      [
        relation('new', 'SUCCEEDS', 'old', { start: '2014-06' }),
        relation('other', 'SUCCEEDS', 'new', { start: '2014' }),
      ],
      '2016-01-01',
      ['other', 'other', 'other'],
    ],
  ])('%s', (_, relations, on, expected) => {
    expect(['old', 'new', 'other'].map(followedBy(relations, day(on)))).toEqual(expected)
  })

  test('are one however many they are, and in a ring too', () => {
    const ring = Array.from({ length: 10_000 }, (_, at) =>
      relation(`a${at}`, 'SUCCEEDS', `a${(at + 1) % 10_000}`, { start: '2015' }),
    )
    const found = followedBy(ring, day('2016-01-01'))
    expect(new Set(ring.map(({ source }) => found(source)))).toEqual(new Set(['a0']))
  })

  test('a relation with one of them is one with the last; one among them keeps its ends', () => {
    const backs = relation('ally', 'BACKS', 'old')
    const fights = relation('new', 'FIGHTS', 'old')
    expect(asFollowed(backs, followed)).toEqual({ ...backs, target: 'new' })
    expect(asFollowed(fights, followed)).toBe(fights)
  })

  test('who is one with some is asked for with them', () => {
    expect(oneWith(['new'], followed, ['old', 'new', 'other'])).toEqual(['new', 'old'])
    expect(oneWith(['ally'], followed, ['old', 'new'])).toEqual(['ally'])
  })

  test('a pair turns across the succession, and a symmetric relation keeps the smaller id first', () => {
    const relations = [
      relation('zulu', 'OPPOSES', 'old', { start: '2012-01-01', end: '2015-05-31' }),
      relation('new', 'ALLIED_WITH', 'zulu', { start: '2015-06-02', observed: ['2016-01-01'] }),
      relation('aa', 'ALLIED_WITH', 'old', { start: '2012-01-01', end: '2015-05-31' }),
      relation('aa', 'ALLIED_WITH', 'new', { start: '2015-06-02', observed: ['2016-01-01'] }),
    ]
    const found = differenceOf(relations, USUAL, day('2015-01-01'), day('2015-12-31'), () => undefined, followed)
    expect(found.turned).toEqual([{ actors: ['new', 'zulu'], from: ['negative'], to: ['positive'] }])
    expect(found.unchanged.certain).toEqual([
      { source: 'aa', type: 'ALLIED_WITH', target: 'new', relations: [relations[2], relations[3]] },
    ])
  })

  test('in Syria both governments before December 2024 lead to the transitional one, and to none before', () => {
    const lead = (on: string) => [ASSAD, SALVATION, INTERIM, 'turkey'].map(followedBy(syriaRelations, day(on)))
    expect(lead('2025-02-01')).toEqual([INTERIM, INTERIM, INTERIM, 'turkey'])
    expect(lead('2024-11-30')).toEqual([ASSAD, SALVATION, INTERIM, 'turkey'])
  })
})
