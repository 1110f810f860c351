import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Stopped } from '../../server/domain/errors.ts'
import { readImport } from '../../server/import/folder.ts'
import type { ImportOptions } from '../../server/import/options.ts'
import type { Layout } from '../../server/import/place.ts'
import { undoImport } from '../../server/import/undo.ts'
import { importInto } from '../../server/import/write.ts'
import { graphHash } from '../../server/store/canonical.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { verify } from '../../server/store/verify.ts'
import { cypher, emptied, emptyStore } from './live-store.ts'

const SMALL = join(import.meta.dirname, '../data/public-cases/p34')
const none = { actors: 0, sources: 0, relations: 0, citations: 0 }
const NOW = new Date('2026-11-25T10:20:30.456Z')

let store: Neo4jStore
let room: string
beforeAll(async () => {
  store = await emptyStore()
  room = mkdtempSync(join(tmpdir(), 'entente-live-import-'))
})
afterAll(async () => {
  await store.close()
  rmSync(room, { recursive: true })
})
beforeEach(() => emptied(store))

const bring = async (path: string, options: ImportOptions = {}) =>
  importInto(store, await readImport(path), { now: NOW, ...options })

/** A copy of the small folder in which texts of its files are exchanged. */
function changed(...changes: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = mkdtempSync(join(room, 'p34-'))
  cpSync(SMALL, folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  return folder
}

const count = async () => (await cypher(store, 'MATCH (n) RETURN count(n) AS count'))[0]?.count
const hash = () => store.together(graphHash)
const faults = async () => (await verify(store)).faults

test('a folder comes in whole, the graph is sound, and a second import changes nothing and says so', async () => {
  const first = await bring(SMALL)
  expect([first.state, first.added]).toEqual(['written', { actors: 2, sources: 1, relations: 3, citations: 3 }])
  expect(await faults()).toEqual([])
  const [before, release] = [await count(), await store.release()]
  expect(release.hash).toBe(await hash())

  const second = await bring(SMALL)
  expect([second.state, second.added, second.unchanged]).toEqual(['nothing new', none, first.added])
  expect([await count(), await store.release()]).toEqual([before, release])
})

test('one bad row, and nothing is written', async () => {
  const report = await bring(changed(['relations.csv', '2021-03-05', '2021-02-30']))

  expect([report.state, report.total, report.rejects.map(({ row, column }) => [row, column])]).toEqual([
    'refused',
    1,
    [[3, 'start']],
  ])
  expect(
    await cypher(store, 'MATCH (n) WHERE NOT n:Graph AND NOT n:Migration AND NOT n:MigrationLock RETURN n'),
  ).toEqual([])
})

test('a dry run writes nothing', async () => {
  const before = await count()
  const report = await bring(SMALL, { dryRun: true })

  expect([report.state, report.added.relations, await count()]).toEqual(['checked', 3, before])
})

test('a changed row is a fault; with update it is a revision that keeps what was', async () => {
  await bring(SMALL)
  const folder = changed(['relations.csv', '2013-02-01', '2013-03'])
  const refused = await bring(folder)
  expect(refused.rejects.map(({ row, column, code }) => [row, column, code])).toEqual([[1, 'start', 'row.changed']])

  const later = new Date('2026-12-01T00:00:00Z')
  const report = await bring(folder, { update: true, now: later })
  expect([report.state, report.updated]).toEqual(['written', { ...none, relations: 1 }])
  const [record] = await store.run('relations', { ids: ['p34:r1'] })
  expect([record?.start, record?.recordedAt]).toEqual(['2013-03', '2026-12-01T00:00:00Z'])
  expect(record?.revisions.map(({ at, before }) => [at, before.start, before.recordedAt])).toEqual([
    ['2026-12-01T00:00:00Z', '2013-02-01', '2026-11-25T10:20:30Z'],
  ])
  expect(await faults()).toEqual([])
})

test('a citation stays with its relation: a fault says so before anything is written, and how to go on', async () => {
  await bring(SMALL)
  const before = await hash()
  const more = 'r1,northland,OPPOSES,hill-guard,2013,,,,,,,confirmed,,,s1\nr9,'
  const refused = [
    await bring(changed(['relations.csv', 'r1,', 'r9,'], ['citations.csv', 'c1,r1', 'c1,r9'])),
    await bring(changed(['relations.csv', 'r1,', more], ['citations.csv', 'c1,r1', 'c1,r9']), { update: true }),
    await bring(changed(['citations.csv', 'c1,r1,s1', 'c4,r1,s1,supports,,,\nc1,r2,s1']), { update: true }),
  ]
  const taken = ['refused', [['citation.taken', 'p34:c1']]]
  expect(refused.map(({ state, rejects }) => [state, rejects.map(({ code, value }) => [code, value])])).toEqual([
    taken,
    taken,
    taken,
  ])
  expect(await hash()).toBe(before)

  const own = changed(['relations.csv', 'r1,', more], ['citations.csv', 'c1,r1', 'c9,r9'])
  expect((await bring(own, { update: true })).state).toBe('written')
  expect(await faults()).toEqual([])
})

test('another life of an actor moves the bounds of relations that the import does not bring', async () => {
  await bring(SMALL)
  const actors = join(room, 'actors.csv')
  writeFileSync(actors, 'id,name,type,founded,dissolved\nhill-guard,Hill Guard,armed-group,2012,2019-01-31\n')
  const report = await bring(actors, { update: true })

  expect([report.total, report.updated]).toEqual([0, { ...none, actors: 1 }])
  const [opposes] = await store.run('relations', { ids: ['p34:r1'] })
  expect(opposes?.bounds.endLatest).toBe(Date.UTC(2019, 0, 31) / 86_400_000)
  expect(await faults()).toEqual([])
})

test('what the graph has and the folder lacks stays and is counted', async () => {
  await bring(SMALL)
  const row = 'r3,northland,ATTACKS,hill-guard,2021-03-05,,,,military,,Invented for a test.,confirmed,high,,s1\r\n'
  const report = await bring(
    changed(['relations.csv', row, ''], ['citations.csv', 'c3,r3,s1,supports,Invented for a test.,,\r\n', '']),
  )

  expect([report.state, report.kept, report.unchanged.relations]).toEqual(['nothing new', 1, 2])
  expect((await store.run('relations', { ids: ['p34:r3'] })).length).toBe(1)
})

test('texts that look like formulas come back as typed', async () => {
  await bring(join(SMALL, '../p32'))
  const [record] = await store.run('relations', { ids: ['p32:r2'] })

  expect([record?.mode, record?.summary]).toEqual(['-', "'=1+1 was typed like this"])
})

test('newcomers are placed, the others stand still, and brought positions stand', async () => {
  const seen: (readonly [string, number | null])[][] = []
  const layout: Layout = ({ actors, relations }) => {
    seen.push(actors.map(({ id, x }) => [id, x]))
    return new Map(actors.map(({ id, x, y }, at) => [id, { x: x ?? 10 * at + [...relations].length, y: y ?? 0 }]))
  }
  const places = async () => (await store.run('actors', { ids: null })).map(({ id, x, y }) => [id, x, y])
  const folder = changed()
  writeFileSync(join(folder, 'layout.csv'), 'actor,x,y\nnorthland,-7.5,3\n')
  await bring(folder, { layout })
  expect(seen).toEqual([
    [
      ['hill-guard', null],
      ['northland', -7.5],
    ],
  ])
  expect(await places()).toEqual([
    ['hill-guard', 3, 0],
    ['northland', -7.5, 3],
  ])

  await bring(
    changed(['actors.csv', 'northland,Northland,state', 'east,Eastland,state,,,,,,\r\nnorthland,Northland,state']),
    { layout },
  )
  expect(seen[1]).toEqual([
    ['east', null],
    ['hill-guard', 3],
    ['northland', -7.5],
  ])
  expect((await places()).slice(1)).toEqual([
    ['hill-guard', 3, 0],
    ['northland', -7.5, 3],
  ])
})

/** A folder of so many relations among twenty actors. */
function manyRelations(length: number): string {
  const folder = mkdtempSync(join(room, 'many-'))
  const rows = Array.from(
    { length },
    (_, at) => `r${at},a${at % 20},ATTACKS,a${(at + 1 + (at % 7)) % 20},2015-01-${10 + (at % 20)},reported,many-1`,
  )
  writeFileSync(join(folder, 'datapackage.json'), '{"id": "many"}')
  writeFileSync(
    join(folder, 'actors.csv'),
    ['id,name,type', ...Array.from({ length: 20 }, (_, at) => `a${at},Actor ${at},party`)].join('\n'),
  )
  writeFileSync(join(folder, 'sources.csv'), 'id,title\nmany-1,One\n')
  writeFileSync(
    join(folder, 'relations.csv'),
    ['id,source_actor,type,target_actor,start,status,source_ids', ...rows].join('\n'),
  )
  return folder
}

const rows = { together: 200, batch: 100 }
const seen = async () => {
  const { hash } = await store.release()
  const [states, actors, sources] = [
    await store.run('states', { from: -1e6, to: 1e6, actor: null, actors: null }),
    await store.run('actors', { ids: null }),
    await store.run('sources', { ids: null }),
  ]
  const events = await store.run('events', { from: -1e6, to: 1e6, actor: null, actors: null })
  const joined = actors.reduce((sum, actor) => sum + actor.relations, 0)
  return { hash, relations: states.length + events.length, actors: actors.length, joined, sources: sources.length }
}

test('beyond so many rows an import goes in batches that nobody sees; broken off, it goes on and ends as if it had not been', async () => {
  await bring(SMALL)
  const before = await seen()
  const folder = manyRelations(330)
  const stop = new AbortController()
  const progress = (done: number) => done > 200 && stop.abort()
  await expect(bring(folder, { rows, progress, signal: stop.signal })).rejects.toThrow(
    /^Stopped: \d+ of 351 rows are in, and nobody sees them\..* npx entente undo 2$/,
  )
  expect(await seen()).toEqual(before)
  expect((await faults()).map(({ id }) => id)).toEqual(['2'])
  await expect(bring(SMALL)).rejects.toThrow(/^Import 2 \(many\) is not finished: \d+ of 351 rows are in/)

  const passed: number[] = []
  const report = await bring(folder, { rows, progress: (done) => passed.push(done) })
  expect([report.state, report.number, report.added.relations]).toEqual(['written', 2, 330])
  expect(passed.at(-1)).toBe(351)
  expect(await faults()).toEqual([])
  const after = await seen()
  expect([after.relations - before.relations, after.joined - before.joined]).toEqual([330, 660])

  await emptied(store)
  await bring(SMALL)
  await bring(folder, { rows })
  expect(await seen()).toEqual(after)
})

test('the same large import twice at once is written once', async () => {
  const folder = manyRelations(330)
  const reports = await Promise.all([bring(folder, { rows }), bring(folder, { rows })])

  expect(reports.map(({ state }) => state).sort()).toEqual(['nothing new', 'written'])
  const late = { import: 1, writer: 0, batch: 0, rows: 1 }
  expect(await store.run('advance-import', late)).toEqual([{ due: false, state: 'live' }])
  expect(await cypher(store, 'MATCH (writer:ImportWriter) RETURN writer.id')).toEqual([])
  expect((await seen()).relations).toBe(330)
  expect(await faults()).toEqual([])
})

const later = new Date('2026-12-01T00:00:00Z')

test('an import is undone: exactly what it added is gone, the data bear their earlier name, and it comes in again', async () => {
  await bring(SMALL)
  const before = await seen()
  await bring(manyRelations(330), { rows })
  const after = await seen()
  const { goes, touched } = await undoImport(store, 2)

  expect([goes.map(({ what, records }) => [what, records]), touched]).toEqual([
    [
      ['actors', 20],
      ['relations', 330],
      ['sources', 1],
    ],
    [],
  ])
  expect(await seen()).toEqual(before)
  expect(await faults()).toEqual([])
  expect((await store.run('imports', {})).map(({ number, state }) => [number, state])).toEqual([
    [1, 'live'],
    [2, 'undone'],
  ])
  await expect(undoImport(store, 2)).rejects.toThrow('Import 2 (many) is undone already')
  await bring(manyRelations(330), { rows })
  expect(await seen()).toEqual(after)
})

test('the description of a data set is told where it changes, and goes back in whatever order imports are undone', async () => {
  const described = (title: string, version: string, statement: string) => {
    const folder = changed()
    writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ id: 'p34', title, version }))
    writeFileSync(join(folder, 'unsourced.csv'), `id,statement\nu1,${statement}\n`)
    return folder
  }
  const dataset = async () => {
    const [found] = await store.run('datasets', {})
    return [found?.title, found?.version, found?.wanted.map(({ statement }) => statement)]
  }
  await bring(described('One', '1', 'They met'))
  const first = await seen()
  const folder = described('Two', '1', 'They met twice')
  const told = [
    {
      ...{ id: 'p34', texts: [{ field: 'title', before: 'One', now: 'Two' }] },
      wanted: { added: 0, changed: 1, gone: 0 },
    },
  ]
  expect((await bring(folder, { dryRun: true })).described).toEqual(told)
  const report = await bring(folder)
  expect([report.state, report.described]).toEqual(['written', told])
  await bring(described('Three', '3', 'They met twice'))

  await undoImport(store, 2)
  expect(await dataset()).toEqual(['Three', '3', ['They met']])
  await undoImport(store, 3)
  expect(await dataset()).toEqual(['One', '1', ['They met']])
  expect(await seen()).toEqual(first)
  expect(await faults()).toEqual([])
})

