import { expect, test } from 'vitest'
import { actor } from '../../server/answers/actor.ts'
import { actors, luceneOf } from '../../server/answers/actors.ts'
import { between } from '../../server/answers/between.ts'
import { datasets } from '../../server/answers/datasets.ts'
import { difference } from '../../server/answers/difference.ts'
import { histogram } from '../../server/answers/histogram.ts'
import { moment } from '../../server/answers/moment.ts'
import { network } from '../../server/answers/network.ts'
import { pair } from '../../server/answers/pair.ts'
import { relation } from '../../server/answers/relation.ts'
import type { Handlers } from '../../server/contract/routes.ts'
import { Invalid, NotFound, StoreUnavailable } from '../../server/domain/errors.ts'
import { searchKey } from '../../server/domain/search-key.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { storeOf } from '../store/double.ts'
import { tinyAnswers, tinyStore } from './tiny-store.ts'

/** Every answer fits its line of the contract: a fault here does not compile. */
const answers = {
  network: network(tinyStore),
  moment: moment(tinyStore),
  between: between(tinyStore),
  difference: difference(tinyStore),
  pair: pair(tinyStore),
  histogram: histogram(tinyStore),
  actors: actors(tinyStore),
  actor: actor(tinyStore),
  relation: relation(tinyStore),
  datasets: datasets(tinyStore),
} satisfies Handlers

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const release = { number: null, hash: 'a1b2c3d4', datasets: [] }

test('a moment divides the relations of its day, events of its window apart', async () => {
  expect(await answers.moment({ at: day('2013-05-02') })).toEqual({
    release,
    at: day('2013-05-02'),
    certain: ['tiny:backs'],
    possible: [],
    events: ['tiny:attack'],
    left: { unattested: [], denied: ['tiny:denied'], structure: ['tiny:part'], filtered: [], later: [] },
  })
})

test('a moment about one actor asks for its kind of others too', async () => {
  const { certain, left } = await answers.moment({ at: day('2015-01-01'), actor: 'aland', kinds: ['state'] })
  expect({ certain, left }).toEqual({
    certain: [],
    left: { unattested: ['tiny:backs'], denied: [], structure: [], filtered: ['tiny:fights'], later: [] },
  })
})

test('a span holds what holds on some day of it', async () => {
  const { certain, possible, events } = await answers.between({ from: day('2012-01-01'), to: day('2014-12-31') })
  expect({ certain, possible, events }).toEqual({
    certain: ['tiny:backs', 'tiny:fights', 'tiny:old'],
    possible: [],
    events: ['tiny:attack'],
  })
})

test('a difference names what began and ended, and the events after the first day', async () => {
  const found = await answers.difference({ a: day('2012-12-31'), b: day('2014-06-01') })
  expect({ began: found.began, ended: found.ended, certain: found.unchanged.certain, events: found.events }).toEqual({
    began: [{ source: 'aland', type: 'FIGHTS', target: 'cordite', relations: ['tiny:fights'] }],
    ended: [{ source: 'borduria', type: 'SANCTIONS', target: 'aland', relations: ['tiny:old'] }],
    certain: [],
    events: ['tiny:attack'],
  })
})

test('of an actor that is followed, the relations of those it succeeds are asked for too', async () => {
  const asked: string[] = []
  const succession = { id: 'tiny:new', type: 'SUCCEEDS', source: 'idle', target: 'aland', status: 'confirmed' }
  const at = { startEarliest: 0, startLatest: 0, endEarliest: 0, endLatest: 0 }
  const store = storeOf({
    ...tinyAnswers,
    successions: () => [{ ...succession, start: '1970', end: null, observed: [], bounds: at }],
    states: (about: { actor: string; from: number; to: number }) => {
      asked.push(about.actor)
      return tinyAnswers.states?.(about as never) ?? []
    },
  } as never)
  const found = await difference(store)({
    a: day('2012-12-31'),
    b: day('2014-06-01'),
    actor: 'idle',
    follow: true,
  })
  expect([...new Set(asked)].sort()).toEqual(['aland', 'idle'])
  expect(found.began).toEqual([{ source: 'cordite', type: 'FIGHTS', target: 'idle', relations: ['tiny:fights'] }])
})

