import { expect, test } from 'vitest'
import { dataFrom } from '../../client/view/data.ts'
import { followAddress } from '../../client/view/follow-address.ts'
import { dropUnknown } from '../../client/view/known.ts'
import { createLoaded } from '../../client/view/loaded.ts'
import { createUndo } from '../../client/view/undo.ts'
import { ask, createView, lookAt, select, settle } from '../../client/view/view-store.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN

/** A bar that remembers as a browser does, and refuses as one while it is told to. */
function barAt(address: string) {
  const entries = [address]
  let listener = () => {}
  const written = (write: () => void) => {
    if (bar.refuses) throw new Error('The operation is insecure')
    write()
  }
  const bar = {
    entries,
    refuses: false,
    read: () => entries.at(-1) ?? '',
    push: (next: string) => written(() => entries.push(next)),
    replace: (next: string) => written(() => entries.splice(-1, 1, next)),
    onReturn: (act: () => void) => {
      listener = act
    },
    back: () => {
      entries.pop()
      listener()
    },
  }
  return bar
}

/** A clock that rings when it is told to. */
function handClock() {
  let due = () => {}
  return {
    now: () => 0,
    after: (_: number, act: () => void) => {
      due = act
      return () => {
        due = () => {}
      }
    },
    ring: () => due(),
  }
}

function followed(address: string) {
  const [bar, clock, view] = [barAt(address), handClock(), createView(address)]
  const undo = createUndo(view, { read: () => null, write: () => {} })
  followAddress(view, bar, clock)
  return { bar, clock, view, undo, entries: bar.entries }
}

test('each step is one entry of the history, a drag is one as a whole', () => {
  const { view, entries } = followed('/network?t=latest')

  lookAt(view, day('2016-07-28'))
  for (const date of ['2016-07-29', '2016-07-30', '2016-08-01']) lookAt(view, day(date), 'run')
  settle(view)
  for (const date of ['2016-08-02', '2016-08-03']) lookAt(view, day(date), 'run')
  select(view, { kind: 'actor', id: 'hts' })

  expect(entries).toEqual([
    '/network',
    '/network?t=2016-07-28',
    '/network?t=2016-08-01',
    '/network?t=2016-08-03',
    '/network?t=2016-08-03&sel=hts',
  ])
})

test('a run is written when the bar has rested, and not where it has come back', () => {
  const { clock, view, entries } = followed('/network')
  lookAt(view, day('2016-07-29'), 'run')
  lookAt(view, day('2016-07-30'), 'run')
  expect(entries).toEqual(['/network', '/network?t=2016-07-29'])
  clock.ring()
  expect(entries).toEqual(['/network', '/network?t=2016-07-30'])
  lookAt(view, day('2016-07-31'), 'run')
  lookAt(view, day('2016-07-30'), 'run')
  clock.ring()
  expect(entries).toEqual(['/network', '/network?t=2016-07-30'])
})

test('what a bar refuses is written later, and whoever else follows the view hears of it', () => {
  const { bar, clock, view, entries } = followed('/network')
  const heard: unknown[] = []
  view.subscribe(({ time }) => heard.push(time))
  bar.refuses = true
  lookAt(view, day('2016-07-29'), 'run')
  lookAt(view, day('2016-07-30'), 'run')
  clock.ring()
  expect([heard.length, entries]).toEqual([2, ['/network']])
  bar.refuses = false
  clock.ring()
  expect(entries).toEqual(['/network', '/network?t=2016-07-30'])
})

test('back gives the view before', () => {
  const { bar, view } = followed('/network')
  ask(view, { signs: ['negative'] })
  bar.back()

  expect(view.getState().asked.signs).toBeNull()
})

test('an address that names who is not there is mended in its place, and is no step', async () => {
  const { bar, clock, view, undo, entries } = followed('/network?sel=nobody')
  const loaded = createLoaded(async () => dataFrom(syriaNetwork, 0), clock)
  dropUnknown(view, loaded)
  await loaded.load()
  clock.ring()
  expect([entries, undo.store.getState().past]).toEqual([['/network'], []])

  entries.push('/network?actor=nobody', '/network?sel=hts')
  bar.back()
  expect(entries).toEqual(['/network', '/network'])
})
