import type { Ending } from './processes.ts'

/** Which port was taken meanwhile: worth another try with another one. */
export const isPortTaken = (said: string) => /Address already in use|BindException/.test(said)

/** What Java and Neo4j say on their way out, and what it means; the first that fits counts. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/Terminating due to java\.lang\.OutOfMemoryError/, 'it ran out of memory. Ask for less at a time'],
  [/No space left on device/, 'the disk is full. Free some space and start again'],
  [
    /FileLockException|already in use by another|Lock file has been locked|store_lock/i,
    'another Neo4j has its data open. Stop that one and start again; do not delete lock files',
  ],
  [
    /Could not reserve enough space|insufficient memory/i,
    'the machine has too little memory. It needs 1 GB for itself',
  ],
  [
    /Unmappable|InvalidPathException/i,
    'Java cannot read the name of the home folder. Choose one of plain letters with --home',
  ],
  [/AccessDenied|Permission denied/, 'it may not read or write its own folder. Make the folder yours and start again'],
  [/Address already in use|BindException/, 'its port is taken. Start again'],
  [/Unrecognized setting|Error evaluating value|No declared setting/, 'it does not know one of its settings'],
]

/** Whether what was said names its own reason, so that no other is to be looked for. */
export const isKnown = (said: string) => REASONS.some(([pattern]) => pattern.test(said))

/**
 * Why Neo4j ended, as the end of a sentence, from its exit code and the last of what it wrote.
 * Codes: 1 the start failed, 2 the database failed, 3 bad settings or out of memory (NEO4J.md A).
 */
export function whyItEnded({ code, signal }: Ending, said: string, log: string): string {
  const known = REASONS.find(([pattern]) => pattern.test(said))
  if (known) return `${known[1]}. It wrote about it in ${log}.`
  if (signal) return `it was killed (${signal}).`
  if (code === null) return 'it is gone.'
  const what = { 0: 'it was stopped', 1: 'its start failed', 2: 'its database failed', 3: 'its settings are bad' }[code]
  const last = said.split('\n').findLast((line) => /ERROR|Exception|Error:/.test(line))
  return `${what ?? `it ended with code ${code}`}. ${last ? `It says: ${last.trim().slice(0, 200)}. ` : ''}More is in ${log}.`
}