test('the network of everything holds every actor and source, and third parties where days are given', async () => {
  const all = await answers.network({})
  expect(all.actors.map(({ id }) => id)).toEqual(['aland', 'borduria', 'cordite', 'idle'])
  expect(all.total).toEqual({ actors: 4, relations: 6 })
  expect(all.relations.map(({ id }) => id)).toEqual(
    ['attack', 'backs', 'denied', 'fights', 'old', 'part'].map((id) => `tiny:${id}`),
  )
  const early = await answers.network({ to: day('2011-06-01') })
  expect(early.relations.map(({ id }) => id)).toEqual(['tiny:backs', 'tiny:old'])
  expect(early.actors.map(({ id }) => id)).toEqual(['aland', 'borduria', 'idle'])
  expect(early.sources.map(({ id }) => id)).toEqual(['paper', 'radio'])
})

test('a network beyond its limit is cut, and says how large it is', async () => {
  const cut = await network(tinyStore, { relations: 2, actors: 2 })({})
  expect(cut.total).toEqual({ actors: 4, relations: 6 })
  expect(cut.actors.map(({ id }) => id)).toEqual(['borduria', 'cordite'])
  expect(cut.relations.map(({ id }) => id)).toEqual(['tiny:attack'])
})

test('how large a network is that is cut is not told where it is asked what was published by a day', async () => {
  const published = day('2020-01-01')
  const known = (relations: number) => network(tinyStore, { relations, actors: 9 })({ published })
  expect((await known(0)).total).toEqual({ actors: null, relations: null })
  const { total, relations } = await known(9)
  expect(total).toEqual({ actors: 4, relations: relations.length })
})

test('a pair has all its relations in order, and the day on which it turned', async () => {
  const found = await answers.pair({ a: 'aland', b: 'borduria' })
  expect(found.relations.map(({ id }) => id)).toEqual(['tiny:backs', 'tiny:old'])
  expect(found.relations[0]?.citations.map(({ source }) => source.id)).toEqual(['paper', 'radio'])
  expect(found.turningPoints).toEqual([
    { at: day('2011-01-01'), stated: '2011', from: [], to: ['positive'], relations: ['tiny:backs'] },
  ])
})

test('a histogram counts stated starts and ends, denied relations and structure left out', async () => {
  const { months, years } = await answers.histogram({})
  const none = { positive: 0, negative: 0, neutral: 0 }
  expect(months).toEqual([
    { month: '2012-12', begins: none, ends: 1 },
    { month: '2013-04', begins: { ...none, negative: 1 }, ends: 0 },
    { month: '2014-03', begins: { ...none, negative: 1 }, ends: 0 },
  ])
  expect(years).toEqual([
    { year: 2011, begins: { ...none, positive: 1 }, ends: 0 },
    { year: 2016, begins: none, ends: 1 },
  ])
})

test.each([
  ['an exact name, in another script', 'هيئة تحرير الشام', ['aland']],
  ['accents and hyphens fold', 'aland-islands', ['aland']],
  ['the beginning of a name stands before that of a word', 'bor', ['borduria']],
  ['the beginning of a word', 'front', ['cordite']],
  ['an article grown on', 'Alborduria', ['borduria']],
  ['signs alone are nothing', '-/"', []],
])('search: %s', async (_, q, found) => {
  expect((await answers.actors({ q, limit: 20 })).actors.map(({ id }) => id)).toEqual(found)
})

test('a search tells which name answered and when it was valid', async () => {
  const { total, actors: found } = await answers.actors({ q: 'blue', limit: 20 })
  expect({ total, found }).toEqual({
    total: 1,
    found: [
      {
        id: 'cordite',
        kind: 'armed-group',
        name: 'Cordite Front',
        matched: { name: 'Blue Front', from: '2012', to: '2015-06' },
        founded: '2012',
        dissolved: null,
        relations: 4,
      },
    ],
  })
})

test('without a query all actors are listed by id, as many as asked', async () => {
  const { q, total, actors: found } = await answers.actors({ limit: 2 })
  expect({ q, total, ids: found.map(({ id }) => id) }).toEqual({ q: null, total: 4, ids: ['aland', 'borduria'] })
})

