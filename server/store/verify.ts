import { ActorRecord } from '../domain/record.ts'
import { Source } from '../domain/relation.ts'
import { isMisread, readStatedDate } from '../domain/time/stated-date.ts'
import { relationTypes } from '../domain/types/relation-types.ts'
import { graphHash } from './canonical.ts'
import { migrationTexts } from './cypher-files.ts'
import { typeConstraints, typeIndexes } from './schema.ts'
import type { Run, Store } from './store.ts'
import { relationFaults } from './verify-relation.ts'
import { searchTextOf } from './write-queries.ts'

/** What is wrong, and with which record. */
export type Finding = { readonly id: string; readonly says: string }

/** What was checked, how many of each, and what was found. Clean is a graph without faults; warnings are no faults. */
export type Verified = {
  readonly checked: readonly { readonly what: string; readonly count: number }[]
  readonly faults: readonly Finding[]
  readonly warnings: readonly Finding[]
}

type Checked = { what: string; count: number; faults: Finding[]; warnings?: Finding[] }

const PAGE = 2_000
/** What the migrations make, by name. */
const migratedNames = () =>
  migrationTexts().flatMap(({ text }) =>
    Array.from(text.matchAll(/^CREATE .*?\b(?:CONSTRAINT|INDEX) (\w+)/gm), ([, name = '']) => name),
  )

/** Checks the whole graph against the rules by which it was written (RELIABILITY R10). Writes nothing. */
export async function verify(store: Store): Promise<Verified> {
  const { hash } = await store.release()
  const parts = [
    await checkSchema(store.run),
    await checkActors(store.run),
    await checkSources(store.run),
    await checkRelations(store.run),
    await checkRelationships(store.run),
    await checkJobs(store.run),
  ]
  if (parts.every(({ faults }) => faults.length === 0)) parts.push(await checkHash(store.run, hash))
  return {
    checked: parts.map(({ what, count }) => ({ what, count })),
    faults: parts.flatMap(({ faults }) => faults),
    warnings: parts.flatMap(({ warnings = [] }) => warnings),
  }
}

async function checkSchema(run: Run): Promise<Checked> {
  const expected = [...migratedNames(), ...[...typeConstraints, ...typeIndexes].map(({ name }) => name)]
  const known = new Set((await run('verify-names', {})).map(({ name }) => name))
  const missing = expected.filter((name) => !known.has(name))
  return {
    what: 'constraints and indexes',
    count: expected.length,
    faults: missing.map((id) => ({ id, says: 'this constraint or index is missing, or not yet built' })),
  }
}

async function checkActors(run: Run): Promise<Checked> {
  const rows = await run('verify-actors', {})
  return { what: 'actors', count: rows.length, faults: rows.flatMap(({ id, kept }) => actorFaults(id, kept)) }
}

/** Properties that are not set are not there; to a record they are null, a list is empty. */
const NOTHING = { aliases: [], country: null, wikidata: null, founded: null, dissolved: null, note: null }

function actorFaults(id: string, kept: Record<string, unknown>): Finding[] {
  const actor = ActorRecord.safeParse({ ...NOTHING, ...kept })
  if (!actor.success) return [{ id, says: `the actor is not as it must be: ${actor.error.issues[0]?.path.join('.')}` }]
  const { founded, dissolved } = actor.data
  const faults = unreadable(id, [founded, dissolved])
  if (kept.searchText !== searchTextOf(actor.data)) faults.push({ id, says: 'it is not found by its present names' })
  return faults
}

const unreadable = (id: string, dates: readonly (string | null)[]): Finding[] =>
  dates.flatMap((date) =>
    date !== null && isMisread(readStatedDate(date)) ? [{ id, says: `the date ${date} cannot be read` }] : [],
  )

async function checkSources(run: Run): Promise<Checked> {
  const rows = await run('verify-sources', {})
  const none = { publisher: null, published: null, url: null, language: null, kind: null }
  const faults = rows.flatMap(({ id, kept }) => {
    const source = Source.safeParse({ ...none, ...kept })
    if (source.success) return unreadable(id, [source.data.published])
    return [{ id, says: `the source is not as it must be: ${source.error.issues[0]?.path.join('.')}` }]
  })
  return { what: 'sources', count: rows.length, faults }
}

async function checkRelations(run: Run): Promise<Checked> {
  const checked = { what: 'relations', count: 0, faults: [] as Finding[], warnings: [] as Finding[] }
  for (let after = ''; ; ) {
    const rows = await run('verify-relations', { after, limit: PAGE })
    for (const row of rows) {
      for (const says of relationFaults(row)) checked.faults.push({ id: row.id, says })
      if (row.citations.length === 0) checked.warnings.push({ id: row.id, says: 'it has no source' })
    }
    checked.count += rows.length
    const last = rows.at(-1)
    if (!last) return checked
    after = last.id
  }
}

async function checkRelationships(run: Run): Promise<Checked> {
  const found = await run('verify-relationships', { types: relationTypes })
  const counts = await run('count', {})
  return {
    what: 'relationships between actors',
    count: counts.reduce((total, { relations }) => total + relations, 0),
    faults: found.map(({ id, type, source, target, isRecorded }) => ({
      id,
      says: isRecorded
        ? `the type ${type} is not in the table of types`
        : `the relationship ${type} of ${source} and ${target} has no record that names the same two`,
    })),
  }
}

async function checkJobs(run: Run): Promise<Checked> {
  const jobs = await run('verify-jobs', {})
  return {
    what: 'imports under way',
    count: jobs.length,
    faults: jobs.map(({ id, state }) => ({
      id,
      says:
        state === 'undoing'
          ? `this import is half undone, seen by nobody: npx entente undo ${id} ends it`
          : `this import is under way or was broken off, and nobody sees its rows: the same import again goes on, npx entente undo ${id} takes it out`,
    })),
  }
}

async function checkHash(run: Run, hash: string | null): Promise<Checked> {
  const now = await graphHash(run)
  const faults = now === hash ? [] : [{ id: 'the graph', says: `its hash is ${hash}, its data have ${now}` }]
  return { what: 'hash of the data', count: 1, faults }
}
