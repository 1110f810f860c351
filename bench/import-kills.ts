// Kills Node, then Neo4j, with -9 at random points of an import, and imports again; compares with one that was left alone.
// node --import tsx bench/import-kills.ts [relations] [points]
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../server/drawing/layout-random.ts'
import { generatedFolder } from './import-folders.ts'
import { entente, killedImport, saidBy } from './killed-import.ts'

const [count = '200000', points = '10'] = process.argv.slice(2)
const [relations, kills] = [Number(count), Number(points)]
const random = randomFrom(20_261_126)
const say = (line: string) => console.error(line)
const room = await mkdtemp(join(tmpdir(), 'entente-kills-'))
try {
  const folder = await generatedFolder(join(room, 'folder'), relations)
  const alone = join(room, 'alone')
  say((await saidBy(entente(alone, 'import', folder))).trim())
  console.log('| killed | at rows | relations after | verify | hash |\n|---|---|--:|---|---|')
  console.log(`| nothing | | ${await stateOf(alone)} |`)
  for (const victim of ['node', 'neo4j'] as const) {
    const home = join(room, victim)
    const at = Array.from({ length: kills }, () => Math.floor(random() * relations)).sort((one, other) => one - other)
    say((await killedImport(home, folder, victim, at, say)).trim())
    console.log(`| ${victim} | ${at.join(', ')} | ${await stateOf(home)} |`)
  }
} finally {
  await rm(room, { recursive: true, force: true })
}

/** The relations of a graph, whether it is sound, and its hash. */
async function stateOf(home: string): Promise<string> {
  const verified = await saidBy(entente(home, 'verify'))
  const [, found] = /([\d,]+) relations\n/.exec(verified) ?? []
  return [found, /Clean/.test(verified) ? 'clean' : verified.trim(), await hashOf(home)].join(' | ')
}

async function hashOf(home: string): Promise<string> {
  const program = entente(home, 'start', '--no-open', '--empty', '--port', '0')
  const line = await new Promise<string>((resolve) => {
    program.stderr.on('data', (part) => /ready/.test(String(part)) && resolve(String(part)))
  })
  const answer = await fetch(`${/http:\S+/.exec(line)?.[0]}/status`)
  const { release } = (await answer.json()) as { release: { hash: string } }
  program.kill('SIGTERM')
  await once(program, 'close')
  return release.hash
}
