import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { live } from '../lifecycle.ts'
import { type Graph, openGraph, openInBrowser, type Say } from '../main.ts'
import { type Served, serve } from '../serve.ts'
import { patiently } from './patiently.ts'

/** So long a page waits at most until something answers it, in milliseconds. */
const LONGEST_UNANSWERED = 1_000
const nothing = () => {}

/** `npm start`: the page at once, then the graph and its data; runs until a signal ends it. */
export async function start(config: Config, say: Say): Promise<void> {
  const begun = new Date()
  let opening: Promise<Graph | null> = Promise.resolve(null)
  // Readers do not see it before it holds something: an empty graph looks like an answer.
  let shown: Graph | null = null
  let server: Served | null = null
  await live([
    {
      // Started below, but stopped last: what is being answered needs it.
      name: 'Neo4j',
      start: async () => async () => (await opening)?.close(),
    },
    {
      name: 'The server',
      async start() {
        server = await serve(config)
        return server.stop
      },
    },
    {
      name: 'The graph',
      async start(signal) {
        const { address, answer } = server as Served
        let launched = nothing
        const isLaunched = new Promise<void>((resolve) => {
          launched = resolve
        })
        const opened = patiently(() => openGraph(config, say, signal, launched), say, signal)
        opening = opened.catch(() => null)
        // Neo4j takes seconds to start, and all else is read meanwhile; but whoever asks waits no longer than needs be.
        await Promise.race([isLaunched, opening, pause(LONGEST_UNANSWERED, undefined, { ref: false })])
        const { answering } = await import('../answering.ts')
        answer(answering(config, { address, graph: () => shown, begun }))
        const [{ atOnceInto }, { loadFirst }] = await Promise.all([import('./at-once.ts'), import('./load-first.ts')])
        const graph = await opened
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
