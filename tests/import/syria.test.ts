import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countsOf } from '../../server/import/written.ts'
import { expected, syriaRelations } from '../data/syria.ts'
import { brief, checkPath, knownAfter } from './reading.ts'

const SYRIA = join(import.meta.dirname, '../../data/syria')

test('the bundled data come in whole', async () => {
  const checked = await checkPath(SYRIA)

  expect(checked.rejects).toEqual([])
  expect(countsOf(checked).added).toEqual({ actors: 62, sources: 711, relations: 652, citations: 1_217 })
  expect(checked.datasets.map(({ id, version, wanted }) => [id, version, wanted.length])).toEqual([
    ['syria', '1.2.0', 15],
  ])
})

test('their relations, dates and bounds are those that a few lines of another reader give', async () => {
  const { relations } = await checkPath(SYRIA)
  const dated = relations.added.map(({ id, type, source, target, start, end, observed, bounds, status }) => ({
    ...{ id, type, source, target, start, end, observed, bounds, status },
  }))

  expect(expected.moments.length).toBeGreaterThan(0)
  expect(dated).toEqual(syriaRelations.map(({ confidence, aspect, sources, languages, ...rest }) => rest))
})

test('the warnings are those that its README means, and names that two actors share', async () => {
  const { warnings } = await checkPath(SYRIA)

  expect(warnings.map(brief)).toEqual([
    'actors.csv 20 21 aliases name.look-alike',
    'actors.csv 20 21 aliases name.look-alike',
    'actors.csv 22 23 name name.look-alike',
    'actors.csv 36 37 aliases alias.early',
    ...[346, 362, 374, 380, 490].map((row) => `relations.csv ${row} ${row + 1} start dates.life`),
  ])
})

test('a second import finds every row unchanged', async () => {
  const checked = await checkPath(SYRIA, knownAfter(await checkPath(SYRIA)))
  const none = { actors: 0, sources: 0, relations: 0, citations: 0 }

  expect(countsOf(checked)).toEqual({
    added: none,
    updated: none,
    unchanged: { actors: 62, sources: 711, relations: 652, citations: 1_217 },
  })
  expect(checked.rejects).toEqual([])
  expect(checked.rebounded).toEqual([])
  expect(checked.warnings.filter(({ code }) => code === 'row.unchanged').map(({ file }) => file)).toEqual([
    'actors.csv',
    'relations.csv',
    'sources.csv',
  ])
})
