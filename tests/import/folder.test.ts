import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Invalid } from '../../server/domain/errors.ts'
import { readImport } from '../../server/import/folder.ts'
import { ACTORS, brief, check, checkPath, folderOf, SOURCES } from './reading.ts'

const RELATIONS = 'id,source_actor,type,target_actor,start,status,summary,source_ids\n'
const guarded = {
  'datapackage.json': JSON.stringify({
    ...{ id: 'p', title: 'P', version: '2', terms: 'CC0', resources: [{ path: 'relations.csv' }] },
    entente: {
      guarded: true,
      datasets: [
        { id: 'p', title: 'P', version: '2', terms: 'CC0' },
        { id: 'q', title: 'Q' },
      ],
    },
  }),
  'actors.csv': `id,name,type\nnorth,'=SUM(A1) Brigade,state\nsouth,''=1+1,state\nhill,'quoted,party\n`,
  'sources.csv': SOURCES,
  'relations.csv': `${RELATIONS}q:r1,north,BACKS,south,2014,reported,'-5 posts,s1\n`,
  'days.csv': 'relation_id\n',
}

test('the guard against formulas is taken off our own exports, and their data sets come back', async () => {
  const checked = await checkPath(folderOf(guarded))

  expect([checked.rejects, checked.warnings]).toEqual([[], []])
  expect(checked.actors.added.map(({ name }) => name)).toEqual(['=SUM(A1) Brigade', "'=1+1", "'quoted"])
  expect(checked.relations.added.map(({ id, summary }) => [id, summary])).toEqual([['q:r1', '-5 posts']])
  expect(checked.datasets).toEqual([
    { id: 'p', title: 'P', version: '2', terms: 'CC0', wanted: [] },
    { id: 'q', title: 'Q', version: null, terms: null, wanted: [] },
  ])
})

test('one file of such a folder is read as in it', async () => {
  const folder = folderOf(guarded)
  const { tables, dataset } = await readImport(join(folder, 'relations.csv'))

  expect([...(tables.relations?.rows ?? [])].map(({ fields }) => fields)).toEqual([
    ['q:r1', 'north', 'BACKS', 'south', '2014', 'reported', '-5 posts', 's1'],
  ])
  expect(dataset).toBe('p')
})

test('in a foreign file a quote is a quote', async () => {
  const checked = await check({ 'actors.csv': `id,name,type\na,'=1+1,state\n` })

  expect(checked.actors.added.map(({ name }) => name)).toEqual(["'=1+1"])
})

test('layout.csv brings positions, negative ones too', async () => {
  const checked = await check({
    'actors.csv': ACTORS,
    'layout.csv': 'actor,x,y\nnorth,-120.5,40\nwest,1,2\nsouth,1e5,2\n',
  })

  expect(checked.positions).toEqual([{ actor: 'north', x: -120.5, y: 40 }])
  expect(checked.rejects.map(brief)).toEqual(['layout.csv 2 3 actor actor.unknown', 'layout.csv 3 4 x number.form'])
})

test('unsourced statements are kept with their data set', async () => {
  const checked = await check({
    'actors.csv': ACTORS,
    'unsourced.csv': 'id,statement,wanted_for\nu1,They met,the day\n',
  })

  expect(checked.datasets).toEqual([
    {
      ...{ id: 'test', title: 'test', version: null, terms: null },
      wanted: [{ id: 'u1', statement: 'They met', wantedFor: 'the day' }],
    },
  ])
})

test('the example files of the page are taken as they are', async () => {
  const checked = await checkPath(join(import.meta.dirname, '../../client/public/example'))

  expect([...checked.rejects, ...checked.warnings]).toEqual([])
  expect([checked.actors.added.length, checked.relations.added.length, checked.sources.added.length]).toEqual([5, 4, 2])
})

test('a file that is not read is named', async () => {
  const checked = await check({ 'actors.csv': ACTORS, 'relation.csv': 'x\n', 'README.md': 'x' })

  expect(checked.warnings.map(brief)).toEqual(['relation.csv 0 1 - file.unknown'])
})

