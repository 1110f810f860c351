import { Invalid } from '../domain/errors.ts'
import { RelationType } from '../domain/types/relation-types.ts'
import type { KeptProperties, KeptRecord, KeptRelationship } from '../store/kept.ts'
import type { Run, Store } from '../store/store.ts'
import type { Kept } from './line.ts'
import type { Manifest, Part } from './manifest.ts'
import type { Backup } from './read.ts'

/** `progress` is told how many of all records are written. `batch` is how many are written in one transaction. */
export type RestoreOptions = {
  readonly progress?: (done: number, total: number) => void
  readonly batch?: number
  /** Does what is left to do in the graph once all is in, before it is shown as data. */
  readonly ending?: () => Promise<void>
}

const BATCH = 2_000

/**
 * Brings a backup that was found whole (`openBackup`) into an empty graph of this program's schema.
 * Written in batches, each counted in its own transaction: what was broken off goes on where it stopped when it is restored
 * again, and is not named by a hash, so not shown as data, before all is there. Throws `Invalid` where the graph will not do.
 */
export async function restore(store: Store, backup: Backup, options: RestoreOptions = {}): Promise<Manifest> {
  const { progress, batch: size = BATCH, ending } = options
  await store.together(async (run) => {
    await run('lock', {})
    await demandEmpty(run, backup.seal)
  })
  const total = backup.manifest.parts.reduce((sum, { records }) => sum + records, 0)
  let [batch, done] = [0, 0]
  let graph: KeptProperties = { id: 1 }
  const step = (write: (run: Run) => Promise<unknown>) =>
    store.together(async (run) => {
      const [counted] = await run('restore-step', { backup: backup.seal, batch })
      if (counted?.due) await write(run)
    })
  for await (const { part, kept } of batchesOf(backup, size)) {
    if (part.of === 'Graph') graph = kept[0]?.properties ?? graph
    else {
      await step((run) => put(run, part, kept))
      batch += 1
    }
    done += kept.length
    progress?.(done, total)
  }
  await ending?.()
  await step((run) => run('end-restore', { properties: graph }))
  return backup.manifest
}

/** Refuses a graph that holds anything but the beginning of this restore. */
async function demandEmpty(run: Run, seal: string) {
  const [sums] = await run('kept-sums', {})
  if (!sums) return
  if (sums.restoring !== null) {
    if (sums.restoring === seal) return
    throw new Invalid(
      'This graph is half restored from another backup; it was left as it is',
      'Restore that one again, which goes on where it stopped; or restore this one into a new home: --home DIR',
    )
  }
  if (sums.records > sums.graphs)
    throw new Invalid(
      'The graph holds data, and a backup is restored into an empty one only; nothing was changed',
      'Restore into a new home: npx entente restore FILE --home DIR, then start with the same --home; with NEO4J_URI, name an empty database.',
    )
}

async function* batchesOf(backup: Backup, size: number): AsyncGenerator<{ part: Part; kept: Kept[] }> {
  for (const part of backup.manifest.parts) {
    let kept: Kept[] = []
    for await (const one of backup.keptIn(part)) {
      kept.push(one)
      if (kept.length < size) continue
      yield { part, kept }
      kept = []
    }
    if (kept.length > 0) yield { part, kept }
  }
}

async function put(run: Run, { of }: Part, kept: readonly Kept[]): Promise<void> {
  const type = RelationType.safeParse(of)
  // A part holds lines of one shape: reading has seen to it.
  if (type.success) await run('restore-relations', { type: type.data, relations: kept as KeptRelationship[] })
  else await run('restore-records', { records: kept as KeptRecord[] })
}
