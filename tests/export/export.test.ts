import { expect, test } from 'vitest'
import { Invalid, NotFound } from '../../server/domain/errors.ts'
import type { Release } from '../../server/domain/release.ts'
import { isState } from '../../server/domain/types/relation-types.ts'
import { drawn, type Pictured } from '../../server/export/draw.ts'
import { exportOf } from '../../server/export/export.ts'
import type { ExportInput } from '../../server/export/input.ts'
import type { Store } from '../../server/store/store.ts'
import { actor, day, type Graph, relation } from './graphs.ts'

const graph: Graph = {
  title: 'A small graph',
  actors: [
    actor('hill-guard', { name: 'Hill Guard' }),
    actor('lake-union', { kind: 'coalition' }),
    actor('river-front'),
  ],
  relations: [
    relation('test:r1', 'hill-guard BACKS river-front', { start: '2016-05', observed: ['2016-08-02'] }),
    relation('test:r2', 'hill-guard ATTACKS river-front', { start: '2016-07-28' }),
    relation('test:r3', 'hill-guard PART_OF lake-union', { start: '2016', status: 'denied' }),
  ],
}

/** A store that answers from the graph; `ids` are those of all relations, in order. */
function storeOf({ actors, relations }: Graph, ids = relations.map(({ id }) => id)): Store {
  // biome-ignore lint/suspicious/noExplicitAny: each question has an input of its own
  const answers: { [name: string]: (input: any) => unknown[] } = {
    states: () => relations.filter(({ type }) => isState(type)),
    events: () => relations.filter(({ type }) => !isState(type)),
    network: () => relations,
    'relation-at': ({ before }) => ids.slice(before, before + 1).map((id) => ({ id })),
    relations: ({ ids }) => relations.filter(({ id }) => ids.includes(id)),
    pair: ({ a, b }) => relations.filter(({ source, target }) => [a, b].includes(source) && [a, b].includes(target)),
    'relation-ids': ({ after, limit }) => {
      const from = ids.findIndex((id) => id > after)
      return from < 0 ? [] : ids.slice(from, from + limit).map((id) => ({ id }))
    },
    actors: ({ ids }) => actors.filter(({ id }) => ids === null || ids.includes(id)),
    kinds: ({ ids }) => actors.filter(({ id }) => ids === null || ids.includes(id)),
    sources: () => relations[0]?.citations.map(({ source }) => source) ?? [],
    datasets: () => [{ id: 'test', title: 'A small graph', version: '1.0.0', terms: null, wanted: [] }],
  }
  const release = {
    number: null,
    hash: 'a1b2c3d4',
    datasets: [{ id: 'test', title: 'A small graph', version: '1.0.0' }],
  }
  return {
    run: (async (name: string, input: unknown) => answers[name]?.(input)) as Store['run'],
    together: () => Promise.reject(new Error('an export writes nothing')),
    release: async () => release,
    ready: async () => {},
    close: async () => {},
  }
}

const place = {
  origin: 'http://127.0.0.1:3000',
  today: () => day('2026-11-22'),
  draw: async (picture: Pictured) => drawn(picture),
}
const ask = (input: ExportInput, store = storeOf(graph)) => exportOf(store, place)(input)
const at = day('2016-08-10')
const walk = { a: 'hill-guard', b: 'river-front', by: 'earliest' } as const

