import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { classDataFor, isRefused } from '../../server/neo4j/class-data.ts'
import { readLock } from '../../server/neo4j/jars.ts'

const java = { path: 'java', version: 17, build: '17-abc' }

test('an archive is written at the first end, used when it is complete, and written anew when it was dropped', async () => {
  const jars = await mkdtemp(join(tmpdir(), 'entente-classes-'))
  const classData = classDataFor(java, readLock(), { jars })
  const [write = ''] = classData.arguments()
  const name = write.replace('-XX:ArchiveClassesAtExit=', '')
  expect(name).toMatch(/^17-abc-\w{12}\.jsa$/)

  await writeFile(join(jars, name), Buffer.alloc(100))
  expect(classData.arguments()).toContain(write)

  await writeFile(join(jars, name), Buffer.from([0xa8, 0xab, 0x0b, 0xf0, 0, 0]))
  expect(classData.arguments()).toEqual([`-XX:SharedArchiveFile=${name}`])

  await classData.drop()
  expect(classData.arguments()).toContain(write)
  await rm(jars, { recursive: true })
})

test.each([
  ['[0.013s][warning][cds] shared class paths mismatch (hint: enable -Xlog:class+path=info)', true],
  ['An error has occurred while processing the shared archive file.', true],
  ['2026-11-25 21:56:36.080+0000 INFO  Starting...', false],
])('Java says that it cannot use an archive: %s', (said, is) => expect(isRefused(said)).toBe(is))
