import { rename, rm } from 'node:fs/promises'
import { ZodError } from 'zod'
import { Conflict, Invalid, StoreUnavailable } from '../domain/errors.ts'
import { KeptLabel, type KeptName, keptNames } from '../store/kept.ts'
import { migrations } from '../store/migrate.ts'
import type { Run, Store } from '../store/store.ts'
import { type Kept, lineOf } from './line.ts'
import { countsOf, FORMAT, MANIFEST, type Manifest, type Part } from './manifest.ts'
import { demandNewFile, whyNotWritten } from './new-file.ts'
import { createZip, type ZipWriter } from './zip-writer.ts'

/** `progress` is told how many of all records are written. A file of the zip holds `part` lines, a question gives `page`. */
export type BackupOptions = {
  readonly progress?: (done: number, total: number) => void
  readonly part?: number
  readonly page?: number
}

const PART = 100_000
const PAGE = 2_000
/** A graph that is written to meanwhile is read anew; so often, then somebody has to wait. */
const TRIES = 3

/**
 * Writes everything that the graph keeps to a new file, while it runs and is read: records by label, relations by type, each in
 * order of their ids, a line of canonical JSON each, in a zip with a manifest. Equal graphs give equal files. It blocks nobody:
 * if something was written meanwhile (each write counts itself in its own transaction), it reads again.
 * Throws `Invalid` where the file is there already or cannot be written, or the graph holds what a backup does not know, `Conflict` while an import
 * is not finished: what nobody sees yet is no state of the data to go back to.
 */
export async function backUp(store: Store, path: string, options: BackupOptions = {}): Promise<Manifest> {
  await demandNewFile(path)
  const under = `${path}.part`
  for (let tries = 0; tries < TRIES; tries += 1) {
    await rm(under, { force: true })
    const zip = await createZip(under).catch((error) => {
      throw whyNotWritten(path, error)
    })
    try {
      const manifest = await written(store.run, zip, options)
      if (manifest === null) continue
      await zip.end()
      await rename(under, path)
      return manifest
    } catch (error) {
      throw error instanceof ZodError ? notOurs('properties') : whyNotWritten(path, error)
    } finally {
      await zip.close()
      await rm(under, { force: true })
    }
  }
  throw new StoreUnavailable(
    `The graph was written to while it was read, ${TRIES} times; no backup was made. Run it again when the import has ended.`,
  )
}

/** Writes the parts and the manifest; null where the graph was written to meanwhile. */
async function written(run: Run, zip: ZipWriter, options: BackupOptions): Promise<Manifest | null> {
  const { progress, part = PART, page: limit = PAGE } = options
  const before = await sumsOf(run)
  const found = { records: 0, relationships: 0 }
  const total = before.records + before.relationships
  const parts: Part[] = []
  let hash: string | null = null
  const known = new Set((await run('known-types', {})).map(({ type }) => type))
  for (const of of keptNames.filter((name) => isLabel(name) || known.has(name))) {
    const pages = pagesOf(run, of, Math.min(limit, part))
    for (let number = 1, page = await pages.next(); !page.done; number += 1) {
      const file = `${of}/${String(number).padStart(4, '0')}.ndjson`
      let records = 0
      const lines = async function* () {
        for (; !page.done && records < part; page = await pages.next()) {
          records += page.value.length
          for (const kept of page.value) {
            if ('says' in kept) found.relationships += kept.says.length
            if (of === 'Graph') hash = typeof kept.properties.hash === 'string' ? kept.properties.hash : null
            yield lineOf(kept)
          }
          progress?.(found.records + found.relationships + records, total)
        }
      }
      const written = await zip.add(file, lines())
      parts.push({ file, of, records, ...written })
      found[isLabel(of) ? 'records' : 'relationships'] += records
    }
  }
  const schema = migrations().at(-1)?.number ?? 0
  const manifest: Manifest = { format: 'entente-backup', version: FORMAT, schema, hash, counts: countsOf(parts), parts }
  await zip.add(MANIFEST, [`${JSON.stringify(manifest, null, 1)}\n`])
  const after = await sumsOf(run)
  if (after.written !== before.written) return null
  demandAll(after, found)
  return manifest
}

async function sumsOf(run: Run) {
  const [sums] = await run('kept-sums', {})
  if (!sums) throw new StoreUnavailable()
  if (sums.restoring !== null)
    throw new Invalid('This graph is half restored', 'Restore its backup again, and it goes on where it stopped.')
  if (sums.hidden !== null)
    throw new Conflict(
      `Import ${sums.hidden} is under way or was broken off; no backup was made`,
      'Finish it (the same import again goes on where it stopped) or undo it first. `npx entente imports` tells how far it came.',
    )
  return sums
}

const isLabel = (name: KeptName): name is KeptLabel => KeptLabel.safeParse(name).success

const notOurs = (what: string) =>
  new Invalid(
    `The graph holds ${what} that are not Entente's, or not whole; no backup was made`,
    'Run `npx entente verify`; what was added by hand can be taken out, or backed up with the tools of Neo4j.',
  )

/** What would be left out without a word is a fault, not a smaller backup. */
function demandAll(there: { records: number; relationships: number }, found: typeof there) {
  const [records, relationships] = [there.records - found.records, there.relationships - found.relationships]
  if (records === 0 && relationships === 0) return
  throw notOurs(`${records} records and ${relationships} relationships`)
}

/** All that is kept under a name, page by page in order of the ids. */
async function* pagesOf(run: Run, of: KeptName, limit: number): AsyncGenerator<Kept[], undefined> {
  let after: string | number = of === 'Graph' || of === 'ImportJob' ? 0 : ''
  for (;;) {
    const page: Kept[] = isLabel(of)
      ? await run('kept-records', { label: of, after, limit })
      : await run('kept-relations', { type: of, after: String(after), limit })
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = last.id
  }
}
