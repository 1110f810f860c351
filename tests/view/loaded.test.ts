import { expect, test } from 'vitest'
import { type Api, CallFailed } from '../../client/api.ts'
import { type Data, dataFrom } from '../../client/view/data.ts'
import { createLoaded } from '../../client/view/loaded.ts'
import { createRecords } from '../../client/view/records.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)

/** A clock that stands, and rings when told to. */
function clockAt(now: number) {
  const due: { ms: number; act: () => void }[] = []
  return {
    due,
    now: () => now,
    after: (ms: number, act: () => void) => {
      const entry = { ms, act }
      due.push(entry)
      return () => void due.splice(due.indexOf(entry), 1)
    },
  }
}

const away = new CallFailed('The database does not answer', {
  type: 'about:blank',
  title: 'The database does not answer',
  status: 503,
  detail: '',
  instance: '',
})

test('what was loaded stays while the database is away, and is loaded anew when it answers', async () => {
  const clock = clockAt(1000)
  const answers: (() => Promise<Data>)[] = [async () => data, () => Promise.reject(away), async () => data]
  const { store, load } = createLoaded(() => answers.shift()?.() ?? Promise.reject(away), clock)

  await load()
  expect(store.getState()).toEqual({ state: 'ready', data })
  await load()
  expect(store.getState()).toEqual({
    state: 'stale',
    data,
    failure: { message: 'The database does not answer', code: '503', isOtherVersion: false },
    since: 1000,
    retryAt: 3000,
  })
  clock.due[0]?.act()
  await load()
  expect(store.getState()).toEqual({ state: 'ready', data })
})

test('once the network is there no further try is due, also where the server was found away meanwhile', async () => {
  const clock = clockAt(0)
  const { store, load, lost } = createLoaded(async () => data, clock)
  await load()
  const loading = load()
  lost(away)
  await loading
  expect([store.getState().state, clock.due]).toEqual(['ready', []])
})

test('each try that fails waits longer, up to half a minute', async () => {
  const clock = clockAt(0)
  const { load } = createLoaded(() => Promise.reject(away), clock)
  const waits: (number | undefined)[] = []
  for (let tries = 0; tries < 6; tries += 1) {
    await load()
    waits.push(clock.due.at(-1)?.ms)
  }
  expect(waits).toEqual([2000, 4000, 8000, 16000, 30000, 30000])
  expect(clock.due.length).toBe(1)
})

test('a record is fetched once, and again after it failed; who is away is told', async () => {
  const lost: unknown[] = []
  let calls = 0
  const api = (() => {
    calls += 1
    return calls === 1 ? Promise.reject(away) : Promise.resolve({ relation: 'r' })
  }) as unknown as Api
  const { store, want } = createRecords(api, (failure) => void lost.push(failure))

  want('relation', { id: 'syria:r1' })
  want('relation', { id: 'syria:r1' })
  await Promise.resolve()
    .then(() => {})
    .then(() => {})
  expect(store.getState().relation).toEqual({
    'syria:r1': {
      state: 'missing',
      failure: { message: 'The database does not answer', code: '503', isOtherVersion: false },
    },
  })
  expect(lost).toEqual([away])
  want('relation', { id: 'syria:r1' })
  await Promise.resolve().then(() => {})
  expect(store.getState().relation['syria:r1']).toEqual({ state: 'there', answer: { relation: 'r' } })
  expect(calls).toBe(2)
})

test('an answer that comes when all was forgotten is not kept: it is of another release', async () => {
  const answers: ((answer: unknown) => void)[] = []
  const api = (() => new Promise((resolve) => answers.push(resolve))) as unknown as Api
  const { store, want, forget } = createRecords(api, () => {})

  want('relation', { id: 'syria:r1' })
  forget()
  want('relation', { id: 'syria:r1' })
  answers[0]?.('of before')
  await Promise.resolve()
  expect(store.getState().relation).toEqual({ 'syria:r1': { state: 'fetching' } })
  answers[1]?.('of now')
  await Promise.resolve()
  expect(store.getState().relation).toEqual({ 'syria:r1': { state: 'there', answer: 'of now' } })
})
