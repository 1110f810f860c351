import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import packaged from '../package.json' with { type: 'json' }
import { placesIn } from '../server/neo4j/places.ts'
import { testJars } from '../tests/live/neo4j-for-tests.ts'

const CLI = join(import.meta.dirname, '../server/cli/main.ts')
/** What Node is told by `npm start`. */
const FLAGS = packaged.scripts.start.split(' ').filter((word) => word.startsWith('--'))
const BETWEEN_LOOKS = 50
/** The watch starts Neo4j again so often in ten minutes. */
const RESTARTS = 3

/** The program by command line, over a home. */
export const entente = (home: string, ...words: string[]) =>
  spawn(process.execPath, [...FLAGS, '--import', 'tsx', CLI, ...words, '--home', home], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEO4J_URI: '', ENTENTE_JARS: testJars },
  })

/** All that a program says until its end. */
export async function saidBy(child: ChildProcess): Promise<string> {
  const parts: string[] = []
  for (const out of [child.stdout, child.stderr]) out?.on('data', (part) => parts.push(String(part)))
  await once(child, 'close')
  return parts.join('')
}

/** How many rows are in, asked past the program; null while the database is away. */
async function rowsIn(home: string): Promise<number | null> {
  const secret = await readFile(placesIn(home).secret, 'utf8').then(JSON.parse, () => null)
  if (!secret?.port) return null
  const driver = neo4j.driver(`bolt://127.0.0.1:${secret.port}`, neo4j.auth.basic(secret.user, secret.password), {
    disableLosslessIntegers: true,
  })
  const session = driver.session()
  try {
    const { records } = await session.run('MATCH (w:ImportWriter) RETURN sum(w.made) AS made')
    return records[0]?.get('made') as number
  } catch {
    return null
  } finally {
    await session.close()
    await driver.close()
  }
}

/**
 * Imports a folder and kills Node, or Neo4j, with -9 whenever so many rows are in; imports it again until it is through. After
 * three kills of Neo4j the program is stopped as by Ctrl+C. Gives what the last import said.
 */
export async function killedImport(
  home: string,
  folder: string,
  victim: 'node' | 'neo4j',
  points: readonly number[],
  say: (line: string) => void = () => {},
): Promise<string> {
  let child = entente(home, 'import', folder)
  let said = saidBy(child)
  for (const [at, point] of points.entries()) {
    for (let made: number | null = null; made === null || made < point; made = await rowsIn(home)) {
      if (child.exitCode !== null) throw new Error(`the import ended before ${point} rows: ${await said}`)
      await setTimeout(BETWEEN_LOOKS)
    }
    const goesOn = victim === 'neo4j' && (at + 1) % RESTARTS !== 0
    if (victim === 'neo4j') process.kill(JSON.parse(await readFile(placesIn(home).secret, 'utf8')).pid, 'SIGKILL')
    say(`killed ${victim} at ${point} rows`)
    if (goesOn) continue
    child.kill(victim === 'node' ? 'SIGKILL' : 'SIGINT')
    await said
    child = entente(home, 'import', folder)
    said = saidBy(child)
  }
  return said
}
