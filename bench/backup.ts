// A backup of generated relations, its restore into an empty graph, verify, and a second backup: seconds, bytes, memory of Node.
// node --import tsx bench/backup.ts [relations]
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp } from '../server/backup/backup.ts'
import { openBackup } from '../server/backup/read.ts'
import { restore } from '../server/backup/restore.ts'
import { startNeo4j } from '../server/neo4j/start.ts'
import { answers } from '../server/store/database.ts'
import { type Neo4jStore, storeFor } from '../server/store/neo4j-store.ts'
import { prepare } from '../server/store/schema.ts'
import { verify } from '../server/store/verify.ts'
import { generated, type Size } from './generated.ts'

const COUNT = Number(process.argv[2] ?? 200_000)
const BATCH = 2_000
const AT = '2026-01-01T00:00:00Z'

const home = await mkdtemp(join(tmpdir(), 'entente-bench-'))
const say = (line: string) => console.info(line)
const neo4j = await startNeo4j({ home, jars: process.env.ENTENTE_JARS, answers, say })
const store = storeFor(neo4j)
const [first, second] = [join(home, 'first.zip'), join(home, 'second.zip')]

/** Seconds of some work, and the most that Node held meanwhile, in MB. */
async function measured<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 200)
  const result = await work()
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1_000
  say(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(COUNT / seconds).toLocaleString('en')} relations/s, ${Math.round(most / 1_048_576)} MB`,
  )
  return result
}

/** Each relation with one citation and a sentence, as an import writes them. */
async function fill(into: Neo4jStore) {
  const size: Size = COUNT > 200_000 ? 'million' : 'XL'
  const { actors, relations } = generated(size)
  const none = { country: null, wikidata: null, note: null, aliases: [] }
  const records = actors.map(({ id, name, kind, founded, dissolved }) => ({
    id,
    name,
    kind,
    founded,
    dissolved,
    ...none,
  }))
  for (let from = 0; from < records.length; from += BATCH)
    await into.together((run) => run('put-actors', { actors: records.slice(from, from + BATCH), import: 1 }))
  const source = { publisher: 'Invented', published: '2020', url: null, language: 'en', kind: 'news' } as const
  const sources = Array.from({ length: 1_000 }, (_, at) => ({ id: `s${at}`, title: `Source ${at}`, ...source }))
  await into.together((run) => run('put-sources', { sources, import: 1 }))
  for (let from = 0; from < COUNT; from += BATCH)
    await into.together(async (run) => {
      const batch = relations.slice(from, Math.min(from + BATCH, COUNT))
      await run('put-relations', {
        recordedAt: AT,
        import: 1,
        relations: batch.map((relation, at) => ({
          ...relation,
          ...{
            dataset: 'bench',
            mode: null,
            aspect: null,
            place: null,
            confidence: 'medium' as const,
            thirdParties: [],
          },
          summary: `What was said of ${relation.source} and ${relation.target} on ${relation.start}.`,
          citations: [
            {
              ...{ id: `bench:c${from + at}`, source: `s${(from + at) % 1_000}`, stance: 'supports' as const },
              ...{ says: `Sentence ${from + at}.`, quote: null, locator: null },
            },
          ],
        })),
      })
    })
}

try {
  await prepare(store.database)
  await measured('generated and written', () => fill(store))
  await measured('backup', () => backUp(store, first))
  say(`the file: ${((await stat(first)).size / 1_048_576).toFixed(1)} MB`)
  await measured('wiped', async () => {
    const ask = async (text: string) => {
      for (let gone = 1; gone > 0; )
        gone = await store.database.write(
          async (ask) => Number((await ask([{ text, parameters: {} }]))[0]?.[0]?.gone),
          300,
        )
    }
    await ask('MATCH ()-[r]->() WITH r LIMIT 50000 DELETE r RETURN count(*) AS gone')
    await ask(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock WITH n LIMIT 50000 DELETE n RETURN count(*) AS gone',
    )
  })
  await measured('restore', async () => restore(store, await openBackup(first)))
  const { faults } = await measured('verify', () => verify(store))
  // The generated graph was given no hash: that is the one thing that verify finds.
  say(`faults: ${faults.map(({ id, says }) => `${id}: ${says}`).join('; ') || 'none'}`)
  await measured('second backup', () => backUp(store, second))
  say(`equal: ${(await readFile(first)).equals(await readFile(second))}`)
} finally {
  await store.close()
  await neo4j.stop()
  await rm(home, { recursive: true })
}
