import { expect, test } from 'vitest'
import { addressOf } from '../../client/view/address.ts'
import { dataFrom } from '../../client/view/data.ts'
import { createLoaded } from '../../client/view/loaded.ts'
import { createPlay, newsBetween, stopsOf } from '../../client/view/play.ts'
import { createShown } from '../../client/view/shown-store.ts'
import { createView, select } from '../../client/view/view-store.ts'
import { dayFrom, dayOf, isoOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const data = dataFrom(syriaNetwork, 0)

/** A clock that rings when it is told to. */
function handClock() {
  let due: (() => void) | null = null
  return {
    now: () => 0,
    after: (_: number, act: () => void) => {
      due = act
      return () => {
        due = null
      }
    },
    ring: () => {
      const act = due
      due = null
      act?.()
    },
    isSet: () => due !== null,
  }
}

async function playing(address: string) {
  const clock = handClock()
  const view = createView(address)
  const loaded = createLoaded(async () => data, clock)
  await loaded.load()
  const play = createPlay(view, createShown(view, loaded), clock)
  return { clock, view, play, at: () => addressOf(view.getState()) }
}

test('a step goes to the next change and says what it was', async () => {
  const { play, at } = await playing('/network?t=2023-02-02')
  play.step(1)
  expect(at()).toBe('/network?t=2023-03-01')
  expect(play.store.getState().news.map(({ relation, turn }) => [relation.id, turn])).toEqual([
    ['syria:r294', 'happens'],
  ])
  play.step(-1)
  expect(at()).toBe('/network?t=2023-02-01')
})

test('the width of a span stays when it is stepped', async () => {
  const { play, at } = await playing('/network?t=2023-01-01..2023-02-02')
  play.step(1)
  expect(at()).toBe('/network?t=2023-01-28..2023-03-01')
})

test('a run steps at every ring, and any other change of time ends it', async () => {
  const { play, clock, view, at } = await playing('/network?t=2025-12-31')
  play.start()
  const first = at()
  clock.ring()
  expect(at() > first).toBe(true)
  select(view, { kind: 'actor', id: 'hts' })
  expect(play.store.getState().on).toBe(true)
  view.setState({ time: { kind: 'latest' } })
  expect([play.store.getState().on, clock.isSet()]).toEqual([false, false])
})

test('a run ends by itself after the last change', async () => {
  const { play, clock } = await playing('/network?t=2026-02-01')
  play.start()
  for (let rings = 0; rings < 20; rings += 1) clock.ring()
  expect(play.store.getState().on).toBe(false)
})

test.each([
  ['few changes', 60, 60],
  ['by month', 61, 3],
  ['by year', 2_500, 7],
])('a long run is thinned: %s', (_, days, stops) => {
  const from = dayFrom(2015, 1, 1)
  expect(
    stopsOf(
      Array.from({ length: days }, (_, at) => from + at),
      from - 1,
    ).length,
  ).toBe(stops)
})

test('news of a step back are those of the days passed', () => {
  const ids = (one: string, other: string) =>
    newsBetween(data.relations, day(one), day(other)).map(({ relation }) => relation.id)
  expect(ids('2023-03-01', '2023-02-02')).toEqual([])
  expect(ids('2023-02-02', '2023-02-01')).toEqual(['syria:r280', 'syria:r281'])
  expect(isoOf(day('2023-02-01'))).toBe('2023-02-01')
})
