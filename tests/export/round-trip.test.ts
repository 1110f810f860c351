import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { unguarded } from '../../server/domain/formula-guard.ts'
import { csvOf, zipOf } from '../../server/export/csv.ts'
import { jsonOf } from '../../server/export/json.ts'
import type { Taken, View } from '../../server/export/taken.ts'
import { checkImport } from '../../server/import/check.ts'
import { csvRecords } from '../../server/import/csv.ts'
import { readImport } from '../../server/import/folder.ts'
import { NOTHING_KNOWN } from '../../server/import/known.ts'
import { actor, day, type Graph, relation, source, syria, take } from './graphs.ts'

const room = mkdtempSync(join(tmpdir(), 'entente-export-'))
afterAll(() => rmSync(room, { recursive: true }))

/** What an import into an empty graph would write. */
async function imported(path: string) {
  const { rejects, warnings, ...checked } = await checkImport(await readImport(path), NOTHING_KNOWN, {
    update: false,
    today: day('2026-11-22'),
  })
  const { datasets, actors, sources, relations } = checked
  const unread = warnings.filter(({ code }) => code === 'json.unknown').map(({ value }) => value)
  return { rejects, unread, datasets, actors: actors.added, sources: sources.added, relations: [...relations.added] }
}

function asFolder(taken: Taken, name: string): string {
  const folder = join(room, name)
  mkdirSync(folder)
  for (const [file, bytes] of Object.entries(unzipSync(zipOf(taken)))) writeFileSync(join(folder, file), bytes)
  return folder
}

function asJson(taken: Taken, name: string): string {
  const file = join(room, `${name}.json`)
  writeFileSync(file, jsonOf(taken))
  return file
}

/** Texts that a spreadsheet would run, a dated name twice, a list, line ends of each kind alone, Arabic: what is easily lost on the way. */
const odd: Graph = {
  title: 'Odd texts',
  actors: [
    actor('f1', { name: '=SUM(A1:A9) Brigade', note: 'Line one\nline two' }),
    actor('f2', { name: '-Hill Guard', aliases: ['@hill', '+Guard', 'Guard@2012/2014', 'Guard', "'=1+1"] }),
    actor('hts', { name: 'هيئة تحرير الشام', note: '-1', founded: '2012-01~', dissolved: '2025-01-29' }),
  ],
  relations: [
    relation('test:r1', 'f1 ATTACKS f2', { start: '2016-05-20', place: '=HYPERLINK("x")', summary: '-5 posts, @dawn' }),
    relation('test:r2', 'f2 OPPOSES f1', { start: '2016', mode: '-', summary: "'=1+1 was typed like this", end: '..' }),
    relation('test:r3', 'f2 ATTACKS f1', {
      start: '2016',
      summary: 'Line one\nline two',
      citations: [
        {
          ...{ id: 'test:c3', source: source('s3', { title: 'Line one\nline two' }), stance: 'supports' },
          ...{ says: 'Line one\nline two', quote: 'Line one\rline two', locator: 'Line one\r\nline two' },
        },
      ],
      sources: ['s3'],
    }),
    relation(
      'other:r1',
      'f2 BACKS hts',
      {
        start: '2013',
        observed: ['2014-05', '2016-XX'],
        summary: 'Two\nlines, "quoted"; and | a bar',
        status: 'disputed',
        confidence: 'low',
        thirdParties: [{ role: 'mediator', actor: 'f1' }],
      },
      [source('s2', { title: "'@home", publisher: null, published: null, url: null, language: null, kind: null })],
    ),
  ],
}

const everything = { of: 'everything' } as const
const datasets = [
  { id: 'other', title: 'The other', version: null, terms: null, wanted: [] },
  {
    id: 'test',
    title: 'Odd texts',
    version: '1.0.0',
    terms: '=none',
    wanted: [{ id: 'u1', statement: '=1+1 is said', wantedFor: null }],
  },
]

