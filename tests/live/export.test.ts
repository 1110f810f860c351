import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '../../server/answers/moment.ts'
import { network } from '../../server/answers/network.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { drawn } from '../../server/export/draw.ts'
import { exportOf } from '../../server/export/export.ts'
import type { ExportInput } from '../../server/export/input.ts'
import { readImport } from '../../server/import/folder.ts'
import { importInto } from '../../server/import/write.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { emptied, emptyStore } from './live-store.ts'

const day = (iso: string) => dayOf(iso) ?? Number.NaN
const room = mkdtempSync(join(tmpdir(), 'entente-export-'))
const SYRIA = join(import.meta.dirname, '../../data/syria')

let store: Neo4jStore
beforeAll(async () => {
  store = await emptyStore()
  await importInto(store, await readImport(SYRIA))
})
afterAll(async () => {
  await store.close()
  rmSync(room, { recursive: true })
})

type Told = { observed: string[]; citations: { source: { published: string } }[] }
const ask = (input: ExportInput) =>
  exportOf(store, {
    origin: 'http://127.0.0.1:3000',
    today: () => day('2026-11-22'),
    draw: async (picture) => drawn(picture),
  })(input)
const hash = async () => (await store.release()).hash

test('the counts of an export are those of the day in the API', async () => {
  const at = day('2023-02-02')
  const { certain, possible, events, left } = await moment(store)({ at })
  const { body, counts } = await ask({ format: 'json', at })
  const { about, relations } = JSON.parse(String(body))
  expect(counts).toEqual({ relations: 73, actors: 26, thirdParties: 2, sources: 173 })
  expect(relations.map(({ id }: { id: string }) => id)).toEqual([...certain, ...possible, ...events].sort())
  expect(about.left).toEqual({
    unattested: left.unattested.length,
    denied: left.denied.length,
    structure: left.structure.length,
    filtered: left.filtered.length,
    later: left.later.length,
  })
})

test('as published until a day, files hold what the page counts, told as it was then', async () => {
  const [at, published] = [day('2023-02-02'), day('2017-01-31')]
  const { certain, possible, events, left } = await moment(store)({ at, published, word: 'all' })
  const { body, name } = await ask({ format: 'json', at, published, word: 'all' })
  expect(name).toBe(`entente-2023-02-02-published-2017-01-31-${await hash()}.json`)
  const { about, relations } = JSON.parse(String(body))
  expect(relations.map(({ id }: { id: string }) => id)).toEqual([...certain, ...possible, ...events].sort())
  expect(about.left.later).toBe(left.later.length)
  expect(about.title).toBe('Who stood with whom on 2 February 2023, as published until 31 January 2017')
  const told = relations.flatMap(({ observed, citations }: Told) => [
    ...observed,
    ...citations.map(({ source }) => source.published),
  ])
  expect(told.filter((stated: string) => stated > '2017-01-31')).toEqual([])
})

test('everything is the whole network, and a pair its whole history', async () => {
  const { total, sources } = await network(store)({})
  expect((await ask({ format: 'gexf' })).counts).toEqual({ ...total, thirdParties: 0, sources: sources.length })
  expect((await ask({ format: 'csv', pair: ['turkey', 'hts'] })).counts.relations).toBe(21)
})

test.each<[string, ExportInput]>([
  ['a moment', { format: 'svg', at: day('2023-02-02') }],
  ['a pair', { format: 'svg', pair: ['turkey', 'hts'] }],
])('a picture of %s is drawn from the graph', async (_, input) => {
  const release = await hash()
  const { body } = await ask(input)
  expect(String(body)).toContain(`(${release})`)
})

test.each(['csv', 'json'] as const)(
  'everything as %s, taken into an empty graph, is the same graph',
  async (format) => {
    const before = await hash()
    const { body, name } = await ask({ format })
    let path = join(room, name)
    if (typeof body === 'string') writeFileSync(path, body)
    else {
      path = join(room, format)
      mkdirSync(path)
      for (const [file, bytes] of Object.entries(unzipSync(body))) writeFileSync(join(path, file), bytes)
    }
    await emptied(store)
    const report = await importInto(store, await readImport(path))
    expect({ rejects: report.rejects, hash: await hash() }).toEqual({ rejects: [], hash: before })
  },
)
