import { expect, test } from 'vitest'
import { configFrom } from '../server/config.ts'
import { openGraph, refuseOld } from '../server/main.ts'
import { Away } from '../server/neo4j/cannot-start.ts'
import { freePort } from '../server/neo4j/launch.ts'

test.each(['Neo4j/5.23.0', 'Neo4j/5.26.29', 'Neo4j/2026.03.1', 'Neo4j/6.0', 'Memgraph'])('%s is new enough', (agent) =>
  expect(refuseOld(agent, 'neo4j://x')).toBeUndefined(),
)

test.each(['Neo4j/4.4.41', 'Neo4j/5.22.0'])(
  '%s is too old, and a sentence says so before anything is changed',
  (agent) =>
    expect(() => refuseOld(agent, 'neo4j://x')).toThrow(
      `The server at neo4j://x is ${agent.replace('/', ' ')}, and Entente needs 5.23 or newer. Nothing was changed.`,
    ),
)

test('a Neo4j at NEO4J_URI that is away is told as one that may come yet', async () => {
  const NEO4J_URI = `bolt://127.0.0.1:${await freePort()}`
  const config = configFrom({}, { NEO4J_URI, NEO4J_PASSWORD: 'whatever-it-is' })
  const failure = await openGraph(config, () => {}).catch((error) => error)

  expect(failure).toBeInstanceOf(Away)
  expect(failure.message).toMatch(
    /^The database does not answer at bolt:\S+\. Check NEO4J_URI, .*or leave NEO4J_URI out/,
  )
})
