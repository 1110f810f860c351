import { expect, test } from 'vitest'
import { brief, check } from './reading.ts'

const checkJson = (value: unknown) =>
  check({ 'graph.json': typeof value === 'string' ? value : JSON.stringify(value, null, 1) }, 'graph.json')

const north = { id: 'north', kind: 'state', name: 'Northland' }
const south = { id: 'south', type: 'state', name: 'Southland', aliases: ['South@2012/2014', 'the South'] }
const s1 = { id: 's1', title: 'Invented report' }
const relation = { id: 'p:r1', source: 'north', type: 'BACKS', target: 'south', start: '2014', status: 'reported' }

const sound = { ...relation, sources: ['s1'] }

test('an export is read: either word, names as aliases, citations within, what follows from others passed over', async () => {
  const checked = await checkJson({
    about: { title: 'x' },
    release: { number: null, hash: 'a1b2c3d4', datasets: [{ id: 'p', title: 'P', version: '1' }] },
    ...{ from: null, to: null, total: { actors: 2, relations: 1 } },
    actors: [
      {
        ...north,
        names: [
          { name: 'Northland', from: null, to: null, lang: null },
          { name: 'N', from: '2012', to: '..', lang: null },
        ],
        x: 1,
        y: 2,
      },
      south,
    ],
    relations: [
      {
        ...relation,
        ...{ bounds: {}, disputes: 1, dataset: 'p', recordedAt: '2026-01-01T00:00:00Z', revisions: [], end: null },
        ...{ observed: ['2015', '2016-02'], thirdParties: [{ role: 'host', actor: 'north' }], sources: ['s1'] },
        citations: [{ id: 'p:c1', source: s1, stance: 'disputes', says: 'It denies.', quote: null, locator: null }],
      },
    ],
    sources: [s1],
  })

  expect(checked.rejects).toEqual([])
  expect(checked.warnings.map(({ code }) => code)).toEqual(['dataset.named'])
  expect(checked.actors.added.map(({ aliases }) => aliases)).toEqual([['N@2012/..'], ['South@2012/2014', 'the South']])
  expect(checked.datasets).toEqual([{ id: 'p', title: 'P', version: '1', terms: null, wanted: [] }])
  expect(checked.relations.added).toMatchObject([
    {
      ...{ id: 'p:r1', dataset: 'p', source: 'north', target: 'south', observed: ['2015', '2016-02'] },
      thirdParties: [{ role: 'host', actor: 'north' }],
      citations: [{ id: 'p:c1', source: 's1', stance: 'disputes', says: 'It denies.', quote: null, locator: null }],
    },
  ])
})

test('a plain object of tables is read with their columns', async () => {
  const checked = await checkJson({
    actors: [north, south],
    sources: [s1],
    relations: [
      { ...relation, id: 'r1', source: undefined, source_actor: 'north', observed: '2015|2016', source_ids: 's1' },
    ],
    citations: [{ id: 'c1', relation_id: 'r1', source_id: 's1', says: 'So.' }],
  })

  expect([checked.rejects, checked.warnings]).toEqual([[], []])
  expect(checked.relations.added.map(({ id, observed, citations }) => [id, observed, citations.length])).toEqual([
    ['test:r1', ['2015', '2016'], 1],
  ])
})

test('faults are told by list, item and line', async () => {
  const checked = await checkJson(
    '{"actors": [\n{"id": "a", "name": "A", "kind": "state"},\n{"id": "b",\n "name": "B", "kind": "sate"}\n]}',
  )

  expect(checked.rejects.map(brief)).toEqual(['graph.json#actors 2 3 type word.unknown'])
})

test.each([
  ['broken syntax', '{"actors": [\n{"id": "a",}]}', ['graph.json 0 2 - json.syntax']],
  ['an end too early', '{"actors": [', ['graph.json 0 1 - json.syntax']],
  ['one key twice', '{"actors": [\n{"id": "a", "id": "b"}]}', ['graph.json 0 2 - json.twice']],
  ['65 levels', `{"actors": [${'['.repeat(63)}${']'.repeat(63)}]}`, ['graph.json 0 1 - json.deep']],
  ['a list instead of an object', '[]', ['graph.json 0 1 - json.shape']],
  ['no list of ours', '{"nodes": []}', ['graph.json 0 1 - json.shape']],
  ['an item that is no object', '{"actors": [3]}', ['graph.json#actors 1 1 - json.shape']],
])('%s is refused', async (_, text, rejects) => {
  expect((await checkJson(text)).rejects.map(brief)).toEqual(rejects)
})

test.each([
  ['a number as name', { name: 7 }, ['name json.not-text']],
  ['an object as name', { name: { en: 'A' } }, ['name json.not-text']],
  ['an alias that holds the mark between aliases', { aliases: ['A|B'] }, ['aliases json.bar']],
  ['half a character', { note: '\ud800' }, ['note text.half']],
  ['two words that disagree', { kind: 'state', type: 'party' }, ['type json.twice']],
])('%s is rejected, never converted', async (_, keys, rejects) => {
  const checked = await checkJson({ actors: [{ ...north, ...keys }] })

  expect(checked.rejects.map(brief)).toEqual(rejects.map((finding) => `graph.json#actors 1 3 ${finding}`))
})

test.each([
  ['a year', 'start', { start: 2016 }, '2016'],
  ['an observation', 'observed', { observed: ['2015', 2016] }, '["2015",2016]'],
  ['a type', 'type', { type: 7 }, '7'],
  ['a status', 'status', { status: false }, 'false'],
  ['a source', 'source_ids', { sources: [1] }, '[1]'],
])('%s that is no text is told once', async (_, column, keys, value) => {
  const checked = await checkJson({ actors: [north, south], sources: [s1], relations: [{ ...sound, ...keys }] })

  expect([checked.rejects, checked.warnings]).toEqual([
    [
      {
        ...{ file: 'graph.json#relations', row: 1, line: expect.any(Number), column, code: 'json.not-text', value },
        ...{ message: 'text is meant here', remedy: 'put it in quotes, or leave it out' },
      },
    ],
    [],
  ])
})

test('unknown keys are named once a list', async () => {
  const checked = await checkJson({
    actors: [
      { ...north, colour: 'red' },
      { ...south, colour: 'blue' },
    ],
    extra: 1,
  })

  expect(checked.warnings.map(brief)).toEqual([
    'graph.json 0 1 extra json.unknown',
    'graph.json#actors 0 1 colour json.unknown',
  ])
})

test('GEXF and GraphML are refused in a sentence', async () => {
  const checked = await check({ 'a.gexf': '<?xml version="1.0"?><gexf version="1.3"/>' }, 'a.gexf')

  expect(checked.rejects.map(brief)).toEqual(['a.gexf 0 1 - xml.not-read'])
})
