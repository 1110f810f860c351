import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { layOut } from '../../server/cli/layout.ts'
import { Invalid } from '../../server/domain/errors.ts'
import { rowsOf } from '../data/csv.ts'
import { checkPath, folderOf } from '../import/reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-layout-'))
afterAll(() => rmSync(folder, { recursive: true }))
const quiet = { say: () => {}, print: () => {} }

test('every actor of a folder gets a place that its import takes as it is', async () => {
  const path = join(folder, 'syria')
  cpSync('data/syria', path, { recursive: true })
  rmSync(join(path, 'layout.csv'))
  await layOut(path, { work: 0.01, seed: 1 }, quiet)
  const { positions, total } = await checkPath(path)
  expect({ total, actors: positions.map(({ actor }) => actor) }).toEqual({
    total: 0,
    actors: rowsOf('data/syria/actors.csv')
      .map(({ id }) => id)
      .sort(),
  })
})

test('the same seed writes the same file', async () => {
  const path = join(folder, 'syria')
  const first = readFileSync(join(path, 'layout.csv'), 'utf8')
  await layOut(path, { work: 0.01, seed: 1 }, quiet)
  expect(readFileSync(join(path, 'layout.csv'), 'utf8')).toBe(first)
  await layOut(path, { work: 0.01, seed: 2 }, quiet)
  expect(readFileSync(join(path, 'layout.csv'), 'utf8')).not.toBe(first)
})

test('a folder with faults is refused, and gets no file', async () => {
  const path = folderOf({ 'actors.csv': 'id,name,type\na,A,stat\n' })
  await expect(layOut(path, { work: 1, seed: 1 }, quiet)).rejects.toThrow(Invalid)
  expect(readdirSync(path)).toEqual(['actors.csv'])
})

test.each([join(folder, 'nowhere'), 'data/syria/actors.csv'])(
  '%s is no folder, and that is said first',
  async (path) => {
    await expect(layOut(path, { work: 1, seed: 1 }, quiet)).rejects.toThrow(`${path} is no folder`)
  },
)

test('a folder whose name is no id of a data set is placed under the one that is given', async () => {
  const path = join(folder, 'two words')
  mkdirSync(path)
  writeFileSync(join(path, 'actors.csv'), 'id,name,type\na,A,state\nb,B,state\n')
  const choice = { work: 1, seed: 1 }
  await expect(layOut(path, choice, quiet)).rejects.toThrow('cannot be the id of a data set')
  await layOut(path, { ...choice, dataset: 'two' }, quiet)
  expect(readdirSync(path)).toEqual(['actors.csv', 'layout.csv'])
})