test.each<[string, ExportInput, string, string, string]>([
  [
    'a moment',
    { format: 'json', at },
    'entente-2016-08-10-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/network?t=2016-08-10',
  ],
  [
    'a span, filtered',
    { format: 'json', from: day('2016-01-01'), to: day('2016-12-31'), signs: ['positive'], word: '24' },
    'entente-2016-01-01-2016-12-31-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/network?t=2016&signs=positive&word=24',
  ],
  [
    'a family and one of its types, as the page writes them',
    { format: 'json', at, types: ['ATTACKS', 'conflict'] },
    'entente-2016-08-10-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/network?t=2016-08-10&types=conflict',
  ],
  [
    'a pair',
    { format: 'json', pair: ['river-front', 'hill-guard'] },
    'entente-river-front-hill-guard-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/pair/river-front/hill-guard',
  ],
  [
    'an actor with several, in their order',
    { format: 'json', pair: ['lake-union', 'river-front', 'hill-guard'], from: at, to: at },
    'entente-lake-union-river-front-hill-guard-2016-08-10-2016-08-10-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/pair/lake-union/river-front,hill-guard?t=2016-08-10..2016-08-10',
  ],
  [
    'days beside each other',
    { format: 'json', days: [at, at + 365] },
    'entente-days-2016-08-10-2017-08-10-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/multiples?by=2016-08-10,2017-08-10',
  ],
  [
    'everything',
    { format: 'json' },
    'entente-everything-a1b2c3d4.json',
    'application/json; charset=utf-8',
    '/v/a1b2c3d4/data',
  ],
])('%s has its file name, type and address', async (_, input, name, type, address) => {
  const exported = await ask(input)
  expect({ name: exported.name, type: exported.type }).toEqual({ name, type })
  expect(JSON.parse(String(exported.body)).about.address).toBe(`http://127.0.0.1:3000${address}`)
})

test.each<[string, ExportInput, string, string]>([
  ['a zip', { format: 'csv', at }, 'entente-2016-08-10-a1b2c3d4.zip', 'application/zip'],
  [
    'one table',
    { format: 'csv', at, file: 'relations' },
    'relations-2016-08-10-a1b2c3d4.csv',
    'text/csv; charset=utf-8',
  ],
  ['GEXF', { format: 'gexf', at }, 'entente-2016-08-10-a1b2c3d4.gexf', 'application/gexf+xml; charset=utf-8'],
  ['SVG', { format: 'svg', at }, 'entente-2016-08-10-a1b2c3d4.svg', 'image/svg+xml; charset=utf-8'],
  ['PNG', { format: 'png', at, width: 300 }, 'entente-2016-08-10-a1b2c3d4.png', 'image/png'],
])('%s has its own name and type', async (_, input, name, type) => {
  const exported = await ask(input)
  expect({ name: exported.name, type: exported.type }).toEqual({ name, type })
})

test('a matrix is a picture of its own, with its own address', async () => {
  const { body } = await ask({ format: 'svg', at, view: 'matrix', order: 'names' })
  expect(String(body)).toContain('Matrix: Who stood with whom on 10 August 2016')
  expect(String(body).replaceAll(/<[^>]+>|\s/g, '')).toContain('/v/a1b2c3d4/matrix?t=2016-08-10&amp;order=a-z')
})

test('a path is part of the address of its picture', async () => {
  const { body } = await ask({ format: 'svg', at, path: walk })
  expect(String(body).replaceAll(/<[^>]+>|\s/g, '')).toContain(
    '/v/a1b2c3d4/network?t=2016-08-10&amp;path=hill-guard,river-front',
  )
})

test('a view leaves out what the screen leaves out; everything and a pair take it', async () => {
  const ids = async (input: ExportInput) =>
    JSON.parse(String((await ask(input)).body)).relations.map(({ id }: { id: string }) => id)
  expect(await ids({ format: 'json', at })).toEqual(['test:r1', 'test:r2'])
  expect(await ids({ format: 'json' })).toEqual(['test:r1', 'test:r2', 'test:r3'])
  expect(await ids({ format: 'json', pair: ['hill-guard', 'lake-union'] })).toEqual(['test:r3'])
})

test('an actor with several is each of its pairs, and nothing between the others', async () => {
  const ids = async (pair: ExportInput['pair']) =>
    JSON.parse(String((await ask({ format: 'json', pair })).body)).relations.map(({ id }: { id: string }) => id)
  const [hill, river, lake] = ['hill-guard', 'river-front', 'lake-union'] as const
  const both = [...(await ids([hill, river])), ...(await ids([hill, lake]))].sort()
  expect(await ids([hill, lake, river])).toEqual(both)
  expect(await ids([river, hill])).not.toContain('test:r3')
})

