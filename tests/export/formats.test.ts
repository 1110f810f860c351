import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unguarded } from '../../server/domain/formula-guard.ts'
import { aboutOf } from '../../server/export/about.ts'
import { oneTable, zipOf } from '../../server/export/csv.ts'
import { gexfOf } from '../../server/export/gexf.ts'
import { jsonOf } from '../../server/export/json.ts'
import { countsOf } from '../../server/export/taken.ts'
import { actor, day, type Graph, relation, source, take } from './graphs.ts'

const everything = { of: 'everything' } as const
const at = (iso: string) => ({ of: 'network', when: { at: day(iso) } }) as const

/** One state and one event of two actors, with a mediator. */
const small: Graph = {
  title: 'A small graph',
  actors: [
    actor('hill-guard', { name: 'Hill Guard' }),
    actor('lake-union', { name: 'Lake Union' }),
    actor('river-front', { name: 'River Front' }),
  ],
  relations: [
    relation('test:r1', 'hill-guard BACKS river-front', {
      start: '2016-05',
      observed: ['2016-08-02'],
      mode: 'weapons',
      summary: 'It said, "yes".',
      thirdParties: [{ role: 'mediator', actor: 'lake-union' }],
    }),
    relation('test:r2', 'hill-guard ATTACKS river-front', { start: '2016-07-28', status: 'reported' }),
  ],
}

test('a table is RFC 4180 with the columns of the import folder', () => {
  expect(oneTable(take(small, at('2016-08-10')), 'relations')).toBe(
    [
      'id,source_actor,type,target_actor,start,end,observed,mode,aspect,place,summary,status,confidence,third_parties,source_ids',
      'test:r1,hill-guard,BACKS,river-front,2016-05,,2016-08-02,weapons,,,"It said, ""yes"".",confirmed,,mediator:lake-union,s1',
      'test:r2,hill-guard,ATTACKS,river-front,2016-07-28,,,,,,,reported,,,s1',
      '',
    ].join('\r\n'),
  )
})

test('days.csv says what follows from the stated dates, numbers as numbers', () => {
  expect(oneTable(take(small, at('2016-08-10')), 'days')).toBe(
    [
      'relation_id,start_earliest,start_latest,end_earliest,end_latest,shown_from,shown_to,sign,intensity,standing',
      'test:r1,2016-05-01,2016-05-31,2016-08-02,,2016-05-01,2017-08-02,1,3.8,possible',
      'test:r2,2016-07-28,2016-07-28,2016-07-28,2016-07-28,2016-07-28,2016-07-28,-1,-9,event',
      '',
    ].join('\r\n'),
  )
})

test('the same view is the same zip, byte for byte', () => {
  expect(zipOf(take(small, at('2016-08-10')))).toEqual(zipOf(take(small, at('2016-08-10'))))
})

test('a zip holds the folder, its description, its days and a README', () => {
  const files = unzipSync(zipOf(take(small, at('2016-08-10'))))
  expect(Object.keys(files).sort()).toEqual([
    'README.md',
    'actors.csv',
    'citations.csv',
    'datapackage.json',
    'days.csv',
    'relations.csv',
    'sources.csv',
  ])
  const { id, title, version, entente } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array()))
  expect({ id, title, version, entente }).toEqual({
    id: 'test',
    title: 'A small graph',
    version: '1.0.0',
    entente: {
      guarded: true,
      release: 'a1b2c3d4',
      datasets: [{ id: 'test', title: 'A small graph', version: '1.0.0', terms: 'Free for trials.', wanted: [] }],
    },
  })
})

test('the README says view, counts, what is left out, release, terms, address, day and sources', () => {
  const readme = strFromU8(unzipSync(zipOf(take(small, at('2019-08-10'))))['README.md'] ?? new Uint8Array())
  expect(readme).toContain('# Who stood with whom on 10 August 2019')
  expect(readme).toContain(
    '- In it: 0 relations among 0 actors, from 0 sources. Left out: 1 not attested within 12 months.',
  )
  expect(readme).toContain('- Filter: none')
  expect(readme).toContain('- Data: A small graph 1.0.0 (a1b2c3d4)')
  expect(readme).toContain('- Address: https://entente.example/v/a1b2c3d4/network')
  expect(readme).toContain('- Retrieved: 2026-11-22')
  expect(readme).toContain('Free for trials.')
})

test('GEXF has no nodes for third parties, and counts none', () => {
  const gexf = gexfOf(take(small, at('2016-08-10')))
  expect(gexf.match(/<node /g)).toHaveLength(2)
  expect(gexf).toContain('In it: 2 relations among 2 actors, from 1 source.')
})

