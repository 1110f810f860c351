import type { World } from '../server/lifecycle.ts'

/** A machine in which nothing happens unless told. */
export function machine() {
  const listeners = new Map<string, () => void>()
  const exits: number[] = []
  const said: string[] = []
  let due: { milliseconds: number; act: () => void }[] = []
  const world: World = {
    on: (signal, listener) => void listeners.set(signal, listener),
    off: (signal) => void listeners.delete(signal),
    exit: (code) => void exits.push(code),
    after(milliseconds, act) {
      const entry = { milliseconds, act }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    say: (line) => void said.push(line),
  }
  const pass = (until: number) => {
    for (const { milliseconds, act } of due) if (milliseconds <= until) act()
  }
  return { world, listeners, exits, said, pass, send: (signal: string) => listeners.get(signal)?.() }
}
