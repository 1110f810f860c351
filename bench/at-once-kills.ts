// Kills Node with -9 at random moments of an import by the importer of Neo4j, and imports again; compares with one left alone.
// node --import tsx bench/at-once-kills.ts [relations] [kills]
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { atOnceInto } from '../server/cli/at-once.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'
import { readImport } from '../server/import/folder.ts'
import { importInto } from '../server/import/write.ts'
import { startNeo4j } from '../server/neo4j/start.ts'
import { answers } from '../server/store/database.ts'
import { storeFor } from '../server/store/neo4j-store.ts'
import { prepare } from '../server/store/schema.ts'
import { verify } from '../server/store/verify.ts'
import { testJars } from '../tests/live/neo4j-for-tests.ts'
import { generatedFolder } from './import-folders.ts'

const [relations = '20000', kills = '10', folder, home] = process.argv.slice(2)
const say = (line: string) => console.error(line)

if (folder !== undefined && home !== undefined) await importOnce(folder, home)
else await compare()

/** One import into a home, at once whatever its size; what it came to. */
async function importOnce(from: string, into: string) {
  const own = await startNeo4j({ home: into, jars: testJars, answers, say })
  const store = storeFor(own)
  await prepare(store.database)
  const atOnce = atOnceInto({ neo4j: own, store }, { database: 'neo4j' }, say, undefined, 1)
  const report = await importInto(store, await readImport(from), { rows: { together: 1, batch: 2_000 }, atOnce })
  const { faults } = await verify(store)
  const { hash } = await store.release()
  const [sums] = await store.run('kept-sums', {})
  console.log(JSON.stringify({ state: report.state, faults: faults.length, hash, records: sums?.records }))
  await store.close()
  await own.stop()
}

async function compare() {
  const room = await mkdtemp(join(tmpdir(), 'entente-at-once-kills-'))
  const run = (into: string) =>
    spawn(process.execPath, ['--import', 'tsx', import.meta.filename, relations, kills, join(room, 'folder'), into], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  try {
    await generatedFolder(join(room, 'folder'), Number(relations))
    const begun = performance.now()
    console.log(`| killed after, s | it came to |\n|--:|---|\n| not | ${await saidBy(run(join(room, 'alone')))} |`)
    const longest = performance.now() - begun
    const random = randomFrom(20_261_126)
    for (let kill = 0; kill < Number(kills); kill += 1) {
      const into = join(room, `killed-${kill}`)
      const after = random() * longest
      const child = run(into)
      await Promise.race([setTimeout(after), once(child, 'close')])
      child.kill('SIGKILL')
      console.log(`| ${(after / 1_000).toFixed(1)} | ${await saidBy(run(into))} |`)
      await rm(into, { recursive: true, force: true })
    }
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

async function saidBy(child: ChildProcess): Promise<string> {
  const parts: string[] = []
  child.stdout?.on('data', (part) => parts.push(String(part)))
  await once(child, 'close')
  return parts.join('').trim()
}
