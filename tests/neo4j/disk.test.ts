import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../server/http/log.ts'
import { installJars } from '../../server/neo4j/install.ts'
import { keepFile, keptIn } from '../../server/neo4j/kept-file.ts'
import { placesIn } from '../../server/neo4j/places.ts'
import { startNeo4j } from '../../server/neo4j/start.ts'
import { onDisk, WHY } from '../own-disk.ts'

test('a disk that is full ends a download with a sentence, leaves nothing half, and once there is room it goes on', async ({
  skip,
}) => {
  const content = 'a jar '.repeat(20_000)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const jar = (artifact: string) => ({ group: 'g', artifact, version: '1', sha256, size: content.length })
  const lock = { neo4j: '5.26.29', java: [17], jars: [jar('a'), jar('b')] }
  const server = createServer((_, response) => response.end(content)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const repository = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const made = await onDisk('size=400k', async (folder) => {
    writeFileSync(join(folder, 'filling'), Buffer.alloc(200_000))
    const jars = join(folder, 'jars')
    await expect(installJars({ folder: jars, lock, repository })).rejects.toThrow(
      'Downloading Neo4j 5.26.29 failed: the disk is full. Free some space and start again.',
    )
    expect(readdirSync(jars).filter((name) => name.endsWith('.part'))).toEqual([])

    rmSync(join(folder, 'filling'))
    await installJars({ folder: jars, lock, repository })
    expect(readdirSync(jars).toSorted()).toEqual(['a-1.jar', 'b-1.jar', 'checked'])
  })
  server.close()
  if (!made) skip(WHY)
})

test('a home that cannot be written is said, with the remedy', async ({ skip }) => {
  const made = await onDisk('ro', async (folder) => {
    const start = startNeo4j({ home: folder, answers: async () => false, say: () => {} })
    await expect(start).rejects.toThrow(
      /^Starting Neo4j failed: .*mkdir.* Make the folder writable, or choose another with --home\.$/,
    )
  })
  if (!made) skip(WHY)
})

test('a small file that finds no room leaves the one that was there, and nothing beside it', async ({ skip }) => {
  const made = await onDisk('size=40k', async (folder) => {
    const file = join(folder, 'kept.json')
    await keepFile(file, '{"neo4j":"5"}')
    await expect(keepFile(file, ' '.repeat(100_000))).rejects.toThrow('ENOSPC')
    expect([readdirSync(folder), await keptIn(file)]).toEqual([['kept.json'], { neo4j: '5' }])
  })
  if (!made) skip(WHY)
})

test('a note of the version that was left half written does not end a start', async () => {
  const home = mkdtempSync(join(tmpdir(), 'entente-half-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  const { version } = placesIn(home)
  mkdirSync(dirname(version), { recursive: true })
  writeFileSync(version, '')
  const start = startNeo4j({ home, java: join(home, 'none'), answers: async () => false, say: () => {} })
  await expect(start).rejects.toThrow('ENTENTE_JAVA')
})

test('a full disk costs lines of the log, not the server', async ({ skip }) => {
  const made = await onDisk('size=40k', async (folder) => {
    mkdirSync(join(folder, 'logs'))
    const log = createLog(folder)
    for (let line = 0; line < 200; line++) log.line({ id: 'x'.repeat(1_000) })
    await log.close()
  })
  if (!made) skip(WHY)
})
