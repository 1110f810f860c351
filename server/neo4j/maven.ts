import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Lock } from './jars.ts'

const run = promisify(execFile)

/**
 * Brings the jars by Maven, where one is installed: it knows the mirrors, proxies and certificates of its user.
 * The caller checks what came. Throws what went wrong, in Maven's words.
 */
export async function copyByMaven(folder: string, lock: Lock, signal?: AbortSignal): Promise<void> {
  // Beside the jars, so that moving them is a renaming.
  const draft = await mkdtemp(join(folder, 'maven-'))
  try {
    await writeFile(join(draft, 'pom.xml'), pomFor(lock))
    const goal = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=jars']
    // Maven on Windows is a command file, and those run in a shell only; no word of the goal comes from outside.
    const shell = process.platform === 'win32'
    await run('mvn', goal, { cwd: draft, timeout: 600_000, shell, ...(signal && { signal }) })
    for (const name of await readdir(join(draft, 'jars'))) await rename(join(draft, 'jars', name), join(folder, name))
  } catch (error) {
    const { code, stdout = '', message } = error as NodeJS.ErrnoException & { stdout?: string }
    if (code === 'ENOENT') throw new Error('it is not installed')
    throw new Error(/ERROR\] ([^\n]{1,200})/.exec(stdout)?.[1] ?? message.split('\n')[0])
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const pomFor = ({ neo4j }: Lock) => `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId>
  <artifactId>neo4j-jars</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4j}</version></dependency>
  </dependencies>
</project>
`
