import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp } from '../../server/backup/backup.ts'
import { MANIFEST, type Manifest } from '../../server/backup/manifest.ts'
import { whyNotWritten } from '../../server/backup/new-file.ts'
import { openBackup } from '../../server/backup/read.ts'
import { END_LENGTH } from '../../server/backup/zip-format.ts'
import { createZip } from '../../server/backup/zip-writer.ts'
import { Invalid } from '../../server/domain/errors.ts'
import { storeOf } from '../store/double.ts'

let room: string
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'entente-backup-'))
})
afterAll(() => rmSync(room, { recursive: true }))

let files = 0
const newFile = () => join(room, `${++files}.zip`)
const newText = () => {
  const path = newFile()
  writeFileSync(path, 'a text')
  return path
}

const ACTORS = ['hts', 'turkey'].map((id) => ({
  id,
  labels: ['Actor'],
  properties: [
    ['name', `Name of ${id}`],
    ['id', id],
  ],
  says: [],
}))
const BACKS = [
  {
    ...{ id: 'syria:r1', source: 'turkey', target: 'hts' },
    properties: [
      ['startEarliest', { date: '0001-01-01' }],
      ['recordedAt', { time: '2026-01-01T00:00:00Z' }],
    ],
  },
]
const after = <Record extends { id: string }>(records: readonly Record[], last: string | number) =>
  records.filter(({ id }) => id > String(last))
/** A store with two actors and a relation; it counts what is asked of it. */
const store = (asked: string[] = []) =>
  storeOf({
    'known-types': () => [{ type: 'BACKS' }],
    'kept-sums': () => {
      asked.push('kept-sums')
      return [{ records: 2, relationships: 1, graphs: 0, written: 3, restoring: null, restored: 0, hidden: null }]
    },
    'kept-records': ({ label, after: last, limit }) => (label === 'Actor' ? after(ACTORS, last).slice(0, limit) : []),
    'kept-relations': ({ after: last }) => after(BACKS, last),
  })

async function backup(): Promise<string> {
  const path = newFile()
  await backUp(store(), path)
  return path
}
const written = (bytes: Uint8Array) => {
  const path = newFile()
  writeFileSync(path, bytes)
  return path
}

test('a backup is a zip of lines of JSON that any program reads, with a manifest of counts and hashes', async () => {
  const parts = unzipSync(readFileSync(await backup()))
  const actors =
    '{"id":"hts","labels":["Actor"],"properties":{"id":"hts","name":"Name of hts"},"says":[]}\n' +
    '{"id":"turkey","labels":["Actor"],"properties":{"id":"turkey","name":"Name of turkey"},"says":[]}\n'
  const backs =
    '{"id":"syria:r1","properties":{"recordedAt":{"time":"2026-01-01T00:00:00Z"},"startEarliest":{"date":"0001-01-01"}},"source":"turkey","target":"hts"}\n'
  expect(Object.keys(parts)).toEqual(['Actor/0001.ndjson', 'BACKS/0001.ndjson', MANIFEST])
  expect(strFromU8(parts['Actor/0001.ndjson'] as Uint8Array)).toBe(actors)
  expect(strFromU8(parts['BACKS/0001.ndjson'] as Uint8Array)).toBe(backs)
  expect(JSON.parse(strFromU8(parts[MANIFEST] as Uint8Array))).toEqual({
    ...{ format: 'entente-backup', version: 1, schema: 2, hash: null, counts: { Actor: 2, BACKS: 1 } },
    parts: [
      { file: 'Actor/0001.ndjson', of: 'Actor', records: 2, ...measured(actors) },
      { file: 'BACKS/0001.ndjson', of: 'BACKS', records: 1, ...measured(backs) },
    ],
  })
})

