import { setTimeout as pause } from 'node:timers/promises'
import type { Say } from '../main.ts'
import { Away } from '../neo4j/cannot-start.ts'

/** After so many milliseconds it is looked again whether what is waited for has come. */
export const AGAIN = 2_000

/** Opens the graph; a Neo4j elsewhere that is away is asked again until it comes, and the page says so meanwhile. */
export async function patiently<Opened>(
  open: () => Promise<Opened>,
  say: Say,
  signal: AbortSignal,
  again = AGAIN,
): Promise<Opened> {
  for (let tries = 1; ; tries++) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof Away)) throw error
      if (tries === 1) say(`${error.message} It is asked again until it answers; Ctrl+C ends it.`)
      await pause(again, undefined, { signal })
    }
  }
}
