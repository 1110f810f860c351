import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { actor } from '../../server/answers/actor.ts'
import { actors } from '../../server/answers/actors.ts'
import { difference } from '../../server/answers/difference.ts'
import { histogram } from '../../server/answers/histogram.ts'
import { moment } from '../../server/answers/moment.ts'
import { network } from '../../server/answers/network.ts'
import { pair } from '../../server/answers/pair.ts'
import { relation as relationAnswer } from '../../server/answers/relation.ts'
import { Conflict } from '../../server/domain/errors.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { recordOf } from '../../server/store/rows.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/store/verify.ts'
import { tinyStore } from '../answers/tiny-store.ts'
import { relation, tiny } from '../store/tiny.ts'
import { cypher, emptied, emptyStore, written } from './live-store.ts'

let store: Neo4jStore
beforeAll(async () => {
  store = await emptyStore()
})
afterAll(() => store.close())

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const LATER = '2026-02-01T00:00:00Z'

beforeEach(async () => {
  await emptied(store)
  await written(store, tiny)
})

const counts = async () => (await verify(store)).checked.slice(1, 5).map(({ count }) => count)

test.each([
  [
    'an actor that is not there',
    relation('new', ['aland', 'OPPOSES', 'cordite'], { start: '2014' }, { target: 'ghost' }),
  ],
  [
    'a source that is not there',
    relation(
      'new',
      ['aland', 'OPPOSES', 'cordite'],
      { start: '2014' },
      {
        citations: [{ id: 'tiny:c-new', source: 'ghost', stance: 'supports', says: null, quote: null, locator: null }],
      },
    ),
  ],
  ['an id that is there', relation('old', ['aland', 'OPPOSES', 'cordite'], { start: '2014' })],
])('with %s nothing of a write is kept', async (_, fault) => {
  const right = relation('right', ['aland', 'OPPOSES', 'cordite'], { start: '2014' })
  const writing = store.run('put-relations', { relations: [right, fault], recordedAt: LATER, import: 1 })
  await expect(writing).rejects.toThrow(/^put-relations was given/)
  expect(await counts()).toEqual([4, 2, 6, 6])
})

test('an actor that is there is not made again, and the fault is said in our words', async () => {
  await expect(store.run('put-actors', { actors: tiny.actors.slice(0, 1), import: 1 })).rejects.toThrow(Conflict)
})

test('questions put together are kept together or not at all', async () => {
  const together = store.together(async (run) => {
    await run('put-sources', { sources: [{ ...tiny.sources[0], id: 'new', title: 'New' } as never], import: 1 })
    throw new Error('broken off')
  })
  await expect(together).rejects.toThrow('broken off')
  expect(await counts()).toEqual([4, 2, 6, 6])
})

test('a changed relation, of another type even, keeps what it was in a revision', async () => {
  const [before] = (await store.run('relations', { ids: ['tiny:attack'] })).map(recordOf)
  if (!before) throw new Error('it is not there')
  const now = relation('attack', ['cordite', 'THREATENS', 'aland'], { start: '2013-04~' })
  await store.together(async (run) => {
    await run('revise-relations', { before: [before], at: LATER, cause: 'import of tiny' })
    await run('put-relations', { relations: [now], recordedAt: LATER, import: 1 })
  })
  const { relation: found } = await relationAnswer(store)({ id: 'tiny:attack' })
  expect({
    type: found.type,
    target: found.target,
    start: found.start,
    recordedAt: found.recordedAt,
  }).toEqual({
    type: 'THREATENS',
    target: 'aland',
    start: '2013-04~',
    recordedAt: LATER,
  })
  expect(found.revisions).toEqual([
    {
      id: 'relation/tiny:attack/1',
      at: LATER,
      cause: 'import of tiny',
      before: expect.objectContaining({
        type: 'ATTACKS',
        recordedAt: '2026-01-01T00:00:00Z',
        bounds: expect.objectContaining({ startEarliest: '2013-04-20' }),
      }),
    },
  ])
  const { faults } = await verify(store)
  expect(faults.map(({ id }) => id)).toEqual(['the graph'])
})

