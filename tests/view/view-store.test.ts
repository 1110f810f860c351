import { expect, test } from 'vitest'
import { viewFrom } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { knownOf } from '../../client/view/known.ts'
import {
  createView,
  goTo,
  lookBetween,
  pin,
  switchMode,
  tidyUp,
  toggled,
  turnedStatus,
} from '../../client/view/view-store.ts'
import { Status } from '../../server/domain/relation.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN

test('a moment becomes a year round it, a span its end', () => {
  const view = createView('/network?t=2023-02-02')
  switchMode(view, 'between', { at: day('2023-02-02') })
  expect(view.getState().time).toEqual({ kind: 'span', from: day('2022-08-02'), to: day('2023-08-02') })
  switchMode(view, 'moment', { from: day('2022-08-02'), to: day('2023-08-02') })
  expect(view.getState().time).toEqual({ kind: 'day', day: day('2023-08-02') })
})

test('a pair has a time of its own, and the network keeps its', () => {
  const view = createView('/network?t=2023-02-02&sel=hts')
  goTo(view, { name: 'pair', a: 'hts', b: 'turkey' })
  expect(view.getState().time).toEqual({ kind: 'span', from: null, to: null })
  lookBetween(view, day('2011-01-01'), day('2025-12-31'))
  goTo(view, { name: 'network' })
  expect(view.getState().time).toEqual({ kind: 'day', day: day('2023-02-02') })
  goTo(view, { name: 'pair', a: 'hts', b: 'turkey' })
  expect(view.getState().time).toEqual({ kind: 'span', from: day('2011-01-01'), to: day('2025-12-31') })
})

test('an actor is pinned where it was dropped last, and tidied up with all others', () => {
  const view = createView('/network')
  pin(view, 'hts', 1, 2)
  pin(view, 'hts', 3, 4)
  pin(view, 'sdf', 5, 6)
  expect(view.getState().pins).toEqual([
    { actor: 'hts', x: 3, y: 4 },
    { actor: 'sdf', x: 5, y: 6 },
  ])
  tidyUp(view)
  expect(view.getState().pins).toEqual([])
})

test.each([
  ['one off', null, ['a'], ['b', 'c']],
  ['one on', ['b'], ['a'], ['a', 'b']],
  ['the last missing one on', ['a', 'b'], ['c'], null],
  ['the last one cannot be turned off', ['a'], ['a'], null],
  ['two of one shape', null, ['a', 'b'], ['c']],
])('a filter is turned: %s', (_, list, values, next) => {
  expect(toggled(list, values, ['a', 'b', 'c'])).toEqual(next)
})

test.each([
  ['one off', ['confirmed', 'reported', 'disputed'], 'reported', ['confirmed', 'disputed']],
  [
    'the last missing one of the usual on',
    ['confirmed', 'disputed'],
    'reported',
    ['confirmed', 'reported', 'disputed'],
  ],
  ['the last missing one beside denied on', ['confirmed', 'disputed', 'denied'], 'reported', Status.options],
  ['the last one cannot be turned off', ['denied'], 'denied', ['confirmed', 'reported', 'disputed']],
] as const)('a status is turned: %s', (_, list, status, next) => {
  expect(turnedStatus(list, status)).toEqual(next)
})

test('whoever is not in the data is dropped from the view by name', () => {
  const { view } = viewFrom(
    '/network?actors=hts,nobody&sel=syria:r0&pin=nowhere:1,2;hts:3,4&order=hts,nothing&path=hts,nobody',
  )
  const data = dataFrom(syriaNetwork, 0)

  expect(knownOf(view, data)).toEqual({
    asked: { ...view.asked, actors: ['hts'] },
    sel: null,
    pins: [{ actor: 'hts', x: 3, y: 4 }],
    order: ['hts'],
    path: null,
    dropped: [
      { name: 'actors', value: 'nobody' },
      { name: 'sel', value: 'syria:r0' },
      { name: 'order', value: 'nothing' },
      { name: 'pin', value: 'nowhere' },
      { name: 'path', value: 'hts,nobody' },
    ],
  })
})
