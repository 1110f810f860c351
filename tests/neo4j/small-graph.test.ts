import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readLock } from '../../server/neo4j/jars.ts'
import { placesIn } from '../../server/neo4j/places.ts'
import { javaArguments } from '../../server/neo4j/settings.ts'

const home = mkdtempSync(join(tmpdir(), 'entente-small-'))
afterEach(() => rmSync(home, { recursive: true, force: true }))

test.each([
  ['no graph yet, which may become a large one', null, false],
  ['the Syria data', 114_688, true],
  ['a million relations', 100_000_000, false],
])('the second compiler is spared for a small graph alone: %s', async (_, bytes, isSpared) => {
  const places = placesIn(home)
  if (bytes !== null) {
    const store = join(places.graph, 'data/databases/neo4j/neostore.relationshipstore.db')
    await mkdir(dirname(store), { recursive: true })
    await writeFile(store, '')
    await truncate(store, bytes)
  }
  expect(javaArguments(places, readLock(), []).includes('-XX:TieredStopAtLevel=1')).toBe(isSpared)
})
