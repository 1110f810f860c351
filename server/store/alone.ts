import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../domain/errors.ts'
import { schemaText } from './cypher-files.ts'
import type { Database } from './database.ts'

/** Constraints and indexes of all relation types may take five minutes each in a graph that holds much. */
const LOCK_SECONDS = 900
const TRIES = 40
const PAUSE_MS = 250

/** Does work on the schema while no other program does: a second one waits until it is done. */
export async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  await demandOneLock(database)
  await database.write(async (ask) => {
    await ask([{ text: schemaText('lock'), parameters: {} }])
    await work()
  }, LOCK_SECONDS)
}

/** Neo4j looks whether a constraint exists before it locks: of two that make it at once, one is refused and looks again. */
async function demandOneLock(database: Database): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await database.write((ask) => ask([{ text: schemaText('one-lock'), parameters: {} }]), LOCK_SECONDS)
      return
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries === TRIES) throw error
      await pause(PAUSE_MS)
    }
  }
}