test.each<[string, ExportInput, string]>([
  ['at with a pair', { format: 'csv', at, pair: ['hill-guard', 'river-front'] }, 'pair'],
  ['at with a span', { format: 'csv', at, from: at }, 'from'],
  ['from without to', { format: 'csv', from: at }, 'to'],
  ['to without from', { format: 'csv', to: at }, 'from'],
  ['a span that ends before it begins', { format: 'csv', from: at, to: at - 1 }, 'to'],
  ['a pair of one', { format: 'csv', pair: ['hill-guard', 'hill-guard'] }, 'pair'],
  ['one actor twice', { format: 'csv', pair: ['hill-guard', 'river-front', 'river-front'] }, 'pair'],
  ['a picture of everything', { format: 'svg' }, 'at'],
  ['a width but for PNG', { format: 'svg', at, width: 900 }, 'width'],
  ['a file but of CSV', { format: 'json', at, file: 'actors' }, 'file'],
  ['a matrix of a pair', { format: 'svg', pair: ['hill-guard', 'river-front'], view: 'matrix' }, 'view'],
  ['a matrix as a table', { format: 'csv', at, view: 'matrix' }, 'view'],
  ['an order without a matrix', { format: 'svg', at, order: 'names' }, 'order'],
  ['days with a span', { format: 'svg', days: [at, at + 1], from: at }, 'from'],
  ['one day beside no other', { format: 'svg', days: [at] }, 'days'],
  ['groups on several days', { format: 'svg', days: [at, at + 1], groups: true }, 'groups'],
  ['a path in a matrix', { format: 'svg', at, view: 'matrix', path: walk }, 'path'],
  ['a path but in a picture', { format: 'csv', at, path: walk }, 'path'],
  ['pins in a matrix', { format: 'svg', at, view: 'matrix', pin: [] }, 'pin'],
  ['groups in a matrix', { format: 'svg', at, view: 'matrix', groups: true }, 'groups'],
  ['groups but in a picture', { format: 'json', at, groups: true }, 'groups'],
  ['pins but in a picture', { format: 'csv', at, pin: [] }, 'pin'],
  ['a window of events but at a moment', { format: 'csv', from: at, to: at, events: 30 }, 'events'],
])('%s is refused, with the parameter and what would do', async (_, input, parameter) => {
  const refused = await ask(input).catch((error) => error)
  expect(refused).toBeInstanceOf(Invalid)
  expect(refused.parameter).toBe(parameter)
  expect(refused.remedy).not.toBe('')
})

test.each<[string, ExportInput]>([
  ['pair', { format: 'csv', pair: ['hill-guard', 'nobody'] }],
  ['actor', { format: 'csv', at, actor: 'nobody' }],
  ['actors', { format: 'csv', at, actors: ['hill-guard', 'nobody'] }],
  ['path', { format: 'svg', at, path: { ...walk, b: 'nobody' } }],
  ['pin', { format: 'svg', at, pin: [{ actor: 'nobody', x: 1, y: 2 }] }],
  ['order', { format: 'svg', at, view: 'matrix', order: ['hill-guard', 'nobody'] }],
])('an actor of %s that is not there is not found', async (parameter, input) => {
  const remedy = 'Search for a name: /api/actors?q=NAME'
  await expect(ask(input)).rejects.toEqual(new NotFound('There is no actor with the id nobody', remedy, parameter))
})

test('an actor that is not there is told with the nearest names, as every answer tells it', async () => {
  await expect(ask({ format: 'csv', at, actor: 'river-frnt' })).rejects.toMatchObject({
    message: 'There is no actor with the id river-frnt',
    remedy: 'Do you mean river-front (river-front)?',
    parameter: 'actor',
  })
})

test('more relations than an export takes are refused', async () => {
  const ids = Array.from({ length: 200_001 }, (_, at) => `test:r${String(at).padStart(6, '0')}`)
  await expect(ask({ format: 'csv' }, storeOf(graph, ids))).rejects.toThrow(
    'The view has more than 200,000 relations, and an export takes no more',
  )
})

test('a graph that changes while it is read is read again', async () => {
  const store = storeOf(graph)
  let asked = 0
  const [before, after] = ['00000000', 'a1b2c3d4'].map((hash) => ({ number: null, hash, datasets: [] }))
  const changing = { ...store, release: async () => (asked++ === 0 ? before : after) as Release }
  expect((await ask({ format: 'json', at }, changing)).name).toBe('entente-2016-08-10-a1b2c3d4.json')
})
