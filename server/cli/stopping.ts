import type { Say } from '../main.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Ctrl+C comes twice under npm: from the terminal, and from npm, which hands it on. That is one signal. */
const SAME_SIGNAL_MS = 500

/** Does work that a signal stops at the next safe point; a second one ends the program at once. */
export async function stoppable<Result>(say: Say, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const ending = new AbortController()
  let first = 0
  const stop = () => {
    if (first !== 0 && Date.now() - first > SAME_SIGNAL_MS) process.exit(1)
    if (first !== 0) return
    first = Date.now()
    say('Stopping at the next safe point (once more ends at once; nothing is lost then either)')
    ending.abort()
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await work(ending.signal)
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
