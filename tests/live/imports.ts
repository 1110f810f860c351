import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { readImport } from '../../server/import/folder.ts'
import type { ImportOptions } from '../../server/import/options.ts'
import { importInto } from '../../server/import/write.ts'
import { graphHash } from '../../server/store/canonical.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { verify } from '../../server/store/verify.ts'
import { emptied, emptyStore } from './live-store.ts'

export const SMALL = join(import.meta.dirname, '../data/public-cases/p34')
export const none = { actors: 0, sources: 0, relations: 0, citations: 0 }
const NOW = new Date('2026-11-25T10:20:30.456Z')

export let store: Neo4jStore
export let room: string

/** Has every test of a file begin with an empty graph. */
export function emptyBeforeEach() {
  beforeAll(async () => {
    store = await emptyStore()
    room = mkdtempSync(join(tmpdir(), 'entente-live-import-'))
  })
  afterAll(async () => {
    await store.close()
    rmSync(room, { recursive: true })
  })
  beforeEach(() => emptied(store))
}

export const bring = async (path: string, options: ImportOptions = {}) =>
  importInto(store, await readImport(path), { now: NOW, ...options })

/** A copy of the small folder in which texts of its files are exchanged. */
export function changed(...changes: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = mkdtempSync(join(room, 'p34-'))
  cpSync(SMALL, folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  return folder
}

export const hash = () => store.together(graphHash)
export const faults = async () => (await verify(store)).faults
