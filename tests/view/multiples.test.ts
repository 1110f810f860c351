import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { byText, panelDays, readBy, usualBy } from '../../client/view/multiples.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { MOST_BESIDE } from '../../server/domain/beside.ts'
import { turningPoints } from '../../server/domain/pair.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const data = dataFrom(syriaNetwork, 0)
const daysOf = (by: string, asked = USUAL, when = { from: day('2011-01-01'), to: day('2025-12-31') }) =>
  panelDays(readBy(by) ?? usualBy(data, when), data, asked, when).map(isoOf)

describe('which days stand beside each other', () => {
  test.each([
    ['years:5', ['2015-12-31', '2020-12-31', '2025-12-31']],
    ['years:20', ['2005-12-31', '2025-12-31']],
    ['2017-07-28,2016-07-28', ['2016-07-28', '2017-07-28']],
    ['2016,2016-01-01,2018-03', ['2016-01-01', '2018-03-01']],
  ])('%s', (by, days) => expect(daysOf(by)).toEqual(days))

  test('every year of fifteen is cut at twelve, the latest ones', () => {
    const days = daysOf('years:1')
    expect([days.length, days[0], days.at(-1)]).toEqual([MOST_BESIDE, '2014-12-31', '2025-12-31'])
  })

  test('at a moment the years end with its day', () => {
    const when = { at: day('2023-02-02') }
    expect(panelDays({ kind: 'years', every: 6 }, data, USUAL, when).map(isoOf)).toEqual([
      '2011-02-02',
      '2017-02-02',
      '2023-02-02',
    ])
  })

  test('turns of one pair are those of its turning points that are known to the day', () => {
    const asked = { ...USUAL, actors: ['hts', 'turkey'] }
    const between = data.relations.filter(({ source, target }) => [source, target].sort().join() === 'hts,turkey')
    const exact = turningPoints(between, USUAL.word).filter(({ stated }) => /^\d{4}-\d\d-\d\d/.test(stated))
    expect(daysOf('turns', asked)).toEqual(exact.map(({ at }) => isoOf(at)))
  })

  test('no more than six are shown where nothing is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('2011-06-01'), max: day('2026-02-23') }), (at) => {
        const { length } = panelDays(usualBy(data, { at }), data, USUAL, { at })
        return length >= 2 && length <= 6
      }),
    )
  })
})

test.each(['years:0', 'years:100', 'turn', '2016-13', '', `2016${',2017'.repeat(MOST_BESIDE)}`])(
  '%s is no choice of days',
  (text) => expect(readBy(text)).toBeNull(),
)

test.each(['years:3', 'turns', '2016-07-28,2017-07-28'])('%s is written as it was read', (text) => {
  const by = readBy(text)
  expect(by && byText(by)).toBe(text)
  expect(addressOf(viewFrom(`/multiples?by=${text}&signs=negative`).view)).toBe(`/multiples?by=${text}&signs=negative`)
})

test('a choice that cannot be read is dropped, and named', () => {
  const { view, dropped } = viewFrom('/multiples?by=weekly')
  expect([view.page, dropped]).toEqual([{ name: 'multiples', by: null }, [{ name: 'by', value: 'weekly' }]])
})
