import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findJava, readVersion } from '../../server/neo4j/java.ts'

test.each([
  ['Debian', 'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)', 17],
  ['Temurin', 'openjdk version "21.0.8" 2025-07-15 LTS', 21],
  ['Oracle', 'java version "25.0.1" 2025-10-21 LTS', 25],
  ['the old way of counting', 'java version "1.8.0_392"', 8],
  ['a version before it is out', 'openjdk version "26-ea" 2026-03-17', 26],
  ['options of the user', 'Picked up _JAVA_OPTIONS: -Dversion "11"\nopenjdk version "17.0.15" 2025-04-15', 17],
  ['no Java', 'The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
])('the version is read from what Java says: %s', (_, said, version) =>
  expect(readVersion(said)?.version).toBe(version),
)

test('two builds of one version are told apart, and options of the user make no other build', () => {
  const build = (said: string) => readVersion(said)?.build

  expect(build('openjdk version "17.0.15" x')).not.toBe(build('openjdk version "17.0.15" y'))
  expect(build('Picked up _JAVA_OPTIONS: -Xmx1g\nopenjdk version "17.0.15" x')).toBe(
    build('openjdk version "17.0.15" x'),
  )
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-java-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A folder with a `bin/java` that says a version. */
async function javaIn(name: string, version: string): Promise<string> {
  const bin = join(folder, name, 'bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`)
  await chmod(join(bin, 'java'), 0o755)
  return join(folder, name)
}

const versions = [17, 21]
const found = async (options: { wanted?: string; JAVA_HOME?: string; PATH?: string }) => {
  const { wanted, JAVA_HOME, PATH = folder } = options
  return (await findJava({ wanted, versions, home: folder, env: { PATH, JAVA_HOME } })).path
}

test('JAVA_HOME comes before the path, and the one in our home folder last', async () => {
  const own = await javaIn('java', '21.0.8')
  const path = `${await javaIn('path', '17.0.1')}/bin`
  const home = await javaIn('home', '21.0.1')

  expect(await found({ JAVA_HOME: home, PATH: path })).toBe(join(home, 'bin', 'java'))
  expect(await found({ PATH: path })).toBe(join(path, 'java'))
  expect(await found({})).toBe(join(own, 'bin', 'java'))
})

test('one that does not fit is passed over', async () => {
  const home = await javaIn('home', '25.0.1')
  const path = `${await javaIn('path', '17.0.1')}/bin`

  expect(await found({ JAVA_HOME: home, PATH: path })).toBe(join(path, 'java'))
})

test('ENTENTE_JAVA, a folder or a file, is taken before all, and no other in its place', async () => {
  const wanted = await javaIn('wanted', '17.0.2')
  const old = await javaIn('old', '11.0.1')
  const JAVA_HOME = await javaIn('home', '21.0.1')

  expect(await found({ wanted, JAVA_HOME })).toBe(join(wanted, 'bin', 'java'))
  expect(await found({ wanted: join(wanted, 'bin', 'java'), JAVA_HOME })).toBe(join(wanted, 'bin', 'java'))
  await expect(found({ wanted: old, JAVA_HOME })).rejects.toThrow('but ENTENTE_JAVA is Java 11')
  await expect(found({ wanted: '/nowhere', JAVA_HOME })).rejects.toThrow('ENTENTE_JAVA names no Java (/nowhere)')
})

test('none that fits: one sentence with the ways out', async () => {
  await expect(found({})).rejects.toThrow(
    /^Neo4j needs Java 17 or 21, and none was found\. Install Java 21 .*ENTENTE_JAVA.*NEO4J_URI.*docker compose\.$/,
  )
})