test.each(['a:b', 'x AND y', '+(a) [1 TO 2]', '"\\/~*?', 'أ NOT-ب'])(
  'a search key of %s holds no operator of Lucene',
  (text) => {
    expect(luceneOf(searchKey(text) || 'a')).toMatch(/^(\+[\p{Ll}\p{Lo}\p{N}]+\*( |$))+$/u)
  },
)

test('an actor brings its relations and those in which it is a third party', async () => {
  const { actor: found, relations, thirdPartyIn } = await answers.actor({ id: 'idle' })
  expect({ name: found.name, relations, thirdPartyIn }).toEqual({
    name: 'Idle-Land',
    relations: [],
    thirdPartyIn: [{ relation: 'tiny:backs', role: 'mediator' }],
  })
})

test('the data sets bring their terms and the statements that wait for a source', async () => {
  expect(await answers.datasets()).toEqual({
    release,
    datasets: [
      {
        id: 'tiny',
        title: 'Tiny: a graph for tests',
        version: '1',
        terms: 'None.',
        wanted: [{ id: 'u1', statement: 'Something', wantedFor: null }],
      },
    ],
  })
})

test('a relation is whole', async () => {
  const { relation: found } = await answers.relation({ id: 'tiny:backs' })
  expect({ sources: found.sources, disputes: found.disputes, dataset: found.dataset }).toEqual({
    sources: ['paper', 'radio'],
    disputes: 1,
    dataset: 'tiny',
  })
})

test.each([
  ['an unknown actor', () => answers.actor({ id: 'bordurja' }), /borduria \(Borduria\)/],
  ['an unknown actor of a moment', () => answers.moment({ at: 0, actor: 'cordit' }), /cordite \(Cordite Front\)/],
  ['an unknown actor of a histogram', () => answers.histogram({ actors: ['aland', 'xyz'] }), /Search for a name/],
  ['an unknown actor of a pair', () => answers.pair({ a: 'aland', b: 'idl' }), /idle \(Idle-Land\)/],
  ['an unknown relation', () => answers.relation({ id: 'tiny:none' }), /An id is that of the dataset/],
])('%s is not found, and what comes near is named', async (_, ask, remedy) => {
  const error = await ask().then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(NotFound)
  expect(error.remedy).toMatch(remedy)
})

test.each([
  ['a span that ends before it begins', () => answers.between({ from: 1, to: 0 }), 'to'],
  ['a network of such a span', () => answers.network({ from: 1, to: 0 }), 'to'],
  ['a difference of one day', () => answers.difference({ a: 1, b: 1 }), 'b'],
  ['a pair of one actor', () => answers.pair({ a: 'aland', b: 'aland' }), 'b'],
])('%s is invalid, and the parameter is named', async (_, ask, parameter) => {
  const error = await ask().then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(Invalid)
  expect(error.parameter).toBe(parameter)
})

test('an answer that an import changed meanwhile is put together again', async () => {
  const changing = storeOf(tinyAnswers, ['old', 'new', 'new', 'new'])
  expect((await actor(changing)({ id: 'aland' })).release.hash).toBe('new')
})

test('data that change all the time are answered later', async () => {
  const changing = storeOf(tinyAnswers, ['1', '2', '3', '4', '5', '6'])
  await expect(actor(changing)({ id: 'aland' })).rejects.toThrow(StoreUnavailable)
})

test('the dates of all relations are read once for one release, and anew for the next', async () => {
  const asked: unknown[] = []
  const dates: NonNullable<typeof tinyAnswers.dates> = (input) => {
    asked.push(input)
    return tinyAnswers.dates?.(input) ?? []
  }
  const counted = histogram(storeOf({ ...tinyAnswers, dates }, ['1', '1', '1', '1', '2', '2']))
  const first = await counted({})
  const filtered = await counted({ signs: ['positive'] })
  await counted({})
  expect(asked).toHaveLength(2)
  expect([first.months.length, filtered.months.length, filtered.years.length]).toEqual([3, 0, 1])
})
