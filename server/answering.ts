import { join } from 'node:path'
import { actor } from './answers/actor.ts'
import { actors } from './answers/actors.ts'
import { between } from './answers/between.ts'
import { datasets } from './answers/datasets.ts'
import { difference } from './answers/difference.ts'
import { histogram } from './answers/histogram.ts'
import { moment } from './answers/moment.ts'
import { network } from './answers/network.ts'
import { pair } from './answers/pair.ts'
import { relation } from './answers/relation.ts'
import { type Config, LOOPBACK } from './config.ts'
import type { Handlers } from './contract/routes.ts'
import { today } from './domain/time/day.ts'
import { exportOf } from './export/export.ts'
import { createFigures } from './export/figures.ts'
import { appOf } from './http/app.ts'
import { createLog } from './http/log.ts'
import { createShares } from './http/shares.ts'
import { type Graph, VERSION } from './main.ts'
import { cannotStart } from './neo4j/cannot-start.ts'
import { type Answering, inAddress } from './serve.ts'
import { awaitedStore } from './store/awaited-store.ts'
import { ROOT } from './store/cypher-files.ts'
import type { Store } from './store/store.ts'

/** One answer for each line of the contract. */
export const handlersOver = (store: Store): Handlers => ({
  network: network(store),
  moment: moment(store),
  between: between(store),
  difference: difference(store),
  pair: pair(store),
  histogram: histogram(store),
  actors: actors(store),
  actor: actor(store),
  relation: relation(store),
  datasets: datasets(store),
})

/** What is told of a program that runs: where it is reached, and `graph`, which gives null until the graph is open. */
export type Running = { readonly address: string; readonly graph: () => Graph | null; readonly begun: Date }

/**
 * Answers for API and page, also while the graph is not open: then questions are answered by 503; `hurry` ends the drawing of figures, `close` the log. Throws
 * `CannotStart` where that cannot be written.
 */
export function answering(config: Config, { address, graph, begun }: Running): Answering {
  const isUp = () => (graph()?.neo4j?.state().is ?? 'up') === 'up'
  const store = awaitedStore(() => (isUp() ? (graph()?.store ?? null) : null))
  const log = openLog(config.own.home)
  const { draw, close: hurry } = createFigures()
  const app = appOf({
    version: VERSION,
    handlers: handlersOver(store),
    exported: exportOf(store, { origin: address, today, draw }),
    ready: store.ready,
    release: store.release,
    status: () => statusOf(config, { graph: graph(), begun, store }),
    page: join(ROOT, 'dist/client'),
    hosts: config.isReadOnly ? null : [...LOOPBACK.map(inAddress), new URL(address).hostname],
    shares: createShares(),
    log: log.line,
  })
  return { app, hurry, close: log.close }
}

function openLog(home: string) {
  try {
    return createLog(home)
  } catch (error) {
    throw cannotStart('Opening the log', error)
  }
}

type Told = { readonly graph: Graph | null; readonly begun: Date; readonly store: Store }

/** How the program stands; answered also while the database does not. */
async function statusOf({ isReadOnly }: Config, { graph, begun, store }: Told) {
  const state = graph === null ? { is: 'starting' } : (graph.neo4j?.state() ?? { is: 'given' })
  return {
    version: VERSION,
    begun: begun.toISOString(),
    readOnly: isReadOnly,
    neo4j: state.is,
    ...('sentence' in state ? { says: state.sentence } : {}),
    restarts: graph?.neo4j?.restarts() ?? 0,
    memory: { server: process.memoryUsage.rss() },
    release: await store.release().catch(() => null),
  }
}
