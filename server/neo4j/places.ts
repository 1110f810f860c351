import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The Neo4j we run; its jars stand in `neo4j-5.26.29.lock.json`. */
export const NEO4J_VERSION = '5.26.29'

/** Where our own Neo4j keeps what under the home folder. All paths are absolute. */
export type Places = {
  home: string
  /** The jars, and beside them the archive of their classes. Outside the data, so that several homes can share them. */
  jars: string
  /** Neo4j's own home: conf, data, logs. */
  graph: string
  settings: string
  /** What the JVM writes to its standard output and error, from its last start on. */
  console: string
  /** Which version wrote the data. */
  version: string
  secret: string
  /** Where a graph is made that is to take the place of this one (`replace.ts`). */
  second: string
}

export function placesIn(folder: string, jars?: string): Places {
  const home = resolve(folder)
  const own = join(home, 'neo4j')
  return {
    home,
    jars: jars ? resolve(jars) : join(own, NEO4J_VERSION, 'lib'),
    secret: join(own, 'secret.json'),
    second: join(own, 'second'),
    ...graphPlaces(join(own, 'graph')),
  }
}

/** What lies in the home of a Neo4j. */
export const graphPlaces = (graph: string) => ({
  graph,
  settings: join(graph, 'conf', 'neo4j.conf'),
  console: join(graph, 'logs', 'console.log'),
  version: join(graph, 'neo4j-version.json'),
})

/** The lock file of the jars. Found from `package.json`, since `server` and `dist/server` lie at different depths. */
export function lockFile(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'server', 'neo4j', `neo4j-${NEO4J_VERSION}.lock.json`)
}
