import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hasClosed } from '../../server/neo4j/launch.ts'
import { placesIn } from '../../server/neo4j/places.ts'

const CLOSED = '2026-01-01 00:00:00.000+0000 INFO  Stopped.\n'

/** A process that writes into a file, and goes on when told to end it. */
async function writer(file: string) {
  const program = spawn(
    process.execPath,
    [
      '-e',
      `process.stdin.once('data', () => console.log(${JSON.stringify(CLOSED)})).on('end', () => process.send('said'))`,
    ],
    {
      stdio: ['pipe', openSync(file, 'w'), 'inherit', 'ipc'],
    },
  )
  onTestFinished(async () => {
    program.kill('SIGKILL')
  })
  return program
}

test.skipIf(process.platform !== 'linux')(
  'what another start wrote that failed is not taken for the word of the one that runs',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'entente-closed-'))
    onTestFinished(() => rm(home, { recursive: true }))
    const places = { ...placesIn(home), console: join(home, 'console.log') }
    const program = await writer(places.console)
    await rename(places.console, `${places.console}.before`)
    await writeFile(places.console, CLOSED)
    expect(hasClosed(places, program.pid ?? 0)).toBe(false)

    program.stdin?.end('end')
    await once(program, 'message')
    expect(hasClosed(places, program.pid ?? 0)).toBe(true)
  },
)
