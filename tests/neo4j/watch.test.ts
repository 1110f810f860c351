import { expect, test } from 'vitest'
import type { Ending } from '../../server/neo4j/processes.ts'
import type { Jvm } from '../../server/neo4j/stop.ts'
import { type State, watch } from '../../server/neo4j/watch.ts'

/** A clock that moves only when told, a Neo4j that falls when told. */
function scene(restart: () => Promise<void> = async () => {}) {
  let time = 0
  let due: { at: number; act: () => void }[] = []
  const states: State['is'][] = []
  const starts: number[] = []
  let fall = (_: Ending) => {}
  const jvm = (pid: number): Jvm => {
    const ended = new Promise<Ending>((resolve) => {
      fall = resolve
    })
    return { pid, port: 7687, ended, hasClosed: () => false, letGo: () => {} }
  }
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  const watching = watch({
    first: jvm(1),
    async restart() {
      starts.push(time)
      await restart()
      return jvm(starts.length + 1)
    },
    why: async () => 'it was killed.',
    changed: ({ is }) => states.push(is),
    clock: {
      now: () => time,
      after(milliseconds, act) {
        const entry = { at: time + milliseconds, act }
        due.push(entry)
        return () => {
          due = due.filter((other) => other !== entry)
        }
      },
    },
  })
  return {
    watching,
    states,
    starts,
    jvm,
    async falls() {
      fall({ code: null, signal: 'SIGKILL' })
      await settled()
    },
    async pass(milliseconds: number) {
      time += milliseconds
      const now = due.filter(({ at }) => at <= time)
      due = due.filter(({ at }) => at > time)
      for (const { act } of now) act()
      await settled()
    },
  }
}

test('it is started again after 1, 5 and 15 s, and stays down at the fourth fall in ten minutes', async () => {
  const { watching, states, starts, falls, pass } = scene()
  for (const wait of [1_000, 5_000, 15_000]) {
    await falls()
    await pass(wait - 1)
    expect(watching.state().is).toBe('restarting')
    await pass(1)
    expect(watching.state()).toEqual({ is: 'up' })
  }
  await falls()
  await pass(3_600_000)

  expect(starts).toEqual([1_000, 6_000, 21_000])
  expect(states).toEqual(['restarting', 'up', 'restarting', 'up', 'restarting', 'up', 'down'])
  expect(watching.state()).toEqual({
    is: 'down',
    sentence: 'Neo4j fell 4 times in ten minutes and stays down: it was killed. Start Entente again.',
  })
  expect(watching.pid()).toBeNull()
})

test('falls that lie more than ten minutes back do not count', async () => {
  const { watching, falls, pass } = scene()
  for (let fall = 0; fall < 6; fall++) {
    await falls()
    await pass(1_000)
    expect(watching.state()).toEqual({ is: 'up' })
    await pass(600_000)
  }
})

test('a restart that fails counts as a fall', async () => {
  const { watching, starts, falls, pass } = scene(() => Promise.reject(new Error('the disk is full.')))
  await falls()
  for (const wait of [1_000, 5_000, 15_000, 60_000]) await pass(wait)

  expect(starts).toHaveLength(3)
  expect(watching.state()).toMatchObject({ is: 'down', sentence: expect.stringContaining('the disk is full.') })
})

test('while it is down it has no process; after the restart it has a new one', async () => {
  const { watching, falls, pass } = scene()
  expect(watching.pid()).toBe(1)
  await falls()
  expect(watching.pid()).toBeNull()
  await pass(1_000)
  expect(watching.pid()).toBe(2)
})

test('once released it is not started again, and what runs is handed back', async () => {
  const { watching, states, starts, falls, pass } = scene()
  expect(await watching.release()).toMatchObject({ pid: 1 })
  await falls()
  await pass(60_000)

  expect([states, starts]).toEqual([[], []])
})

test('released while it waits for a restart, it stays down', async () => {
  const { watching, starts, falls, pass } = scene()
  await falls()
  expect(await watching.release()).toBeNull()
  await pass(60_000)

  expect(starts).toEqual([])
})

test('one that is exchanged ends without being started again; the other one is watched', async () => {
  const { watching, states, starts, jvm, falls, pass } = scene()
  await watching.exchange('Another graph is opened.', async (running) => {
    expect([running.pid, watching.pid(), watching.state()]).toEqual([
      1,
      null,
      { is: 'restarting', sentence: 'Another graph is opened.' },
    ])
    await falls()
    return jvm(7)
  })
  await pass(1_000_000)
  expect([watching.pid(), states, starts]).toEqual([7, ['restarting', 'up'], []])

  await falls()
  await pass(1_000)
  expect([watching.pid(), watching.restarts()]).toEqual([2, 1])
})

test('where the exchange fails it stays down and says why', async () => {
  const { watching } = scene()
  const failing = watching.exchange('Another graph is opened.', () => Promise.reject(new Error('The disk is full.')))

  await expect(failing).rejects.toThrow('The disk is full.')
  expect([watching.pid(), watching.state()]).toEqual([null, { is: 'down', sentence: 'The disk is full.' }])
})

test('what has fallen cannot be exchanged, and what to do is said', async () => {
  const { watching, falls } = scene()
  await falls()

  await expect(watching.exchange('', () => Promise.reject(new Error()))).rejects.toThrow(/fell just now.* start again/)
})
