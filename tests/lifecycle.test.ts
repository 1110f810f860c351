import { expect, test } from 'vitest'
import { live, type Step } from '../server/lifecycle.ts'
import { machine } from './machine.ts'

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function steps(...names: string[]) {
  const log: string[] = []
  const list = names.map(
    (name): Step => ({
      name,
      async start() {
        log.push(`+${name}`)
        return () => void log.push(`-${name}`)
      },
    }),
  )
  return { log, list }
}

test('steps start in order and stop in reverse, once', async () => {
  const { log, list } = steps('neo4j', 'store', 'http')
  const { world, listeners } = machine()
  const { stop } = await live(list, world)
  await Promise.all([stop(), stop()])

  expect(log).toEqual(['+neo4j', '+store', '+http', '-http', '-store', '-neo4j'])
  expect(listeners.size).toBe(0)
})

test('a step that does not start stops those before it, and its fault is thrown', async () => {
  const { log, list } = steps('neo4j', 'store')
  const bad: Step = { name: 'http', start: () => Promise.reject(new Error('the port is taken')) }

  await expect(live([...list, bad], machine().world)).rejects.toThrow('the port is taken')
  expect(log).toEqual(['+neo4j', '+store', '-store', '-neo4j'])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops all and exits with 0', async (signal) => {
  const { log, list } = steps('neo4j', 'http')
  const { world, send, exits } = machine()
  await live(list, world)
  send(signal)
  await settled()

  expect(log.slice(2)).toEqual(['-http', '-neo4j'])
  expect(exits).toEqual([0])
})

const stuck: Step = { name: 'http', start: async () => () => new Promise<void>(() => {}) }

test('a second signal ends at once; one that comes with the first, as npm sends it, does not', async () => {
  const { world, send, exits, pass } = machine()
  await live([stuck], world)
  send('SIGINT')
  send('SIGINT')
  await settled()
  expect(exits).toEqual([])

  pass(500)
  send('SIGINT')
  expect(exits).toEqual([1])
})

test('a stop that takes too long is ended', async () => {
  const { world, send, exits, said, pass } = machine()
  await live([stuck], world)
  send('SIGTERM')
  pass(15_000)

  expect(exits).toEqual([1])
  expect(said).toContain('Stopping takes too long: ended')
})

test('a step that cannot be stopped is said, and the others are stopped', async () => {
  const { log, list } = steps('neo4j')
  const bad: Step = { name: 'store', start: async () => () => Promise.reject(new Error('no answer')) }
  const { world, send, exits, said } = machine()
  await live([...list, bad], world)
  send('SIGTERM')
  await settled()

  expect(log).toEqual(['+neo4j', '-neo4j'])
  expect(said).toContain('store could not be stopped: no answer')
  expect(exits).toEqual([0])
})

test('a signal during the start ends the start under way, stops what runs, and exits with 0', async () => {
  const { log, list } = steps('neo4j')
  const slow: Step = {
    name: 'store',
    start: (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  }
  const { world, send, exits } = machine()
  const life = live([...list, slow, ...steps('http').list], world)
  await settled()
  send('SIGINT')

  await expect(life).rejects.toThrow('Stopped')
  expect(log).toEqual(['+neo4j', '-neo4j'])
  expect(exits).toEqual([0])
})
