import { number } from '../domain/wording.ts'
import type { Say } from '../main.ts'

const EVERY_MS = 2_000
/** No rate is told of less than this. */
const SHORTEST_MS = 1_000
const MINUTE = 60

/**
 * Says how many of something (`rows`, `records`) are done, how many a second, and how long the rest takes, every two seconds.
 * Those that were passed over, from a run that was broken off, make no rate. The clock is in milliseconds.
 */
export function teller(say: Say, what: string, clock: () => number = Date.now) {
  let from: { readonly at: number; readonly rows: number } | null = null
  let last = clock()
  return (done: number, total: number, passed = 0) => {
    const [now, rows] = [clock(), done - passed]
    if (from === null || rows === 0) from = { at: now, rows }
    if (now - last < EVERY_MS || now - from.at < SHORTEST_MS || rows === from.rows) return
    last = now
    const rate = (rows - from.rows) / ((now - from.at) / 1_000)
    say(
      `${number(done)} of ${number(total)} ${what}, ${number(Math.round(rate))} a second, ${rest((total - done) / rate)} left`,
    )
  }
}

const rest = (seconds: number) =>
  seconds < MINUTE ? `about ${Math.ceil(seconds)} s` : `about ${Math.round(seconds / MINUTE)} min`
