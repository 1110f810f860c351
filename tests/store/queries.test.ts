import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrationTexts, ofType, queryText } from '../../server/store/cypher-files.ts'
import { keptLabels } from '../../server/store/kept.ts'
import { migrations } from '../../server/store/migrate.ts'
import { type QueryName, queries } from '../../server/store/queries.ts'
import type { Query } from '../../server/store/query.ts'

const lines: [string, Query][] = Object.entries(queries)
const root = join(import.meta.dirname, '../..')
const filesOf = ({ file, small, about, some }: Query) => [file, small, about, some].filter((name) => name !== undefined)

test('every query file is asked by some line of the table, and every line has its file', () => {
  const asked = new Set(lines.flatMap(([, line]) => filesOf(line)))
  const there = readdirSync(join(root, 'cypher/queries')).map((name) => name.replace('.cypher', ''))
  expect([...asked].sort()).toEqual(there.sort())
})

test.each(lines)('%s: its file opens with a question or what it writes', (_, line) => {
  for (const file of filesOf(line))
    expect(queryText(file).split('\n')[0]).toMatch(line.access === 'read' ? /^\/\/ .*\?/ : /^\/\/ .*[.?]$/)
})

test.each(lines)('%s: only a question that is put once a type holds :TYPE', (_, { file, small, about, some, each }) => {
  for (const apart of [file, some])
    if (apart !== undefined) expect(/:TYPE\b/.test(queryText(apart))).toBe(each !== undefined)
  for (const together of [small, about]) if (together !== undefined) expect(queryText(together)).not.toMatch(/TYPE\b/)
})

test.each(lines.filter(([, { access }]) => access === 'read'))(
  '%s: a question to be read holds no word that writes',
  (_, line) => {
    for (const file of filesOf(line))
      expect(queryText(file).replaceAll(/\/\/.*/g, '')).not.toMatch(
        /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD CSV)\b/,
      )
  },
)

test.each(lines)('%s: only what is asked of a label or type of what is kept holds :KEPT', (_, { file, kept }) => {
  expect(/:KEPT\b/.test(queryText(file))).toBe(kept !== undefined)
})

test('every label of which records have an id is among those that a backup keeps', () => {
  const labels = migrationTexts().flatMap(({ text }) => [...text.matchAll(/FOR \(\w+:(\w+)\) REQUIRE/g)])
  expect(labels.map(([, label]) => label).sort()).toEqual([...keptLabels].sort())
})

test('every question that answers or files are made of leaves out what an import under way hides', () => {
  const asked = ['answers', 'export'].flatMap((room) =>
    readdirSync(join(root, 'server', room))
      .flatMap((name) => [...readFileSync(join(root, 'server', room, name), 'utf8').matchAll(/\brun\('([a-z-]+)'/g)])
      .map(([, name]) => name as QueryName),
  )
  const files = [...new Set(asked)].flatMap((name) => filesOf(queries[name] as Query))
  const open = files.filter((file) => {
    const text = queryText(file)
    return /\(\w*:(Actor|Relation|Source)\b|\[\w*:[A-Z]/.test(text) && !text.includes('$hidden')
  })
  expect(files.length).toBeGreaterThan(10)
  expect(open).toEqual([])
})

test('a type takes the place of :TYPE everywhere, and of nothing else', () => {
  expect(ofType('MATCH ()-[r:TYPE]->(), ()-[:TYPE*]-() RETURN r.TYPE, type(r)', 'BACKS')).toBe(
    'MATCH ()-[r:BACKS]->(), ()-[:BACKS*]-() RETURN r.TYPE, type(r)',
  )
})

test('migrations are numbered without a gap, and every statement may run twice', () => {
  expect(migrationTexts().map(({ number }) => number)).toEqual(migrationTexts().map((_, at) => at + 1))
  for (const statement of migrations().flatMap(({ statements }) => statements))
    expect(statement).toMatch(/IF NOT EXISTS|^\s*(\/\/.*\n)*MERGE|^DELETE /m)
})
