import { expect, test } from 'vitest'
import { citedSources, dataCitation, relationCitation, sourcesInWords } from '../../server/domain/citation.ts'
import type { Release } from '../../server/domain/release.ts'
import { day, relation, source } from './graphs.ts'

const release: Release = {
  number: null,
  hash: 'a1b2c3d4',
  datasets: [{ id: 'syria', title: 'Syria: political relations', version: '1.2.0' }],
}
const data = { release, address: 'https://entente.example/v/a1b2c3d4/relation/syria:r1', retrieved: day('2026-11-22') }

/** One body: two undated pages, two of 2020. */
const body = [
  source('s1', { title: 'First undated page', published: null }),
  source('s2', { title: 'Second undated page', published: null }),
  source('s3', { title: 'Report of spring', published: '2020-03' }),
  source('s4', { title: 'Report of autumn', published: '2020-10-01' }),
]

test('undated works and works of one year get letters, by day, then title', () => {
  expect([...citedSources(body.toReversed()).values()].map(({ source: { id }, label }) => [id, label]).sort()).toEqual([
    ['s1', 'Example Institute (n.d.-a)'],
    ['s2', 'Example Institute (n.d.-b)'],
    ['s3', 'Example Institute (2020a)'],
    ['s4', 'Example Institute (2020b)'],
  ])
})

test.each([
  ['a day', '2020-10-01', 'Example Institute (2020, 1 October). Report s1. https://example.org/s1'],
  ['a doubtful month', '2018-10?', 'Example Institute (2018, October?). Report s1. https://example.org/s1'],
  ['about a year', '2013~', 'Example Institute (about 2013). Report s1. https://example.org/s1'],
  ['a doubtful year', '2013?', 'Example Institute (2013?). Report s1. https://example.org/s1'],
  ['a decade', '201X', 'Example Institute (the 2010s). Report s1. https://example.org/s1'],
  ['no date', null, 'Example Institute (n.d.). Report s1. https://example.org/s1'],
])('a source published %s', (_, published, full) => {
  expect(citedSources([source('s1', { published })]).get('s1')?.full).toBe(full)
})

test.each([
  ['no publisher', { publisher: null }, '“Report s1” (2020, 15 January). https://example.org/s1'],
  ['no address', { url: null }, 'Example Institute (2020, 15 January). Report s1.'],
  [
    'a title that asks',
    { title: 'Who is who?' },
    'Example Institute (2020, 15 January). Who is who? https://example.org/s1',
  ],
])('a source with %s', (_, rest, full) => {
  expect(citedSources([source('s1', rest)]).get('s1')?.full).toBe(full)
})

test('the twenty-seventh work of a year is aa', () => {
  const many = Array.from({ length: 27 }, (_, n) => source(`s${n}`, { title: String(n).padStart(2, '0') }))
  expect(citedSources(many).get('s26')?.year).toBe('2020aa')
})

test('sources are gathered by author, the rest counted', () => {
  const cited = [...citedSources([...body, source('d', { publisher: 'Example Daily', published: '2016' })]).values()]
  const named = cited.filter(({ source: { id } }) => ['s3', 's4', 'd'].includes(id))
  expect(sourcesInWords(named, 111)).toBe('Example Institute (2020a, 2020b); Example Daily (2016) and 108 others')
  expect(sourcesInWords(named, 3)).toBe('Example Institute (2020a, 2020b); Example Daily (2016)')
})

test('a relation is cited with its sources and the data, and says which source disputes it', () => {
  const stated = relation(
    'syria:r1',
    'turkey BACKS syrian-rebels',
    { start: '2011', observed: ['2023-02-02'] },
    body.slice(0, 3),
  )
  const [first, ...others] = stated.citations
  const disputed = { ...stated, citations: first ? [{ ...first, stance: 'disputes' as const }, ...others] : [] }
  expect(relationCitation(disputed, (id) => (id === 'turkey' ? 'Turkey' : 'Syrian rebels'), data)).toEqual({
    inText: '(Example Institute, n.d.-a, n.d.-b, 2020; Entente, 2026)',
    full: [
      'Example Institute (n.d.-a). First undated page. https://example.org/s1 [disputes]',
      'Example Institute (n.d.-b). Second undated page. https://example.org/s2',
      'Example Institute (2020, March). Report of spring. https://example.org/s3',
      'Entente (2026). Syria: political relations, version 1.2.0 [dataset] (a1b2c3d4). ' +
        'Subset: syria:r1, Turkey backs Syrian rebels, since 2011, attested 2 Feb 2023. ' +
        'Retrieved 22 November 2026, from https://entente.example/v/a1b2c3d4/relation/syria:r1',
    ].join('\n'),
  })
})

test('a view is cited by its subset, and a release by its number', () => {
  expect(dataCitation({ ...data, release: { ...release, number: 3 } }, 'Turkey × HTS; 2011 to 2025')).toEqual({
    inText: '(Entente, 2026)',
    full:
      'Entente (2026). Syria: political relations, version 1.2.0 [dataset] (release 3, a1b2c3d4). Subset: Turkey × HTS; 2011 to 2025. ' +
      'Retrieved 22 November 2026, from https://entente.example/v/a1b2c3d4/relation/syria:r1',
  })
})
