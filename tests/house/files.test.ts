import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const files = ['server', 'client', 'bench', 'tests'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((entry) => /\.(tsx?|js|css|cypher)$/.test(entry))
    .map((entry) => join(top, entry)),
)
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('no file is longer than 300 lines, blank ones not counted', () => {
  const long = files.filter(
    (file) =>
      textOf(file)
        .split('\n')
        .filter((line) => line.trim() !== '').length > 300,
  )
  expect(long).toEqual([])
})

/** Words that the design forbids, each with the one that is meant (DESIGN 2). Only names are looked at: prose may need them. */
const FORBIDDEN: Record<string, string> = {
  entity: 'Actor',
  vertex: 'Actor',
  edge: 'Relation or Line',
  predicate: 'Relation type',
  timestamp: 'Day or Stated date',
  interval: 'Bounds',
  validity: 'Bounds',
  snapshot: 'Observation',
  evidence: 'Citation',
  participant: 'Third party',
  staleness: 'Last word',
  repository: 'Store',
  dao: 'Store',
  service: 'Store',
  utils: 'a room named for what it holds',
  helper: 'a room named for what it holds',
  helpers: 'a room named for what it holds',
  common: 'a room named for what it holds',
  manager: 'a room named for what it does',
}
/** The canvas says node and edge; a file format and an import column say what their own world says. */
const MAY_SAY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^client\/canvas\//, ['edge']],
  [/^(tests|bench)\//, ['edge']],
  [/gexf/, ['edge']],
]

const wordsOf = (name: string) => name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
const namesIn = (file: string) => [
  basename(file),
  ...[...textOf(file).matchAll(/\bexport (?:async )?(?:const|function|type|class) (\w+)/g)].map(
    ([, name = '']) => name,
  ),
]

test('files and what they export are named in the words of the design', () => {
  const faults = files.flatMap((file) => {
    const allowed = MAY_SAY.flatMap(([where, words]) => (where.test(file) ? words : []))
    return namesIn(file).flatMap((name) =>
      wordsOf(name)
        .filter((word) => word in FORBIDDEN && !allowed.includes(word))
        .map((word) => `${file}: ${name} says ${word}, meant is ${FORBIDDEN[word]}`),
    )
  })
  expect(faults).toEqual([])
})

test('each query file opens with its question', () => {
  const silent = readdirSync(join(ROOT, 'cypher'), { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.cypher'))
    .filter((entry) => !/^\/\/ \S/.test(textOf(join('cypher', entry))))
  expect(silent).toEqual([])
})

test('no Cypher stands outside its folder, but what the type table makes for the schema', () => {
  const rooms = files.filter((file) => file.startsWith('server/') && file !== 'server/store/schema.ts')
  expect(rooms.filter((file) => /['"`](MATCH|MERGE|CREATE|UNWIND|CALL|SHOW) /.test(textOf(file)))).toEqual([])
})

test('the repository names no registry and no folder of one machine', () => {
  const registry = new RegExp(
    ['registry\\.npmjs', 'repo1?\\.maven', 'pypi\\.org', '/wo' + 'rk/', '/ro' + 'ot/'].join('|'),
  )
  const tracked = [...files, 'package.json', 'package-lock.json', 'server/neo4j/neo4j-5.26.29.lock.json']
  expect(tracked.filter((file) => registry.test(textOf(file)))).toEqual([])
})

test.skipIf(!existsSync(join(ROOT, '.git')))(
  'what npm makes executable is so in the repository, which would differ else',
  () => {
    const bins = Object.values<string>(JSON.parse(textOf('package.json')).bin)
    const kept = execFileSync('git', ['ls-files', '--stage', ...bins], { cwd: ROOT, encoding: 'utf8' })
    expect(
      kept
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(bins.map(() => '100755'))
  },
)
