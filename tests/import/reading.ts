import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RelationRecord } from '../../server/domain/record.ts'
import type { Reject } from '../../server/domain/reject.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { type Checked, checkImport } from '../../server/import/check.ts'
import { readImport } from '../../server/import/folder.ts'
import { createKnownRelations, type Known, NOTHING_KNOWN } from '../../server/import/known.ts'
import type { KeptRelation } from '../../server/store/rows.ts'

export type Files = { readonly [name: string]: string | Uint8Array }

/** A folder with these files, gone when the test ends. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

const TODAY = dayOf('2026-11-25') ?? 0

/** What is checked, with its relations as plain lists. */
export type Seen = Omit<Checked, 'relations'> & {
  readonly relations: Omit<Checked['relations'], 'added' | 'updated'> & {
    readonly added: RelationRecord[]
    readonly updated: { readonly record: RelationRecord; readonly before: KeptRelation }[]
  }
}

/** What a path holds, checked against a graph. */
export async function checkPath(
  path: string,
  known: Known = NOTHING_KNOWN,
  { update = false, ...options }: { readonly update?: boolean; readonly dataset?: string } = {},
): Promise<Seen> {
  const checked = await checkImport(await readImport(path, options), known, { update, today: TODAY })
  const { added, updated } = checked.relations
  return { ...checked, relations: { ...checked.relations, added: [...added], updated: [...updated] } }
}

/** The same of a folder of texts, or of one file by its name, as data set `test`. */
export const check = (files: Files, one?: string, known?: Known, update = false) =>
  checkPath(one === undefined ? folderOf(files) : join(folderOf(files), one), known, { dataset: 'test', update })

/** The graph as it is after an import. */
export function knownAfter({ actors, sources, relations, datasets }: Seen): Known {
  const byId = <Record extends { readonly id: string }>(records: Iterable<Record>) =>
    new Map(Array.from(records, (record) => [record.id, record]))
  const known = createKnownRelations()
  for (const record of relations.added) known.add({ ...record, recordedAt: '2026-11-25T00:00:00Z' })
  return {
    datasets: byId(datasets),
    actors: byId(actors.added),
    sources: byId(sources.added),
    relations: known,
    named: 0,
    successions: relations.added.filter(({ type }) => type === 'SUCCEEDS'),
    citedElsewhere: new Map(),
    joined: new Set(relations.added.flatMap(({ source, target }) => [source, target])),
    places: new Map(),
  }
}

/** What tests compare of a finding: where and which. */
export const brief = ({ file, row, line, column, code }: Reject) =>
  [file, row, line, column, code].map((part) => part ?? '-').join(' ')

export const ACTORS = 'id,name,type\nnorth,Northland,state\nsouth,Southland,state\nhill,Hill Guard,armed-group\n'
export const SOURCES = 'id,title\ns1,Invented report\ns2,Another report\n'