test.each([
  ['CSV', asFolder],
  ['JSON', asJson],
])('texts, names, dates and datasets come back from %s as they were', async (name, written) => {
  const taken = { ...take(odd, everything), datasets }
  const { rejects, relations, ...back } = await imported(written(taken, `odd-${name}`))
  expect(rejects).toEqual([])
  expect(back.datasets).toEqual(datasets)
  expect(back.actors.map(({ id, name: called, aliases, note }) => ({ id, name: called, aliases, note }))).toEqual(
    taken.actors.map(({ id, name: called, aliases, note }) => ({ id, name: called, aliases, note })),
  )
  expect(back.sources).toEqual(taken.sources)
  expect(relations).toEqual(
    taken.relations.map(({ recordedAt, revisions, disputes, disputedBy, sources, citations, ...record }) => ({
      ...record,
      // The lives of the actors cut the bounds once more, as they do at every import.
      bounds: expect.anything(),
      citations: citations.map((citation) => ({ ...citation, source: citation.source.id })),
    })),
  )
})

test('whatever a cell holds, the import reads from the CSV what was written', () => {
  const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...' \t\r\n,;"\'=|aب') }), fc.string())
  const columns = ['id', 'text']
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('r1'), cell)), (rows) => {
      const read = [...csvRecords([csvOf({ columns, rows })], ',')]
      expect(read.flatMap(({ faults }) => faults)).toEqual([])
      expect(read.map(({ fields }) => fields.map(unguarded))).toEqual([columns, ...rows])
    }),
  )
})

test.each([
  ['CSV', asFolder],
  ['JSON', asJson],
])('the bundled data come back from %s as they went in', async (name, written) => {
  const graph = syria()
  const before = await imported(join(import.meta.dirname, '../../data/syria'))
  const taken = { ...take(graph, everything), datasets: before.datasets.map((dataset) => ({ ...dataset })) }
  const after = await imported(written(taken, `syria-${name}`))
  const inOrder = (read: typeof before) => ({
    ...read,
    actors: [...read.actors].sort(byId),
    sources: [...read.sources].sort(byId),
    relations: [...read.relations].sort(byId),
  })
  expect(inOrder(after)).toEqual(inOrder(before))
})

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

test.each<View>([
  everything,
  { of: 'network', when: { at: day('2023-02-02') } },
  { of: 'network', when: { from: day('2016-01-01'), to: day('2018-12-31') } },
  { of: 'days', days: [day('2013-01-01'), day('2023-02-02')] },
  { of: 'difference', a: day('2016-01-01'), b: day('2018-12-31') },
  { of: 'pair', actors: ['f1', 'f2'], span: null },
])('our own JSON of $of comes back without a key that is not known', async (view) => {
  const { rejects, unread } = await imported(asJson(take(odd, view), 'view'))
  expect({ rejects, unread }).toEqual({ rejects: [], unread: [] })
})

test.each([
  ['CSV', asFolder],
  ['JSON', asJson],
])('what a clock has cut says so when it comes back from %s', async (name, written) => {
  const clocks = { published: day('2016-06-01'), recorded: day('2026-11-26') }
  const { findings, tables } = await readImport(written(take(odd, everything, clocks), `cut-${name}`))
  const file = name === 'CSV' ? 'datapackage.json' : 'cut-JSON.json'
  expect(findings.warnings.map((one) => [one.file, one.code, one.value])).toEqual([
    [file, 'file.clock', '2016-06-01'],
    [file, 'file.clock', '2026-11-26'],
  ])
  expect(tables.relations?.count).toBe(odd.relations.length)
})

test('a view comes in by itself: its third parties and sources are with it', async () => {
  const taken = take(syria(), { of: 'network', when: { at: day('2023-02-02') } })
  const { rejects, actors, sources, relations } = await imported(asFolder(taken, 'moment'))
  expect({ rejects, actors: actors.length, sources: sources.length, relations: relations.length }).toEqual({
    rejects: [],
    actors: 28,
    sources: 173,
    relations: 73,
  })
})
