import type { Config } from '../config.ts'
import { counted } from '../domain/wording.ts'
import { type Verified, verify } from '../store/verify.ts'
import { openKept } from './kept-graph.ts'
import type { Stoppable } from './output.ts'
import { untilStopped } from './stopping.ts'

/** Checks the whole graph and prints what was checked and found. Returns the exit code: 0 clean, 1 with faults. */
export async function verifyGraph(config: Config, asJson: boolean, { say, print, signal }: Stoppable): Promise<number> {
  const { store, close } = await openKept(config, say, signal)
  try {
    const verified = await verify(untilStopped(store, signal, 'Stopped: nothing was changed.'))
    print(asJson ? JSON.stringify(verified, null, 2) : verifiedInWords(verified))
    return verified.faults.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

/** What there is one of: `1 import under way`, `1 constraint or index`. */
const oneOf = (what: string) => what.replace(/^([a-z]+)s\b/, '$1').replace(' and indexes', ' or index')

/** What was checked and found, a line each. */
export function verifiedInWords({ checked, faults, warnings }: Verified): string {
  const list = (title: string, found: Verified['faults']) =>
    found.length === 0 ? [] : [title, ...found.map(({ id, says }) => `  ${id}: ${says}`)]
  return [
    'Checked:',
    ...checked.map(({ what, count }) => `  ${counted(count, oneOf(what), what)}`),
    ...list(`${counted(faults.length, 'fault')}:`, faults),
    ...list(`${counted(warnings.length, 'warning')}:`, warnings),
    faults.length === 0 ? 'Clean: no fault.' : 'Not clean. Nothing was changed.',
  ].join('\n')
}
