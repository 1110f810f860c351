import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataKnown } from '../../client/view/as-known.ts'
import { dataFrom } from '../../client/view/data.ts'
import { actors } from '../../server/answers/actors.ts'
import { difference } from '../../server/answers/difference.ts'
import { histogram } from '../../server/answers/histogram.ts'
import { moment } from '../../server/answers/moment.ts'
import { network } from '../../server/answers/network.ts'
import { pair } from '../../server/answers/pair.ts'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { differenceOf, STEPS } from '../../server/domain/difference.ts'
import { histogramOf } from '../../server/domain/histogram.ts'
import { partsOf } from '../../server/domain/network.ts'
import { inOrder } from '../../server/domain/pair.ts'
import { followedBy } from '../../server/domain/successors.ts'
import { mayHold } from '../../server/domain/time/bounds.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { shownSpan } from '../../server/domain/time/last-word.ts'
import { Sign, signOf } from '../../server/domain/types/relation-types.ts'
import { readImport } from '../../server/import/folder.ts'
import { importInto } from '../../server/import/write.ts'
import { type Neo4jStore, storeOver } from '../../server/store/neo4j-store.ts'
import { recordOf } from '../../server/store/rows.ts'
import { verify } from '../../server/store/verify.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'
import { syriaImport } from '../data/syria-import.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { emptyStore } from './live-store.ts'
import { cases, differences, moments, pairs, spans } from './syria-expected.ts'

const FOLDER = join(import.meta.dirname, '../..')
let store: Neo4jStore
/** The same graph, asked once a type as if it were large. */
let large: Neo4jStore
beforeAll(async () => {
  store = await emptyStore()
  await importInto(store, await readImport(join(FOLDER, 'data/syria')))
  await store.release()
  large = storeOver(store.database, 0)
})
afterAll(() => store.close())

const day = (iso: string) => dayOf(iso) ?? Number.NaN

test('the whole data set comes back as an independent reader reads it', async () => {
  const { dataset, actors: given, sources, relations } = syriaImport
  const found = await store.run('relations', { ids: relations.map(({ id }) => id) })
  const byId = <Record extends { id: string }>(list: readonly Record[]) =>
    [...list].sort((one, other) => (one.id < other.id ? -1 : 1))
  const keyOf = ({ role, actor }: { role: string; actor: string }) => `${actor} ${role}`
  const bare = found.map(recordOf).map(({ recordedAt, ...record }) => record)
  expect(bare).toEqual(
    byId(relations).map((record) => ({
      ...record,
      citations: byId(record.citations),
      thirdParties: [...record.thirdParties].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    })),
  )
  expect(bare.reduce((sum, { citations }) => sum + citations.length, 0)).toBe(1217)
  expect(await store.run('sources', { ids: null })).toEqual(byId(sources))
  const rows = await store.run('actors', { ids: null })
  expect(rows.map(({ x, y, relations, names, ...record }) => record)).toEqual(byId(given))
  expect(
    (await store.run('datasets', {})).map(({ id, title, version, wanted }) => [id, title, version, wanted.length]),
  ).toEqual([[dataset.id, dataset.title, '1.2.0', 15]])
})

test.each(moments)('who stood with whom on $at, about $actor', async ({ at, actor, ...parts }) => {
  const asked = { at: day(at), ...(actor === null ? {} : { actor }) }
  const { certain, possible, events, left } = await moment(store)(asked)
  expect({ certain, possible, events, ...left }).toEqual({
    certain: parts.certain,
    possible: parts.possible,
    events: parts.events,
    unattested: parts.not_attested,
    denied: parts.denied,
    structure: parts.structure,
    filtered: [],
    later: [],
  })
  expect(await moment(large)(asked)).toEqual(await moment(store)(asked))
})

const filters = {
  confidence: ['low', 'medium'],
  aspects: ['diplomatic', 'military'],
  sources: syriaImport.sources.slice(0, 200).map(({ id }) => id),
  languages: ['ar', 'fr', 'ru', 'tr'],
} as const
const filtered: readonly (readonly [string, Partial<Asked>])[] = [
  ...Object.entries(filters).map(([name, list]) => [name, { [name]: list }] as const),
  ['all of them', filters],
]

