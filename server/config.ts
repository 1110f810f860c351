import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** A setting that cannot be used; the message is a sentence that names it and its remedy. */
export class BadSetting extends Error {
  override name = 'BadSetting'
}

/** What `--flags` may set; they win over the environment. */
export type Flags = {
  port?: string | number | undefined
  host?: string | undefined
  address?: string | undefined
  home?: string | undefined
  open?: boolean | undefined
  empty?: boolean | undefined
  load?: string | undefined
}

const filled = z.string().trim().min(1)

const Settings = z.object({
  port: z.coerce
    .number({ error: 'is no number' })
    .int('is no whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535'),
  host: filled,
  address: filled
    .regex(/^https?:\/\/[^/\s]+\/?$/, 'is no address of a page, as https://entente.example')
    .transform((address) => address.replace(/\/$/, ''))
    .nullable(),
  home: filled.transform((path) => resolve(path)),
  open: z.boolean(),
  empty: z.boolean(),
  load: filled.transform((path) => resolve(path)).nullable(),
  uri: filled
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+/, 'is no address of Neo4j, as neo4j://localhost:7687')
    .nullable(),
  user: filled,
  database: filled,
})

/** Where each setting comes from, as a sentence about it names it. */
const NAMES: Record<keyof z.infer<typeof Settings>, string> = {
  port: '--port (or PORT)',
  host: '--host (or HOST)',
  address: '--address (or ENTENTE_ADDRESS)',
  home: '--home (or ENTENTE_HOME)',
  open: '--open',
  empty: '--empty',
  load: '--load',
  uri: 'NEO4J_URI',
  user: 'NEO4J_USER',
  database: 'NEO4J_DATABASE',
}

/** A Neo4j that runs elsewhere. */
export type GivenNeo4j = { uri: string; user: string; password: string; database: string }

/** What the program was asked for. Read once, passed on, never changed. */
export type Config = {
  /** Port of the page and the API; 0 takes a free one. */
  port: number
  /** Any other than 127.0.0.1 makes the program read-only. */
  host: string
  isReadOnly: boolean
  /** Where readers open the page, as figures and citations give it; null: where it listens. */
  address: string | null
  /** Opens the page in a browser. */
  open: boolean
  /** Leaves an empty graph empty, instead of loading the Syria data. */
  empty: boolean
  /** A folder to import at the start. */
  load: string | null
  /** The database in the Neo4j asked. */
  database: string
  /** The Neo4j to use; null: our own. */
  neo4j: GivenNeo4j | null
  /** For our own Neo4j: pass it to `startNeo4j`. */
  own: { home: string; jars: string | undefined; java: string | undefined; repository: string | undefined }
}

/** The names of this machine itself. */
export const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** Reads flags and environment. An empty variable counts as none. Throws `BadSetting`. */
export function configFrom(flags: Flags, env: NodeJS.ProcessEnv = process.env): Config {
  const given = (name: string) => env[name]?.trim() || undefined
  const read = Settings.safeParse({
    port: flags.port ?? given('PORT') ?? 3000,
    host: flags.host ?? given('HOST') ?? '127.0.0.1',
    address: flags.address ?? given('ENTENTE_ADDRESS') ?? null,
    home: flags.home ?? given('ENTENTE_HOME') ?? '.entente',
    open: flags.open ?? false,
    empty: flags.empty ?? false,
    load: flags.load ?? null,
    uri: given('NEO4J_URI') ?? null,
    user: given('NEO4J_USER') ?? 'neo4j',
    database: given('NEO4J_DATABASE') ?? 'neo4j',
  })
  if (!read.success) throw faultOf(read.error)
  const { port, host, address, home, open, empty, load, uri, user, database } = read.data
  return {
    port,
    host,
    isReadOnly: !LOOPBACK.includes(host),
    address,
    open,
    empty,
    load,
    database,
    neo4j: uri === null ? null : { uri, database, ...accountFrom(user, given) },
    own: { home, jars: given('ENTENTE_JARS'), java: given('ENTENTE_JAVA'), repository: given('MAVEN_REPO_URL') },
  }
}

function faultOf({ issues }: z.ZodError): BadSetting {
  const [{ path, message } = { path: [], message: '' }] = issues
  const name = NAMES[path[0] as keyof typeof NAMES]
  return new BadSetting(`${name} ${/^is /.test(message) ? message : 'cannot be used'}. Give another value.`)
}

type Given = (name: string) => string | undefined

/** The account of a given Neo4j: from two variables, or from the secret file of docker compose (`user/password`). */
function accountFrom(user: string, given: Given): Pick<GivenNeo4j, 'user' | 'password'> {
  const password = given('NEO4J_PASSWORD')
  if (password) return { user, password }
  const file = given('NEO4J_AUTH_FILE')
  if (!file)
    throw new BadSetting('NEO4J_URI is set, but NEO4J_PASSWORD is not. Set it (and NEO4J_USER, if it is not neo4j).')
  const [, name, secret] = /^([^/\s]+)\/(\S{8,})\s*$/.exec(textOf(file)) ?? []
  if (!name || !secret)
    throw new BadSetting(`${file} is to hold one line, neo4j/ and a password of at least 8 letters.`)
  return { user: name, password: secret }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new BadSetting(`NEO4J_AUTH_FILE cannot be read: ${(error as Error).message}.`)
  }
}
