import { graphHash } from '../store/canonical.ts'
import { type ImporterFiles, writeImporterFiles } from '../store/importer-files.ts'
import type { Store } from '../store/store.ts'
import { beginImport, endImport } from './begin-and-end.ts'
import type { Read } from './folder.ts'
import type { ImportOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { told } from './spill.ts'
import { stopped } from './staged.ts'
import type { Recording } from './steps.ts'

/** What takes a first import of `from` relations or more in at one stroke: into a graph of its own, which then becomes that of the program. */
export type AtOnce = { readonly from: number; readonly load: (taking: Taking) => Promise<boolean> }

/** What is written into a folder for the importer of Neo4j, and what is left to do in the graph that it makes. */
export type Taking = {
  readonly write: (folder: string) => ImporterFiles
  readonly finish: (second: Store) => Promise<void>
}

type About = { readonly read: Read; readonly digest: string; readonly options: ImportOptions }

/** Has a large import, the first of its graph, taken in at one stroke. False where it is not one, or that cannot be had. */
export async function isTakenAtOnce(
  store: Store,
  plan: Plan,
  recording: Recording,
  { read, digest, options }: About,
): Promise<boolean> {
  const { atOnce, progress, signal, ending } = options
  const { actors, sources, relations } = plan.checked
  if (!atOnce || recording.number !== 1 || relations.added.length < atOnce.from) return false
  // The graph itself and its import: nothing else is there that would be lost.
  const [sums] = await store.run('kept-sums', {})
  if (sums?.records !== 2) return false
  const { at, size } = recording
  const taking: Taking = {
    write: (folder) =>
      told(folder, () =>
        writeImporterFiles(
          folder,
          { actors: actors.added, sources: sources.added, relations: relations.added, import: 1, recordedAt: at },
          (written) => {
            signal?.throwIfAborted()
            progress?.(written, relations.added.length, 0)
          },
        ),
      ),
    async finish(second) {
      ending?.()
      await second.together(async (run) => {
        await run('lock', {})
        await beginImport(run, plan, { read, digest, now: new Date(at), staged: false, size })
        await endImport(run, plan, recording, options)
      })
      // Read page by page, since nobody else writes here: one transaction would last too long.
      const hash = await graphHash(second.run)
      await second.together((run) => run('set-graph-hash', { hash }))
    },
  }
  return atOnce.load(taking).catch((error) => {
    throw signal?.aborted ? stopped(1, 0, plan.rows) : error
  })
}
