import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Places, placesIn } from '../../server/neo4j/places.ts'
import { knownProcess } from '../../server/neo4j/processes.ts'
import { clearSecond, takePlace } from '../../server/neo4j/replace.ts'

let places: Places
beforeEach(() => {
  places = placesIn(mkdtempSync(join(tmpdir(), 'entente-replace-')))
  write(join(places.graph, 'data', 'of'), 'first')
})
afterEach(() => rmSync(places.home, { recursive: true, force: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const second = (...parts: string[]) => join(places.second, ...parts)
const graphOf = () => readFileSync(join(places.graph, 'data', 'of'), 'utf8')

test('a second graph that is not whole is removed, and the first stays', async () => {
  write(second('graph', 'data', 'of'), 'second')

  expect(await clearSecond(places)).toBe(false)
  expect([existsSync(places.second), graphOf()]).toEqual([false, 'first'])
})

test('a process that still works on it is ended', async () => {
  const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const ended = once(worker, 'exit')
  write(second('worker.json'), JSON.stringify(knownProcess(worker.pid ?? 0)))

  expect(await clearSecond(places)).toBe(false)
  expect(await ended).toEqual([null, 'SIGKILL'])
})

test('a note of its process that was left half written stands in no way', async () => {
  write(second('worker.json'), '')

  expect([await clearSecond(places), existsSync(places.second)]).toEqual([false, false])
})

test('a process that only has its number is left alone', async () => {
  write(second('worker.json'), JSON.stringify({ pid: process.pid, born: 'long ago' }))

  expect(await clearSecond(places)).toBe(false)
})

test.each([
  ['before the first is put aside', () => {}],
  [
    'once the first is put aside, and a start has written its user anew',
    () => {
      rmSync(places.graph, { recursive: true })
      write(join(dirname(places.graph), 'before', 'data', 'of'), 'first')
      write(join(places.graph, 'data', 'dbms', 'auth.ini'), 'user')
    },
  ],
  ['once the first is put aside and gone', () => rmSync(places.graph, { recursive: true })],
])('a second graph that is whole takes the place of the first, though broken off %s', async (_, breakOff) => {
  write(second('graph', 'data', 'of'), 'second')
  write(second('whole'), '')
  breakOff()

  expect(await clearSecond(places)).toBe(true)
  await takePlace(places)

  expect([graphOf(), existsSync(places.second), existsSync(join(dirname(places.graph), 'before'))]).toEqual([
    'second',
    false,
    false,
  ])
  expect(await clearSecond(places)).toBe(false)
})

test('broken off once it has taken the place, only what it kept is removed', async () => {
  write(second('whole'), '')

  expect(await clearSecond(places)).toBe(false)
  expect([existsSync(places.second), graphOf()]).toEqual([false, 'first'])
})
