import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { Invalid, StoreUnavailable } from '../domain/errors.ts'
import { busyWith, underWay } from '../import/under-way.ts'
import { live } from '../lifecycle.ts'
import { type Graph, openGraph, openInBrowser, type Say, serving } from '../main.ts'
import { Away } from '../neo4j/cannot-start.ts'
import { ROOT } from '../store/cypher-files.ts'
import type { Store } from '../store/store.ts'
import { atOnceInto } from './at-once.ts'
import { bringIn, type Place } from './import.ts'

const BUNDLED = join(ROOT, 'data/syria')

/** `npm start`: the page at once, then the graph and its data; runs until a signal ends it. */
export async function start(config: Config, say: Say): Promise<void> {
  const begun = new Date()
  let graph: Graph | null = null
  // Readers do not see it before it holds something: an empty graph looks like an answer.
  let shown: Graph | null = null
  let address = ''
  await live([
    {
      // Started below, but stopped last: what is being answered needs it.
      name: 'Neo4j',
      start: async () => async () => graph?.close(),
    },
    serving(config, {
      graph: () => shown,
      begun,
      listens(at) {
        address = at
      },
    }),
    {
      name: 'The graph',
      async start(signal) {
        graph = await patiently(() => openGraph(config, say, signal), say, signal)
        if ((await graph.store.release()).hash !== null) shown = graph
        await loadFirst({ ...graph, atOnce: atOnceInto(graph, config, say, signal) }, config, say, signal)
        shown = graph
        // Not before the data: what is planned on an empty graph would be planned anew on a full one. Nobody waits
        // for it who does not ask; a stop may come before its end. After a fall it has to be planned again.
        const { store, neo4j } = graph
        const warm = () => void store.warm().catch(() => {})
        neo4j?.onChange(({ is }) => is === 'up' && warm())
        warm()
        const seconds = ((Date.now() - begun.getTime()) / 1_000).toFixed(1)
        if (config.isReadOnly) say(readOnlyAt(address))
        say(`Entente is ready after ${seconds} s: ${address}  (Ctrl+C ends it)`)
        if (config.open) openInBrowser(address)
        return undefined
      },
    },
  ])
}

const readOnlyAt = (address: string) =>
  `Others can reach it at ${address}, without an account: it only reads, and what the graph holds stays as it is.`

/** After so many milliseconds it is looked again whether what is waited for has come. */
const AGAIN = 2_000

/** Opens the graph; a Neo4j elsewhere that is away is asked again until it comes, and the page says so meanwhile. */
export async function patiently<Opened>(
  open: () => Promise<Opened>,
  say: Say,
  signal: AbortSignal,
  again = AGAIN,
): Promise<Opened> {
  for (let tries = 1; ; tries++) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof Away)) throw error
      if (tries === 1) say(`${error.message} It is asked again until it answers; Ctrl+C ends it.`)
      await pause(again, undefined, { signal })
    }
  }
}

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
