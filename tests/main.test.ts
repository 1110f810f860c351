import { EventEmitter, once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answering } from '../server/answering.ts'
import { configFrom } from '../server/config.ts'
import type { Stop } from '../server/lifecycle.ts'
import { type Graph, openGraph, refuseOld } from '../server/main.ts'
import { Away } from '../server/neo4j/cannot-start.ts'
import { freePort } from '../server/neo4j/launch.ts'
import { originOf, serve } from '../server/serve.ts'
import { storeOf } from './store/double.ts'

test.each(['Neo4j/5.23.0', 'Neo4j/5.26.29', 'Neo4j/2026.03.1', 'Neo4j/6.0', 'Memgraph'])('%s is new enough', (agent) =>
  expect(refuseOld(agent, 'neo4j://x')).toBeUndefined(),
)

test.each(['Neo4j/4.4.41', 'Neo4j/5.22.0'])(
  '%s is too old, and a sentence says so before anything is changed',
  (agent) =>
    expect(() => refuseOld(agent, 'neo4j://x')).toThrow(
      `The server at neo4j://x is ${agent.replace('/', ' ')}, and Entente needs 5.23 or newer. Nothing was changed.`,
    ),
)

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['0.0.0.0', `http://${hostname()}:3000`],
  ['::', `http://${hostname()}:3000`],
])('whoever listens at %s is reached at %s', (host, origin) => expect(originOf(host, 3000)).toBe(origin))

test('a Neo4j at NEO4J_URI that is away is told as one that may come yet', async () => {
  const NEO4J_URI = `bolt://127.0.0.1:${await freePort()}`
  const config = configFrom({}, { NEO4J_URI, NEO4J_PASSWORD: 'whatever-it-is' })
  const failure = await openGraph(config, () => {}).catch((error) => error)

  expect(failure).toBeInstanceOf(Away)
  expect(failure.message).toMatch(
    /^The database does not answer at bolt:\S+\. Check NEO4J_URI, .*or leave NEO4J_URI out/,
  )
})

let home: string
let stop: Stop | undefined
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente-serving-'))
})
afterEach(async () => {
  await stop?.()
  stop = undefined
  await rm(home, { recursive: true })
})

/** Serves what a graph, if there is one, answers; gives the address. */
async function served(graph: () => Graph | null, port = 0): Promise<string> {
  const config = configFrom({ port, home }, {})
  const { address, answer, stop: end } = await serve(config)
  stop = end
  answer(answering(config, { address, graph, begun: new Date(0) }))
  return address
}

test('before its graph is open the server lives, is not ready, says so, and has questions asked again soon', async () => {
  const address = await served(() => null)
  const at = async (path: string) => {
    const { status, headers } = await fetch(address + path)
    return [status, headers.get('retry-after')]
  }
  expect(await Promise.all(['/livez', '/readyz', '/api/network', '/status'].map(at))).toEqual([
    [200, null],
    [503, '2'],
    [503, '2'],
    [200, null],
  ])
  expect(await (await fetch(`${address}/status`)).json()).toMatchObject({ neo4j: 'starting', release: null })
})

test('a question that is being answered when the server stops is answered, and no new one is taken', async () => {
  const events = new EventEmitter()
  const asked = once(events, 'asked')
  const ready = async () => {
    const answered = once(events, 'answer')
    events.emit('asked')
    await answered
  }
  const store = { ...storeOf({}), ready } as unknown as Graph['store']
  const address = await served(() => ({ store, neo4j: null, folder: null, close: async () => {} }))
  const answer = fetch(`${address}/readyz`)
  await asked
  const stopped = stop?.()

  await expect(fetch(`${address}/livez`)).rejects.toThrow()
  events.emit('answer')
  expect((await answer).status).toBe(200)
  await stopped
  stop = undefined
})

test('what is asked before anything can answer waits for that, or hears that the program was ended', async () => {
  const config = configFrom({ port: 0, home }, {})
  const [told, ended] = [await serve(config), await serve(config)]
  const [early, late] = [fetch(`${told.address}/livez`), fetch(`${ended.address}/livez`)]
  told.answer(answering(config, { address: told.address, graph: () => null, begun: new Date(0) }))

  expect((await early).status).toBe(200)
  await told.stop()
  await ended.stop()
  expect(await late.then(({ status }) => status).catch(() => 503)).toBe(503)
})

test('a port that is taken is said, with another to try', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(served(() => null, port)).rejects.toThrow(
    `Port ${port} is taken, perhaps by another Entente. Close that program, or choose another port: npm start -- --port ${port + 1}`,
  )
  other.close()
})