test.each(filtered)('days and years filtered by %s are what the domain says', async (_, given) => {
  const asked = { ...USUAL, ...given }
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  for (const at of ['2013-08-21', '2023-02-02'].map(day)) {
    const { release, at: _day, left, ...found } = await moment(store)({ at, ...given })
    const { left: out, ...parts } = partsOf(syriaRelations, asked, { at }, syriaKindOf)
    expect(found).toEqual({ certain: ids(parts.certain), possible: ids(parts.possible), events: ids(parts.events) })
    expect(left.filtered).toEqual(ids(out.filtered))
  }
  const [a, b] = [day('2016-07-28'), day('2017-07-28')]
  const changed = await difference(store)({ a, b, ...given })
  const here = differenceOf(syriaRelations, asked, a, b, syriaKindOf)
  expect([changed.events, changed.left.filtered]).toEqual([ids(here.events), ids(here.left.filtered)])
  const { release, ...bars } = await histogram(store)(given)
  expect(bars).toEqual(histogramOf(syriaRelations, asked, syriaKindOf))
})

test.each(['turkey', 'hts'])(
  'about %s a large graph is asked from the actor on, and answers what the domain says',
  async (actor) => {
    for (const given of [{ actor }, { actor, aspects: ['military', 'political'] }]) {
      const asked = { ...USUAL, ...given }
      const at = day('2017-10-08')
      const { release, at: _day, ...found } = await moment(large)({ at, ...given })
      const { left, ...parts } = partsOf(syriaRelations, asked, { at }, syriaKindOf)
      const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
      expect({ ...found, left: undefined }).toEqual({
        certain: ids(parts.certain),
        possible: ids(parts.possible),
        events: ids(parts.events),
      })
      expect(found.left).toEqual(Object.fromEntries(Object.entries(left).map(([why, list]) => [why, ids(list)])))
      const { release: _, ...bars } = await histogram(large)(given)
      expect(bars).toEqual(histogramOf(syriaRelations, asked, syriaKindOf))
    }
  },
)

const syriaData = dataFrom(syriaNetwork, 0)
/** A day looked at and the day until which sources count: before it, long before, after. */
const clocks = [
  ['2016-07-28', '2016-07-28'],
  ['2023-02-02', '2017-01-31'],
  ['2013-08-21', '2020-12-31'],
].map(([at = '', published = '']) => ({ at: day(at), published: day(published) }))

test.each(clocks)('as published until $published, day $at is what the domain says', async ({ at, published }) => {
  const asked = { ...USUAL, published }
  const known = dataKnown(syriaData, asked)
  const relations = [...known.relations, ...known.later]
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const { release, at: _day, ...found } = await moment(store)({ at, published })
  const { left, ...parts } = partsOf(relations, asked, { at }, syriaKindOf)
  const each = (of: { readonly [part in string]: readonly { readonly id: string }[] }) =>
    Object.fromEntries(Object.entries(of).map(([part, list]) => [part, ids(list)]))
  expect(found).toEqual({ ...each(parts), left: each(left) })
  expect(found.left.later.length).toBeGreaterThan(0)

  const changed = await difference(store)({ a: at, b: at + 400, published, follow: true })
  const followed = followedBy(known.relations, at + 400)
  const here = differenceOf(relations, { ...asked, follow: true }, at, at + 400, syriaKindOf, followed)
  expect([changed.events, changed.left]).toEqual([ids(here.events), each(here.left)])
  const { release: _release, ...bars } = await histogram(store)({ published })
  expect(bars).toEqual(histogramOf(relations, asked, syriaKindOf))
  const shown = await network(store)({ from: at, to: at, published })
  expect(ids(shown.relations)).toEqual(ids(known.relations.filter(({ bounds }) => mayHold(bounds, at))))
  const history = await pair(store)({ a: 'turkey', b: 'hts', published })
  const between = known.relations.filter(({ source, target }) => [source, target].sort().join() === 'hts,turkey')
  expect(
    history.relations.map(({ id, end, observed, bounds, disputes, sources }) => ({
      id,
      end,
      observed,
      bounds,
      disputes,
      sources: [...sources],
    })),
  ).toEqual(
    inOrder(between).map(({ id, end, observed, bounds, disputes, sources }) => ({
      id,
      end,
      observed,
      bounds,
      disputes,
      sources: [...sources].sort(),
    })),
  )
})

test('the second of February 2023 in numbers', async () => {
  const { certain, possible, events, left } = await moment(store)({ at: day('2023-02-02') })
  const shown = new Set([...certain, ...possible, ...events])
  const drawn = syriaRelations.filter(({ id }) => shown.has(id))
  expect([certain, possible, events, left.unattested, left.structure, left.denied].map(({ length }) => length)).toEqual(
    [38, 26, 9, 178, 8, 1],
  )
  expect(new Set(drawn.flatMap(({ source, target }) => [source, target])).size).toBe(26)
  const signs = Sign.options.map((sign) => drawn.filter(({ type }) => signOf(type) === sign).length)
  expect(signs).toEqual([24, 42, 7])
})

