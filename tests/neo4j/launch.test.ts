import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launch } from '../../server/neo4j/launch.ts'
import { placesIn } from '../../server/neo4j/places.ts'
import { isAlive } from '../../server/neo4j/processes.ts'

test('a Neo4j that cannot be noted is ended, since nobody would find it again', async () => {
  const home = mkdtempSync(join(tmpdir(), 'entente-launch-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  const path = join(home, 'java')
  writeFileSync(path, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 })
  let pid = 0
  const launcher = {
    places: placesIn(home, home),
    lock: { neo4j: '5', java: [21], jars: [] },
    java: { path, version: 21, build: 'none' },
    classData: { isThere: () => false, arguments: () => [], drop: async () => {} },
    isReady: async () => false,
    async note(noted: number) {
      pid = noted
      throw new Error('no space left')
    },
  }

  await expect(launch(launcher, 1)).rejects.toThrow('no space left')
  expect([pid > 0, isAlive(pid)]).toEqual([true, false])
})