type Ask = (of: Store, clocks: { recorded?: number }) => Promise<object>
/** An answer without what a clock adds. */
const bare = ({ release, left, later, ...answer }: { release?: unknown; left?: object; later?: unknown }) => ({
  ...answer,
  left: { ...left, later: [] },
})
const asked: readonly (readonly [string, Ask])[] = [
  ['a moment', (of, clocks) => moment(of)({ at: day('2013-05-02'), ...clocks })],
  ['a later moment', (of, clocks) => moment(of)({ at: day('2016-01-01'), word: 'all', ...clocks })],
  ['a difference', (of, clocks) => difference(of)({ a: day('2013-01-01'), b: day('2014-06-01'), ...clocks })],
  ['the histogram', (of, clocks) => histogram(of)(clocks)],
  ['the histogram of one type', (of, clocks) => histogram(of)({ types: ['ATTACKS'], actor: 'borduria', ...clocks })],
  ['the network', async (of, clocks) => ({ relations: (await network(of)(clocks)).relations })],
  ['a pair', (of, clocks) => pair(of)({ a: 'cordite', b: 'borduria', ...clocks })],
]

test('as recorded before a change, everything is answered as it was then; before anything was, nothing is there', async () => {
  const [before] = (await store.run('relations', { ids: ['tiny:attack'] })).map(recordOf)
  if (!before) throw new Error('it is not there')
  const now = relation('attack', ['cordite', 'THREATENS', 'aland'], { start: '2013-04~' })
  const added = relation('added', ['aland', 'OPPOSES', 'cordite'], { start: '2013' })
  await store.together(async (run) => {
    await run('revise-relations', { before: [before], at: LATER, cause: 'import of tiny' })
    await run('put-relations', { relations: [now, added], recordedAt: LATER, import: 1 })
  })
  for (const [, ask] of asked)
    expect(bare(await ask(store, { recorded: day('2026-01-31') }))).toEqual(bare(await ask(tinyStore, {})))
  const then = await moment(store)({ at: day('2013-05-02'), word: 'all', recorded: day('2026-01-31') })
  expect(then.left.later).toEqual(['tiny:added'])
  const [first] = (await pair(store)({ a: 'aland', b: 'cordite', recorded: day('2026-02-01') })).relations
  expect(first?.type).toBe('OPPOSES')
  const cut = await network(store, { relations: 2, actors: 9 })({ recorded: day('2026-01-31') })
  expect(cut.total).toEqual((await network(tinyStore)({})).total)
  const none = await network(store)({ recorded: day('2025-12-31') })
  expect([none.relations, none.total.relations]).toEqual([[], 0])
})

test('an actor with another name and life is found by it, and its relations can be bounded anew', async () => {
  const before = tiny.actors.find(({ id }) => id === 'borduria')
  if (!before) throw new Error('it is not there')
  const record = { ...before, name: 'New Borduria', dissolved: '2015-06-30' }
  await store.run('update-actors', { changes: [{ record, before }], at: LATER, cause: 'import of tiny' })
  expect((await actors(store)({ q: 'new bord', limit: 1 })).actors.map(({ name }) => name)).toEqual(['New Borduria'])
  const called = async (iso: string) =>
    (await network(store)({ recorded: day(iso) })).actors.find(({ id }) => id === 'borduria')
  expect(await called('2026-01-31')).toEqual((await network(tinyStore)({})).actors.find(({ id }) => id === 'borduria'))
  expect(await called('2026-02-01')).toMatchObject({ name: 'New Borduria', dissolved: '2015-06-30' })
  const wrong = (await verify(store)).faults.map(({ id, says }) => `${id}: ${says}`)
  expect(wrong).toEqual(
    ['backs', 'denied', 'part'].flatMap((id) => [
      `tiny:${id}: its endLatest is not what its dates give`,
      `tiny:${id}: its durationClass is not what its dates give`,
    ]),
  )
  const ids = (await store.run('relations-of', { actors: ['borduria'] })).map(({ id }) => id)
  const records = await store.run('relations', { ids })
  const bounded = records
    .filter(
      ({ bounds, type }) => type !== 'ATTACKS' && (bounds.endLatest ?? Number.POSITIVE_INFINITY) > day('2015-06-30'),
    )
    .map(({ id, bounds }) => ({ id, bounds: { ...bounds, endLatest: day('2015-06-30') } }))
  await store.run('set-bounds', { relations: bounded })
  // Nobody knew of its end then, so nothing ended with it.
  for (const [, ask] of asked)
    expect(bare(await ask(store, { recorded: day('2026-01-31') }))).toEqual(bare(await ask(tinyStore, {})))
  expect((await verify(store)).faults.map(({ id }) => id)).toEqual(['the graph'])
})

