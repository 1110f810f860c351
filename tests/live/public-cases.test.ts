import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readImport } from '../../server/import/folder.ts'
import { importInto } from '../../server/import/write.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { cypher, emptied, emptyStore } from './live-store.ts'
import { type Program, serve } from './serve.ts'

const CASES = join(import.meta.dirname, '../data/public-cases')
const room = mkdtempSync(join(tmpdir(), 'entente-cases-'))

let store: Neo4jStore
let program: Program
beforeAll(async () => {
  store = await emptyStore()
  program = await serve(store)
})
afterAll(async () => {
  await program.stop()
  await store.close()
  rmSync(room, { recursive: true })
})
beforeEach(() => emptied(store))

const bring = async (id: string) => importInto(store, await readImport(join(CASES, id)))
const json = async (path: string) => JSON.parse((await program.ask(path)).body.toString())
const parts = async (path: string) => {
  const { certain, possible, events } = await json(path)
  return { certain, possible, events }
}

test.each(['p04', 'p06', 'p08', 'p12', 'p14', 'p16', 'p18'])(
  '%s: nothing of a refused folder is in the graph',
  async (id) => {
    expect((await bring(id)).state).toBe('refused')
    await store.release()
    expect(await json('/api/network')).toMatchObject({ total: { actors: 0, relations: 0 }, actors: [], sources: [] })
    expect((await json('/api/histogram')).years).toEqual([])
  },
)

test('p02: what ended before 1970 with an unknown start is certain on its days and on no other', async () => {
  await bring('p02')
  const certain = async (at: string) => (await parts(`/api/moment?at=${at}&word=all`)).certain
  expect(await certain('1958-02-28')).not.toContain('p02:r2')
  expect(await certain('1958-03-01')).toContain('p02:r2')
  expect(await certain('1965-06-01')).toContain('p02:r2')
  expect(await certain('1965-06-02')).not.toContain('p02:r2')
  expect(await parts('/api/moment?at=1970-01-01&word=all')).toEqual({ certain: [], possible: [], events: [] })
  const { relations } = await json('/api/network')
  expect(relations.map(({ bounds }: { bounds: object }) => bounds).slice(0, 2)).toMatchObject([
    { startEarliest: null, endLatest: '1960-12-31' },
    { startEarliest: null, endLatest: '1965-06-30' },
  ])
})

test('p10: a state longer than the days looked at is counted in them', async () => {
  await bring('p10')
  const march = { certain: ['p10:r1'], possible: [], events: ['p10:r2'] }
  expect(await parts('/api/between?from=2018-03-01&to=2018-03-31')).toEqual(march)
})

test('p28: a state held twice is two relations, and nothing in the gap', async () => {
  await bring('p28')
  expect(await parts('/api/moment?at=2011-09-01')).toEqual({ certain: [], possible: [], events: [] })
  const { relations } = await json('/api/pairs/hill-guard/river-front')
  expect(relations.map(({ id }: { id: string }) => id)).toEqual(['p28:r1', 'p28:r2'])
})

test('p30: a graph with one dated event is a dynamic GEXF with one spell of one day', async () => {
  await bring('p30')
  const gexf = (await program.ask('/api/export/gexf')).body.toString()
  expect(gexf).toContain('mode="dynamic"')
  expect(gexf).toContain('timeformat="date"')
  expect(gexf.match(/<spell .*?\/>/g)).toEqual(Array(3).fill('<spell start="2014-06-17" end="2014-06-17"/>'))
})

