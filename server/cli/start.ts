import { join } from 'node:path'
import type { Config } from '../config.ts'
import { live } from '../lifecycle.ts'
import { type Graph, openGraph, openInBrowser, ROOT, type Say, serving } from '../main.ts'
import { bringIn } from './import.ts'

const BUNDLED = join(ROOT, 'data/syria')

/** `npm start`: the graph, its data, API and page; runs until a signal ends it. */
export async function start(config: Config, say: Say): Promise<void> {
  const begun = new Date()
  let graph: Graph | null = null
  const opened = () => {
    if (graph === null) throw new Error('the graph is not open')
    return graph
  }
  await live([
    {
      name: 'Neo4j',
      async start(signal) {
        const open = await openGraph(config, say, signal)
        graph = open
        return open.close
      },
    },
    {
      name: 'The data',
      async start() {
        // Before the warming: what is planned on an empty graph would be planned anew on a full one.
        await loadFirst(opened(), config, say)
        await opened().store.warm('first')
        return undefined
      },
    },
    ...serving(config, opened, {
      begun,
      ready(address) {
        const seconds = ((Date.now() - begun.getTime()) / 1_000).toFixed(1)
        say(`Entente is ready after ${seconds} s: ${address}  (Ctrl+C ends it)`)
        if (config.open) openInBrowser(address)
        // Whoever asks meanwhile waits no longer than without; a stop may come before its end.
        opened()
          .store.warm('later')
          .catch(() => {})
      },
    }),
  ])
}

/** Loads what was asked for, or the bundled data where the graph is empty. */
async function loadFirst({ store }: Graph, { load, empty, isReadOnly }: Config, say: Say) {
  const { hash } = await store.release()
  const [kept] = await store.run('kept-sums', {})
  if (typeof kept?.restoring === 'string')
    return say('A backup was restored here in part. Restore it again, and it goes on where it stopped.')
  const path = load ?? (hash === null && !empty ? BUNDLED : null)
  if (path === null || (isReadOnly && hash !== null)) return
  say(`Importing ${path === BUNDLED ? 'the Syria data' : path}`)
  const { text, sums, refused } = await bringIn(store, path, { update: false, dryRun: false }, say)
  // What is doubtful in the bundled data is told by its README, and by a dry run.
  say((path === BUNDLED && !refused ? sums : text).trimEnd())
  if (refused) say('The page opens with the data that the graph holds.')
}