test.each(pairs)('the history of $pair in order', async ({ pair: [a, b], ids }) => {
  expect((await pair(store)({ a, b })).relations.map(({ id }) => id)).toEqual(ids)
})

test.each(spans)('the shown span of $id', async ({ id, from, to }) => {
  const [relation] = await store.run('relations', { ids: [id] })
  const span = relation && shownSpan(relation, '12')
  expect(span && { from: isoOf(span.first), to: isoOf(span.last) }).toEqual({ from, to })
})

const MARKS = { positive: '+', negative: '-', neutral: '0' } as const
type Triples = readonly { source: string; type: string; target: string }[]
const named = (triples: Triples) => triples.map(({ source, type, target }) => `${source} ${type} ${target}`).sort()

test.each(differences)('the difference of $a and $b, about $actor', async ({ a, b, actor, ...answer }) => {
  const asked = { a: day(a), b: day(b), ...(actor === null ? {} : { actor }) }
  const found = await difference(store)(asked)
  expect({
    began: named(found.began),
    'may have begun': named(found.mayHaveBegun),
    'attested again': named(found.attestedAgain),
    ended: named(found.ended),
    'may have ended': named(found.mayHaveEnded),
    'no longer certain': named(found.noLongerCertain),
    'became certain': named(found.becameCertain),
    'no longer attested': named(found.noLongerAttested),
    unchanged_certain: named(found.unchanged.certain),
    unchanged_possible: named(found.unchanged.possible),
    events: found.events,
    denied: found.left.denied,
    structure: found.left.structure,
    turned: found.turned.map(({ actors: pair, from, to }) => ({
      pair,
      a: from.map((sign) => MARKS[sign]).sort(),
      b: to.map((sign) => MARKS[sign]).sort(),
    })),
  }).toEqual(
    Object.fromEntries(Object.entries(answer).filter(([name]) => !['about', 'events_possible'].includes(name))),
  )
  expect(await difference(large)(asked)).toEqual(found)
})

test('a difference that follows successors is the same from the database as from the whole network', async () => {
  const [a, b] = [day('2024-11-01'), day('2025-02-01')]
  for (const actor of [undefined, 'syrian-transitional-government', 'turkey']) {
    const asked = { a, b, follow: true, ...(actor === undefined ? {} : { actor }) }
    const found = await difference(store)(asked)
    const { relations } = await network(store)({})
    const here = differenceOf(relations, { ...USUAL, ...asked }, a, b, () => undefined, followedBy(relations, b))
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    for (const step of STEPS)
      expect(found[step]).toEqual(here[step].map((triple) => ({ ...triple, relations: ids(triple.relations) })))
    expect(found.turned).toEqual(here.turned)
    expect(found.events).toEqual(ids(here.events))
    expect(found.left.unattested).toEqual(ids(here.left.unattested))
    expect(await difference(large)(asked)).toEqual(found)
  }
})

test('the network is the whole graph, in either form', async () => {
  const { total, actors: known, sources, relations } = await network(store)({})
  expect({ total, actors: known.length, sources: sources.length, relations: relations.length }).toEqual({
    total: { actors: 62, relations: 652 },
    actors: 62,
    sources: 711,
    relations: 652,
  })
  expect(await network(large)({})).toEqual(await network(store)({}))
})

test.each([
  ['all', {}],
  ['one actor', { actor: 'hts' }],
  ['some actors', { actors: ['hts', 'turkey', 'russia'] }],
  ['kinds', { kinds: ['state', 'government'] as const }],
  ['a type and a family', { types: ['ATTACKS', 'support'] as const }],
  ['denied ones and structure', { status: ['denied', 'confirmed'] as const, structure: true }],
])('the histogram of %s is what the domain counts', async (_, asked) => {
  const { release, ...found } = await histogram(store)(asked)
  expect(found).toEqual(histogramOf(syriaRelations, { ...USUAL, ...asked }, syriaKindOf))
  expect(await histogram(large)(asked)).toEqual({ release, ...found })
})

test.each(cases)('a search for $q finds $first_three', async ({ q, first_three: named }) => {
  const { actors: found } = await actors(store)({ q, limit: 3 })
  if (named !== null) expect(found.map(({ id }) => id)).toContain(named)
})

test('the graph is clean', async () => {
  const { checked, faults, warnings } = await verify(store)
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] })
  expect(Object.fromEntries(checked.map(({ what, count }) => [what, count]))).toMatchObject({
    actors: 62,
    sources: 711,
    relations: 652,
    'relationships between actors': 652,
  })
})
