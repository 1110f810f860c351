import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { changeDays, cutToBars, histogramOf, histogramOfDates, latestDay } from '../../server/domain/histogram.ts'
import { partsOf } from '../../server/domain/network.ts'
import { between, signsOn, turningPoints } from '../../server/domain/pair.ts'
import type { Dated } from '../../server/domain/relation.ts'
import { boundsOf } from '../../server/domain/time/bounds.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { type RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN

const relation = (
  id: string,
  type: RelationType,
  start: string | null,
  end: string | null = null,
  observed: string[] = [],
  status: Dated['status'] = 'confirmed',
): Dated => {
  const dates = { start, end, observed }
  const derived = boundsOf(typeOf(type).kind, dates)
  if ('refused' in derived) throw new Error(derived.refused)
  return { id: `t:${id}`, type, source: 'a', target: 'b', ...dates, bounds: derived.bounds, status }
}

test('a pair turns when the set of its signs does, the first day included, and not when an older word drops out', () => {
  const history = [
    relation('1', 'BACKS', '2012-05-06', null, ['2013']),
    relation('2', 'OPPOSES', null, null, ['2016-03']),
    relation('3', 'OPPOSES', null, null, ['2018-04-01', '2018-06']),
    relation('4', 'BACKS', '2018-05-01', '2018-05-31'),
  ]
  expect(turningPoints(history, '12').map(({ at, ...point }) => ({ at: isoOf(at), ...point }))).toEqual([
    { at: '2012-05-06', stated: '2012-05-06', from: [], to: ['positive'], relations: ['t:1'] },
    { at: '2016-03-01', stated: '2016-03', from: ['positive'], to: ['negative'], relations: ['t:2'] },
    { at: '2018-05-01', stated: '2018-05-01', from: ['negative'], to: ['positive', 'negative'], relations: ['t:4'] },
    {
      at: '2018-06-01',
      stated: '2018-05-31',
      from: ['positive', 'negative'],
      to: ['negative'],
      relations: ['t:3', 't:4'],
    },
  ])
})

test('denied relations, structure and events give a pair no sign', () => {
  const history = [
    relation('1', 'BACKS', '2012-05-06', '2014', [], 'denied'),
    relation('2', 'PART_OF', '2012-05-06', '2014'),
    relation('3', 'ATTACKS', '2012-05-06'),
  ]
  expect(signsOn(history, '12', day('2012-05-06'))).toEqual([])
  expect(turningPoints(history, '12')).toEqual([])
})

test('the histogram counts stated starts and ends where they are known', () => {
  const relations = [
    relation('1', 'BACKS', '2012-05-06', '2014'),
    relation('2', 'ATTACKS', '2012-05'),
    relation('3', 'OPPOSES', '2012', '2014-02-03'),
    relation('4', 'OPPOSES', '201X'),
    relation('5', 'BACKS', '2012-05', null, [], 'denied'),
    relation('6', 'PART_OF', '2012-05'),
  ]
  expect(histogramOf(relations, USUAL, () => undefined)).toEqual({
    months: [
      { month: '2012-05', begins: { positive: 1, negative: 1, neutral: 0 }, ends: 0 },
      { month: '2014-02', begins: { positive: 0, negative: 0, neutral: 0 }, ends: 1 },
    ],
    years: [
      { year: 2012, begins: { positive: 0, negative: 1, neutral: 0 }, ends: 0 },
      { year: 2014, begins: { positive: 0, negative: 0, neutral: 0 }, ends: 1 },
    ],
  })
})

test('a date that many relations state is counted once, with how many they are', () => {
  const dates = [
    { type: 'BACKS', start: '2012', end: null, relations: 2_000_000_000 },
    { type: 'ARMS', start: '2012', end: null },
    { type: 'BACKS', start: null, end: '2012', relations: 3 },
  ] as const
  expect(histogramOfDates(dates)).toEqual({
    months: [],
    years: [{ year: 2012, begins: { positive: 2_000_000_001, negative: 0, neutral: 0 }, ends: 3 }],
  })
})

test('stated times cut to months and years are fewer, and give the same histogram', () => {
  const row = (type: 'BACKS' | 'ARMS', start: string | null, end: string | null, relations: number) =>
    ({ type, status: 'reported', start, end, relations }) as const
  const rows = [
    row('BACKS', '2012-05-06', null, 1),
    row('BACKS', '2012-05-31?', null, 2),
    row('BACKS', '2012-05~', null, 4),
    row('BACKS', '2012-XX-XX', null, 8),
    row('ARMS', '2012', null, 16),
    row('ARMS', '201X', null, 32),
    row('ARMS', null, '2012-05-06', 64),
    row('ARMS', null, '..', 128),
  ]
  const few = cutToBars(rows)
  expect(few).toEqual([
    row('BACKS', '2012-05', null, 7),
    row('BACKS', '2012', null, 8),
    row('ARMS', '2012', null, 16),
    row('ARMS', null, null, 160),
    row('ARMS', null, '2012-05', 64),
  ])
  expect(histogramOfDates(few)).toEqual(histogramOfDates(rows))
})

test('the next change is the next stated start, end or event, not the next observation', () => {
  const days = changeDays(syriaRelations, USUAL, syriaKindOf)
  expect(isoOf(days.find((on) => on > day('2023-02-02')) ?? 0)).toBe('2023-03-01')
})

test('the last day of the bundled data', () => {
  expect(isoOf(latestDay(syriaRelations) ?? 0)).toBe('2026-02-23')
})

const days = fc.integer({ min: day('1960-01-01'), max: day('2027-01-01') })
const asked = fc.record({
  actor: fc.constantFrom(null, 'turkey', 'hts'),
  signs: fc.constantFrom(null, ['positive'] as const, ['negative', 'neutral'] as const),
  structure: fc.boolean(),
  status: fc.constantFrom(USUAL.status, ['confirmed'] as const, ['confirmed', 'denied'] as const),
  word: fc.constantFrom('0', '12', 'all' as const),
  events: fc.constantFrom(0, 90, 365),
})

test('the parts of a view hold each of its relations once', () => {
  fc.assert(
    fc.property(asked, days, (given, at) => {
      const { certain, possible, events, left } = partsOf(syriaRelations, { ...USUAL, ...given }, { at }, syriaKindOf)
      const all = [certain, possible, events, ...Object.values(left)].flat().map(({ id }) => id)
      expect(new Set(all).size).toBe(all.length)
      const whole = partsOf(
        syriaRelations,
        {
          ...USUAL,
          actor: given.actor,
          word: 'all',
          structure: true,
          events: given.events,
          status: ['confirmed', 'reported', 'disputed', 'denied'],
        },
        { at },
        syriaKindOf,
      )
      expect(all.length).toBe(whole.certain.length + whole.possible.length + whole.events.length)
    }),
    { numRuns: 200 },
  )
})

test('two actors without a relation have an empty history', () => {
  expect(between(syriaRelations, 'hts', 'israel')).toEqual([])
})
