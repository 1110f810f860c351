import { expect, test } from 'vitest'
import { whyItEnded } from '../../server/neo4j/endings.ts'

const code = (number: number) => ({ code: number, signal: null })

test.each([
  ['memory', code(3), 'Terminating due to java.lang.OutOfMemoryError: Java heap space', /^it ran out of memory/],
  ['the disk', code(1), 'java.io.IOException: No space left on device', /^the disk is full\. Free some space/],
  [
    'the lock of the store',
    code(2),
    'org.neo4j.kernel.internal.locker.FileLockException: Lock file …',
    /^another Neo4j has its data open/,
  ],
  ['the port', code(1), 'java.net.BindException: Address already in use', /^its port is taken/],
  [
    'a setting',
    code(3),
    'Unrecognized setting. No declared setting with name: x',
    /^it does not know one of its settings/,
  ],
  ['a kill', { code: null, signal: 'SIGKILL' as const }, '', /^it was killed \(SIGKILL\)\.$/],
  [
    'nothing known',
    code(1),
    'INFO fine\nERROR Something new happened\n',
    /^its start failed\. It says: ERROR Something new happened\. More is in log\.$/,
  ],
  ['an orphan', { code: null, signal: null }, '', /^it is gone\.$/],
])('an ending is told as a sentence: %s', (_, ending, said, sentence) =>
  expect(whyItEnded(ending, said, 'log')).toMatch(sentence),
)
