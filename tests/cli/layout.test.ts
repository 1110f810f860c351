import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
