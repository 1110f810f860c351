import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { changedIn, comparedDays } from '../../client/view/changed.ts'
import { dataFrom } from '../../client/view/data.ts'
import { exportAddress } from '../../client/view/links.ts'
import { type Shown, shownIn } from '../../client/view/shown.ts'
import { taken } from '../../client/view/taken.ts'
import type { Page } from '../../client/view/view.ts'
import { createView, goTo, lookBetween } from '../../client/view/view-store.ts'
import { subsetOf, titleInWords } from '../../client/words/sentences.ts'
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
    ['a day alone, whose other day is proposed', '/difference?t=2016-07', '/difference?t=2016-07-01'],
    ['open ends are those of the data', '/difference?u=latest', '/difference?u=latest'],
    ['today', '/difference?t=today', '/difference?t=today'],
    ['a selection', '/difference?sel=syria:r001', '/difference?sel=syria:r001'],
  ])('%s: one view, one address', (_, address, canonical) => {
    const { view, dropped } = viewFrom(address)
    expect([addressOf(view), dropped]).toEqual([canonical, []])
  })

  test('what is no day is dropped by name, and so is a second day elsewhere', () => {
    expect(viewFrom('/difference?t=2016-02-30&u=soon').dropped).toEqual([
      { name: 'u', value: 'soon' },
      { name: 't', value: '2016-02-30' },
    ])
    expect(viewFrom('/difference?t=today&u=2016').dropped).toEqual([{ name: 't', value: 'today' }])
    expect(viewFrom('/network?u=2016-01-01').dropped).toEqual([{ name: 'u', value: '2016-01-01' }])
  })
})

test.each([
  ['/difference', ['2025-02-23', '2026-02-23']],
  ['/difference?t=2020-01-01&u=latest', ['2020-01-01', '2026-02-23']],
  ['/difference?u=2020-01-01', [isoOf(data.edges.first), '2020-01-01']],
  ['/difference?t=2016-07-28', ['2016-07-28', '2017-07-28']],
  ['/difference?t=2026-02-23', ['2025-02-23', '2026-02-23']],
  ['/difference?t=2030-01-01', ['2029-01-01', '2030-01-01']],
  ['/difference?t=2017-07-28&u=2016-07-28', ['2017-07-28', '2016-07-28']],
])('%s compares %j', (address, days) => {
  expect(iso(comparedDays(viewFrom(address).view.time, data.edges, 0))).toEqual(days)
})

test.each([
  ['/network?t=2016-07-28', '/difference?t=2016-07-28'],
  ['/network', '/difference'],
  ['/network?t=today', '/difference?t=today'],
  ['/network?t=..', '/difference?u=latest'],
  ['/network?t=2011..', '/difference?t=2011-01-01&u=latest'],
  ['/network?t=2011..2012', '/difference?t=2011-01-01&u=2012-12-31'],
  ['/network?t=2016-07-28&actor=turkey&sel=turkey', '/difference?t=2016-07-28&actor=turkey&sel=turkey'],
])('from %s to %s, and back to the same time', (from, to) => {
  const view = createView(from)
  goTo(view, { name: 'difference' })
  expect(addressOf(view.getState())).toBe(to)
  goTo(view, { name: 'network' })
  expect(addressOf(view.getState())).toBe(from)
})

test('read backwards it is elsewhere the span of its days, and backwards again after lanes', () => {
  const view = createView('/difference?t=2017-07-28&u=2016-07-28')
  const on = (page: Page) => {
    goTo(view, page)
    return addressOf(view.getState())
  }
  expect([on({ name: 'choose' }), on({ name: 'difference' })]).toEqual([
    '/pair',
    '/difference?t=2017-07-28&u=2016-07-28',
  ])
  expect([on({ name: 'network' }), on({ name: 'difference' })]).toEqual([
    '/network?t=2016-07-28..2017-07-28',
    '/difference?t=2016-07-28&u=2017-07-28',
  ])
})

test('the latest day is still the latest day after a difference and lanes', () => {
  const view = createView('/network')
  for (const name of ['difference', 'choose', 'network'] as const) goTo(view, { name })
  expect(addressOf(view.getState())).toBe('/network')
})

test('days moved on a difference keep the way it is read, those of a span their order', () => {
  const moved = (address: string) => {
    const view = createView(address)
    lookBetween(view, day('2016-01-01'), day('2018-01-01'))
    return addressOf(view.getState())
  }
  expect(moved('/difference?t=2017-07-28&u=2016-07-28')).toBe('/difference?t=2018-01-01&u=2016-01-01')
  expect(moved('/difference?t=2016-07-28&u=2017-07-28')).toBe('/difference?t=2016-01-01&u=2018-01-01')
  expect(moved('/network?t=2016-07-28')).toBe('/network?t=2016-01-01..2018-01-01')
})

test('played through its changes, a difference goes on being read backwards', async () => {
  const { view, play } = await storesAt('/difference?t=2017-07-28&u=2016-07-28')
  play.step(1)
  const { time } = view.getState()
  expect(time.kind === 'span' && time.from !== null && time.to !== null && time.from - time.to).toBe(365)
  expect(time.kind === 'span' && time.from).toBeGreaterThan(day('2017-07-28'))
})

test('successors are followed and said in a difference alone', async () => {
  const { view, shown } = await storesAt('/difference?t=2016-07-28&u=2017-07-28&follow=1')
  const said = () => {
    const state = shown.getState().shown
    return [addressOf(view.getState()), state && subsetOf(view.getState(), state)]
  }
  const difference = said()
  expect(difference).toEqual([
    '/difference?t=2016-07-28&u=2017-07-28&follow=1',
    'What changed from 28 July 2016 to 28 July 2017; successors followed',
  ])
  goTo(view, { name: 'network' })
  expect(said()).toEqual(['/network?t=2016-07-28..2017-07-28', '28 July 2016 to 28 July 2017'])
  goTo(view, { name: 'difference' })
  expect(said()).toEqual(difference)
})

test.each([
  ['/difference?t=2016-07-28&u=2017-07-28', 'What changed from 28 July 2016 to 28 July 2017'],
  ['/difference?t=2017-07-28&u=2016-07-28', 'What changed from 28 July 2017 back to 28 July 2016'],
  [
    '/difference?t=2016-07-28&u=2017-07-28&actor=turkey',
    'What changed in relations of Turkey from 28 July 2016 to 28 July 2017',
  ],
])('the title of %s says whom it is about and which way it is read', async (address, title) => {
  const { shown } = await storesAt(address)
  const state = shown.getState().shown
  expect(state && titleInWords(state)).toBe(title)
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
  expect(exportAddress('svg', view.getState(), after as Shown)).toBe(
    '/api/export/svg?a=2016-07-28&b=2017-07-28&follow=1',
  )
})

test('what a moment asks is not asked where it has no meaning', () => {
  const { view } = viewFrom('/network?t=2016..2017&events=30&follow=1')
  expect(exportAddress('csv', view, { data, asked: view.asked, when: { from: 0, to: 1 } })).toBe(
    '/api/export/csv?from=1970-01-01&to=1970-01-02',
  )
})
