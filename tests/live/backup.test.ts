import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../../server/backup/backup.ts'
import { openBackup } from '../../server/backup/read.ts'
import { restore } from '../../server/backup/restore.ts'
import { Conflict, Invalid, Stopped, StoreUnavailable } from '../../server/domain/errors.ts'
import { readImport } from '../../server/import/folder.ts'
import { undoImport } from '../../server/import/undo.ts'
import { importInto } from '../../server/import/write.ts'
import { canonicalExport } from '../../server/store/canonical.ts'
import { migrateAgain } from '../../server/store/migrate.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { recordOf } from '../../server/store/rows.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/store/verify.ts'
import { tiny } from '../store/tiny.ts'
import { cypher, emptied, emptyStore, everythingIn, written } from './live-store.ts'

const SYRIA = join(import.meta.dirname, '../../data/syria')
const SMALL = join(import.meta.dirname, '../data/public-cases/p34')
const LATER = '2026-02-01T00:00:00Z'
const NONE = { actors: 0, sources: 0, relations: 0, citations: 0 }
const SUMS = JSON.stringify({ added: { ...NONE, relations: 3 }, updated: NONE })

let store: Neo4jStore
let room: string
beforeAll(async () => {
  store = await emptyStore()
  room = mkdtempSync(join(tmpdir(), 'entente-live-backup-'))
})
afterAll(async () => {
  await store.close()
  rmSync(room, { recursive: true })
})

let files = 0
const newFile = () => join(room, `${++files}.zip`)
const bytesOf = (path: string) => readFileSync(path).toString('base64')

async function exported(): Promise<string> {
  let text = ''
  for await (const piece of canonicalExport(store.run)) text += piece
  return text
}

/** The tiny graph as years of work leave it: an updated relation, actor and source, positions, an import that ended. */
async function livedIn() {
  await written(store, tiny)
  const [backs] = (await store.run('relations', { ids: ['tiny:backs'] })).map(recordOf)
  const actor = tiny.actors[1]
  const [radio] = await store.run('sources', { ids: ['radio'] })
  if (!backs || !actor || !radio) throw new Error('the tiny graph is another')
  const { recordedAt, ...record } = { ...backs, summary: "it's \"quoted\" \\ and 'odd'\n\u2028 هيئة" }
  await store.together(async (run) => {
    await run('lock', {})
    const before = [{ id: 'tiny', title: 'Tiny, before', wanted: [] }]
    const about = { dataset: 'tiny', name: 'tiny', digest: 'x', at: LATER, rows: 3, sums: SUMS, before, staged: false }
    const [job] = await run('begin-import', about)
    await run('end-import', { import: job?.number ?? 0, state: 'live' })
    await run('revise-relations', { before: [backs], at: LATER, cause: 'import of tiny' })
    await run('put-relations', { relations: [record], recordedAt: LATER, import: 1 })
    await run('update-actors', { changes: [{ record: { ...actor, note: 'x' }, before: actor }], at: LATER, cause: 'x' })
    await run('update-sources', {
      changes: [{ record: { ...radio, title: 'y' }, before: radio }],
      at: LATER,
      cause: 'y',
    })
    await run('put-positions', { positions: [{ actor: 'aland', x: 1.5, y: -2 }] })
  })
}

