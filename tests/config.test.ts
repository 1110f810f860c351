import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { configFrom } from '../server/config.ts'

test('without anything said: port 3000 of 127.0.0.1, a Neo4j of our own, home .entente', () => {
  expect(configFrom({}, {})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    isReadOnly: false,
    address: null,
    open: false,
    empty: false,
    load: null,
    database: 'neo4j',
    neo4j: null,
    own: { home: resolve('.entente'), jars: undefined, java: undefined, repository: undefined },
  })
})

test('a flag wins over the environment, and an empty variable counts as none', () => {
  expect(configFrom({ port: '4000' }, { PORT: '5000', HOST: '' })).toMatchObject({ port: 4000, host: '127.0.0.1' })
  expect(configFrom({}, { PORT: '5000', NEO4J_URI: ' ' })).toMatchObject({ port: 5000, neo4j: null })
})

test('an address of its own is that of a page, without a slash at its end', () => {
  expect(configFrom({}, { ENTENTE_ADDRESS: 'https://entente.example/' }).address).toBe('https://entente.example')
  expect(() => configFrom({ address: 'entente.example' }, {})).toThrow(
    '--address (or ENTENTE_ADDRESS) is no address of a page, as https://entente.example. Give another value.',
  )
})

test('what our own Neo4j is to use is handed on', () => {
  const env = { ENTENTE_HOME: '/h', ENTENTE_JARS: '/j', ENTENTE_JAVA: '/java', MAVEN_REPO_URL: 'http://mirror.example' }

  expect(configFrom({}, env).own).toEqual({
    home: resolve('/h'),
    jars: '/j',
    java: '/java',
    repository: 'http://mirror.example',
  })
})

test.each([
  ['127.0.0.1', false],
  ['localhost', false],
  ['0.0.0.0', true],
  ['192.168.1.2', true],
])('on %s it is read-only: %s', (host, is) => expect(configFrom({ host }, {}).isReadOnly).toBe(is))

test('a Neo4j that runs elsewhere, with its account', () => {
  const env = { NEO4J_URI: 'neo4j+s://x.example', NEO4J_USER: 'me', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'syria' }

  expect(configFrom({}, env)).toMatchObject({
    database: 'syria',
    neo4j: { uri: 'neo4j+s://x.example', user: 'me', password: 'secret', database: 'syria' },
  })
})

test('its account may come from the secret file of docker compose', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-config-'))
  const file = join(folder, 'auth.txt')
  const env = { NEO4J_URI: 'neo4j://neo4j:7687', NEO4J_AUTH_FILE: file }
  await writeFile(file, 'neo4j/long-enough\n')
  expect(configFrom({}, env).neo4j).toMatchObject({ user: 'neo4j', password: 'long-enough' })

  await writeFile(file, 'neo4j/short')
  expect(() => configFrom({}, env)).toThrow('is to hold one line, neo4j/ and a password of at least 8 letters')
  await rm(folder, { recursive: true })
  expect(() => configFrom({}, env)).toThrow('NEO4J_AUTH_FILE cannot be read')
})

test.each([
  ['a port that is no number', { PORT: 'http' }, '--port (or PORT) is no number.'],
  ['a port too high', { PORT: '70000' }, '--port (or PORT) is above 65535.'],
  ['half a port', { PORT: '80.5' }, '--port (or PORT) is no whole number.'],
  ['an address of another kind', { NEO4J_URI: 'http://x' }, 'NEO4J_URI is no address of Neo4j'],
  ['an address without a password', { NEO4J_URI: 'bolt://x' }, 'NEO4J_PASSWORD is not'],
])('%s is refused with a sentence', (_, env, sentence) => expect(() => configFrom({}, env)).toThrow(sentence))