test('a store that fails in the middle of a part is told, and nothing half written stays', async () => {
  const path = newFile()
  const { run, ...rest } = store()
  const failing = {
    ...rest,
    run: (async (name, input) => {
      if (name === 'kept-records' && 'label' in input && input.after === 'hts') throw new Error('the database is gone')
      return run(name, input)
    }) as typeof run,
  }
  await expect(backUp(failing, path, { page: 1 })).rejects.toThrow('the database is gone')
  expect(readdirSync(room).filter((name) => name.startsWith(basename(path)))).toEqual([])
})

const measured = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
})

test('any byte altered, and the file is refused before anything is written', async () => {
  const bytes = readFileSync(await backup())
  const taken: number[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] as number) ^ (1 << (at % 8))
    const path = written(altered)
    const refusal = await openBackup(path).catch((error: unknown) => error)
    if (!(refusal instanceof Invalid) || !/nothing was restored$/.test(refusal.message)) taken.push(at)
    rmSync(path)
  }
  expect(taken).toEqual([])
})

test('cut short anywhere, or with something added, it is refused', async () => {
  const bytes = readFileSync(await backup())
  const lengths = [0, 1, 21, 22, 85, 86, 100, bytes.length - END_LENGTH, bytes.length - 1]
  for (const length of lengths)
    await expect(openBackup(written(bytes.subarray(0, length)))).rejects.toThrow(/nothing was restored$/)
  await expect(openBackup(written(Buffer.concat([bytes, Buffer.from('x')])))).rejects.toThrow(/nothing was restored$/)
})

test.each([
  ['a folder that is not there', () => join(room, 'nowhere/x.zip'), /^No file can be made in .*; no backup was made$/],
  ['a file in place of its folder', () => join(newText(), 'x.zip'), /^No file can be made in .*; no backup was made$/],
  ['a folder', () => room, /is a folder, and a backup is a file$/],
  ['a file that is there', newText, /^There is a file .* already, and it was left as it is$/],
])('a backup to %s is refused in words, before the graph is asked', async (_, path, says) => {
  const asked: string[] = []
  const refusal = backUp(store(asked), path())
  await expect(refusal).rejects.toThrow(says)
  await expect(refusal).rejects.toThrow(Invalid)
  expect([asked, readdirSync(room).filter((name) => name.endsWith('.part'))]).toEqual([[], []])
})

test('where a file cannot be made though its folder may be written to, that is said in words too', () => {
  const fault = (code: string) => Object.assign(new Error(code), { code })
  const told = (code: string) => String((whyNotWritten('/x/y.zip', fault(code)) as Error).message)
  expect(['ENOENT', 'EROFS', 'ENOSPC', 'EIO'].map(told)).toEqual([
    'No file can be made in /x; no backup was made',
    'No file can be made in /x; no backup was made',
    'The disk of /x is full; no backup was made',
    'EIO',
  ])
})

/** A sound zip of ours with such parts and such a manifest: as somebody would make one who means harm. */
async function made(parts: Readonly<Record<string, string>>, change: (manifest: Manifest) => object): Promise<string> {
  const path = newFile()
  const zip = await createZip(path)
  const described = []
  for (const [file, text] of Object.entries(parts)) {
    const of = file.split('/')[0] as 'Actor'
    described.push({ file, of, records: text.split('\n').length - 1, ...(await zip.add(file, [text])) })
  }
  const counts = Object.fromEntries(described.map(({ of, records }) => [of, records]))
  const manifest = { format: 'entente-backup', version: 1, schema: 2, hash: null, counts, parts: described } as const
  await zip.add(MANIFEST, [JSON.stringify(change(manifest))])
  await zip.end()
  await zip.close()
  return path
}

const same = (manifest: Manifest) => manifest
const ACTOR = '{"id":"a","labels":["Actor"],"properties":{"id":"a"},"says":[]}\n'
const part = (text: string) => ({ 'Actor/0001.ndjson': text })