describe('a graph that was lived in', () => {
  beforeEach(async () => {
    await emptied(store)
    await livedIn()
  })

  test('comes back with every property of every record and relationship, and is backed up as the same bytes', async () => {
    const [before, text] = [await everythingIn(store), await exported()]
    const [first, second] = [newFile(), newFile()]
    const manifest = await backUp(store, first)
    expect(manifest.counts).toEqual({
      ...{ Dataset: 1, ImportJob: 1, Source: 2, Actor: 4, Relation: 6, Revision: 3, Graph: 1 },
      ...{ BACKS: 1, ARMS: 1, SANCTIONS: 1, FIGHTS: 1, ATTACKS: 1, PART_OF: 1 },
    })
    await emptied(store)
    expect(await restore(store, await openBackup(first))).toEqual(manifest)
    expect(await everythingIn(store)).toEqual(before)
    expect(await exported()).toBe(text)
    await backUp(store, second)
    expect(bytesOf(second)).toBe(bytesOf(first))
  })

  test('what an older Entente backed up goes through the migrations that came since', async () => {
    const path = newFile()
    // Before imports bore numbers, less was noted of them.
    await cypher(store, 'MATCH (job:ImportJob) REMOVE job.sums')
    await backUp(store, path)
    await emptied(store)
    await restore(store, await openBackup(path), { ending: () => migrateAgain(store.database) })
    expect(await store.run('imports', {})).toEqual([])
  })

  test('in many small parts and batches it comes back the same', async () => {
    const before = await everythingIn(store)
    const [path, again] = [newFile(), newFile()]
    const { parts } = await backUp(store, path, { part: 2, page: 1 })
    expect(parts.filter(({ of }) => of === 'Relation').map(({ file }) => file)).toEqual([
      'Relation/0001.ndjson',
      'Relation/0002.ndjson',
      'Relation/0003.ndjson',
    ])
    await emptied(store)
    await restore(store, await openBackup(path), { batch: 1 })
    expect(await everythingIn(store)).toEqual(before)
    await backUp(store, again, { part: 2 })
    expect(bytesOf(again)).toBe(bytesOf(path))
  })

  test('a restore that was broken off goes on where it stopped, is no data before its end, and takes no other backup meanwhile', async () => {
    const before = await everythingIn(store)
    const [path, other] = [newFile(), newFile()]
    await backUp(store, path)
    await cypher(store, "MATCH (a:Actor {id: 'idle'}) SET a.note = 'changed'")
    await backUp(store, other)
    await emptied(store)
    let batches = 0
    const broken = restore(store, await openBackup(path), {
      batch: 2,
      progress: () => {
        batches += 1
        if (batches === 6) throw new Error('broken off')
      },
    })
    await expect(broken).rejects.toThrow('broken off')
    expect((await store.release()).hash).toBeNull()
    await expect(restore(store, await openBackup(other), { batch: 2 })).rejects.toThrow(
      /half restored from another backup/,
    )
    await expect(backUp(store, newFile())).rejects.toThrow(/half restored/)

    await restore(store, await openBackup(path), { batch: 2 })
    expect(await everythingIn(store)).toEqual(before)
  })

  test('it is restored into an empty graph only, and what was there stays', async () => {
    const path = newFile()
    await backUp(store, path)
    const before = await everythingIn(store)
    await expect(restore(store, await openBackup(path))).rejects.toThrow(
      /^The graph holds data, .* nothing was changed$/,
    )
    expect(await everythingIn(store)).toEqual(before)
  })

  test('the imports come along, and one of them is undone after the restore', async () => {
    const before = await exported()
    await importInto(store, await readImport(SMALL))
    const [imports, path] = [await store.run('imports', {}), newFile()]
    await backUp(store, path)
    await emptied(store)
    await restore(store, await openBackup(path))
    expect(await store.run('imports', {})).toEqual(imports)
    await undoImport(store, 2)
    expect(await exported()).toBe(before)
  })

  test('while an import is not finished, or only half undone, there is no backup; then there is', async () => {
    const [read, path] = [await readImport(SMALL), newFile()]
    const stopped = new AbortController()
    stopped.abort()
    const rows = { together: 1, batch: 1 }
    await expect(importInto(store, read, { rows, signal: stopped.signal })).rejects.toThrow(Stopped)
    await expect(backUp(store, path)).rejects.toThrow(/^Import 2 is under way or was broken off; no backup was made$/)
    await expect(undoImport(store, 2, { signal: stopped.signal })).rejects.toThrow(Stopped)
    await expect(backUp(store, path)).rejects.toThrow(Conflict)
    await undoImport(store, 2)
    expect((await backUp(store, path)).counts.ImportJob).toBe(2)
  })

  test('a file that is there is not written over', async () => {
    const path = newFile()
    await backUp(store, path)
    const bytes = bytesOf(path)
    await expect(backUp(store, path)).rejects.toThrow(Invalid)
    expect(bytesOf(path)).toBe(bytes)
  })

  test.each([
    ['a record of another label', "CREATE (:Stranger {id: 'x'})"],
    ['a record without an id', 'CREATE (:Actor {name: "x"})'],
    [
      'a relationship of another type',
      "MATCH (a:Actor {id: 'idle'}), (b:Actor {id: 'aland'}) CREATE (a)-[:LOVES {id: 'x'}]->(b)",
    ],
    ['a relation without an id', "MATCH (a:Actor {id: 'idle'}), (b:Actor {id: 'aland'}) CREATE (a)-[:BACKS]->(b)"],
    ['a property of a kind that we never write', "MATCH (a:Actor {id: 'idle'}) SET a.at = point({x: 1, y: 2})"],
    ['a property with a name of another world', "MATCH (a:Actor {id: 'idle'}) SET a.`__proto__` = 1"],
  ])('%s is not left out without a word', async (_, text) => {
    await cypher(store, text)
    await expect(backUp(store, newFile())).rejects.toThrow(/that are not Entente's, or not whole; no backup was made/)
  })

  test('what is written meanwhile is in the backup whole; where writing does not end, it says so', async () => {
    /** The same store, in which somebody else writes while some of the questions are asked. */
    const disturbed = (times: number): Store => ({
      ...store,
      run: async (name, input) => {
        const rows = await store.run(name, input)
        if (name === 'kept-records' && 'label' in input && input.label === 'Revision' && times > 0) {
          times -= 1
          await store.together(async (run) => {
            await run('lock', {})
            await run('put-actors', {
              actors: [{ ...(tiny.actors[3] as (typeof tiny.actors)[number]), id: `new-${times}` }],
              import: 1,
            })
          })
        }
        return rows
      },
    })
    const path = newFile()
    expect((await backUp(disturbed(1), path)).counts.Actor).toBe(5)
    await expect(backUp(disturbed(99), newFile())).rejects.toThrow(StoreUnavailable)
  })
})

test('the Syria data: backed up, restored, verified, exported equal', async () => {
  await emptied(store)
  await importInto(store, await readImport(SYRIA), { now: new Date(LATER) })
  const [before, text] = [await store.release(), await exported()]
  const [first, second] = [newFile(), newFile()]
  const { counts } = await backUp(store, first)
  expect([counts.Actor, counts.Relation, counts.Source]).toEqual([62, 652, 711])
  await emptied(store)
  await restore(store, await openBackup(first))
  expect((await verify(store)).faults).toEqual([])
  expect([await store.release(), await exported()]).toEqual([before, text])
  await backUp(store, second)
  expect(bytesOf(second)).toBe(bytesOf(first))
}, 240_000)

test('an empty graph is backed up and restored, too', async () => {
  await emptied(store)
  const [first, second] = [newFile(), newFile()]
  expect((await backUp(store, first)).counts).toEqual({})
  await restore(store, await openBackup(first))
  expect([(await store.release()).hash, (await backUp(store, second)).counts]).toEqual([null, { Graph: 1 }])
})
