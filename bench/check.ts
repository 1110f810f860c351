// How long reading and checking takes, and the memory of Node: nothing is written, no Neo4j is needed.
// node --import tsx bench/check.ts [relations]: each step in one process
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { number } from '../server/domain/wording.ts'
import { checkImport } from '../server/import/check.ts'
import { readImport } from '../server/import/folder.ts'
import { NOTHING_KNOWN } from '../server/import/known.ts'
import { generatedFolder } from './import-folders.ts'

const COUNT = Number(process.argv[2] ?? 200_000)
/** As many as an import writes at once. */
const BATCH = 2_000

const room = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  const folder = await generatedFolder(join(room, 'folder'), COUNT)
  console.log(
    `${number(COUNT)} relations\n\n| after | seconds of processor | most resident, MB (≤ 512) |\n|---|--:|--:|`,
  )
  tell('start')
  const read = await readImport(folder)
  tell('read')
  const { relations, total } = await checkImport(read, NOTHING_KNOWN, { update: false, today: 20_000 })
  if (total > 0) throw new Error(`the generated folder has ${total} faults`)
  tell('checked')
  const ordered = relations.inOrder()
  for (let at = 0; at < ordered.length; at += BATCH) ordered.slice(at, at + BATCH)
  tell('each batch read as it is written')
} finally {
  await rm(room, { recursive: true, force: true })
}

function tell(what: string) {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1)
  console.log(`| ${what} | ${seconds} | ${Math.round(maxRSS / 1_024)} |`)
}
