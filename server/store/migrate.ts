import { createHash } from 'node:crypto'
import { StoreUnavailable } from '../domain/errors.ts'
import { migrationTexts, schemaText } from './cypher-files.ts'
import type { Ask, Database } from './database.ts'

/** One step of the schema: a file of `cypher/migrations`. */
export type Migration = { readonly number: number; readonly checksum: string; readonly statements: readonly string[] }

/** Why a graph is not touched by this program: it is newer, or a migration was changed after it had been applied. */
export class CannotMigrate extends Error {
  override name = 'CannotMigrate'
}

/** The migrations that this program brings, in order. */
export const migrations = (): Migration[] =>
  migrationTexts().map(({ number, text }) => ({
    number,
    checksum: createHash('sha256').update(text).digest('hex'),
    statements: text
      .split(/^;$/m)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ''),
  }))

/** The migrations that a graph lacks. Throws `CannotMigrate`, as `migrate` does. */
export const lackedBy = async (database: Database, brought = migrations()) =>
  missingOf(await database.read(applied, STARTING_SECONDS), brought)

/**
 * Brings a graph up to this program: each migration that it lacks, in order, one statement a transaction, since a schema
 * and data cannot change in one. Every statement may run twice, but not by two programs at once (`alone`). Throws
 * `CannotMigrate` where the graph is newer than the program or an applied migration is not the one of this program.
 */
export async function migrate(database: Database, brought = migrations()): Promise<void> {
  const missing = await lackedBy(database, brought)
  if (missing.length > 0) await write(database, schemaText('number'))
  for (const { number, checksum, statements } of missing) {
    for (const statement of statements) await write(database, statement)
    await write(database, schemaText('note'), { number, checksum })
  }
}

/** Runs all migrations once more: what a backup of an older Entente brings has not been through those that came since. */
export async function migrateAgain(database: Database): Promise<void> {
  for (const { statements } of migrations()) for (const statement of statements) await write(database, statement)
}

/** What a start asks may take its time: the first plans of a cold database on a busy machine take long. */
export const STARTING_SECONDS = 120

/** Resolves where the graph has all migrations of this program. Throws `StoreUnavailable` where it lacks one. */
export async function checkMigrations(database: Database): Promise<void> {
  const missing = missingOf(await database.read(applied), migrations())
  if (missing.length > 0) throw new StoreUnavailable('The database is being prepared')
}

type Applied = { readonly number: number; readonly checksum: string }

async function applied(ask: Ask): Promise<Applied[]> {
  const [rows = []] = await ask([{ text: schemaText('applied'), parameters: {} }])
  return rows as Applied[]
}

function missingOf(known: readonly Applied[], brought: readonly Migration[]): readonly Migration[] {
  for (const { number, checksum } of known) {
    const ours = brought.find((migration) => migration.number === number)
    if (!ours) throw new CannotMigrate('The graph was written by a newer Entente. Use that one, or another --home.')
    if (ours.checksum !== checksum)
      throw new CannotMigrate(`Migration ${number} was changed after this graph had been made by it.`)
  }
  const done = new Set(known.map(({ number }) => number))
  return brought.filter(({ number }) => !done.has(number))
}

const write = (database: Database, text: string, parameters = {}) =>
  database.write((ask) => ask([{ text, parameters }]), 60)
