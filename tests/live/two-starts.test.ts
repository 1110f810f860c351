import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { loadFirst } from '../../server/cli/load-first.ts'
import { configFrom } from '../../server/config.ts'
import { openGraph } from '../../server/main.ts'
import { wipe } from './neo4j-for-tests.ts'

const never = new AbortController().signal

test('of two that start at once on a fresh database one prepares and loads it, and the other waits and finds it done', async () => {
  const { uri, user, password, database } = inject('neo4j')
  const room = mkdtempSync(join(tmpdir(), 'entente-two-'))
  const load = join(room, 'few')
  mkdirSync(load)
  writeFileSync(join(load, 'actors.csv'), 'id,name,type\nturkey,Turkey,state\n')
  await wipe(inject('neo4j'))
  const account = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  const config = configFrom({ load }, account)
  const opened = await Promise.all([openGraph(config, () => {}), openGraph(config, () => {})])
  try {
    const said = await Promise.all(
      opened.map(async (graph) => {
        const lines: string[] = []
        await loadFirst(graph, config, (line) => lines.push(line), never)
        return lines.join('\n')
      }),
    )
    expect(said.map((lines) => /Nothing new|1 actor\b/.exec(lines)?.[0] ?? lines).sort()).toEqual([
      '1 actor',
      'Nothing new',
    ])
    const [one] = opened
    expect((await one.store.run('imports', {})).map(({ number, state }) => ({ number, state }))).toEqual([
      { number: 1, state: 'live' },
    ])
  } finally {
    await Promise.all(opened.map(({ close }) => close()))
    rmSync(room, { recursive: true })
  }
})
