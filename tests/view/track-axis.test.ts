import { expect, test } from 'vitest'
import { pillsOf, withRoom, yearMarks } from '../../client/view/track-axis.ts'
import type { When } from '../../server/domain/network.ts'
import { dayOf } from '../../server/domain/time/day.ts'

const PILL = 94
const day = (iso: string) => dayOf(iso) ?? Number.NaN
const days = { first: day('2011-01-01'), last: day('2026-03-31') }
const all: When = { from: days.first, to: days.last }

/** The numbers on the axis of a track so many px wide, and where each begins. */
function numbersOn(width: number, when: When, [left, right] = [76, 24]) {
  const x = (one: number) => left + ((one - days.first) / (days.last + 1 - days.first)) * (width - left - right)
  const pills = pillsOf(when, x, width, PILL)
  return { pills, marks: yearMarks(days, x, pills).filter(({ isNamed }) => isNamed) }
}

test.each<[string, number, When]>([
  ['a moment', 1440, { at: day('2016-07-28') }],
  ['all years', 1440, all],
  ['two near days', 1280, { from: day('2024-11-01'), to: day('2025-02-01') }],
  ['a phone', 390, { at: day('2023-02-02') }],
  ['all years on a phone', 390, all],
])('a number of a year stands whole or not at all: %s', (_, width, when) => {
  const { pills, marks } = numbersOn(width, when, width < 600 ? [14, 14] : undefined)
  const isCut = ({ x }: { x: number }) => pills.some((pill) => x + 6 < pill.right && x + 30 > pill.left)

  expect(marks.filter(isCut)).toEqual([])
  expect(marks.filter(({ x }) => x + 30 > width - 14)).toEqual([])
  expect(marks.length).toBeGreaterThanOrEqual(2)
})

test('two dates stand outside of their span, and move inwards at the edges', () => {
  const { pills } = numbersOn(1000, { from: day('2016-01-01'), to: day('2018-12-31') })
  const [first, last] = pills
  expect((last?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThan(100)
  expect(numbersOn(390, all, [14, 14]).pills.map(({ left }) => left)).toEqual([6, 390 - 6 - PILL])
})

test('a number beside a bar runs neither into the one before nor under the line of a date', () => {
  const bars = [140, 100, 110].map((first) => ({ first, last: first + 5 }))
  const numbered = (...lines: number[]) => [...withRoom(bars, (one) => one, lines)].map(({ first }) => first)

  expect(numbered()).toEqual([100, 140])
  expect(numbered(85)).toEqual([110, 140])
  expect(numbered(60, 135)).toEqual([100])
})
