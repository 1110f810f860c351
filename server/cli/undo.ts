import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Config } from '../config.ts'
import { Invalid } from '../domain/errors.ts'
import { counted, listed } from '../domain/wording.ts'
import { fieldsOf } from '../import/described.ts'
import { recordsInWords, refusalOf, type Undoable, undoable, undoImport } from '../import/undo.ts'
import type { Store } from '../store/store.ts'
import { openKept } from './kept-graph.ts'
import type { Output } from './output.ts'
import { teller } from './teller.ts'

export type UndoFlags = {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly keepChanged?: boolean
  readonly withChanged?: boolean
}
type Asking = Output & { readonly signal: AbortSignal }

/** Takes an import out again, after a look at what that is, and a question. Returns the exit code: 0 done, 1 left as it is. */
export async function undo(which: number, config: Config, flags: UndoFlags, output: Asking): Promise<number> {
  const { store, close } = await openKept(config, output.say, output.signal)
  try {
    return await undoIn(store, which, flags, output)
  } finally {
    await close()
  }
}

/** The same in a graph that is open. Throws `Conflict` where it would be refused, before anybody is asked. */
export async function undoIn(
  store: Store,
  which: number,
  { dryRun = false, yes = false, keepChanged = false, withChanged = false }: UndoFlags,
  { say, print, signal }: Asking,
): Promise<number> {
  if (keepChanged && withChanged)
    throw new Invalid('--keep-changed and --with-changed say the opposite', 'Give one of them, or none.')
  const found = await undoable(store.run, which, withChanged)
  print(lookOf(found))
  const refusal = refusalOf(found, { keepChanged, withChanged })
  if (refusal) throw refusal
  if (dryRun) return 0
  if (!yes && !(await isMeant(which, signal))) {
    print('Nothing was changed.')
    return 1
  }
  await undoImport(store, which, { keepChanged, withChanged, progress: teller(say, 'records'), signal })
  print(`Import ${which} is undone.`)
  return 0
}

/** What an undo takes out, what goes back to what it was, and what stays, in words. */
export function lookOf({ job, goes, touched, moved }: Undoable): string {
  const { actors, sources, relations } = job.sums.updated
  const changed = actors + sources + relations
  return [
    `Import ${job.number} (${job.dataset}, from ${job.name}, ${job.at}) brought:`,
    ...(goes.length + job.before.length + moved === 0 ? ['  nothing that can go'] : []),
    ...goes.map(
      ({ what, records }) => `  ${counted(records, what.slice(0, -1))}, which ${records === 1 ? 'goes' : 'go'}`,
    ),
    ...touched.map((records) => `  ${recordsInWords(records)}, changed since or needed by others: not taken out`),
    ...job.before.map(
      (earlier) =>
        `  a change of ${listed(fieldsOf(earlier))} of ${earlier.id}: as before again, unless a later import changed that too`,
    ),
    ...(moved > 0
      ? [`  other places of ${counted(moved, 'actor')}: where they stood again, unless a later import moved them too`]
      : []),
    ...(changed > 0
      ? [`  changes of ${counted(changed, 'record')}: they stay, and revisions keep what was before`]
      : []),
  ].join('\n')
}

type Screen = { readonly input: Readable & { isTTY?: boolean }; readonly output: Writable }

/** Asks whoever sits before a screen; where nobody does, or leaves with Ctrl+C or Ctrl+D, it is not meant. */
export async function isMeant(
  which: number,
  signal: AbortSignal,
  { input, output }: Screen = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (!input.isTTY) {
    output.write('To do it without being asked: --yes\n')
    return false
  }
  const asking = createInterface({ input, output })
  const left = once(asking, 'close').then(() => '')
  const said = asking.question(`Take out import ${which}? (yes or no) `, { signal }).catch(() => '')
  const answer = await Promise.race([said, left])
  asking.close()
  return /^y(es)?$/i.test(answer.trim())
}