test('a changed source keeps what it was', async () => {
  const [before] = await store.run('sources', { ids: ['radio'] })
  if (!before) throw new Error('it is not there')
  await store.run('update-sources', {
    changes: [{ record: { ...before, title: 'Other' }, before }],
    at: LATER,
    cause: 'x',
  })
  expect((await store.run('sources', { ids: ['radio'] }))[0]?.title).toBe('Other')
  expect(await cypher(store, 'MATCH (r:Revision)-[:CHANGES]->(s:Source) RETURN r.id AS id, s.id AS of')).toEqual([
    { id: 'source/radio/1', of: 'radio' },
  ])
})

test('actors stand where they are put', async () => {
  await store.run('put-positions', { positions: [{ actor: 'aland', x: 1.5, y: -2 }] })
  expect((await actor(store)({ id: 'aland' })).actor).toMatchObject({ x: 1.5, y: -2 })
})

test.each([
  ['a relationship that is gone', 'MATCH ()-[r:BACKS]->() DELETE r', /^tiny:backs: its record has 0 relationships/],
  [
    'a relationship without a record',
    "MATCH (a:Actor {id: 'idle'}), (b:Actor {id: 'aland'}) CREATE (a)-[:BACKS {id: 'x:1'}]->(b)",
    /^x:1: the relationship BACKS of idle and aland has no record/,
  ],
  ['a record of nothing', "CREATE (:Relation {id: 'x:1'})", /^x:1: its record does not name one source and one target/],
  [
    'a type that is none',
    "MATCH (a:Actor {id: 'idle'}), (b:Actor {id: 'aland'}) CREATE (a)-[:LOVES {id: 'x:1'}]->(b)",
    /^x:1: .*LOVES/,
  ],
  [
    'an id under two types',
    'MATCH (a)-[r:BACKS]->(b) CREATE (a)-[:ARMS {id: r.id}]->(b)',
    /^tiny:backs: its record has 2 relationships/,
  ],
  [
    'a bound that was moved',
    "MATCH ()-[r:BACKS]->() SET r.endEarliest = date('2013-05-03')",
    /^tiny:backs: its endEarliest is not/,
  ],
  ['a bound that is missing', 'MATCH ()-[r:BACKS]->() REMOVE r.endLatest', /^tiny:backs: its bounds are not four days/],
  [
    'a date that nobody can read',
    "MATCH ()-[r:ATTACKS]->() SET r.start = '20.4.2013'",
    /^tiny:attack: the date 20.4.2013 cannot be read/,
  ],
  [
    'a symmetric relation turned round',
    "MATCH (a)-[r:FIGHTS]->(b) CREATE (b)-[n:FIGHTS]->(a) WITH r, n, properties(r) AS p DELETE r SET n = p WITH n MATCH (m:Relation {id: 'tiny:fights'})-[f:FROM]->(x), (m)-[t:TO]->(y) CREATE (m)-[:FROM]->(y), (m)-[:TO]->(x) DELETE f, t",
    /^tiny:fights: its actors are out of order/,
  ],
  [
    'a citation of what is no source',
    "MATCH (:Relation {id: 'tiny:part'})-[c:CITES]->(s:Source) REMOVE s:Source",
    /: a citation leads to no source$/,
  ],
  [
    'an actor of no kind',
    "MATCH (a:Actor {id: 'idle'}) SET a.kind = 'planet'",
    /^idle: the actor is not as it must be: kind/,
  ],
  [
    'a name that search does not know',
    "MATCH (a:Actor {id: 'idle'}) SET a.name = 'Busy'",
    /^idle: it is not found by its present names/,
  ],
  ['data changed behind our back', "MATCH (s:Source {id: 'radio'}) SET s.title = 'Other'", /^the graph: its hash is/],
  [
    'an import that was broken off',
    "CREATE (:ImportJob {id: 'j1', state: 'staging'})",
    /^j1: this import is under way or was broken off/,
  ],
])('%s is found', async (_, plant, said) => {
  await cypher(store, plant)
  const { faults } = await verify(store)
  expect(faults.map(({ id, says }) => `${id}: ${says}`)).toContainEqual(expect.stringMatching(said))
})

test('a relation without a source is a warning', async () => {
  await cypher(store, "MATCH (:Relation {id: 'tiny:part'})-[c:CITES]->() DELETE c")
  expect((await verify(store)).warnings).toEqual([{ id: 'tiny:part', says: 'it has no source' }])
})
