import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generatedFolder } from '../../bench/import-folders.ts'
import { atOnceInto } from '../../server/cli/at-once.ts'
import { readImport } from '../../server/import/folder.ts'
import type { ImportOptions } from '../../server/import/options.ts'
import { undoImport } from '../../server/import/undo.ts'
import { importInto } from '../../server/import/write.ts'
import { type OwnNeo4j, startNeo4j } from '../../server/neo4j/start.ts'
import { answers } from '../../server/store/database.ts'
import { type Neo4jStore, storeFor } from '../../server/store/neo4j-store.ts'
import { prepare } from '../../server/store/schema.ts'
import { verify } from '../../server/store/verify.ts'
import { cypher, emptied, emptyStore, everythingIn, settings } from './live-store.ts'
import { testJars } from './neo4j-for-tests.ts'

/** More than are written in one transaction. */
const RELATIONS = 6_000
const ADDED = { actors: 200, sources: 120, relations: RELATIONS, citations: RELATIONS }
const LONG = 400_000
const VARIED = join(import.meta.dirname, '../data/varied')
const BETWEEN_LOOKS = 20

let room: string
let folder: string
/** A Neo4j that may be killed and replaced. */
let own: OwnNeo4j
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'entente-large-'))
  folder = await generatedFolder(join(room, 'folder'), RELATIONS, ADDED.actors)
  own = await startNeo4j({ home: join(room, 'home'), jars: testJars, answers, say: () => {} })
})
afterAll(async () => {
  await own.stop()
  await rm(room, { recursive: true, force: true })
})

/** What a graph holds by its own account, past the program: relations, records, citations, and how many ids are among them. */
const countedIn = async (store: Neo4jStore) =>
  (
    await cypher(
      store,
      `MATCH (:Actor)-[r]->(:Actor) WITH count(r) AS relations, count(DISTINCT r.id) AS ids
       MATCH (record:Relation) WITH relations, ids, count(record) AS records
       MATCH ()-[cites:CITES]->() RETURN relations, ids, records, count(DISTINCT cites.id) AS citations`,
    )
  )[0]
const WHOLE = { relations: RELATIONS, ids: RELATIONS, records: RELATIONS, citations: RELATIONS }

/** What a killed import that was run again must come to: every row once, nothing new in it, a sound graph. Gives its hash. */
async function demandWhole(store: Neo4jStore) {
  expect(await countedIn(store)).toEqual(WHOLE)
  expect((await importInto(store, await readImport(folder))).state).toBe('nothing new')
  expect((await verify(store)).faults).toEqual([])
  return (await store.release()).hash
}

/** Imports by command line into the Neo4j of the tests, and kills that with -9 once so many rows are in. */
async function killedAt(store: Neo4jStore, point: number) {
  const cli = join(import.meta.dirname, '../../server/cli/main.ts')
  const { uri, user, password, database = 'neo4j' } = settings
  const at = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'import', folder], {
    stdio: 'ignore',
    env: { ...process.env, ...at },
  })
  const gone = once(child, 'exit')
  for (let made = 0; made < point; await setTimeout(BETWEEN_LOOKS)) {
    if (child.exitCode !== null) throw new Error(`the import ended before ${point} rows were in`)
    made = Number((await cypher(store, 'MATCH (w:ImportWriter) RETURN sum(w.made) AS made'))[0]?.made)
  }
  child.kill('SIGKILL')
  await gone
}

let hash: string | null
test(
  'kill -9 of Node in the middle of an import: the same import again goes on, and every row is in once',
  async () => {
    const store = await emptyStore()
    try {
      await killedAt(store, 2_000)
      const [job] = await store.run('imports', {})
      expect([job?.state, (await store.release()).hash]).toEqual(['staging', null])
      const report = await importInto(store, await readImport(folder))
      expect([report.state, report.number, report.added]).toEqual(['written', 1, ADDED])
      hash = await demandWhole(store)
    } finally {
      await emptied(store)
      await store.close()
    }
  },
  LONG,
)

/** Batch by batch where it is not at once, and both at the same second. */
const STAGED: ImportOptions = { rows: { together: 1, batch: 5 }, now: new Date('2026-01-01T00:00:00Z') }

test(
  'what the importer of Neo4j takes in at one stroke is to the letter what goes in batch by batch, and is undone as that is',
  async () => {
    const said: string[] = []
    const stores = [storeFor(own), await emptyStore()] as const
    const [atOnce, batched] = stores
    try {
      await prepare(atOnce.database)
      const door = atOnceInto(
        { neo4j: own, store: atOnce },
        { database: 'neo4j' },
        (line) => said.push(line),
        undefined,
        1,
      )
      const report = await importInto(atOnce, await readImport(VARIED), { ...STAGED, atOnce: door })
      expect(await importInto(batched, await readImport(VARIED), STAGED)).toEqual(report)
      expect([report.state, report.number, own.restarts(), own.state()]).toEqual(['written', 1, 0, { is: 'up' }])
      expect(said.join('\n')).not.toMatch(/batch by batch/)
      expect(await everythingIn(atOnce)).toEqual(await everythingIn(batched))
      expect(await atOnce.release()).toEqual(await batched.release())
      expect((await verify(atOnce)).faults).toEqual([])
      await undoImport(atOnce, 1)
      expect((await atOnce.release()).hash).toBe(null)
    } finally {
      await emptied(batched)
      for (const store of stores) await store.close()
    }
  },
  LONG,
)

test(
  'kill -9 of Neo4j in the middle of an import: it waits until that is back, goes on, and every row is in once',
  async () => {
    const store = storeFor(own)
    try {
      await emptied(store)
      let killed: number | null = null
      const progress = (done: number) => {
        if (killed !== null || done < 2_000) return
        killed = own.pid()
        process.kill(killed ?? Number.NaN, 'SIGKILL')
      }
      const report = await importInto(store, await readImport(folder), {
        rows: { together: 5_000, batch: 500 },
        progress,
      })
      expect([report.state, report.added, own.restarts()]).toEqual(['written', ADDED, 1])
      expect([await countedIn(store), (await store.release()).hash]).toEqual([WHOLE, hash])
    } finally {
      await store.close()
    }
  },
  LONG,
)
