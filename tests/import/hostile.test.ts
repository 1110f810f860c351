import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Checked } from '../../server/import/check.ts'
import { check, checkPath, type Files, knownAfter } from './reading.ts'

const HOSTILE = join(import.meta.dirname, '../data/hostile')
const text = (path: string) => readFileSync(join(HOSTILE, path), 'utf8')

type Case = {
  readonly file: string
  readonly what: string
  readonly expect: string
  readonly also_ok?: readonly string[]
  readonly row?: number
  readonly line?: number
  readonly column?: string
  readonly errors_at_least?: number
}
const cases: readonly Case[] = JSON.parse(text('manifest.json'))

/** What is in the graph before each file. */
async function base() {
  const files: Files = {
    'actors.csv': text('base/actors.csv'),
    'relations.csv': text('base/relations.csv'),
    'sources.csv': sourcesCsv(JSON.parse(text('base/sources.json'))),
  }
  const checked = await check(files)
  expect(checked.rejects).toEqual([])
  return knownAfter(checked)
}

const sourcesCsv = (sources: readonly Record<string, string>[]) =>
  [
    'id,title,publisher,url,published',
    ...sources.map(({ id, title, publisher, url, published }) => [id, title, publisher, url, published].join()),
  ].join('\n')

const verdictOf = ({ total, totalWarnings }: Checked) =>
  total > 0 ? 'reject with row/column' : totalWarnings > 0 ? 'accept with warning' : 'accept'

describe('each file of the hostile sample gets the verdict of its manifest', () => {
  test.each(cases)('$file: $what', async (one) => {
    const checked = await checkPath(join(HOSTILE, one.file), await base())
    const { rejects } = checked

    expect([one.expect, ...(one.also_ok ?? [])]).toContain(verdictOf(checked))
    expect(rejects.length).toBeGreaterThanOrEqual(one.errors_at_least ?? 0)
    const { row, line, column } = one
    const place = Object.fromEntries(Object.entries({ row, line, column }).filter(([, value]) => value !== undefined))
    if (rejects.length > 0) expect(rejects[0]).toMatchObject(place)
  })
})

const hostile = async (file: string) => checkPath(join(HOSTILE, 'files', file), await base())

test('the byte order mark is no part of the first column', async () => {
  expect((await hostile('01-bom-crlf.csv')).actors.added.map(({ id }) => id)).toEqual(['q1', 'q2'])
})

test('aliases in quotes under a semicolon are two', async () => {
  expect((await hostile('02-semicolon.csv')).actors.added[0]?.aliases).toEqual(['Ahrar', 'AaS'])
})

test('a look-alike is warned of by the id of the known actor, and not merged', async () => {
  const checked = await hostile('04-homoglyph.csv')

  expect(checked.warnings.map(({ message }) => message)).toEqual([
    'looks like "Iran", a name of irn; the two are kept apart',
  ])
  expect(checked.actors.added.map(({ id }) => id)).toEqual(['q1'])
})

test('a formula stays as typed', async () => {
  expect((await hostile('08-formula-and-markup.csv')).actors.added.map(({ name }) => name)).toEqual([
    '=2+3',
    '<b onmouseover=window.__pwned=1>Ahrar</b>',
  ])
})

test('no key of a file reaches an object, nor what only the server sets', async () => {
  const checked = await hostile('09-prototype.json')

  expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  expect(checked.actors.added).toEqual([
    {
      ...{ id: 'q1', name: 'Ahrar al-Sham', kind: 'armed-group', aliases: [], country: null, wikidata: null },
      ...{ founded: null, dissolved: null, note: null },
    },
  ])
  expect(checked.warnings.map(({ column }) => column)).toEqual(['__proto__', 'reviewed_by'])
})

test('nothing of a file with a DOCTYPE is told', async () => {
  const checked = await hostile('10-external-entity.gexf')

  expect(checked.rejects.map(({ code, value }) => [code, value])).toEqual([['xml.doctype', null]])
})