test.each([
  ['a sheet', 'relations.xlsx', 'save it as CSV under the name relations.csv if its rows are meant'],
  ['tabs', 'relations.tsv', 'save it as CSV under the name relations.csv if its rows are meant'],
  ['a hidden ending', 'relations.csv.txt', 'save it as CSV under the name relations.csv if its rows are meant'],
  ['a second download', 'citations (1).csv', 'save it as CSV under the name citations.csv if its rows are meant'],
  ['a graph', 'network.gexf', 'files that are read: actors.csv, sources.csv'],
])('what a folder holds besides is told, with what would be read: %s', async (_, name, remedy) => {
  const { warnings } = await check({ 'actors.csv': ACTORS, [name]: 'x', 'README.md': 'x', '~$actors.xlsx': 'x' })
  expect(warnings.map(brief)).toEqual([`${name} 0 1 - file.unknown`])
  expect(warnings[0]?.remedy).toContain(remedy)
})

test('a folder without tables is told with what lies there', async () => {
  await expect(check({ 'actors.xlsx': 'x', 'notes.md': 'x' })).rejects.toMatchObject({
    remedy: 'Name the files so, or give the path of one file, such as actors.xlsx.',
  })
})

test('an actor placed twice is told by its column', async () => {
  const { rejects } = await check({ 'actors.csv': ACTORS, 'layout.csv': 'actor,x,y\nnorth,1,2\nnorth,3,4\n' })
  expect(rejects.map(brief)).toEqual(['layout.csv 2 3 actor id.twice'])
  expect(rejects[0]).toMatchObject({ value: 'north', remedy: 'leave one of them out' })
})

test('a table whose name has capitals is read, and named as it is called', async () => {
  const checked = await check({ 'Actors.csv': ACTORS, 'SOURCES.CSV': 'id,title\ns1,\n' })

  expect(checked.actors.added.length).toBeGreaterThan(0)
  expect(checked.rejects.map(brief)).toEqual(['SOURCES.CSV 1 2 title cell.empty'])
})

test('of two tables whose names differ in capitals alone the one in small letters is read', async () => {
  const checked = await check({ 'actors.csv': ACTORS, 'Actors.csv': 'x\n' })

  expect(checked.warnings.map(({ file, remedy }) => [file, remedy])).toEqual([
    ['Actors.csv', 'leave one file of this name in the folder'],
  ])
})

const ID_RULE = 'use letters, digits, . _ - only, the first a letter or digit, at most 64'

test.each([
  ['{"id": "a b"}', [['id', 'this cannot be the id of a data set', 'a b', ID_RULE]]],
  [
    '{"id": 7, "title": 2024, "version": 1.2}',
    [
      ['id', 'id is the number 7, not a text', '7', 'put it in quotes'],
      ['title', 'title is the number 2024, not a text', '2024', 'put it in quotes'],
      ['version', 'version is the number 1.2, not a text', '1.2', 'put it in quotes'],
    ],
  ],
  [
    '{"id": "a", "title": ["A"]}',
    [['title', 'title is a list, not a text', '["A"]', 'write a text in quotes, or leave it out']],
  ],
  [
    '{"id": "a", "licenses": "CC0"}',
    [['licenses', 'licenses is a text, not a list', 'CC0', 'put it in [ ], or leave it out']],
  ],
  [
    '[]',
    [
      [
        '',
        'this describes no data set',
        '[]',
        'write an object: { "id": "…", "title": "…", "version": "…", "terms": "…" }',
      ],
    ],
  ],
  ['{"entente": {"datasets": [{"title": "A"}]}}', [['entente.datasets.0.id', 'id is missing', null, 'write it']]],
])('datapackage.json %s is refused in words, with what to write', async (text, told) => {
  const { rejects } = await check({ 'actors.csv': ACTORS, 'datapackage.json': text })

  expect(rejects.map(({ column, message, value, remedy }) => [column, message, value, remedy])).toEqual(told)
})

test.each([
  ['a path that is not there', '/nowhere/at-all', {}, /no file or folder/],
  ['a folder without tables', null, {}, /holds none of/],
  ['a data set that cannot be one', null, { dataset: 'a b' }, /cannot be the id of a data set/],
])('%s is refused with a remedy', async (_, path, options, message) => {
  const folder = path ?? folderOf('dataset' in options ? { 'actors.csv': ACTORS } : { 'x.txt': '' })
  const refused = readImport(folder, options)

  await expect(refused).rejects.toThrow(message)
  await expect(refused).rejects.toBeInstanceOf(Invalid)
})
