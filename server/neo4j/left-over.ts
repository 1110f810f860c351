import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { type Answer, hasClosed } from './launch.ts'
import type { Places } from './places.ts'
import { commandLineOf, follow, isAlive, isStill } from './processes.ts'
import { readSecret, type Secret } from './secret.ts'
import { homeArgument } from './settings.ts'
import { type Jvm, stopJvm } from './stop.ts'

/** What runs already in this home: nothing, an orphan to adopt, or the Neo4j of another Entente that lives. */
export type LeftOver = { is: 'none' } | { is: 'orphan' | 'borrowed'; jvm: Jvm }

type Search = {
  places: Places
  version: string
  isReady: (port: number) => Promise<Answer>
  say: (line: string) => void
  /** How long an orphan may be silent, since it may be in the middle of its own start; in milliseconds. */
  patience?: number
  signal?: AbortSignal | undefined
}

const ORPHAN_PATIENCE = 5_000
const OTHER_PATIENCE = 240_000
const BETWEEN_LOOKS = 200

/**
 * Looks for a Neo4j of this home that runs already. One that an Entente left when it was killed is adopted if it
 * takes our password; if it is silent, or of another version, it is stopped, but only if its command line names our
 * home folder. One that another Entente owns is used and left to it. Throws `CannotStart` if that never answers.
 */
export async function findLeftOver(secret: Secret, search: Search): Promise<LeftOver> {
  if (isOwnedByOther(secret)) {
    const borrowed = await borrow(secret, search)
    if (borrowed) return borrowed
  }
  const { pid, port, version } = (await readSecret(search.places)) ?? secret
  if (pid === null || port === null || !isAlive(pid)) return { is: 'none' }
  const words = commandLineOf(pid)
  const isOurs = words.includes(`${homeArgument(search.places)}\n`) || words.includes(`${homeArgument(search.places)} `)
  if (!isOurs && words !== '') return { is: 'none' }
  const jvm = { pid, port, ...follow(pid), hasClosed: () => hasClosed(search.places, pid) }
  if (version === search.version && (await answersWithin(search.patience ?? ORPHAN_PATIENCE, port, search)))
    return { is: 'orphan', jvm }
  if (isOurs) {
    search.say(`A Neo4j left over from before (process ${pid}) is silent and is stopped`)
    await stopJvm(jvm)
  }
  return { is: 'none' }
}

/** Whether another Entente that lives starts, watches and stops the Neo4j of this home. */
export const isOwnedByOther = ({ owner }: Secret) => owner !== null && owner.pid !== process.pid && isStill(owner)

/** Waits for the other Entente to have its Neo4j ready; null when that one ends without. */
async function borrow(first: Secret, search: Search): Promise<LeftOver | null> {
  const until = Date.now() + OTHER_PATIENCE
  let hasSaid = false
  for (let secret: Secret | null = first; secret && isOwnedByOther(secret); secret = await readSecret(search.places)) {
    const { pid, port, owner } = secret
    if (pid !== null && port !== null && (await search.isReady(port).catch(() => false)) === true)
      return {
        is: 'borrowed',
        jvm: { pid, port, ended: new Promise(() => {}), hasClosed: () => false, letGo: () => {} },
      }
    if (Date.now() > until)
      throw new CannotStart(
        `Another Entente (process ${owner?.pid}) uses this home folder, but its Neo4j does not answer. Stop it and start again.`,
      )
    if (!hasSaid)
      search.say(`Another Entente (process ${owner?.pid}) is starting Neo4j in this home folder: waiting for it`)
    hasSaid = true
    await pause(BETWEEN_LOOKS, undefined, { signal: search.signal })
  }
  return null
}

async function answersWithin(patience: number, port: number, { isReady, signal }: Search): Promise<boolean> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if ((await isReady(port).catch(() => false)) === true) return true
    await pause(BETWEEN_LOOKS, undefined, { signal })
  }
  return false
}
