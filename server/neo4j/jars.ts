import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import artifactUrl from 'mvn-artifact-url'
import { lockFile } from './places.ts'

/** One jar of Neo4j, as Maven names it; `size` in bytes. */
export type Jar = {
  group: string
  artifact: string
  version: string
  classifier?: string
  sha256: string
  size: number
}

/** What Neo4j consists of, and the versions of Java it runs on. */
export type Lock = { neo4j: string; java: readonly number[]; jars: readonly Jar[] }

/** The lock file that comes with the program: exactly these bytes were tried. */
export const readLock = (): Lock => JSON.parse(readFileSync(lockFile(), 'utf8'))

/** The file name of a jar, the one that Maven gives it too. */
export const fileOf = ({ artifact, version, classifier }: Jar) =>
  `${[artifact, version, classifier].filter(Boolean).join('-')}.jar`

/** Where a jar can be had. The default base is that of `mvn-artifact-url`, so that no host stands in our code. */
export function addressOf({ group, artifact, version, classifier }: Jar, base?: string): Promise<string> {
  const prefix = base?.replace(/\/*$/, '/')
  return artifactUrl.default(
    { groupId: group, artifactId: artifact, version, ...(classifier && { classifier }) },
    prefix,
  )
}

/** Twelve letters that change with any jar: the key of what was made from them. */
export const hashOf = (jars: readonly Jar[]) =>
  createHash('sha256')
    .update(jars.map(({ sha256 }) => sha256).join())
    .digest('hex')
    .slice(0, 12)
