import type { Say } from '../main.ts'

const EVERY = 2_000

/** Says how much is done, every two seconds. */
export function teller(say: Say, what: string) {
  let last = Date.now()
  return (done: number, total: number) => {
    if (Date.now() - last < EVERY) return
    last = Date.now()
    say(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`)
  }
}
