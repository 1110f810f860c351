import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { changedIn, comparedDays, comparedWith } from '../../client/view/changed.ts'
import { dataFrom } from '../../client/view/data.ts'
import { exportAddress } from '../../client/view/links.ts'
import { shownIn } from '../../client/view/shown.ts'
import { taken } from '../../client/view/taken.ts'
import { createView, goTo } from '../../client/view/view-store.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { changedCount, changesOf } from '../../server/domain/difference-in-words.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { storesAt } from '../parts/stage.tsx'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const data = dataFrom(syriaNetwork, 0)
const iso = ({ a, b }: { a: number; b: number }) => [isoOf(a), isoOf(b)]

describe('the address of a difference', () => {
  test.each([
    ['both days', '/difference?t=2016-07-28&u=2017-07-28', '/difference?t=2016-07-28&u=2017-07-28'],
    ['the later first', '/difference?t=2017-07-28&u=2016-07-28', '/difference?t=2017-07-28&u=2016-07-28'],
    ['neither', '/difference', '/difference'],
    [
      'a month is its first and its last day',
      '/difference?t=2016-07&u=2017-07',
      '/difference?t=2016-07-01&u=2017-07-31',
    ],
    ['successors', '/difference?follow=1&t=2016-07-28', '/difference?t=2016-07-28&follow=1'],
    ['a selection', '/difference?sel=syria:r001', '/difference?sel=syria:r001'],
  ])('%s: one view, one address', (_, address, canonical) => {
    const { view, dropped } = viewFrom(address)
    expect([addressOf(view), dropped]).toEqual([canonical, []])
  })

  test('what is no day is dropped by name, and so is a second day elsewhere', () => {
    expect(viewFrom('/difference?t=2016-02-30&u=soon').dropped).toEqual([
      { name: 't', value: '2016-02-30' },
      { name: 'u', value: 'soon' },
    ])
    expect(viewFrom('/network?u=2016-01-01').dropped).toEqual([{ name: 'u', value: '2016-01-01' }])
  })
})

test.each([
  ['/difference', ['2025-02-23', '2026-02-23']],
  ['/difference?t=2020-01-01', ['2020-01-01', '2026-02-23']],
  ['/difference?u=2020-01-01', ['2019-01-01', '2020-01-01']],
  ['/difference?t=2026-02-23', ['2026-02-23', '2027-02-23']],
  ['/difference?t=2017-07-28&u=2016-07-28', ['2017-07-28', '2016-07-28']],
])('%s compares %j', (address, days) => {
  expect(iso(comparedDays(viewFrom(address).view.time, data.edges, 0))).toEqual(days)
})

test('a day is first compared with a year on; near the end of the data with a year before', () => {
  expect(iso(comparedWith(day('2016-07-28'), data.edges))).toEqual(['2016-07-28', '2017-07-28'])
  expect(iso(comparedWith(data.edges.latest, data.edges))).toEqual(['2025-02-23', '2026-02-23'])
})

test.each([
  ['/network?t=2016-07-28', '/difference?t=2016-07-28&u=2017-07-28'],
  ['/network', '/difference'],
  ['/network?t=2011..2012', '/difference?t=2011-01-01&u=2012-12-31'],
  ['/network?actor=turkey&t=2016-07-28&sel=turkey', '/difference?t=2016-07-28&u=2017-07-28&actor=turkey&sel=turkey'],
])('from %s the tab leads to %s', (from, to) => {
  const view = createView(from)
  goTo(view, { name: 'difference' })
  expect(addressOf(view.getState())).toBe(to)
})

test.each([
  ['/difference', '/network'],
  ['/difference?u=2020-01-01', '/network?t=2020-01-01'],
  ['/difference?t=2017-07-28&u=2016-07-28', '/network?t=2016-07-28..2017-07-28'],
])('from %s back to %s', (from, to) => {
  const view = createView(from)
  goTo(view, { name: 'network' })
  expect(addressOf(view.getState())).toBe(to)
})

test('what is shown, drawn, counted in the legend and taken along are the same relations', () => {
  const days = fc.integer({ min: day('2011-01-01'), max: day('2026-01-01') })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 900 }), fc.boolean(), (a, length, follow) => {
      const asked = { ...USUAL, follow }
      const compared = { a, b: a + length }
      const shown = shownIn(data, asked, { from: a, to: a + length }, compared)
      const changes = changesOf(changedIn(data, asked, compared).difference)
      const count = changedCount(changes)
      expect(shown.relations).toHaveLength(count)
      expect(shown.parts.certain.length + shown.parts.possible.length).toBe(count)
      expect(shown.lines.reduce((sum, line) => sum + line.relations.length, 0)).toBe(count)
      for (const rows of [shown.legend.signs, shown.legend.status])
        expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(count)
      expect(taken({ page: { name: 'difference' }, time: { kind: 'latest' } }, shown).relations).toBe(
        count + changes.events,
      )
      expect(shown.actors.map(({ id }) => id).sort()).toEqual(
        [...new Set(shown.lines.flatMap(({ pair }) => pair))].sort(),
      )
    }),
    { numRuns: 30 },
  )
})

test('a row of the legend that is turned off counts what would have changed with it', () => {
  const compared = { a: day('2016-07-28'), b: day('2017-07-28') }
  const when = { from: compared.a, to: compared.b }
  const all = shownIn(data, USUAL, when, compared).legend.signs
  const some = shownIn(data, { ...USUAL, signs: ['positive'] }, when, compared).legend.signs
  expect(some).toEqual(all.map((row) => ({ ...row, on: row.value === 'positive' })))
})

test('a swap is shown at once, read backwards; what is taken along stays in the order of time', async () => {
  const { view, shown } = await storesAt('/difference?t=2016-07-28&u=2017-07-28&follow=1')
  const before = shown.getState().shown?.changed
  view.setState({ time: { kind: 'span', from: day('2017-07-28'), to: day('2016-07-28') } })
  const after = shown.getState().shown
  expect(after?.changed?.difference.ended).toEqual(before?.difference.began)
  expect(after?.when).toEqual({ from: day('2016-07-28'), to: day('2017-07-28') })
  expect(exportAddress('svg', view.getState(), after?.when ?? { at: 0 })).toBe(
    '/api/export/svg?a=2016-07-28&b=2017-07-28&follow=1',
  )
})

test('what a moment asks is not asked where it has no meaning', () => {
  const { view } = viewFrom('/network?t=2016..2017&events=30&follow=1')
  expect(exportAddress('csv', view, { from: 0, to: 1 })).toBe('/api/export/csv?from=1970-01-01&to=1970-01-02')
})
