import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findLeftOver } from '../../server/neo4j/left-over.ts'
import { type Places, placesIn } from '../../server/neo4j/places.ts'
import { isAlive, knownProcess } from '../../server/neo4j/processes.ts'
import { keepSecret, type Secret } from '../../server/neo4j/secret.ts'
import { homeArgument } from '../../server/neo4j/settings.ts'

const VERSION = '5.26.29'
let places: Places
let children: ChildProcess[]
beforeEach(async () => {
  places = placesIn(await mkdtemp(join(tmpdir(), 'entente Дом-')))
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(places.home, { recursive: true })
})

/** A process that does nothing, with some words on its command line. */
async function idle(...words: string[]): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', '--', ...words])
  children.push(child)
  await once(child.stdout, 'data')
  return child.pid ?? 0
}

async function kept(more: Partial<Secret>): Promise<Secret> {
  const secret = { user: 'neo4j', password: 'x', version: VERSION, port: 1, pid: null, owner: null, ...more }
  await keepSecret(places, secret)
  return secret
}

const said: string[] = []
const look = (secret: Secret, isReady: boolean) =>
  findLeftOver(secret, {
    places,
    version: VERSION,
    isReady: async () => isReady,
    patience: 0,
    say: (line) => said.push(line),
  })

test('nothing runs: none', async () => {
  expect(await look(await kept({}), true)).toEqual({ is: 'none' })
  expect(await look(await kept({ pid: 2 ** 30 }), true)).toEqual({ is: 'none' })
})

test('an orphan that takes our password is adopted', async () => {
  const pid = await idle(homeArgument(places))
  const secret = await kept({ pid, port: 7777, owner: { pid: 2 ** 30, born: '1' } })
  const found = await findLeftOver(secret, {
    places,
    version: VERSION,
    isReady: async (port) => port === 7777,
    say: () => {},
  })

  expect(found).toMatchObject({ is: 'orphan', jvm: { pid, port: 7777 } })
  if (found.is === 'orphan') found.jvm.letGo()
})

test('a silent orphan is stopped when its command line names our home folder', async () => {
  const pid = await idle(homeArgument(places))

  expect(await look(await kept({ pid }), false)).toEqual({ is: 'none' })
  expect(isAlive(pid)).toBe(false)
  expect(said.at(-1)).toContain(`process ${pid}`)
})

test.each([
  ['another home, whose name begins like ours', () => `${homeArgument(places)}2`],
  ['none', () => '--unlike'],
])('a process that got the number meanwhile is let alone: its command line names %s', async (_, word) => {
  const pid = await idle(word())

  expect(await look(await kept({ pid }), true)).toEqual({ is: 'none' })
  expect(isAlive(pid)).toBe(true)
})

test('an orphan of another version is not adopted but stopped', async () => {
  const pid = await idle(homeArgument(places))

  expect(await look(await kept({ pid, version: '5.26.1' }), true)).toEqual({ is: 'none' })
  expect(isAlive(pid)).toBe(false)
})

test('the Neo4j of another Entente that lives is used and left to it', async () => {
  const pid = await idle(homeArgument(places))
  const secret = await kept({ pid, owner: knownProcess(await idle()) })

  expect(await look(secret, true)).toMatchObject({ is: 'borrowed', jvm: { pid } })
})

test('a process that only got the number of the other Entente does not count', async () => {
  const pid = await idle(homeArgument(places))
  const owner = { pid: await idle(), born: 'long ago' }

  expect(await look(await kept({ pid, owner }), false)).toEqual({ is: 'none' })
  expect(isAlive(pid)).toBe(false)
})
