import { namesOf } from '../domain/actor.ts'
import type { RelationRecord } from '../domain/record.ts'
import { byId } from '../domain/relation.ts'
import { type Content, canonicalText, hashOf } from '../store/canonical.ts'
import { type ImporterFiles, writeImporterFiles } from '../store/importer-files.ts'
import type { PlainRelation } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { beginImport, endImport } from './begin-and-end.ts'
import type { Read } from './folder.ts'
import type { ImportOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { diskFault } from './scratch.ts'
import type { Records } from './spill.ts'
import { stopped } from './staged.ts'
import type { Recording } from './steps.ts'
import { inTurns } from './turns.ts'
import { whileGoing } from './while-going.ts'

/** What takes a first import of `from` relations or more in at one stroke: into a graph of its own, which then becomes that of the program. */
export type AtOnce = { readonly from: number; readonly load: (taking: Taking) => Promise<boolean> }

/** What is written into a folder for the importer of Neo4j, and what is left to do in the graph that it makes. */
export type Taking = {
  readonly write: (folder: string) => Promise<ImporterFiles>
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
    write(folder) {
      const added = inTurns(relations.added, signal)
      return writeImporterFiles(
        folder,
        { actors: actors.added, sources: sources.added, relations: added, import: 1, recordedAt: at },
        (written) => progress?.(written, relations.added.length, 0),
      ).catch((error) => {
        throw diskFault(folder, error)
      })
    },
    async finish(second) {
      ending?.()
      const hash = await hashOf(canonicalText(contentOf(plan)))
      await second.together(async (plain) => {
        const run = whileGoing(plain, signal, () => stopped(1, 0, plan.rows))
        await run('lock', {})
        await beginImport(run, plan, { read, digest, now: new Date(at), staged: false, size })
        await endImport(run, plan, recording, options)
        await run('set-graph-hash', { hash })
      })
    },
  }
  return atOnce.load(taking).catch((error) => {
    throw signal?.aborted ? stopped(1, 0, plan.rows) : error
  })
}

/** So many relations are read from the disk at a time. */
const PAGE = 2_500

/** What a graph holds in which nothing else was: to read it out of the graph again would take far longer. */
const contentOf = ({ checked: { actors, datasets, sources, relations } }: Plan): Content => ({
  actors: actors.added.map((actor) => ({ ...actor, names: namesOf(actor.name, actor.aliases) })).sort(byId),
  datasets: [...datasets].sort(byId),
  sources: [...sources.added].sort(byId),
  relations: pagesOf(relations.byId()),
})

function* pagesOf(relations: Records<RelationRecord>): Generator<PlainRelation[]> {
  for (let from = 0; from < relations.length; from += PAGE)
    yield relations.slice(from, from + PAGE).map(({ bounds, ...record }) => record)
}
