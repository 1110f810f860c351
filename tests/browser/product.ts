import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { testJars } from '../live/neo4j-for-tests.ts'

const ROOT = join(import.meta.dirname, '../..')

export type Product = {
  readonly address: string
  readonly home: string
  /** Imports a folder by the command line, while the program runs. */
  readonly bring: (path: string, ...words: string[]) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the built program as a reader would, in a fresh home, on a free port; resolves when it prints its address. */
export async function startProduct(...words: string[]): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), 'entente-walk-'))
  const main = join(ROOT, 'dist/server/cli/main.js')
  const there = { cwd: ROOT, env: { ...process.env, ENTENTE_JARS: testJars } }
  const program = spawn(process.execPath, [main, 'start', '--no-open', '--port', '0', '--home', home, ...words], {
    ...there,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    program.stderr.on('data', (part) => {
      said += part
      const found = /Entente is ready after .*: (http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    void ended.then((code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
  return {
    address,
    home,
    async bring(path, ...more) {
      await promisify(execFile)(process.execPath, [main, 'import', path, '--home', home, ...more], there)
    },
    async stop() {
      program.kill('SIGTERM')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
