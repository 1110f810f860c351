import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { emptied, emptyStore, everythingIn } from './live-store.ts'
import { testJars } from './neo4j-for-tests.ts'

const SYRIA = join(import.meta.dirname, '../../data/syria')
const LONG = 400_000
/** Batch by batch where it is not at once, and both at the same second. */
const OPTIONS: ImportOptions = { rows: { together: 1, batch: 2_000 }, now: new Date('2026-01-01T00:00:00Z') }

let home: string
let own: OwnNeo4j
let store: Neo4jStore
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente-at-once-'))
  own = await startNeo4j({ home, jars: testJars, answers, say: () => {} })
  store = storeFor(own)
  await prepare(store.database)
})
afterAll(async () => {
  await store.close()
  await own.stop()
  await rm(home, { recursive: true, force: true })
})

test(
  'what the importer of Neo4j takes in at one stroke is to the letter what goes in batch by batch',
  async () => {
    const said: string[] = []
    const atOnce = atOnceInto({ neo4j: own, store }, { database: 'neo4j' }, (line) => said.push(line), undefined, 1)
    const report = await importInto(store, await readImport(SYRIA), { ...OPTIONS, atOnce })
    const batched = await emptyStore()
    try {
      expect(await importInto(batched, await readImport(SYRIA), OPTIONS)).toEqual(report)
      expect(await everythingIn(store)).toEqual(await everythingIn(batched))
      expect(await store.release()).toEqual(await batched.release())
    } finally {
      await emptied(batched)
      await batched.close()
    }
    expect([report.state, report.number, own.restarts(), own.state()]).toEqual(['written', 1, 0, { is: 'up' }])
    expect((await verify(store)).faults).toEqual([])
    expect((await importInto(store, await readImport(SYRIA), { ...OPTIONS, atOnce })).state).toBe('nothing new')
    expect(said.join('\n')).not.toMatch(/batch by batch/)
  },
  LONG,
)

test(
  'such an import is undone as any other',
  async () => {
    await undoImport(store, 1)
    expect((await store.release()).hash).toBe(null)
  },
  LONG,
)
