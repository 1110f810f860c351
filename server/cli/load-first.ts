import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { Invalid, StoreUnavailable } from '../domain/errors.ts'
import { busyWith, underWay } from '../import/under-way.ts'
import type { Say } from '../main.ts'
import { ROOT } from '../store/cypher-files.ts'
import type { Store } from '../store/store.ts'
import { bringIn, type Place } from './import.ts'
import { AGAIN } from './patiently.ts'

const BUNDLED = join(ROOT, 'data/syria')

type Asked = Pick<Config, 'load' | 'empty' | 'isReadOnly'>

/**
 * Loads what was asked for, or the bundled data where the graph is empty. Where an import was broken off, only that one is
 * loaded, and by whoever began it: a graph that holds nothing else waits until it is whole or taken out. Throws `Invalid`
 * where a backup is half restored: half of the data would look like all of them; and the reason of `signal` where that came
 * meanwhile: what was asked to stop does not become ready.
 */
export async function loadFirst(graph: Place, config: Asked, say: Say, signal: AbortSignal, again = AGAIN) {
  await load(graph, config, say, signal, again)
  signal.throwIfAborted()
}

async function load(graph: Place, config: Asked, say: Say, signal: AbortSignal, again: number): Promise<void> {
  const { load: wanted, empty, isReadOnly } = config
  const { hash } = await graph.store.release()
  const [kept] = await graph.store.run('kept-sums', {})
  if (typeof kept?.restoring === 'string')
    throw new Invalid('A backup was restored here in part', 'Restore it again, and it goes on where it stopped.')
  const job = await underWay(graph.store.run, kept?.hidden ?? null)
  if (job && wanted === null) {
    const { message, remedy } = busyWith(job)
    say(`${message}. ${remedy}`)
    if (hash !== null) return
    say('The page shows the data once they are whole.')
    await untilNothingIsHidden(graph.store, signal, again)
    return load(graph, config, say, signal, again)
  }
  const path = wanted ?? (hash === null && !empty ? BUNDLED : null)
  if (path === null || (isReadOnly && hash !== null)) return
  say(`Importing ${path === BUNDLED ? 'the Syria data' : path}`)
  const { text, sums, refused } = await bringIn(graph, path, { update: false, dryRun: false, signal }, say)
  // What is doubtful in the bundled data is told by its README, and by a dry run.
  say((path === BUNDLED && !refused ? sums : text).trimEnd())
  if (refused) say('The page opens with the data that the graph holds.')
}

/** Waits until what is half in was brought to its end, or taken out, by another program. */
async function untilNothingIsHidden(store: Store, signal: AbortSignal, again: number): Promise<void> {
  for (let isHidden = true; isHidden; ) {
    await pause(again, undefined, { signal })
    try {
      const [graph] = await store.run('release', {})
      isHidden = (graph?.hidden ?? null) !== null
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
    }
  }
}
