import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NEO4J_VERSION } from '../../server/neo4j/places.ts'
import { dockerVariables } from '../../server/neo4j/settings.ts'

const ROOT = join(import.meta.dirname, '../..')
const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
const [, neo4j = '', app = ''] = /\n {2}neo4j:\n(.*?)\n {2}app:\n(.*?)\nnetworks:/s.exec(compose) ?? []
const variables = (service: string) =>
  Object.fromEntries(
    [...service.matchAll(/^ {6}([A-Z]\w+): (?:"(.*)"|(.*))$/gm)].map(([, name, quoted, plain]) => [
      name,
      quoted ?? plain,
    ]),
  )

test('the container runs the version we run ourselves, to the patch', () => {
  expect(neo4j).toContain(`image: neo4j:${NEO4J_VERSION}-community\n`)
})

test('the container is told what our own Neo4j is told, and beside it only its address and memory', () => {
  expect(variables(neo4j)).toEqual({
    ...dockerVariables(),
    NEO4J_AUTH_FILE: '/run/secrets/neo4j_auth',
    NEO4J_server_bolt_listen__address: ':7687',
    NEO4J_server_bolt_advertised__address: 'neo4j:7687',
    NEO4J_server_memory_heap_initial__size: '256m',
    NEO4J_server_memory_heap_max__size: '1g',
  })
})

test('the password comes from a secret file, and its lack is said in a sentence', () => {
  expect(compose).toMatch(/file: \$\{NEO4J_AUTH_FILE:\?No password is set\. Write .* set NEO4J_AUTH_FILE to its path\}/)
  expect(compose).not.toMatch(/NEO4J_AUTH:|NEO4J_PASSWORD/)
  expect([neo4j, app].every((service) => service.includes('secrets: [neo4j_auth]'))).toBe(true)
})

test('only the app is reached from outside, on 127.0.0.1; Neo4j is on a network of its own', () => {
  expect(compose.match(/^ *ports:.*$/gm)).toEqual(['    ports: ["127.0.0.1:3000:3000"]'])
  expect(neo4j).toContain('networks: [inside]\n')
  expect(compose).toContain('inside: { internal: true }')
})

test('the app waits for a Neo4j that is healthy, and finds it under the name it gives itself', () => {
  expect(app).toContain('neo4j: { condition: service_healthy }')
  expect(variables(app)).toMatchObject({ NEO4J_URI: 'neo4j://neo4j:7687', NEO4J_DATABASE: 'neo4j', HOST: '0.0.0.0' })
})

const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0

test.skipIf(!hasCompose)('docker compose reads the file (skipped where docker has no compose)', () => {
  const env = { ...process.env, NEO4J_AUTH_FILE: './neo4j-auth.txt' }
  const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], { cwd: ROOT, env, encoding: 'utf8' })

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
