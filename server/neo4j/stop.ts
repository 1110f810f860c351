import { setTimeout as pause } from 'node:timers/promises'
import { type Ending, follow } from './processes.ts'

/** A Neo4j that runs. */
export type Jvm = {
  pid: number
  port: number
  /** Resolves, and never rejects, when the process is gone. */
  ended: Promise<Ending>
  /** Whether it has closed its data in order; what the process does after that is Java's own affair. */
  hasClosed: () => boolean
  /** Waits for the process no longer, so that our own may end before it. */
  letGo: () => void
}

/** Time for an orderly end, in milliseconds; 0.4 to 2 s are usual. */
const GRACE = 30_000
const BETWEEN_LOOKS = 50

/**
 * Ends a Neo4j: asked first, forced after 30 s (it recovers from that). Resolves when its data are closed; the process
 * is gone then, or for some 10 s more writes an archive of its classes, which makes the next start faster.
 */
export async function stopJvm({ pid, ended, hasClosed, letGo }: Omit<Jvm, 'port'>, grace = GRACE): Promise<void> {
  const closed = new AbortController()
  const timer = setTimeout(() => send(pid, 'SIGKILL'), grace)
  send(pid, 'SIGTERM')
  await Promise.race([ended, closing(hasClosed, closed.signal)])
  closed.abort()
  clearTimeout(timer)
  letGo()
}

/** Stops a Neo4j and waits until its process is gone: a folder whose files are open cannot be moved everywhere. */
export async function endJvm(jvm: Jvm): Promise<void> {
  await stopJvm(jvm)
  const timer = setTimeout(() => send(jvm.pid, 'SIGKILL'), GRACE)
  await follow(jvm.pid).ended
  clearTimeout(timer)
}

async function closing(hasClosed: () => boolean, signal: AbortSignal) {
  while (!hasClosed() && !signal.aborted) await pause(BETWEEN_LOOKS)
}

function send(pid: number, signal: NodeJS.Signals) {
  // 0 would be our own group: a process that never came to be has no number.
  if (pid <= 0) return
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already: that is what was wanted.
  }
}
