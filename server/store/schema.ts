import { relationTypes } from '../domain/types/relation-types.ts'
import { schemaText } from './cypher-files.ts'
import type { Database } from './database.ts'
import { migrate, STARTING_SECONDS } from './migrate.ts'

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

/**
 * Makes a graph fit for this program: migrations, then what each relation type needs; not a numbered migration, since the
 * table of types may grow. Changes nothing that is there. Constraints and indexes go apart: mixed, they take thrice as long.
 */
export async function prepare(database: Database): Promise<void> {
  const [known] = await Promise.all([indexNames(database), migrate(database)])
  for (const parts of [typeConstraints, typeIndexes]) {
    const missing = parts.filter(({ name }) => !known.has(name))
    if (missing.length === 0) continue
    await database.write((ask) => ask(missing.map(({ text }) => ({ text, parameters: {} }))), 300)
  }
}

const LONGEST_INDEXING = 3_600

/** Waits until all indexes are filled; those that are made over many relations are so in the background. */
export const awaitIndexes = (database: Database) =>
  database.read(
    (ask) => ask([{ text: schemaText('await-indexes'), parameters: { seconds: LONGEST_INDEXING } }]),
    LONGEST_INDEXING,
  )
