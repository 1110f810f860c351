import { relationTypes } from '../domain/types/relation-types.ts'
import { alone } from './alone.ts'
import { schemaText } from './cypher-files.ts'
import type { Database } from './database.ts'
import { lackedBy, migrate, STARTING_SECONDS } from './migrate.ts'

/** A constraint or an index, by its name. */
export type SchemaPart = { readonly name: string; readonly text: string }

const nameOf = (type: string, what: string) => `relation_${type.toLowerCase()}_${what}`

/** What each relation type needs (NEO4J B): no id is given twice. */
export const typeConstraints: readonly SchemaPart[] = relationTypes.map((type) => ({
  name: nameOf(type, 'id'),
  text: `CREATE CONSTRAINT ${nameOf(type, 'id')} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
}))

/** And the index that finds what holds on a day. */
export const typeIndexes: readonly SchemaPart[] = relationTypes.map((type) => ({
  name: nameOf(type, 'held'),
  text: `CREATE INDEX ${nameOf(type, 'held')} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.durationClass, r.startEarliest, r.endLatest)`,
}))

/** Names of all indexes that a graph has, those of constraints too. */
async function indexNames(database: Database): Promise<Set<unknown>> {
  const [rows = []] = await database.read(
    (ask) => ask([{ text: schemaText('index-names'), parameters: {} }]),
    STARTING_SECONDS,
  )
  return new Set(rows.map(({ name }) => name))
}

/** Constraints and indexes go apart: mixed, they take thrice as long. */
const missingIn = (known: Set<unknown>) =>
  [typeConstraints, typeIndexes]
    .map((parts) => parts.filter(({ name }) => !known.has(name)))
    .filter((parts) => parts.length > 0)

/**
 * Makes a graph fit for this program: migrations, then what each relation type needs; not a numbered migration, since the
 * table of types may grow. Changes nothing that is there. Of two programs that do it at once one waits, and finds it done.
 */
export async function prepare(database: Database): Promise<void> {
  const [known, lacked] = await Promise.all([indexNames(database), lackedBy(database)])
  if (lacked.length === 0 && missingIn(known).length === 0) return
  await alone(database, async () => {
    await migrate(database)
    for (const parts of missingIn(await indexNames(database)))
      await database.write((ask) => ask(parts.map(({ text }) => ({ text, parameters: {} }))), 300)
  })
}

const LONGEST_INDEXING = 3_600

/** Waits until all indexes are filled; those that are made over many relations are so in the background. */
export const awaitIndexes = (database: Database) =>
  database.read(
    (ask) => ask([{ text: schemaText('await-indexes'), parameters: { seconds: LONGEST_INDEXING } }]),
    LONGEST_INDEXING,
  )
