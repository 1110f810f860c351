import { inject } from 'vitest'
import type { Import } from '../../server/domain/record.ts'
import { graphHash } from '../../server/store/canonical.ts'
import { databaseAt, type Settings } from '../../server/store/database.ts'
import { type Neo4jStore, storeOver } from '../../server/store/neo4j-store.ts'
import { prepare } from '../../server/store/schema.ts'

/** The Neo4j of the live tests. */
export const settings: Settings = inject('neo4j')

/** Tests share their machine: a plan that takes a second elsewhere may take ten here. */
const PATIENT = { read: 60, write: 60 }

/** A store over that Neo4j, emptied, with the schema of the program. */
export async function emptyStore(): Promise<Neo4jStore> {
  const database = databaseAt(settings, PATIENT)
  await prepare(database)
  const store = storeOver(database)
  await emptied(store)
  return store
}

const everything = 'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock DETACH DELETE n'
export const emptied = (store: Neo4jStore) =>
  store.database.write((ask) => ask([{ text: everything, parameters: {} }]), 60)

/** Writes an import as it is, in the few lines of a test: checked by nobody but the store. */
export async function written(store: Neo4jStore, { dataset, actors, sources, relations }: Import): Promise<void> {
  await store.together(async (run) => {
    await run('lock', {})
    await run('put-dataset', { dataset, import: 1 })
    await run('put-actors', { actors, import: 1 })
    await run('put-sources', { sources, import: 1 })
    await run('put-relations', { relations, recordedAt: '2026-01-01T00:00:00Z', import: 1 })
    await run('set-graph-hash', { hash: await graphHash(run) })
  })
  await store.release()
}

/** Runs a statement of the test's own, as someone in Neo4j Browser would. */
export const cypher = (store: Neo4jStore, text: string, parameters = {}) =>
  store.database.write(async (ask) => (await ask([{ text, parameters }]))[0] ?? [])

const text = (of: string) =>
  `[key IN keys(${of}) WHERE key <> 'lock' | [key, valueType(${of}[key]), CASE WHEN ${of}[key] IS :: LIST<ANY> THEN ${of}[key] ELSE toString(${of}[key]) END]]`

/** Everything in the database, by the database's own account: labels, ends, and each property with its type. */
export async function everythingIn(store: Neo4jStore): Promise<string[]> {
  const of = 'NOT n:Migration AND NOT n:MigrationLock'
  const rows = [
    ...(await cypher(
      store,
      `MATCH (n) WHERE ${of} RETURN labels(n) AS is, n.id AS from, null AS to, ${text('n')} AS kept`,
    )),
    ...(await cypher(store, `MATCH (n)-[r]->(m) RETURN type(r) AS is, n.id AS from, m.id AS to, ${text('r')} AS kept`)),
  ]
  return rows.map(({ kept, ...row }) => JSON.stringify([row, [...(kept as unknown[][])].sort()])).sort()
}
