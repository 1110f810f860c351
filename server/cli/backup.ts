import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { backUp } from '../backup/backup.ts'
import { countsInWords } from '../backup/manifest.ts'
import { demandNewFile } from '../backup/new-file.ts'
import { openBackup } from '../backup/read.ts'
import { restore } from '../backup/restore.ts'
import type { Config } from '../config.ts'
import { openGraph } from '../main.ts'
import { migrateAgain } from '../store/migrate.ts'
import { verify } from '../store/verify.ts'
import { openKept } from './kept-graph.ts'
import type { Stoppable } from './output.ts'
import { untilStopped } from './stopping.ts'
import { teller } from './teller.ts'
import { verifiedInWords } from './verify.ts'

/** Writes the whole graph to a new file, whether the server runs or not. */
export async function backUpTo(file: string, config: Config, { say, print, signal }: Stoppable): Promise<void> {
  const path = resolve(file)
  await demandNewFile(path)
  const { store, close } = await openKept(config, say, signal)
  try {
    const asked = untilStopped(store, signal, 'Stopped: no backup was made.')
    const manifest = await backUp(asked, path, { progress: teller(say, 'records') })
    const { size } = await stat(path)
    print(
      `Backed up to ${path} (${(size / 1_048_576).toFixed(1)} MB): ${countsInWords(manifest)}. Hash of the data: ${manifest.hash}.`,
    )
  } finally {
    await close()
  }
}

/** Brings a backup into an empty graph and verifies it. Returns the exit code: 0 clean, 1 with faults. */
export async function restoreFrom(file: string, config: Config, { say, print, signal }: Stoppable): Promise<number> {
  const path = resolve(file)
  // Before a Neo4j is started: a mistyped file makes no new home.
  const backup = await openBackup(path)
  const { store, close } = await openGraph(config, say, signal)
  try {
    const ending = () => migrateAgain(store.database)
    const half = `Stopped: half of it may be in, and nobody sees it. Restore it again to go on: npx entente restore ${file}`
    const manifest = await restore(untilStopped(store, signal, half), backup, {
      progress: teller(say, 'records'),
      ending,
    })
    say(`Restored ${countsInWords(manifest)}; now verifying`)
    const restored = 'Stopped: all is restored, and not verified yet. npx entente verify does so.'
    const verified = await verify(untilStopped(store, signal, restored))
    print(`Restored from ${path}: ${countsInWords(manifest)}. Hash of the data: ${manifest.hash}.`)
    print(verifiedInWords(verified))
    return verified.faults.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}
