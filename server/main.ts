import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
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
import { StoreRefuses, StoreUnavailable } from './domain/errors.ts'
import { today } from './domain/time/day.ts'
import { exportOf } from './export/export.ts'
import { appOf } from './http/app.ts'
import { createLog } from './http/log.ts'
import { serverOf } from './http/server.ts'
import { createShares } from './http/shares.ts'
import type { Step } from './lifecycle.ts'
import { Away, CannotStart, cannotStart } from './neo4j/cannot-start.ts'
import { type OwnNeo4j, startNeo4j } from './neo4j/start.ts'
import { awaitedStore } from './store/awaited-store.ts'
import { ROOT } from './store/cypher-files.ts'
import { answers } from './store/database.ts'
import { type Neo4jStore, storeFor } from './store/neo4j-store.ts'
import { prepare } from './store/schema.ts'
import type { Store } from './store/store.ts'

export const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version

export type Say = (line: string) => void

/** A graph that is open, of this program's schema, and the Neo4j of our own where one runs for it. */
export type Graph = {
  readonly store: Neo4jStore
  readonly neo4j: OwnNeo4j | null
  /** The folder in which the graph is kept; null where that is elsewhere. */
  readonly folder: string | null
  readonly close: () => Promise<void>
}

/**
 * Opens the graph: the Neo4j that is named, or our own, started where it does not run yet, and brings its schema up.
 * Throws `CannotStart` with a sentence and its remedy.
 */
export async function openGraph(config: Config, say: Say, signal?: AbortSignal): Promise<Graph> {
  const neo4j = config.neo4j === null ? await startNeo4j({ ...config.own, answers, say, signal }) : null
  const store = storeFor(
    neo4j === null ? (config.neo4j as NonNullable<Config['neo4j']>) : { ...neo4j, database: config.database },
  )
  const close = async () => {
    await store.close()
    await neo4j?.stop()
  }
  try {
    if (config.neo4j !== null) refuseOld(await store.database.agent(), config.neo4j.uri)
    // What the data are called is asked beside it, since each is a plan to be made.
    await Promise.all([prepare(store.database), store.release().catch(() => null)])
  } catch (error) {
    await close()
    throw error instanceof StoreUnavailable ? unreachable(config, error) : error
  }
  return { store, neo4j, folder: neo4j === null ? null : config.own.home, close }
}

function unreachable({ neo4j }: Config, error: StoreUnavailable) {
  if (neo4j === null)
    return new CannotStart(`${error.message}. Start again; if it stays, look into the logs folder of the home.`)
  const sentence = `${error.message} at ${neo4j.uri}. Check NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, and that the server runs; or leave NEO4J_URI out, and Entente starts a Neo4j of its own.`
  return error instanceof StoreRefuses ? new CannotStart(sentence) : new Away(sentence)
}

/** The oldest Neo4j that knows what our Cypher says: scoped subqueries came with 5.23. */
const OLDEST = [5, 23] as const

/** Throws `CannotStart` where what answers, as `Neo4j/4.4.1`, is older; other names are taken as they are. */
export function refuseOld(agent: string, uri: string) {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
  if (major === undefined || Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]))
    return
  throw new CannotStart(
    `The server at ${uri} is ${agent.replace('/', ' ')}, and Entente needs ${OLDEST.join('.')} or newer. Nothing was changed. Update it, or leave NEO4J_URI out, and Entente starts a Neo4j of its own.`,
  )
}

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

/** A host as it stands in an address. */
const inAddress = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** What is told of a program that runs: `graph` gives null until the graph is open. */
export type Serving = {
  readonly graph: () => Graph | null
  readonly begun: Date
  readonly listens: (address: string) => void
}

/** The step that serves API and page, also while the graph is not open: then questions are answered by 503. */
export function serving(config: Config, { graph, begun, listens }: Serving): Step {
  const isUp = () => (graph()?.neo4j?.state().is ?? 'up') === 'up'
  const store = awaitedStore(() => (isUp() ? (graph()?.store ?? null) : null))
  return {
    name: 'The server',
    async start() {
      const log = openLog(config.own.home)
      const place = { origin: '' }
      const app = appOf({
        version: VERSION,
        handlers: handlersOver(store),
        exported: (input) => exportOf(store, { origin: place.origin, today })(input),
        ready: store.ready,
        release: store.release,
        status: () => statusOf(config, { graph: graph(), begun, store }),
        page: join(ROOT, 'dist/client'),
        hosts: config.isReadOnly ? null : LOOPBACK.map(inAddress),
        shares: createShares(),
        log: log.line,
      })
      const server = await listening(serverOf(app).listen(config.port, config.host), config.port)
      const { port } = server.address() as AddressInfo
      place.origin = config.address ?? originOf(config.host, port)
      listens(place.origin)
      return async () => {
        await closed(server)
        await log.close()
      }
    },
  }
}

/** Listening at all of its addresses, a machine is reached by its name. */
const EVERYWHERE = ['0.0.0.0', '::']

/** Where a program that listens at a host is reached from other machines. */
export function originOf(host: string, port: number): string {
  const name = EVERYWHERE.includes(host) ? hostname() : host
  return `http://${inAddress(name)}:${port}`
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

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart(
              `Port ${port} is taken, perhaps by another Entente. Close that program, or choose another port: npm start -- --port ${port + 1}`,
            )
          : error.code === 'EACCES'
            ? new CannotStart(
                `Port ${port} may not be used without special rights. Choose one above 1024: npm start -- --port 3000`,
              )
            : error,
      ),
    )
  })
}

/** Lets running answers end, and closes what only waits. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Opens an address in the reader's browser, where there is one; no fault where there is none. */
export function openInBrowser(address: string) {
  const [command, ...words] = OPENERS[process.platform] ?? []
  if (command === undefined || process.env.CI) return
  spawn(command, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
