import type { Config } from '../config.ts'
import { live } from '../lifecycle.ts'
import { startNeo4j } from '../neo4j/start.ts'
import { answers } from '../store/database.ts'
import type { Output } from './output.ts'

/**
 * Keeps the Neo4j of a home running until a signal ends it: `npm run dev` starts its server anew with each change, and that
 * one uses the Neo4j which is held. Says `held` once it answers, at once where another Neo4j is named.
 */
export async function hold(config: Config, { say, print }: Output): Promise<void> {
  if (config.neo4j === null)
    await live([
      { name: 'Neo4j', start: async (signal) => (await startNeo4j({ ...config.own, answers, say, signal })).stop },
    ])
  print('held')
}