test.each([
  ['nothing', {}, 'All relations of the graph, denied ones and structure too.'],
  [
    'types',
    { types: ['ATTACKS'] },
    'All relations of the graph that the filter lets through, denied ones and structure too.',
  ],
  ['a status', { status: ['confirmed'] }, 'All relations of the graph that the filter lets through, structure too.'],
] as const)('everything is told as what it is where a filter asks %s', (_, asked, view) => {
  expect(aboutOf(take(small, everything, asked)).view).toBe(view)
})

test('an actor that is only a third party comes along, and is counted apart', () => {
  const taken = take(small, at('2016-08-10'))
  expect(countsOf(taken)).toEqual({ relations: 2, actors: 2, thirdParties: 1, sources: 1 })
  expect(oneTable(taken, 'actors').split('\r\n')[2]).toBe('lake-union,Lake Union,armed-group,,,,,,')
})

test('JSON is the network with whole records, its days ISO or null', () => {
  const { about, ...answer } = JSON.parse(jsonOf(take(small, at('2016-08-10'))))
  expect({ from: answer.from, to: answer.to, total: answer.total }).toEqual({
    from: '2016-08-10',
    to: '2016-08-10',
    total: { actors: 2, relations: 2 },
  })
  expect(answer.relations[0].bounds).toEqual({
    startEarliest: '2016-05-01',
    startLatest: '2016-05-31',
    endEarliest: '2016-08-02',
    endLatest: null,
  })
  expect(answer.relations[0].citations[0].source.title).toBe('Report s1')
  expect(about).toMatchObject({
    title: 'Who stood with whom on 10 August 2016',
    filter: 'none',
    counts: { relations: 2, actors: 2, thirdParties: 1, sources: 1 },
    left: { unattested: 0, denied: 0, structure: 0, filtered: 0, later: 0 },
    release: 'A small graph 1.0.0 (a1b2c3d4)',
    retrieved: '2026-11-22',
  })
})

const hostile = '\u0007"><script>window.__pwned=1</script>\uD800 & \'é\n'
const asUtf8 = hostile.replace('\uD800', '\uFFFD')
const formulas: Graph = {
  title: '=1+1',
  actors: [
    actor('f1', { name: '=SUM(A1:A9) Brigade' }),
    actor('f2', { name: '-Hill Guard', aliases: ['@hill', '+Guard'] }),
    actor('f3', { name: hostile, note: hostile }),
  ],
  relations: [
    relation('test:r1', 'f1 ATTACKS f2', {
      start: '2016-05-20',
      place: '=HYPERLINK("x")',
      summary: '-5 posts taken, @dawn',
    }),
    relation('test:r2', 'f2 OPPOSES f1', { start: '2016', mode: '-', summary: "'=1+1 was typed like this" }),
    relation('test:r3', 'f3 BACKS f1', { start: '2016', mode: hostile, summary: hostile }, [
      source('s2', { title: hostile, publisher: hostile }),
    ]),
  ],
}

test('texts that look like formulas are guarded and come back as typed, numbers never are', () => {
  const taken = take(formulas, everything)
  const read = (name: 'actors' | 'relations' | 'days'): string[][] => parse(oneTable(taken, name))
  expect(read('actors').map((row) => row.slice(1, 4))).toEqual([
    ['name', 'type', 'aliases'],
    ["'=SUM(A1:A9) Brigade", 'armed-group', ''],
    ["'-Hill Guard", 'armed-group', "'@hill|+Guard"],
    [asUtf8, 'armed-group', ''],
  ])
  expect(read('relations').map((row) => row.map(unguarded).slice(9, 11))).toEqual([
    ['place', 'summary'],
    ['=HYPERLINK("x")', '-5 posts taken, @dawn'],
    ['', "'=1+1 was typed like this"],
    ['', asUtf8],
  ])
  expect(read('days').map((row) => row.slice(7, 9))).toEqual([
    ['sign', 'intensity'],
    ['-1', '-9'],
    ['-1', '-2'],
    ['1', '3.8'],
  ])
})

test('hostile text in GEXF is text, and what XML cannot hold is dropped', () => {
  const gexf = gexfOf(take(formulas, everything))
  for (const never of ['<script', '\u0007', '\uD800']) expect(gexf).not.toContain(never)
  expect(gexf).toContain('label="&quot;&gt;&lt;script&gt;window.__pwned=1&lt;/script&gt; &amp; &apos;é&#10;"')
})
