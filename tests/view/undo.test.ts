import { expect, test } from 'vitest'
import { addressOf } from '../../client/view/address.ts'
import { createUndo } from '../../client/view/undo.ts'
import { ask, createView, lookAt, pin, select, settle, tidyUp } from '../../client/view/view-store.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { numbers } from '../drawing/made.ts'

const day = (iso: string) => dayOf(iso) as number

/** A shelf that remembers, as a browser's does. */
function shelf() {
  const kept = new Map<string, string>()
  return {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, value: string) => void kept.set(name, value),
  }
}

test('tidying up is undone: the pins are where they were', () => {
  const view = createView('/network?pin=hts:1,2;sdf:3,4')
  const { undo, redo } = createUndo(view, shelf())
  tidyUp(view)
  expect(addressOf(view.getState())).toBe('/network')
  undo()
  expect(addressOf(view.getState())).toBe('/network?pin=hts:1,2;sdf:3,4')
  redo()
  expect(addressOf(view.getState())).toBe('/network')
})

test('a drag through time is one step', () => {
  const view = createView('/network')
  const { undo } = createUndo(view, shelf())
  for (const date of ['2016-07-28', '2016-07-29', '2016-07-30']) lookAt(view, day(date), 'run')
  settle(view)
  select(view, { kind: 'actor', id: 'hts' })
  undo()
  expect(addressOf(view.getState())).toBe('/network?t=2016-07-30')
  undo()
  expect(addressOf(view.getState())).toBe('/network')
})

test('a drag is written down at its begin and its end, however long', () => {
  const view = createView('/network')
  const keep = shelf()
  const written: string[] = []
  const write = (name: string, value: string) => {
    written.push(value)
    keep.write(name, value)
  }
  createUndo(view, { ...keep, write })
  for (let date = day('2016-07-28'); date < day('2016-09-01'); date += 1) lookAt(view, date, 'run')
  settle(view)
  expect(written).toHaveLength(2)
  expect(createUndo(createView('/network?t=2016-08-31'), keep).store.getState().past).toEqual(['/network'])
})

test('steps outlive a reload in the middle of playing', () => {
  const keep = shelf()
  const view = createView('/network')
  const undo = createUndo(view, keep)
  select(view, { kind: 'actor', id: 'hts' })
  for (const date of ['2016-07-28', '2016-07-29', '2016-07-30']) lookAt(view, day(date), 'run')
  undo.keep()

  const again = createUndo(createView('/network?t=2016-07-30&sel=hts'), keep)
  expect(again.store.getState().past).toEqual(['/network', '/network?sel=hts'])
})

test('what is done after undoing takes the place of what was undone', () => {
  const view = createView('/network')
  const { undo, redo, store } = createUndo(view, shelf())
  select(view, { kind: 'actor', id: 'hts' })
  undo()
  ask(view, { structure: true })
  redo()
  expect(addressOf(view.getState())).toBe('/network?structure=1')
  expect(store.getState()).toEqual({ past: ['/network'], future: [] })
})

test('steps outlive a reload of the same view, and none else', () => {
  const keep = shelf()
  const view = createView('/network')
  createUndo(view, keep)
  select(view, { kind: 'actor', id: 'hts' })

  const again = createView('/network?sel=hts')
  createUndo(again, keep).undo()
  expect(addressOf(again.getState())).toBe('/network')
  expect(createUndo(createView('/table'), keep).store.getState()).toEqual({ past: [], future: [] })
})

test('200 changes undone and redone give the first view and the last', () => {
  const next = numbers(7)
  const view = createView('/network')
  const { undo, redo, store } = createUndo(view, shelf())
  const acts = [
    () => lookAt(view, 15_000 + Math.floor(next() * 5_000)),
    () => pin(view, 'hts', Math.floor(next() * 900), 4),
    () => select(view, next() < 0.5 ? null : { kind: 'actor', id: 'sdf' }),
    () => ask(view, { structure: next() < 0.5, events: next() < 0.5 ? 90 : 30 }),
  ]
  for (let step = 0; step < 200; step += 1) acts[Math.floor(next() * acts.length)]?.()
  const last = addressOf(view.getState())
  const steps = store.getState().past.length
  for (let step = 0; step < steps; step += 1) undo()
  expect(addressOf(view.getState())).toBe('/network')
  for (let step = 0; step < steps; step += 1) redo()
  expect(addressOf(view.getState())).toBe(last)
})
