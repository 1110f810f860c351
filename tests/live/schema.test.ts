import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StoreRefuses, StoreUnavailable } from '../../server/domain/errors.ts'
import { ofType } from '../../server/store/cypher-files.ts'
import { databaseAt, answers as doesAnswer } from '../../server/store/database.ts'
import { sinceDay, untilDay } from '../../server/store/dates.ts'
import { classesFrom } from '../../server/store/duration-class.ts'
import { CannotMigrate, migrate, migrations } from '../../server/store/migrate.ts'
import { type Neo4jStore, storeFor } from '../../server/store/neo4j-store.ts'
import { prepare } from '../../server/store/schema.ts'
import { ints } from '../../server/store/values.ts'
import { cypher, emptyStore, settings } from './live-store.ts'

let store: Neo4jStore
beforeAll(async () => {
  store = await emptyStore()
})
afterAll(() => store.close())

const folder = join(import.meta.dirname, '../../cypher')
const files = ['queries', 'questions'].flatMap((room) =>
  readdirSync(join(folder, room)).map((name) => `${room}/${name}`),
)

test.each(files)('%s is understood by the database', async (file) => {
  const text = ofType(readFileSync(join(folder, file), 'utf8'), 'BACKS')
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null])
  for (const statement of text.split(/^;$/m).filter((part) => /^\s*[A-Z]/m.test(part)))
    await store.database.write(
      (ask) => ask([{ text: `EXPLAIN ${statement}`, parameters: Object.fromEntries(names) }]),
      60,
    )
})

test.each(['held', 'network', 'network-size'])('%s finds what holds by the index of its type', async (file) => {
  const text = ofType(readFileSync(join(folder, `queries/${file}.cypher`), 'utf8'), 'BACKS')
  const parameters = {
    ...ints({ from: sinceDay(0), to: untilDay(0), classes: classesFrom(0), limit: 1 }),
    actor: null,
    actors: null,
  }
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password))
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters)
  await driver.close()
  expect(operatorsOf(summary.plan || null).filter((name) => /Scan|Seek/.test(name))).toContain(
    'DirectedRelationshipIndexSeek',
  )
})

type Plan = { readonly operatorType: string; readonly children: readonly Plan[] }
const operatorsOf = (plan: Plan | null): string[] =>
  plan ? [plan.operatorType.replace(/@.*/, ''), ...plan.children.flatMap(operatorsOf)] : []

test('a graph is prepared twice at once without harm', async () => {
  await Promise.all([prepare(store.database), prepare(store.database)])
  await expect(store.ready()).resolves.toBeUndefined()
})

test('a graph of a newer program is refused, and one whose migration was changed', async () => {
  const [first] = migrations()
  if (!first) throw new Error('there is no migration')
  await expect(migrate(store.database, [])).rejects.toThrow(CannotMigrate)
  await expect(migrate(store.database, [{ ...first, checksum: 'other' }])).rejects.toThrow(/Migration 1 was changed/)
})

test('a graph that lacks a migration is not ready, and gets it', async () => {
  await cypher(store, 'MATCH (n:Migration {number: 1}) DELETE n')
  await expect(store.ready()).rejects.toThrow(StoreUnavailable)
  await prepare(store.database)
  await expect(store.ready()).resolves.toBeUndefined()
})

test('a database that is away is said so, by every question', async () => {
  const away = { ...settings, uri: 'bolt://127.0.0.1:1' }
  const nowhere = storeFor(away)
  await expect(nowhere.run('kinds', { ids: null })).rejects.toThrow(StoreUnavailable)
  await expect(nowhere.ready()).rejects.toThrow(StoreUnavailable)
  await nowhere.close()
  expect([await doesAnswer(settings), await doesAnswer(away)]).toEqual([true, false])
})

test('a wrong password is said so', async () => {
  const stranger = databaseAt({ ...settings, password: 'wrong-password' })
  const asking = stranger.read((ask) => ask([{ text: 'RETURN 1', parameters: {} }]))
  await expect(asking).rejects.toEqual(new StoreRefuses())
  await stranger.close()
})

test('what answers says which Neo4j it is', async () => {
  expect(await store.database.agent()).toMatch(/^Neo4j\/\d+\.\d+/)
})
