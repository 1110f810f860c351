import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installJars, type Progress } from '../../server/neo4j/install.ts'
import { fileOf, type Jar, type Lock } from '../../server/neo4j/jars.ts'

const contentOf = (name: string) => `${name} `.repeat(1000)

function jarOf(artifact: string): Jar {
  const content = contentOf(artifact)
  return {
    group: 'g',
    artifact,
    version: '1',
    sha256: createHash('sha256').update(content).digest('hex'),
    size: content.length,
  }
}

const names = Array.from({ length: 12 }, (_, index) => `jar${index}`)
const lock: Lock = { neo4j: '5.26.29', java: [17], jars: names.map(jarOf) }
const noMaven = () => Promise.reject(new Error('it is not installed'))

let folder: string
let server: Server
let asked: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-jars-'))
  asked = []
})
afterEach(async () => {
  server?.close()
  await rm(folder, { recursive: true })
})

/** A Maven repository; `answer` may answer in its own way, and says then that it did. */
async function repository(answer: (name: string, ...given: Parameters<RequestListener>) => boolean = () => false) {
  server = createServer((request, response) => {
    const name = request.url?.split('/')[2] ?? ''
    asked.push(name)
    if (!answer(name, request, response)) response.end(contentOf(name))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`
}

const files = async () => (await readdir(folder)).toSorted()
const complete = [...lock.jars.map(fileOf), 'checked'].toSorted()

test('all jars come from the repository that is named, and the progress ends with all', async () => {
  const progress: Progress[] = []
  await installJars({ folder, lock, repository: await repository(), progress: (now) => progress.push(now) })

  expect(await files()).toEqual(complete)
  expect(await readFile(join(folder, 'jar3-1.jar'), 'utf8')).toBe(contentOf('jar3'))
  const bytes = lock.jars.reduce((sum, { size }) => sum + size, 0)
  expect(progress).toHaveLength(12)
  expect(progress.at(-1)).toEqual({ files: 12, bytes, ofFiles: 12, ofBytes: bytes })
})

test('what is there and right is not asked for again; what is wrong or half is', async () => {
  await writeFile(join(folder, 'jar1-1.jar'), contentOf('jar1'))
  await writeFile(join(folder, 'jar2-1.jar'), contentOf('jar2').toUpperCase())
  await writeFile(join(folder, 'jar3-1.jar'), contentOf('jar3').slice(5))
  await writeFile(join(folder, `jar4-1.jar.${2 ** 30}.part`), 'left by a program that was killed')
  await installJars({ folder, lock, repository: await repository() })

  expect(asked.toSorted()).toEqual(names.filter((name) => name !== 'jar1').toSorted())
  expect(await files()).toEqual(complete)
})

test('once all were checked nothing is read or asked again, unless a file changes its size', async () => {
  const base = await repository()
  await installJars({ folder, lock, repository: base })
  asked = []
  await installJars({ folder, lock, repository: base })
  expect(asked).toEqual([])

  await rm(join(folder, 'jar5-1.jar'))
  await installJars({ folder, lock, repository: base })
  expect(asked).toEqual(['jar5'])
})

test('a wrong checksum is refused: the file gets no name, and the sentence says which and what to do', async () => {
  const base = await repository((name, _, response) => name === 'jar7' && Boolean(response.end(contentOf('evil'))))

  await expect(installJars({ folder, lock, repository: base, fallback: noMaven })).rejects.toThrow(
    /could not be downloaded: http:.*jar7-1\.jar has a wrong checksum; nor by Maven: it is not installed\. Look to the network .* MAVEN_REPO_URL/,
  )
  expect((await files()).filter((file) => /jar7|part|checked/.test(file))).toEqual([])
})

test('a download that breaks off goes on at the next start with what is still missing', async () => {
  let isBroken = true
  const base = await repository((name, _, response) => isBroken && name === 'jar9' && Boolean(response.destroy()))
  await expect(installJars({ folder, lock, repository: base, fallback: noMaven })).rejects.toThrow('jar9')
  const had = (await files()).length
  isBroken = false
  asked = []
  await installJars({ folder, lock, repository: base })

  expect(asked).toHaveLength(12 - had)
  expect(await files()).toEqual(complete)
})

test('a fault that passes is tried again', async () => {
  let faults = 2
  const base = await repository(
    (name, _, response) => name === 'jar0' && faults-- > 0 && Boolean(response.writeHead(503).end()),
  )
  await installJars({ folder, lock, repository: base, fallback: noMaven })

  expect(await files()).toEqual(complete)
})

test('where the plain way fails, Maven brings them, and they are checked the same', async () => {
  const base = await repository((_, __, response) => Boolean(response.writeHead(404).end()))
  const bring = (end: string) => async (to: string) => {
    for (const name of names) await writeFile(join(to, `${name}-1.jar`), contentOf(name) + end)
  }
  await expect(installJars({ folder, lock, repository: base, fallback: bring('x') })).rejects.toThrow(
    'Maven did not bring 12 of its jars either',
  )
  await installJars({ folder, lock, repository: base, fallback: bring('') })

  expect(await files()).toEqual(complete)
})

test('a repository that cannot be reached is said with its address', async () => {
  const base = await repository()
  server.close()

  await expect(installJars({ folder, lock, repository: base, fallback: noMaven })).rejects.toThrow(
    /http:\/\/127.0.0.1:\d+\/g\/jar\d+\/1\/jar\d+-1\.jar cannot be reached/,
  )
})

test('a start that is called off leaves no half file', async () => {
  const stop = new AbortController()
  const base = await repository((name) => {
    if (name === 'jar8') stop.abort()
    return name === 'jar8'
  })

  await expect(
    installJars({ folder, lock, repository: base, fallback: noMaven, signal: stop.signal }),
  ).rejects.toThrow()
  expect((await files()).filter((file) => file.endsWith('.part'))).toEqual([])
})
