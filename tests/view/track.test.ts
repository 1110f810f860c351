import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { yearsOf } from '../../client/view/shown.ts'
import { barsOf, busiestMonth, startsBefore, windowOf } from '../../client/view/track.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const data = dataFrom(syriaNetwork, 0)
const { histogram } = yearsOf(data, USUAL)
const span = (first: string, last: string) => ({ first: day(first), last: day(last) })
const main = span('2011-01-01', '2026-03-31')

test('the track shows the years of nearly all starts, and counts the few before', () => {
  expect(data.main).toEqual(main)
  expect(startsBefore(histogram, main.first)).toBe(1)
})

test.each([
  ['all years, while the day is in them', null, { at: day('2023-02-02') }, main],
  ['widened to an earlier day', null, { at: day('1990-01-01') }, span('1990-01-01', '2026-03-31')],
  ['the chosen years', span('2015-01-01', '2019-12-31'), { at: day('2016-01-01') }, span('2015-01-01', '2019-12-31')],
  ['moved to a day outside', { first: 0, last: 100 }, { at: 200 }, { first: 150, last: 250 }],
])('the window of the track: %s', (_, chosen, when, shown) => {
  expect(windowOf(chosen, main, when)).toEqual(shown)
})

test.each([
  ['months', 1200, false],
  ['quarters where months are too narrow', 400, true],
])('bars by %s count every start that is known to the month', (_, width, byQuarter) => {
  const all = { first: day('1900-01-01'), last: day('2030-01-01') }
  const [wide, starts] = [(width * (all.last - all.first)) / (main.last - main.first), startsKnownToTheMonth()]
  const drawn = barsOf(histogram, all, wide)

  expect(drawn.byQuarter).toBe(byQuarter)
  expect(drawn.bars.reduce((sum, { begins }) => sum + begins.positive + begins.negative + begins.neutral, 0)).toBe(
    starts,
  )
  expect(drawn.bars.every(({ first, last }) => isoOf(first).endsWith('-01') && last > first)).toBe(true)
})

const startsKnownToTheMonth = () =>
  yearsOf(data, USUAL).everShown.filter(({ start }) => start !== null && /^\d{4}-\d\d/.test(start)).length

test.each([
  ['one in twenty is higher', [...Array(19).fill(9), 30], 9],
  ['months without starts do not count', [0, 0, 4], 4],
  ['no month at all', [], 0],
])('the month by which the height of the bars goes: %s', (_, starts, busiest) => {
  const months = starts.map((positive, at) => ({
    month: `2011-${String(at + 1).padStart(2, '0')}`,
    begins: { positive, negative: 0, neutral: 0 },
    ends: 0,
  }))
  expect(busiestMonth({ months, years: [] })).toBe(busiest)
})
