import { expect, test } from 'vitest'
import { CallFailed } from '../../client/api.ts'
import { dataFrom } from '../../client/view/data.ts'
import { createEarlier } from '../../client/view/earlier.ts'
import { createLoaded } from '../../client/view/loaded.ts'
import { createShown } from '../../client/view/shown-store.ts'
import { createView } from '../../client/view/view-store.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const clock = { now: () => 0, after: () => () => {} }
/** What the graph had before the last relations were brought in. */
const then = {
  ...syriaNetwork,
  relations: syriaNetwork.relations.slice(0, 600),
  actors: syriaNetwork.actors.map((one) =>
    one.id === 'hts' ? { ...one, name: 'HTS then', kind: 'party' as const } : one,
  ),
}

test('what was recorded by a day is asked for once; till it comes nothing is shown, then the rest is known later', async () => {
  const view = createView('/network?t=..&word=all&recorded=2026-01-31')
  const loaded = createLoaded(async () => dataFrom(syriaNetwork, 0), clock)
  const asked: number[] = []
  let answer: (network: typeof then) => void = () => {}
  const earlier = createEarlier(
    (recorded) => {
      asked.push(recorded)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    () => {},
  )
  const shown = createShown(view, loaded, earlier)
  await loaded.load()
  expect(shown.getState().shown).toBeNull()

  const arrived = new Promise<void>((resolve) => earlier.store.subscribe(() => resolve()))
  answer(then)
  await arrived
  const state = shown.getState().shown
  const left = Object.values(state?.parts.left ?? {}).reduce((sum, list) => sum + list.length, 0)
  expect([asked, state?.data.relations.length, state?.parts.left.later.length]).toEqual([[day('2026-01-31')], 600, 52])
  expect([state?.data.actor.get('hts')?.name, state?.data.kindOf('hts')]).toEqual(['HTS then', 'party'])
  expect(left + (state?.relations.length ?? 0)).toBe(652)
})

test('where the server is away that is told once, and asked for again with the network that is loaded next', async () => {
  const fault = new CallFailed('The program does not answer', null)
  const tries: number[] = []
  const told = new Promise((resolve) => {
    const [before, after] = [dataFrom(syriaNetwork, 0), dataFrom(syriaNetwork, 0)]
    const earlier = createEarlier(
      (recorded) => {
        tries.push(recorded)
        return Promise.reject(fault)
      },
      (failure) => {
        earlier.of(before, 0)
        if (tries.length === 1) earlier.of(after, 0)
        else resolve(failure)
      },
    )
    earlier.of(before, 0)
  })
  expect([await told, tries]).toEqual([fault, [0, 0]])
})

test('what cannot be had is not asked for again until the reader asks', async () => {
  const data = dataFrom(syriaNetwork, 0)
  const [tries, lost]: [number[], unknown[]] = [[], []]
  const earlier = createEarlier(
    (recorded) => {
      tries.push(recorded)
      return tries.length === 1 ? Promise.reject(new Error('The answer is too large')) : Promise.resolve(then)
    },
    (failure) => void lost.push(failure),
  )
  const told = () => new Promise<void>((resolve) => earlier.store.subscribe(() => resolve()))
  let changed = told()
  expect(earlier.of(data, 0)).toBeNull()
  await changed
  expect([earlier.of(data, 0), earlier.failed(data, 0), tries, lost]).toEqual([
    null,
    { message: 'The answer is too large', code: null, isOtherVersion: false },
    [0],
    [],
  ])

  earlier.again(data, 0)
  changed = told()
  earlier.of(data, 0)
  await changed
  expect([earlier.of(data, 0)?.relations.length, earlier.failed(data, 0), tries]).toEqual([600, null, [0, 0]])
})
