import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { StoreRefuses, StoreUnavailable } from './domain/errors.ts'
import { Away, CannotStart } from './neo4j/cannot-start.ts'
import type { Answers } from './neo4j/launch.ts'
import { type OwnNeo4j, startNeo4j } from './neo4j/start.ts'
import { ROOT } from './store/cypher-files.ts'
import type { Neo4jStore } from './store/neo4j-store.ts'

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
 * `launched` is called where a Neo4j was started and has to be waited for. Throws `CannotStart` with a sentence and its remedy.
 */
export async function openGraph(config: Config, say: Say, signal?: AbortSignal, launched?: () => void): Promise<Graph> {
  // What speaks to Neo4j is read once that is on its way.
  const answers: Answers = async (address) => (await import('./store/database.ts')).answers(address)
  const neo4j = config.neo4j === null ? await startNeo4j({ ...config.own, answers, say, signal, launched }) : null
  const [{ storeFor }, { prepare }] = await Promise.all([import('./store/neo4j-store.ts'), import('./store/schema.ts')])
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
