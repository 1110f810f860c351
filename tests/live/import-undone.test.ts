import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Stopped } from '../../server/domain/errors.ts'
import { undoImport } from '../../server/import/undo.ts'
import { bring, changed, emptyBeforeEach, faults, hash, room, SMALL, store } from './imports.ts'
import { cypher, emptied } from './live-store.ts'

emptyBeforeEach()

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

test('a signal while an import is being made visible takes that back; nobody sees it, and it goes on', async () => {
  const folder = manyRelations(330)
  const stop = new AbortController()
  await expect(bring(folder, { rows, ending: () => stop.abort(), signal: stop.signal })).rejects.toThrow(
    /^Stopped: 351 of 351 rows are in, and nobody sees them\./,
  )
  expect(await seen()).toEqual({ hash: null, relations: 0, actors: 0, joined: 0, sources: 0 })
  expect((await bring(folder, { rows })).state).toBe('written')
  expect((await seen()).relations).toBe(330)
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

test('actors whom an import moved stand where they stood again, in whatever order imports are undone', async () => {
  const laid = (x: number, more = '') => {
    const folder = changed()
    writeFileSync(join(folder, 'layout.csv'), `actor,x,y\nhill-guard,${x},1\n${more}`)
    return folder
  }
  const stands = async () =>
    (await store.run('actors', { ids: ['hill-guard', 'northland'] })).map(({ id, x, y }) => [id, x, y])
  await bring(SMALL)
  await store.together((run) => run('put-positions', { positions: [{ actor: 'northland', x: 7, y: 8 }] }))
  const first = await stands()
  const before = await store.release()
  await bring(laid(1, 'northland,5,6\n'))
  expect(await store.release()).not.toBe(before)
  expect((await store.release()).hash).toBe(before.hash)
  await bring(laid(2))
  await bring(laid(3))

  await undoImport(store, 3)
  expect(await stands()).toEqual([
    ['hill-guard', 3, 1],
    ['northland', 5, 6],
  ])
  expect((await undoImport(store, 2)).moved).toBe(2)
  expect(await stands()).toEqual([
    ['hill-guard', 3, 1],
    ['northland', 7, 8],
  ])
  await undoImport(store, 4)
  expect(await stands()).toEqual(first)
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

test('what was changed since goes too where that is asked, but for what others need', async () => {
  const first = await seen()
  await bring(SMALL)
  await bring(changed(['relations.csv', '2013-02-01', '2013-03']), { update: true, now: later })
  await undoImport(store, 1, { withChanged: true })

  expect(await seen()).toEqual(first)
  expect(await cypher(store, 'MATCH (n:Relation|Actor|Source|Revision) RETURN count(n) AS n')).toEqual([{ n: 0 }])
  expect(await faults()).toEqual([])
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