describe('a file made by hand', () => {
  test('is taken where it is sound', async () => {
    const { manifest, keptIn } = await openBackup(await made(part(ACTOR), same))
    const kept = []
    for (const one of manifest.parts) for await (const record of keptIn(one)) kept.push(record)
    expect(kept).toEqual([{ id: 'a', labels: ['Actor'], properties: { id: 'a' }, says: [] }])
  })

  const first = ({ parts: [only] }: Manifest) => only as Manifest['parts'][number]
  test.each<[string, Readonly<Record<string, string>>, (manifest: Manifest) => object, RegExp]>([
    ['of a newer program', part(ACTOR), (m) => ({ ...m, version: 2, more: 1 }), /newer Entente/],
    ['of a newer schema', part(ACTOR), (m) => ({ ...m, schema: 999 }), /newer Entente/],
    ['of another kind', part(ACTOR), (m) => ({ ...m, format: 'other' }), /manifest that cannot be read/],
    ['with a key that is none', part(ACTOR), (m) => ({ ...m, run: 'x' }), /manifest that cannot be read/],
    ['whose counts are others', part(ACTOR), (m) => ({ ...m, counts: { Actor: 2 } }), /does not agree with itself/],
    ['with a part that the manifest lacks', part(ACTOR), (m) => ({ ...m, parts: [], counts: {} }), /other parts/],
    [
      'with another hash',
      part(ACTOR),
      (m) => ({ ...m, parts: [{ ...first(m), sha256: '0'.repeat(64) }] }),
      /another content/,
    ],
    [
      'with more records than it says',
      part(ACTOR + ACTOR),
      (m) => ({ ...m, parts: [{ ...first(m), records: 1 }], counts: { Actor: 1 } }),
      /another content/,
    ],
    ['with a part of no kind', { 'Stranger/0001.ndjson': ACTOR }, same, /manifest that cannot be read/],
    ['with a path that leads elsewhere', { '../../Actor': ACTOR }, same, /manifest that cannot be read/],
    ['with a line that is no JSON', part('{"id":\n'), same, /line 1 of Actor.0001.ndjson no record/],
    ['with a line that breaks off', part(ACTOR.trim()), same, /line that breaks off/],
    ['with a blank line', part(`${ACTOR}\n`), same, /line 2 of Actor.0001.ndjson no record/],
    ['with a label that is Cypher', part(ACTOR.replace('["Actor"]', '["A) DETACH DELETE (n"]')), same, /no record/],
    ['with a key too many', part(ACTOR.replace('"says"', '"constructor":1,"says"')), same, /no record/],
    ['with a map as a property', part(ACTOR.replace('{"id":"a"}', '{"id":{"a":{}}}')), same, /no record/],
    ['with a day that is none', part(ACTOR.replace('{"id":"a"}', '{"id":{"date":"soon"}}')), same, /no record/],
    ['with a line of 70 MB', part(`{"id":"${'a'.repeat(70 * 1_048_576)}"}\n`), same, /unpacks to far more/],
  ])('%s is refused', async (_, parts, change, says) => {
    await expect(openBackup(await made(parts, change))).rejects.toThrow(says)
  })
})

describe('another zip', () => {
  const zeros = (bytes: number) => new Uint8Array(bytes)
  test.each([
    ['an export of ours', { 'relations.csv': Buffer.from('id,type\n') }],
    ['a bomb that unpacks to thousandfold', { 'Actor/0001.ndjson': zeros(20 * 1_048_576) }],
    ['a zip in a zip', { 'a.zip': zipSync({ 'b.zip': zeros(100) }) }],
  ])('%s is refused without being unpacked', async (_, content) => {
    await expect(openBackup(written(zipSync(content)))).rejects.toThrow(/is no whole backup.*nothing was restored$/)
  })

  test('a file that is not there', async () => {
    await expect(openBackup(join(room, 'nowhere.zip'))).rejects.toThrow(/^There is no file/)
    await expect(openBackup(room)).rejects.toThrow(/^There is no file/)
  })
})
