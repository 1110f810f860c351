import { existsSync } from 'node:fs'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Address } from '../../server/neo4j/launch.ts'
import { placesIn } from '../../server/neo4j/places.ts'
import { isStill } from '../../server/neo4j/processes.ts'
import { readSecret } from '../../server/neo4j/secret.ts'
import { startNeo4j } from '../../server/neo4j/start.ts'
import { answers } from '../../server/store/database.ts'

/** A Neo4j for tests, as `inject('neo4j')` gives it. */
export type TestNeo4j = Address & { database: string }

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: TestNeo4j
  }
}

const CACHE = join(import.meta.dirname, '../../node_modules/.cache')
const OURS = placesIn(join(import.meta.dirname, '../../.entente')).jars

/** The jars of Neo4j for all tests: downloaded once, by the program or by the tests. */
export const testJars = process.env.ENTENTE_JARS || (existsSync(OURS) ? OURS : join(CACHE, 'entente-jars'))

/** The Neo4j of this run of tests, empty: that of `NEO4J_URI`, else one of our own, kept for the next run. */
export async function neo4jForTests(): Promise<{ address: TestNeo4j; stop: () => Promise<void> }> {
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user = 'neo4j',
    NEO4J_PASSWORD: password = '',
    NEO4J_DATABASE: database = 'neo4j',
  } = process.env
  if (uri) {
    const address = { uri, user, password, database }
    await refuseFilled(address)
    return { address, stop: () => wipe(address) }
  }
  const say = (line: string) => console.info(line)
  const own = await startNeo4j({ home: await freeHome(), jars: testJars, java: process.env.ENTENTE_JAVA, answers, say })
  const address = { uri: own.uri, user: own.user, password: own.password, database }
  await wipe(address)
  return { address, stop: own.stop }
}

/** A home that no other run of tests uses now: two in one graph would wipe each other's data. */
async function freeHome(): Promise<string> {
  for (let number = 1; ; number++) {
    const home = join(CACHE, 'entente-tests', String(number))
    const secret = await readSecret(placesIn(home)).catch(() => null)
    if (!secret?.owner || secret.owner.pid === process.pid || !isStill(secret.owner)) return home
  }
}

/** Somebody's graph is not wiped because a variable is set for other work. */
async function refuseFilled(address: TestNeo4j) {
  const [count] = await run(address, 'MATCH (node) RETURN count(node) AS count')
  if (Number(count?.count) > 0 && process.env.ENTENTE_WIPE !== address.uri)
    throw new Error(
      `The graph at NEO4J_URI (${address.uri}) holds ${count?.count} nodes, and the tests would wipe it. ` +
        'Unset NEO4J_URI, or name an empty graph, or set ENTENTE_WIPE to the same address.',
    )
  await wipe(address)
}

/** Empties a graph: nodes, relationships, constraints, indexes. */
export async function wipe(address: TestNeo4j): Promise<void> {
  await run(address, 'MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS')
  for (const { name } of await run(address, 'SHOW CONSTRAINTS YIELD name'))
    await run(address, `DROP CONSTRAINT \`${name}\``)
  const indexes = await run(address, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
  for (const { name } of indexes) await run(address, `DROP INDEX \`${name}\``)
}

/** Runs one statement and gives its rows. */
export async function run(
  { uri, user, password, database }: TestNeo4j,
  cypher: string,
): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const session = driver.session({ database })
  try {
    const { records } = await session.run(cypher)
    return records.map((record) => record.toObject())
  } finally {
    await session.close()
    await driver.close()
  }
}
