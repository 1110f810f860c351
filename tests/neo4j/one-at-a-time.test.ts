import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { oneAtATime, removeLeft } from '../../server/neo4j/one-at-a-time.ts'
import { placesIn } from '../../server/neo4j/places.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente-claim-'))
})
afterEach(() => rm(home, { recursive: true }))

test('of two that start at once, one comes after the other, and nothing stays behind', async () => {
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    log.push(`${name} ends`)
  }
  const names = ['one', 'two', 'three']
  await Promise.all(names.map((name) => oneAtATime(placesIn(home), work(name))))

  const order = log.filter((line) => line.endsWith('begins')).map((line) => line.split(' ')[0])
  expect(log).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]))
  expect(order.toSorted()).toEqual(names.toSorted())
  expect(await readdir(join(home, 'neo4j'))).toEqual([])
})

test('the mark of a program that was killed does not block the next start', async () => {
  await oneAtATime(placesIn(home), () =>
    writeFile(join(home, 'neo4j', 'starting'), JSON.stringify({ pid: 2 ** 30, born: '1' })).then(() =>
      expect(oneAtATime(placesIn(home), async () => 'done')).resolves.toBe('done'),
    ),
  )
})

test('a mark that another program has set since it was seen stays with it', async () => {
  const mark = join(home, 'neo4j', 'starting')
  await mkdir(dirname(mark))
  await writeFile(mark, 'of another')
  const at = (await stat(mark)).mtimeMs
  await removeLeft(mark, { text: 'of one that was killed', at })
  expect([await readdir(dirname(mark)), await readFile(mark, 'utf8')]).toEqual([['starting'], 'of another'])

  await removeLeft(mark, { text: 'of another', at: (await stat(mark)).mtimeMs })
  expect(await readdir(dirname(mark))).toEqual([])
})

test('a mark that nobody wrote to its end blocks no start after ten seconds, and until then it does', async () => {
  const mark = join(home, 'neo4j', 'starting')
  await mkdir(dirname(mark))
  await writeFile(mark, '')
  const waiting = oneAtATime(placesIn(home), async () => 'done', AbortSignal.abort())
  await expect(waiting).rejects.toThrow('aborted')

  const before = new Date(Date.now() - 11_000)
  await utimes(mark, before, before)
  expect(await oneAtATime(placesIn(home), async () => 'done')).toBe('done')
})

test('a work that fails lets the next one in', async () => {
  await expect(oneAtATime(placesIn(home), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await oneAtATime(placesIn(home), async () => 'done')).toBe('done')
})
