import { expect, test } from 'vitest'
import { CallFailed, addressOf as callTo, createApi, isAway, isPassing } from '../../client/api.ts'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { exportAddress, pinned } from '../../client/view/links.ts'
import { failureOf } from '../../client/view/loaded.ts'
import { whenOf } from '../../client/view/time.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { storesAt } from '../parts/stage.tsx'

const data = dataFrom(syriaNetwork, 0)
const today = dayOf('2026-11-22') ?? Number.NaN
const opened = (address: string) => {
  const { view } = viewFrom(address)
  return { view, shown: { data, asked: view.asked, when: whenOf(view.time, data.edges, today) } }
}

test.each([
  ['a moment', 'csv', '/network?t=2023-02-02&signs=negative', '/api/export/csv?at=2023-02-02&signs=negative'],
  ['the latest day, as a day', 'gexf', '/network', '/api/export/gexf?at=2026-02-23'],
  ['a span', 'json', '/table?t=2016', '/api/export/json?from=2016-01-01&to=2016-12-31'],
  ['a picture with its pins', 'svg', '/network?t=2016-07-28&pin=hts:1,2', '/api/export/svg?at=2016-07-28&pin=hts:1,2'],
  [
    'a picture with its groups',
    'png',
    '/network?t=2016&groups=1',
    '/api/export/png?from=2016-01-01&to=2016-12-31&groups=1',
  ],
  [
    'a picture with its path',
    'svg',
    '/network?t=2016&path=turkey,iran,fewest',
    '/api/export/svg?from=2016-01-01&to=2016-12-31&path=turkey,iran,fewest',
  ],
  ['tables without a path', 'csv', '/network?t=2016-07-28&path=turkey,iran', '/api/export/csv?at=2016-07-28'],
  [
    'days beside each other',
    'svg',
    '/multiples?by=2016-07-28,2017-07-28&events=0&pin=hts:1,2',
    '/api/export/svg?days=2016-07-28,2017-07-28&events=0&pin=hts:1,2',
  ],
  [
    'every so many years',
    'csv',
    '/multiples?t=2016-07-28&by=years:2',
    '/api/export/csv?days=2012-07-28,2014-07-28,2016-07-28',
  ],
  ['one day beside no other', 'png', '/multiples?by=2016-07-28', '/api/export/png?at=2016-07-28'],
  ['tables without groups', 'csv', '/network?t=2016-07-28&groups=1', '/api/export/csv?at=2016-07-28'],
  ['a matrix has no groups', 'svg', '/matrix?t=2016-07-28&groups=1', '/api/export/svg?at=2016-07-28&view=matrix'],
  [
    'a picture in the language of its names',
    'svg',
    '/pair/turkey/hts?labels=ar',
    '/api/export/svg?pair=turkey,hts&labels=ar',
  ],
  ['data as they are given', 'json', '/network?t=2016-07-28&labels=ar', '/api/export/json?at=2016-07-28'],
  ['tables without pins', 'csv', '/network?t=2016-07-28&pin=hts:1,2', '/api/export/csv?at=2016-07-28'],
  ['all years of a pair', 'csv', '/pair/turkey/hts', '/api/export/csv?pair=turkey,hts'],
  [
    'a pair after a filtered network: its page shows all, and so does the file',
    'csv',
    '/pair/turkey/hts?signs=positive&status=confirmed&word=24',
    '/api/export/csv?pair=turkey,hts&word=24',
  ],
  [
    'a matrix in its order',
    'svg',
    '/matrix?t=2023-02-02&order=a-z&pin=hts:1,2',
    '/api/export/svg?at=2023-02-02&view=matrix&order=a-z',
  ],
  ['the tables of a matrix', 'csv', '/matrix?t=2023-02-02&order=a-z', '/api/export/csv?at=2023-02-02'],
  [
    'some years of a pair',
    'png',
    '/pair/turkey/hts?t=2016..2017',
    '/api/export/png?pair=turkey,hts&from=2016-01-01&to=2017-12-31',
  ],
] as const)('a view is taken along from its own address: %s', (_, format, address, taken) => {
  const { view, shown } = opened(address)
  expect(exportAddress(format, view, shown)).toBe(taken)
})

test.each([
  ['the latest day', '/network?sel=hts', '/v/a1b2c3d4/network?t=2026-02-23&sel=hts'],
  ['a difference of its own days', '/difference', '/v/a1b2c3d4/difference?t=2025-02-23&u=2026-02-23'],
  [
    'a difference read backwards',
    '/difference?t=2017-07-28&u=2016-07-28',
    '/v/a1b2c3d4/difference?t=2017-07-28&u=2016-07-28',
  ],
  [
    'the days of the panels',
    '/multiples?by=years:5',
    '/v/a1b2c3d4/multiples?t=2026-02-23&by=2011-02-23,2016-02-23,2021-02-23,2026-02-23',
  ],
  ['chosen days', '/multiples?by=2016-07-28,2017-07-28', '/v/a1b2c3d4/multiples?t=2026-02-23&by=2016-07-28,2017-07-28'],
])('a pinned link names its days and the data: %s', async (_, address, link) => {
  const { view, shown } = await storesAt(address)
  const state = shown.getState().shown
  expect(state && addressOf(pinned(view.getState(), state))).toBe(link)
})

test('parts of an address go into it, all others behind it', () => {
  expect(callTo('/api/pairs/:a/:b', { a: 'hts', b: 'x y', word: '12' })).toBe('/api/pairs/hts/x%20y?word=12')
})

test('an answer is checked by the contract, and a problem keeps its words', async () => {
  const answer = (body: unknown, status = 200) => createApi(async () => Response.json(body, { status }))
  const problem = { type: 'about:blank', title: 'No such actor', status: 404, detail: '', instance: '/' }

  const other = await answer({})('actor', { id: 'hts' }).catch((failure: unknown) => failure)
  expect([other, isAway(other), isPassing(other), failureOf(other).isOtherVersion]).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/another shape/) }),
    false,
    false,
    true,
  ])
  await expect(answer(problem, 404)('actor', { id: 'x' })).rejects.toEqual(new CallFailed('No such actor', problem))
  await expect(createApi(() => Promise.reject(new Error('down')))('network', {})).rejects.toEqual(
    new CallFailed('down'),
  )
})
