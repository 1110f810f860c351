import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from '../../server/backup/backup.ts'
import { openBackup } from '../../server/backup/read.ts'
import { restore } from '../../server/backup/restore.ts'
import { readImport } from '../../server/import/folder.ts'
import { importInto } from '../../server/import/write.ts'
import type { Neo4jStore } from '../../server/store/neo4j-store.ts'
import { cypher, emptied, emptyStore } from './live-store.ts'

let store: Neo4jStore
let room: string
beforeAll(async () => {
  store = await emptyStore()
  room = mkdtempSync(join(tmpdir(), 'entente-live-hostile-'))
})
afterAll(async () => {
  await store.close()
  rmSync(room, { recursive: true })
})

const PAYLOADS = [
  "x'}) DETACH DELETE n //",
  '") MATCH (n) SET n:Owned RETURN (" ',
  '`]->() CREATE (:Owned) //',
  '\\u0027}) CREATE (:Owned {id: "\\u0022"}) //',
  '$rows $id {x: 1} :TYPE :KEPT',
  '=HYPERLINK("http://x")',
  "'=1+1",
]

/** Each payload in each text of each table. */
function folder(): string {
  const csv = (name: string, lines: readonly (readonly string[])[]) =>
    writeFileSync(
      join(room, name),
      lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
    )
  csv('actors.csv', [
    ['id', 'name', 'type', 'aliases', 'note'],
    ...PAYLOADS.map((text, at) => [`a${at}`, text, 'state', `${text} too`, text]),
  ])
  csv('sources.csv', [['id', 'title', 'publisher'], ...PAYLOADS.map((text, at) => [`s${at}`, text, text])])
  csv('relations.csv', [
    [
      'id',
      'source_actor',
      'type',
      'target_actor',
      'start',
      'status',
      'mode',
      'aspect',
      'place',
      'summary',
      'third_parties',
    ],
    ...PAYLOADS.map((text, at) => [
      `r${at}`,
      `a${at}`,
      'BACKS',
      `a${(at + 1) % PAYLOADS.length}`,
      '2014',
      'reported',
      text,
      text,
      text,
      text,
      `mediator:a${(at + 2) % PAYLOADS.length}`,
    ]),
  ])
  csv('citations.csv', [
    ['id', 'relation_id', 'source_id', 'says', 'quote', 'locator'],
    ...PAYLOADS.map((text, at) => [`c${at}`, `r${at}`, `s${at}`, text, text, text]),
  ])
  return room
}

const shape = async () => [
  await cypher(
    store,
    'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock RETURN DISTINCT labels(n) AS is, count(n) AS count ORDER BY is[0]',
  ),
  await cypher(store, 'MATCH ()-[r]->() RETURN type(r) AS is, count(r) AS count ORDER BY is'),
]
const texts = async () => {
  const relations = await store.run('relations', { ids: PAYLOADS.map((_, at) => `hostile:r${at}`) })
  const actors = await store.run('actors', { ids: null })
  return [
    relations.map(({ mode, aspect, place, summary, citations: [cited] }) => [
      ...[mode, aspect, place, summary],
      ...[cited?.says, cited?.quote, cited?.locator, cited?.source.title, cited?.source.publisher],
    ]),
    actors.map(({ name, note, aliases }) => [name, note, ...aliases]),
  ]
}

test('Cypher and formulas in every text are kept as typed, and the graph has the shape that it would have without', async () => {
  const { total } = await importInto(store, await readImport(folder(), { dataset: 'hostile' }))
  expect(total).toBe(0)
  const count = PAYLOADS.length
  const expected = [
    [
      { is: ['Actor'], count },
      { is: ['Dataset'], count: 1 },
      { is: ['Graph'], count: 1 },
      { is: ['ImportJob'], count: 1 },
      { is: ['Relation'], count },
      { is: ['Source'], count },
    ],
    ['BACKS', 'CITES', 'FROM', 'THIRD_PARTY', 'TO'].map((is) => ({ is, count })),
  ]
  const typed = PAYLOADS.map((text) => text.trim())
  const names = PAYLOADS.map((text) => [text.trim(), text.trim(), `${text} too`])
  const kept = [typed.map((text) => Array(9).fill(text)), names]
  expect(await shape()).toEqual(expected)
  expect(await texts()).toEqual(kept)

  const file = join(room, 'backup.zip')
  await backUp(store, file)
  await emptied(store)
  await restore(store, await openBackup(file))
  expect(await shape()).toEqual(expected)
  expect(await texts()).toEqual(kept)
}, 240_000)
