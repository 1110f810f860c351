import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { NotFound } from '../domain/errors.ts'
import { type Graph, openGraph, type Say } from '../main.ts'
import { placesIn } from '../neo4j/places.ts'

/** Opens a graph that is there. Throws `NotFound` where the home holds none: a mistyped one is told, and nothing is made. */
export async function openKept(config: Config, say: Say, signal?: AbortSignal): Promise<Graph> {
  const { home } = config.own
  if (config.neo4j === null && !existsSync(placesIn(home).secret))
    throw new NotFound(
      `There is no graph in ${home}; nothing was made there`,
      'Name its folder with --home; start, import and restore make a new one.',
    )
  return openGraph(config, say, signal)
}
