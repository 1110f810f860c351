import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { keepFile } from './kept-file.ts'
import type { Places } from './places.ts'
import type { Known } from './processes.ts'

/** What must be known to use, find again and stop our Neo4j. Kept with mode 0600. */
export type Secret = {
  user: string
  password: string
  version: string
  /** Bolt port on 127.0.0.1; null before the first start. */
  port: number | null
  /** The JVM; null when stopped. */
  pid: number | null
  /** The program that starts, watches and stops it; null when nobody does. */
  owner: Known | null
}

const USER = 'neo4j'
const ROUNDS = 1024

/** 32 letters: 192 random bits. */
export const newPassword = () => randomBytes(24).toString('base64url')

/**
 * The line of `auth.ini` from which Neo4j makes its first user, so that no second Java is needed to set a password.
 * `salt` is 32 random bytes (format of Neo4j 5, measured in NEO4J.md A).
 */
export function authLine(password: string, salt: Buffer = randomBytes(32)): string {
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
  let hash = sha256(Buffer.concat([salt, Buffer.from(password)]))
  for (let round = 1; round < ROUNDS; round++) hash = sha256(hash)
  return `${USER}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${ROUNDS}:\n`
}

/** The kept secret, or null if there is none yet. Throws `CannotStart` if it cannot be read as one. */
export async function readSecret({ secret }: Places): Promise<Secret | null> {
  const text = await readFile(secret, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new CannotStart(`${secret} cannot be read (${error.message}). It holds the password of the graph.`)
  })
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Secret
    if (typeof kept.user === 'string' && typeof kept.password === 'string') return kept
  } catch {}
  throw new CannotStart(`${secret} is damaged. It holds the password of the graph: bring it back from a backup.`)
}

/** Keeps the secret, at one stroke. */
export async function keepSecret({ secret }: Places, kept: Secret): Promise<void> {
  await mkdir(dirname(secret), { recursive: true, mode: 0o700 })
  await keepFile(secret, `${JSON.stringify(kept, null, 2)}\n`, 0o600)
}

/** The secret of this home, made at the first start, with `auth.ini` beside a graph that does not exist yet. */
export async function secretOf(places: Places, version: string): Promise<Secret> {
  const hasGraph = existsSync(join(places.graph, 'data', 'databases', 'system'))
  const known = await readSecret(places)
  if (!known && hasGraph)
    throw new CannotStart(
      `${places.graph} holds a graph, but its password is gone with ${places.secret}. Bring that file back, or move the folder away to begin anew.`,
    )
  const secret = known ?? { user: USER, password: newPassword(), version, port: null, pid: null, owner: null }
  if (!known) await keepSecret(places, secret)
  if (!hasGraph) await writeAuth(join(places.graph, 'data', 'dbms', 'auth.ini'), secret.password)
  return secret
}

/** Writes the file from which a graph that was never started takes its user. */
export async function writeAuth(path: string, password: string) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, authLine(password), { mode: 0o600 })
  await chmod(path, 0o600)
}
