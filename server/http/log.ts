import { mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'

/** So large a log is set aside at the next start; one older is kept. */
const LARGEST = 10_000_000

export type Log = { readonly line: (line: object) => void; readonly close: () => Promise<void> }

/** The log of the server: one line a request in `logs/entente.log` under the home; no content of what was asked (RELIABILITY R14). */
export function createLog(home: string): Log {
  const folder = join(home, 'logs')
  const file = join(folder, 'entente.log')
  mkdirSync(folder, { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, join(folder, 'entente.1.log'))
  // Opened here: one that could not be opened later would break the end of the program, which writes what is left.
  const destination = pino.destination({ dest: openSync(file, 'a'), sync: false })
  // A full disk costs lines of the log, not the server.
  destination.on('error', () => {})
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  let isOpen = true
  return {
    line(line) {
      if (isOpen) 'fault' in line ? log.error(line) : log.info(line)
    },
    close: () =>
      new Promise((resolve) =>
        log.flush(() => {
          isOpen = false
          destination.once('close', resolve)
          destination.destroy()
        }),
      ),
  }
}
