import type { Config } from '../config.ts'
import { number } from '../domain/wording.ts'
import type { AtOnce } from '../import/at-once.ts'
import type { Graph, Say } from '../main.ts'
import { NotReplaced } from '../neo4j/replace.ts'
import { storeFor } from '../store/neo4j-store.ts'
import { awaitIndexes, prepare } from '../store/schema.ts'

/** From so many relations on, the importer of Neo4j is worth the second graph that it needs (NEO4J.md C). */
const FROM = 500_000
const EVERY_PERCENT = 10

/** How a large first import gets into a graph of our own at one stroke; undefined where its Neo4j is not ours to replace. */
export function atOnceInto(
  { neo4j, store }: Pick<Graph, 'neo4j' | 'store'>,
  { database }: Pick<Config, 'database'>,
  say: Say,
  signal?: AbortSignal,
  from = FROM,
): AtOnce | undefined {
  const replace = neo4j?.replace
  if (!replace) return undefined
  return {
    from,
    async load({ write, finish }) {
      let told = 0
      try {
        await replace({
          signal,
          write(folder) {
            say(`${number(from)} relations or more: they go in by the importer of Neo4j, into a graph of their own`)
            return write(folder)
          },
          progress(percent) {
            if (percent < told + EVERY_PERCENT) return
            told = percent
            say(`The importer of Neo4j has done ${percent} %`)
          },
          async finish(address) {
            say('The graph that it made is opened and indexed')
            const second = storeFor({ ...address, database })
            try {
              await prepare(second.database)
              await awaitIndexes(second.database)
              await finish(second)
            } finally {
              await second.close()
            }
          },
        })
      } catch (error) {
        if (!(error instanceof NotReplaced)) throw error
        say(`That could not be done (${error.message}); the rows go in batch by batch, which takes longer`)
        return false
      }
      store.anew()
      return true
    },
  }
}
