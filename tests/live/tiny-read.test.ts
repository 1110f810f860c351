import { afterAll, beforeAll, expect, test } from 'vitest'
import { actor } from '../../server/answers/actor.ts'
import { actors } from '../../server/answers/actors.ts'
import { between } from '../../server/answers/between.ts'
import { datasets } from '../../server/answers/datasets.ts'
import { difference } from '../../server/answers/difference.ts'
import { histogram } from '../../server/answers/histogram.ts'
import { moment } from '../../server/answers/moment.ts'
import { network } from '../../server/answers/network.ts'
import { pair } from '../../server/answers/pair.ts'
import { relation } from '../../server/answers/relation.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { type Neo4jStore, storeOver } from '../../server/store/neo4j-store.ts'
import { recordOf } from '../../server/store/rows.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/store/verify.ts'
import { tinyStore } from '../answers/tiny-store.ts'
import { tiny } from '../store/tiny.ts'
import { cypher, emptyStore, written } from './live-store.ts'

let store: Neo4jStore
beforeAll(async () => {
  store = await emptyStore()
  await written(store, tiny)
})
afterAll(() => store.close())

const day = (iso: string) => dayOf(iso) ?? Number.NaN
/** One question of each kind; its answer without the release, which a double does not know. */
const asked: readonly (readonly [string, (store: Store) => Promise<object>])[] = [
  ['everything', (of) => network(of)({})],
  ['the network of a span', (of) => network(of)({ from: day('2014-01-01'), to: day('2014-12-31') })],
  ['a network up to a day', (of) => network(of)({ to: day('2011-06-01') })],
  ['a network that is cut', (of) => network(of, { relations: 2, actors: 2 })({})],
  ['a moment', (of) => moment(of)({ at: day('2013-05-02') })],
  ['a moment about an actor', (of) => moment(of)({ at: day('2014-05-02'), actor: 'cordite', kinds: ['state'] })],
  ['a moment among actors', (of) => moment(of)({ at: day('2014-05-02'), actors: ['aland', 'cordite'] })],
  ['a span', (of) => between(of)({ from: day('2012-01-01'), to: day('2014-12-31'), word: 'all', structure: true })],
  ['a difference', (of) => difference(of)({ a: day('2012-12-31'), b: day('2014-06-01') })],
  ['a pair', (of) => pair(of)({ a: 'borduria', b: 'aland' })],
  ['a histogram', (of) => histogram(of)({})],
  ['a moment by confidence', (of) => moment(of)({ at: day('2012-06-01'), word: 'all', confidence: ['low', 'none'] })],
  ['a moment by source', (of) => moment(of)({ at: day('2013-05-02'), sources: ['radio'] })],
  ['a moment by a language not recorded', (of) => moment(of)({ at: day('2013-05-02'), languages: ['none'] })],
  ['a span by aspect', (of) => between(of)({ from: day('2012-01-01'), to: day('2014-12-31'), aspects: ['military'] })],
  ['a histogram by confidence', (of) => histogram(of)({ confidence: ['low'] })],
  [
    'a histogram by aspect, source and language',
    (of) => histogram(of)({ aspects: ['none'], sources: ['radio'], languages: ['en'] }),
  ],
  ['a moment as published', (of) => moment(of)({ at: day('2017-05-02'), published: day('2016-01-01'), word: 'all' })],
  ['everything as published', (of) => network(of)({ published: day('2016-01-01') })],
  ['a pair as published', (of) => pair(of)({ a: 'borduria', b: 'aland', published: day('2016-01-01') })],
  ['all actors', (of) => actors(of)({ limit: 3 })],
  ['a search', (of) => actors(of)({ q: 'Front', limit: 3 })],
  ['a search with an article grown on', (of) => actors(of)({ q: 'alborduria', limit: 3 })],
  ['a search with a name in one word', (of) => actors(of)({ q: 'alandislands', limit: 3 })],
  ['an actor', (of) => actor(of)({ id: 'idle' })],
  ['the data sets', (of) => datasets(of)()],
  ['a relation', (of) => relation(of)({ id: 'tiny:backs' })],
]

const withoutRelease = ({ release, ...answer }: { release?: unknown }) => answer

test.each(asked)('%s is answered as from the double', async (_, ask) => {
  expect(withoutRelease(await ask(store))).toEqual(withoutRelease(await ask(tinyStore)))
})

test.each(asked)('%s is answered alike where questions are put once a type', async (_, ask) => {
  const large = storeOver(store.database, 0)
  expect(await ask(large)).toEqual(await ask(store))
})

test('the release is named by the canonical export, and bears its datasets', async () => {
  const release = await store.release()
  expect(release).toEqual({
    number: null,
    hash: expect.stringMatching(/^[0-9a-f]{8}$/),
    datasets: [{ id: 'tiny', title: 'Tiny: a graph for tests', version: '1' }],
  })
})

test('the release is the same object until the data change, whoever writes and whoever asks first', async () => {
  const before = await store.release()
  await store.together(async () => {})
  expect(await store.release()).toBe(before)

  const other = storeOver(store.database)
  const [first, second] = await Promise.all([other.release(), other.release()])
  expect(first).toBe(second)
})

test('records come back as they were given', async () => {
  const found = await store.run('relations', { ids: tiny.relations.map(({ id }) => id) })
  const given = [...tiny.relations].sort((one, other) => (one.id < other.id ? -1 : 1))
  expect(found.map(recordOf)).toEqual(given.map((record) => ({ ...record, recordedAt: '2026-01-01T00:00:00Z' })))
  expect(await store.run('datasets', {})).toEqual([tiny.dataset])
})

test('a researcher finds a relation by one typed relationship', async () => {
  const text =
    "MATCH (:Actor {name: 'Åland'})-[r:BACKS]->(x) RETURN x.name AS name, toString(r.startEarliest) AS since, r.durationClass AS class"
  expect(await cypher(store, text)).toEqual([{ name: 'Borduria', since: '2011-01-01', class: 12 }])
})

test('it is verified as clean, and what was checked is counted', async () => {
  const { checked, faults, warnings } = await verify(store)
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] })
  expect(checked.slice(1)).toEqual([
    { what: 'actors', count: 4 },
    { what: 'sources', count: 2 },
    { what: 'relations', count: 6 },
    { what: 'relationships between actors', count: 6 },
    { what: 'imports under way', count: 0 },
    { what: 'hash of the data', count: 1 },
  ])
})

test('what is read cannot write', async () => {
  const writing = store.database.read((ask) => ask([{ text: 'CREATE (n:Actor)', parameters: {} }]))
  await expect(writing).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' })
})

test('warming asks what exists', async () => {
  await expect(store.warm()).resolves.toBeUndefined()
  await expect(storeOver(store.database, 0).warm()).resolves.toBeUndefined()
})
