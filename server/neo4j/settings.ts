import { existsSync, readdirSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileOf, type Lock } from './jars.ts'
import type { Places } from './places.ts'

/** What every Neo4j of ours is told, our own and the one of docker-compose.yml (NEO4J.md A). */
const EVERYWHERE = {
  'server.bolt.enabled': 'true',
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'server.bolt.thread_pool_max_size': '40',
  // Without it a stop takes 10 s.
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  'dbms.security.auth_enabled': 'true',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  // LOAD CSV is a read: no address at all may be asked from a query.
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'server.memory.pagecache.size': '512m',
  'dbms.memory.transaction.total.max': '512m',
  'db.memory.transaction.max': '256m',
  'db.transaction.timeout': '10m',
  'db.transaction.monitor.check.interval': '500ms',
  'db.shutdown_transaction_end_timeout': '2s',
  'db.lock.acquisition.timeout': '30s',
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.size': '32m',
  'db.tx_log.rotation.retention_policy': 'keep_none',
  // Five minutes meant over 60 s of recovery after a kill in the middle of a large import.
  'db.checkpoint.interval.time': '1m',
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  'server.logs.debug.enabled': 'false',
  'dbms.cypher.forbid_exhaustive_shortestpath': 'true',
}

/** Folders are those of the home folder; in a container they are the image's own. */
const OURS = {
  'server.default_listen_address': '127.0.0.1',
  'server.directories.data': 'data',
  'server.directories.logs': 'logs',
  'server.directories.run': 'run',
  'server.directories.import': 'import',
  'server.directories.plugins': 'plugins',
}

const MB = 1_048_576
/** MB of a store that are kept in memory at least. */
const LEAST_KEPT = 512

/**
 * How much of a store of so many bytes is kept in memory, in MB: all of it, if that is no more than a quarter of the machine's memory.
 * What is asked about one actor of a large graph reads all over the store, for seconds where it must come from the disk.
 */
export const keptOf = (store: number, machine = totalmem()): number =>
  Math.max(LEAST_KEPT, Math.floor(Math.min(store * 1.1, machine / 4) / MB))

/** Bytes of the store of a graph, its indexes too; 0 where it is not there yet. */
export function storeOf({ graph }: Pick<Places, 'graph'>): number {
  const store = storeFolder(graph)
  if (!existsSync(store)) return 0
  return readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

const storeFolder = (graph: string) => join(graph, 'data', 'databases', 'neo4j')

/** The text of neo4j.conf, for a store of so many bytes. Names that Neo4j does not know stop it, so a misspelling is seen at once. */
export function settingsText(port: number, store = 0): string {
  const address = `127.0.0.1:${port}`
  const bolt = { 'server.bolt.listen_address': address, 'server.bolt.advertised_address': address }
  const memory = { 'server.memory.pagecache.size': `${keptOf(store)}m` }
  return Object.entries({ ...OURS, ...bolt, ...EVERYWHERE, ...memory })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** The same for the container of docker-compose.yml: `.` becomes `_`, `_` becomes `__`. */
export function dockerVariables(): Record<string, string> {
  const asVariable = (name: string) => `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`
  return Object.fromEntries(Object.entries(EVERYWHERE).map(([name, value]) => [asVariable(name), value]))
}

const JVM = [
  '-Xms256m',
  '-Xmx1g',
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:+TrustFinalNonStaticFields',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Djdk.tls.ephemeralDHKeySize=2048',
  '-Djdk.tls.rejectClientInitiatedRenegotiation=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-XX:-CreateCoredumpOnCrash',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
]

/** Bytes of a store that holds some 20,000 relations with their citations. */
const SMALL_STORE = 4_000_000

/**
 * A small graph is asked for hundreds of plans and little else: what compiles them twice costs a start two seconds of ten and
 * gives nothing back. A graph that is not there yet may become a large one.
 */
function forSmall({ graph }: Pick<Places, 'graph'>): string[] {
  const store = statSync(join(storeFolder(graph), 'neostore.relationshipstore.db'), { throwIfNoEntry: false })
  return store && store.size < SMALL_STORE ? ['-XX:TieredStopAtLevel=1'] : []
}

/**
 * The arguments of `java`, to be run in the folder of the jars: they are named without it, so that the archive of
 * class data holds for any place, and only those of the lock are taken, whatever else lies there.
 */
export function javaArguments(places: Places, lock: Lock, classData: readonly string[]): string[] {
  return [
    ...JVM,
    ...forSmall(places),
    `-XX:ErrorFile=${places.graph}/logs/java-error-%p.log`,
    ...classData,
    '-cp',
    classPath(lock),
    'org.neo4j.server.CommunityEntryPoint',
    homeArgument(places),
    `--config-dir=${places.graph}/conf`,
    '--console-mode',
  ]
}

/** The jars by their names alone: Java is run in their folder. */
const classPath = ({ jars }: Lock) => jars.map(fileOf).join(delimiter)

/** By this word of its command line a Neo4j is known to be the one of this home folder. */
export const homeArgument = ({ graph }: Places) => `--home-dir=${graph}`

/**
 * The environment of the JVM. Options for any Java of this user would override ours (a second collector, a smaller
 * heap), so they are left out. A JVM reads names of files by the locale: in C, or in one that is not installed, those
 * with accents do not exist for it (measured: `-Dsun.jnu.encoding` does not help).
 */
export function javaEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { _JAVA_OPTIONS, JDK_JAVA_OPTIONS, NEO4J_HOME, NEO4J_CONF, CLASSPATH, ...rest } = env
  return { ...rest, LC_ALL: 'C.UTF-8' }
}
