import fc from 'fast-check'
import neo4j from 'neo4j-driver'
import { expect, test } from 'vitest'
import { type Bounds, mayHold } from '../../server/domain/time/bounds.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { dayOfText, sinceDay, untilDay } from '../../server/store/dates.ts'
import { classesFrom, durationClass } from '../../server/store/duration-class.ts'
import { inbound, ints } from '../../server/store/values.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const bounds = (startEarliest: number | null, endLatest: number | null): Bounds => ({
  startEarliest,
  startLatest: null,
  endEarliest: null,
  endLatest,
})

test.each([
  ['one day', '2020-02-29', '2020-02-29', 0],
  ['two days', '2020-02-28', '2020-02-29', 1],
  ['a month of 31 days', '2020-01-01', '2020-01-31', 5],
  ['33 days are more than 2^5', '2020-01-01', '2020-02-02', 6],
  ['a leap year', '2020-01-01', '2020-12-31', 9],
])('the duration class of %s', (_, from, to, expected) => {
  expect(durationClass(bounds(day(from), day(to)))).toBe(expected)
})

test('what is unbounded on a side has a class of its own', () => {
  expect([bounds(null, 0), bounds(0, null), bounds(null, null)].map(durationClass)).toEqual([63, 63, 63])
})

test('no relation that holds on a day is lost to its class', () => {
  const known = fc.integer({ min: day('1000-01-01'), max: day('2199-12-31') })
  fc.assert(
    fc.property(known, fc.nat(100_000), fc.nat(100_000), fc.boolean(), (first, length, into, open) => {
      const held = bounds(first, open ? null : first + length)
      const from = open ? first + into : first + (into % (length + 1))
      const found = classesFrom(from).find(({ number }) => number === durationClass(held))
      expect(mayHold(held, from)).toBe(true)
      expect(found?.from.day).toBeLessThanOrEqual(first)
    }),
  )
})

test('a day goes in as DATE and comes out as the same day, in any zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: day('1000-01-01'), max: day('2199-12-31') }), (at) => {
      const { date } = ints({ date: sinceDay(at) })
      const text = String(date)
      expect(dayOf(text)).toBe(at)
      expect(
        inbound(new neo4j.types.Date(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))),
      ).toBe(at)
    }),
  )
})

test('a day comes out of the text of its DATE, whatever the year; one that is none is a fault', () => {
  expect(['1970-01-01', '2012-02-29', '1066-10-14', '0001-01-01', '9999-12-31'].map(dayOfText)).toEqual([
    0,
    day('2012-02-29'),
    day('1066-10-14'),
    null,
    null,
  ])
  for (const none of [null, undefined, 0, '', 'nothing']) expect(() => dayOfText(none)).toThrow('is no day')
})

test('unbounded days are the first and the last DATE, and come out as null', () => {
  expect([sinceDay(null), untilDay(null)].map((date) => String(ints({ date }).date))).toEqual([
    '0001-01-01',
    '9999-12-31',
  ])
  expect([new neo4j.types.Date(1, 1, 1), new neo4j.types.Date(9999, 12, 31)].map(inbound)).toEqual([null, null])
})

test('whole numbers go in as integers, others and the rest as they are', () => {
  expect(ints({ a: 3, b: [1, 0.5], c: { d: 'x', e: null, f: true } })).toEqual({
    a: neo4j.int(3),
    b: [neo4j.int(1), 0.5],
    c: { d: 'x', e: null, f: true },
  })
})
