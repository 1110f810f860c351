import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressOf, fileOf, hashOf, type Jar, readLock } from '../../server/neo4j/jars.ts'
import { lockFile, NEO4J_VERSION } from '../../server/neo4j/places.ts'

const lock = readLock()

test('the lock names 212 jars, each once, with checksum and size, and no address', () => {
  expect(lock.jars).toHaveLength(212)
  expect(new Set(lock.jars.map(fileOf)).size).toBe(212)
  for (const jar of lock.jars)
    expect(jar).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: expect.any(Number) })
  expect(readFileSync(lockFile(), 'utf8')).not.toMatch(/https?:/)
})

test('the lock is that of the version we run, with the two versions of Java it was tried on', () => {
  expect([lock.neo4j, lock.java]).toEqual([NEO4J_VERSION, [17, 21]])
  expect(lock.jars.find(({ artifact }) => artifact === 'neo4j')?.version).toBe(NEO4J_VERSION)
})

const plain: Jar = { group: 'org.neo4j.app', artifact: 'neo4j-server', version: '5.26.29', sha256: '', size: 1 }

test.each([
  ['a jar', plain, 'org/neo4j/app/neo4j-server/5.26.29/neo4j-server-5.26.29.jar'],
  [
    'a jar for one machine',
    { ...plain, classifier: 'linux-x86_64' },
    'org/neo4j/app/neo4j-server/5.26.29/neo4j-server-5.26.29-linux-x86_64.jar',
  ],
])('the address of %s in another repository, with or without a slash at its end', async (_, jar, path) => {
  expect(await addressOf(jar, 'http://mirror.example/maven')).toBe(`http://mirror.example/maven/${path}`)
  expect(await addressOf(jar, 'http://mirror.example/maven/')).toBe(`http://mirror.example/maven/${path}`)
  expect(await addressOf(jar)).toMatch(new RegExp(`^https://[^?#]+/${path}$`))
})

test('the key of what is made from jars changes with any of them', () => {
  expect(hashOf([{ ...plain, sha256: 'a' }])).not.toBe(hashOf([{ ...plain, sha256: 'b' }]))
})