test('a small import that a signal ends has written nothing', async () => {
  await expect(bring(SMALL, { signal: AbortSignal.abort() })).rejects.toThrow(
    new Stopped('Stopped before the rows were in: nothing was written.'),
  )
  expect(await seen()).toEqual({ hash: null, relations: 0, actors: 0, joined: 0, sources: 0 })
  expect((await bring(SMALL)).number).toBe(1)
})

test('an import that was broken off is taken out, and so is one whose undo was', async () => {
  const stop = new AbortController()
  const folder = manyRelations(330)
  await expect(bring(folder, { rows, progress: () => stop.abort(), signal: stop.signal })).rejects.toThrow(Stopped)
  const undoing = new AbortController()
  undoing.abort()
  await expect(undoImport(store, 1, { signal: undoing.signal })).rejects.toThrow(/^Stopped: nobody sees import 1/)
  await expect(bring(SMALL)).rejects.toThrow(/is being taken out/)
  await undoImport(store, 1)

  expect(await seen()).toEqual({ hash: null, relations: 0, actors: 0, joined: 0, sources: 0 })
  expect((await bring(SMALL)).number).toBe(2)
})

test('what was changed since stays, and is named; nothing goes without a word for it', async () => {
  await bring(SMALL)
  await bring(changed(['relations.csv', '2013-02-01', '2013-03']), { update: true, now: later })
  const before = await seen()
  await expect(undoImport(store, 1)).rejects.toThrow(
    'Import 1 (p34) cannot be undone: later changes stand on 2 actors (hill-guard, northland) and 1 relation (p34:r1) and 1 source (s1). Nothing was changed',
  )
  expect(await seen()).toEqual(before)

  await undoImport(store, 1, { keepChanged: true })
  const left = await seen()
  expect({ ...left, hash: null }).toEqual({ hash: null, relations: 1, actors: 2, joined: 2, sources: 1 })
  expect(left.hash).toBe(await hash())
  expect(await faults()).toEqual([])
})