test('p32: numbers stay numbers in a CSV, and texts that look like formulas come back as typed', async () => {
  await bring('p32')
  const before = await store.release()
  const files = unzipSync(new Uint8Array((await program.ask('/api/export/csv')).body))
  const [names = [], ...days] = parse(strFromU8(files['days.csv'] ?? new Uint8Array())) as string[][]
  expect(days.map((row) => ['sign', 'intensity'].map((name) => row[names.indexOf(name)]))).toEqual([
    ['-1', '-9'],
    ['-1', '-2'],
  ])
  const folder = join(room, 'p32')
  mkdirSync(folder)
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes)
  expect(strFromU8(files['actors.csv'] ?? new Uint8Array())).toContain("'=SUM(A1:A9) Brigade")
  await emptied(store)
  expect((await importInto(store, await readImport(folder))).rejects).toEqual([])
  expect(await store.release()).toEqual(before)
})

test('p34: an event after the end of an actor is in, within the spells of its actors; no mark of the store gets out', async () => {
  await bring('p34')
  const gexf = (await program.ask('/api/export/gexf')).body.toString()
  expect(gexf).toMatch(/<edge id="p34:r3".*?<spell start="2021-03-05" end="2021-03-05"\/>/)
  for (const [, spells] of gexf.matchAll(/<node .*?<spells>(.*?)<\/spells>/g))
    expect(spells).toMatch(/^<spell start="[\d-]+" end="(2021-03-05|20[2-9]\d-[\d-]+)"\/>$|^<spell start="[\d-]+"\/>$/)
  for (const format of ['gexf', 'json', 'svg?at=2021-03-05', 'csv?file=relations', 'csv?file=days'])
    expect(
      (await program.ask(`/api/export/${format.includes('?') ? format : `${format}?`}`)).body.toString(),
    ).not.toMatch(/9999/)
})

test('p58: markup in any text is text in every file', async () => {
  await bring('p58')
  for (const path of ['svg?at=2016-12-31&word=all', 'svg?pair=hill-guard,river-front', 'gexf']) {
    const { status, body } = await program.ask(`/api/export/${path}`)
    expect(status).toBe(200)
    expect(body.toString()).not.toMatch(/<(script|img|svg\/|b>)/i)
    expect(body.toString()).not.toMatch(/\s(on\w+|href|src|xlink:href)="/i)
  }
  const { relation } = await json('/api/relations/p58:r1')
  expect(relation.mode).toBe('<img src=x onerror="window.__pwned=1">')
  expect((await program.ask('/api/export/json')).type).toMatch(/^application\/json/)
})

test('p38 and p60: before its first years the bundled data say why; Cypher in a request is refused by its parameter', async () => {
  await importInto(store, await readImport(join(import.meta.dirname, '../../data/syria')))
  await store.release()
  const counts = async (path: string) => {
    const { certain, possible, events, left } = await json(path)
    const { unattested, denied } = left
    return [certain, possible, events, unattested, denied].map(({ length }) => length)
  }
  // Before the daily record: what holds, what may, and why the rest is not shown.
  expect(await counts('/api/moment?at=1983-06-01')).toEqual([1, 0, 0, 51, 1])
  expect(await counts('/api/between?from=1990-01-01&to=1995-12-31')).toEqual([1, 0, 0, 52, 1])
  expect(await counts('/api/moment?at=1950-01-01')).toEqual([0, 0, 0, 48, 1])
  expect((await json('/api/moment?at=1983-06-01')).certain).toEqual(['syria:r001'])

  const graph = () =>
    cypher(
      store,
      'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN labels(n) AS labels, type(r) AS type, count(*) AS count ORDER BY labels, type',
    )
  const before = await graph()
  const { requests } = JSON.parse(readFileSync(join(CASES, 'p60.json'), 'utf8'))
  const answers: unknown[] = []
  for (const request of requests) {
    const { status, body } = await program.ask(request)
    answers.push([status, JSON.parse(body.toString()).parameter])
  }
  expect(answers).toEqual([
    [400, 'actor'],
    [400, 'types'],
    [400, 'types'],
    [400, 'types'],
    [404, 'b'],
    [404, 'id'],
    [400, 'kinds'],
    [404, 'id'],
    [404, 'id'],
  ])
  expect(await graph()).toEqual(before)
})
