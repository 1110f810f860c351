import { expect, test } from 'vitest'
import { stoppable, untilStopped } from '../../server/cli/stopping.ts'
import type { Store } from '../../server/store/store.ts'
import { machine } from '../machine.ts'

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops work at its next safe point, and ends nothing', async (name) => {
  const { world, send, exits, said, listeners } = machine()
  const work = stoppable(async (signal) => {
    const before = signal.aborted
    send(name)
    return [before, signal.aborted]
  }, world)

  expect(await work).toEqual([false, true])
  expect(exits).toEqual([])
  expect(said).toEqual(['Stopping at the next safe point (once more ends at once; nothing is lost then either)'])
  expect(listeners.size).toBe(0)
})

test('a second signal ends at once; one that comes with the first, as npm sends it, does not', async () => {
  const { world, send, exits, pass } = machine()
  await stoppable(async () => {
    send('SIGINT')
    send('SIGINT')
    expect(exits).toEqual([])
    pass(500)
    send('SIGINT')
  }, world)

  expect(exits).toEqual([1])
})

test('what is broken off before there is a graph says so', async () => {
  const { world, send } = machine()
  const work = stoppable(async (signal) => {
    send('SIGINT')
    signal.throwIfAborted()
  }, world)

  await expect(work).rejects.toThrow('Stopped before the graph was open: nothing was changed')
})

test('work that fails leaves no listener behind', async () => {
  const { world, listeners } = machine()
  await expect(stoppable(() => Promise.reject(new Error('no')), world)).rejects.toThrow('no')
  expect(listeners.size).toBe(0)
})

test('a graph is asked until a signal ends it; then the next question says what is safe, also within a transaction', async () => {
  const ending = new AbortController()
  const run = async () => []
  const store = { run, together: (work: (run: unknown) => Promise<unknown>) => work(run) } as unknown as Store
  const asked = untilStopped(store, ending.signal, 'Stopped: nothing was changed.')
  expect(await asked.run('imports', {})).toEqual([])
  ending.abort()

  expect(() => asked.run('imports', {})).toThrow('Stopped: nothing was changed.')
  await expect(asked.together(async (within) => within('imports', {}))).rejects.toThrow('Stopped: nothing was changed.')
})
