import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from './cannot-start.ts'

const run = promisify(execFile)

/** A Java that fits. `build` names it to the letter: archives of class data hold for one build only. */
export type Java = { path: string; version: number; build: string }

export type JavaOptions = {
  /** Path of a `java`, or of the folder that holds `bin/java` (`ENTENTE_JAVA`). If given, no other is taken. */
  wanted?: string | undefined
  home: string
  /** The versions that fit, from the lock file. */
  versions: readonly number[]
  env?: NodeJS.ProcessEnv
  /** Brings one into `<home>/java` where none fits. Throws why it could not. */
  install?: () => Promise<void>
}

/**
 * The first Java that fits: `ENTENTE_JAVA`, `JAVA_HOME`, the path, then `java` in our home folder, where one that the
 * program installs by itself stands. Throws `CannotStart` with what was found and the ways out.
 */
export async function findJava({ wanted, home, versions, env = process.env, install }: JavaOptions): Promise<Java> {
  const found: string[] = []
  for (const [name, path] of wanted ? [['ENTENTE_JAVA', resolve(wanted)] as const] : candidates(home, env)) {
    const java = await javaAt(path)
    if (java && versions.includes(java.version)) return java
    if (java) found.push(`${name} is Java ${java.version}`)
    else if (name.endsWith('JAVA')) found.push(`${name} names no Java (${path})`)
  }
  let failure = ''
  if (!wanted && install) {
    failure = await install().then(
      () => 'it does not run here',
      ({ message }: Error) => message,
    )
    const java = await javaAt(join(home, 'java'))
    if (java && versions.includes(java.version)) return java
  }
  const reason = found.length > 0 ? `but ${found.join(', ')}` : 'and none was found'
  throw new CannotStart(
    `Neo4j needs Java ${versions.join(' or ')}, ${reason}. ${failure && `None could be brought either (${failure}). `}` +
      'Install Java 21 (or set ENTENTE_JAVA to its path), or set NEO4J_URI to use a Neo4j that runs, or use docker compose.',
  )
}

function candidates(home: string, env: NodeJS.ProcessEnv): (readonly [name: string, path: string])[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const file = process.platform === 'win32' ? 'java.exe' : 'java'
  const onPath = folders.map((folder) => resolve(folder, file)).find(existsSync)
  return [
    ...(env.JAVA_HOME ? [['JAVA_HOME', resolve(env.JAVA_HOME)] as const] : []),
    ...(onPath ? [['java on the path', onPath] as const] : []),
    ['java in the home folder', join(home, 'java')],
  ]
}

/** Asks a `java`, or a folder with `bin/java`, for its version; null if there is none that answers. */
async function javaAt(path: string): Promise<Java | null> {
  for (const file of [path, join(path, 'bin', 'java')]) {
    // Java says its version on the standard error. A busy machine takes seconds for it.
    const said = await run(file, ['-version'], { timeout: 20_000, windowsHide: true }).then(
      ({ stdout, stderr }) => stderr + stdout,
      () => '',
    )
    const java = readVersion(said)
    if (java) return { path: file, ...java }
  }
  return null
}

/**
 * Reads what `java -version` says: `17.0.15` is 17, `1.8.0_392` is 8, `22-ea` is 22. Lines before it
 * ("Picked up _JAVA_OPTIONS: …") are passed over. Null if it is no such text.
 */
export function readVersion(said: string): Omit<Java, 'path'> | null {
  const lines = said.split('\n').filter((line) => !line.startsWith('Picked up '))
  const [, old, major] = /version "(1\.)?(\d+)/.exec(lines.join('\n')) ?? []
  if (!major) return null
  const build = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)
  return { version: Number(major), build: `${old ? '1.' : ''}${major}-${build}` }
}
