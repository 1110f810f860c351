import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Places, placesIn } from '../../server/neo4j/places.ts'
import { authLine, keepSecret, newPassword, readSecret, secretOf } from '../../server/neo4j/secret.ts'

let places: Places
beforeEach(async () => {
  places = placesIn(await mkdtemp(join(tmpdir(), 'entente-é-')))
})
afterEach(() => rm(places.home, { recursive: true }))

const authFile = () => join(places.graph, 'data', 'dbms', 'auth.ini')
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

test('a password is hashed as Neo4j does it: SHA-256 of salt and password, 1,024 times', () => {
  const salt = Buffer.from(Array.from({ length: 32 }, (_, index) => index))

  // The number was worked out with Python's hashlib.
  expect(authLine('correct horse é', salt)).toBe(
    `neo4j:SHA-256,b1f14b88c8ca689a71f059f4dca3044bf11d207dc8c8a97435c317ae7977823c,${salt.toString('hex')},1024:\n`,
  )
})

test('passwords are long and never the same', () => {
  expect(newPassword()).toMatch(/^[\w-]{32}$/)
  expect(newPassword()).not.toBe(newPassword())
})

test('the first start makes a secret and auth.ini, which only their owner may read', async () => {
  const secret = await secretOf(places, '5.26.29')

  expect(secret).toMatchObject({ user: 'neo4j', version: '5.26.29', port: null, pid: null, owner: null })
  expect(await readSecret(places)).toEqual(secret)
  expect([await modeOf(places.secret), await modeOf(authFile())]).toEqual(['600', '600'])
})

test('a later start keeps the password, and leaves auth.ini alone once there is a graph', async () => {
  const first = await secretOf(places, '5.26.29')
  await mkdir(join(places.graph, 'data', 'databases', 'system'), { recursive: true })
  await writeFile(authFile(), 'as Neo4j left it')

  expect(await secretOf(places, '5.26.29')).toEqual(first)
  expect(await readFile(authFile(), 'utf8')).toBe('as Neo4j left it')
})

test('a start that was broken off before there was a graph goes on with its password', async () => {
  const { password } = await secretOf(places, '5.26.29')
  await rm(authFile())
  await secretOf(places, '5.26.29')

  const [, hash, salt = ''] = /SHA-256,(\w+),(\w+)/.exec(await readFile(authFile(), 'utf8')) ?? []
  expect(authLine(password, Buffer.from(salt, 'hex'))).toContain(`${hash}`)
})

test('a graph whose password is gone is not touched: the sentence says what to do', async () => {
  await mkdir(join(places.graph, 'data', 'databases', 'system'), { recursive: true })

  await expect(secretOf(places, '5.26.29')).rejects.toThrow(
    /its password is gone with .*secret\.json\. Bring that file back/,
  )
})

test('a damaged secret is said, not overwritten', async () => {
  await keepSecret(places, { user: 'neo4j', password: 'x', version: '1', port: null, pid: null, owner: null })
  await writeFile(places.secret, '{"user": "neo4j", "pass')

  await expect(secretOf(places, '5.26.29')).rejects.toThrow('is damaged')
})
