// A first import taken in by the importer of Neo4j: how long each part of it takes, beside the importer alone, and the memory of Node.
// node --import tsx bench/at-once.ts [relations, 500,000 or more] [a new home to keep, which bench/questions.ts then asks]
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatedFolder } from './import-folders.ts'
import { entente } from './killed-import.ts'

const [count = '1000000', kept] = process.argv.slice(2)
const relations = Number(count)
const PARTS = [
  ['started, read and checked', /go in by the importer/],
  ['written as tables', /importer of Neo4j has done/],
  ['importer of Neo4j alone', /is opened and indexed/],
  ['opened, indexed', /All rows are in/],
  ['places, name, switch', /^Added:/],
] as const

const room = await mkdtemp(join(tmpdir(), 'entente-at-once-'))
try {
  const folder = await generatedFolder(join(room, 'folder'), relations)
  const begun = performance.now()
  const child = entente(kept ?? join(room, 'home'), 'import', folder)
  const times: number[] = []
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0))
  }, 500)
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      process.stderr.write(text)
      for (const line of text.split('\n'))
        if (PARTS[times.length]?.[1].test(line)) {
          times.push(performance.now() - begun)
          console.error(`until then Node had at most ${memoryOf(child.pid ?? 0)} MB`)
        }
    })
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(look)
  const all = performance.now() - begun
  if (code !== 0 || times.length !== PARTS.length)
    throw new Error(`the import ended with ${code} after ${times.length} parts`)
  const took = times.map((time, at) => time - (times[at - 1] ?? 0))
  const cells = [relations.toLocaleString('en'), ...[...took, all].map((ms) => (ms / 1_000).toFixed(0))]
  console.log(`| relations | ${PARTS.map(([name]) => `${name}, s`).join(' | ')} | in all, s | Node (≤ 512 MB) |`)
  console.log(`|${'--:|'.repeat(PARTS.length + 3)}`)
  console.log(`| ${cells.join(' | ')} | ${most} MB |`)
} finally {
  await rm(room, { recursive: true, force: true })
}

/** The most memory that a process has had until now, MB. */
function memoryOf(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024)
  } catch {
    return 0
  }
}
