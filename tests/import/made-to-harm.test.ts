import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../../server/domain/errors.ts'
import { COLUMNS, type TableName } from '../../server/import/columns.ts'
import { readImport } from '../../server/import/folder.ts'
import { ACTORS, brief, check, SOURCES } from './reading.ts'

const found = async (...given: Parameters<typeof check>) => {
  const { rejects, warnings } = await check(...given)
  return [rejects.map(brief), warnings.map(brief)]
}
const HEADER = 'id,source_actor,type,target_actor,start,status,source_ids\n'
const startOf = (start: string) => ({
  'actors.csv': ACTORS,
  'sources.csv': SOURCES,
  'relations.csv': `${HEADER}r1,north,BACKS,south,"${start}",reported,s1|s2\n`,
})

describe('what stands behind a day is dropped only where it is a time of day', () => {
  test.each([
    '2014-05-06T10:00',
    '2014-05-06T10:00:30Z',
    '2014-05-06 10:00:30.123',
    '2014-05-06T1000+0200',
    '2014-05-06 23:59:59 UTC',
  ])('%s is the day, with a warning', async (start) => {
    const { relations, rejects, warnings } = await check(startOf(start))
    expect([relations.added[0]?.start, rejects, warnings.map(({ code }) => code)]).toEqual([
      '2014-05-06',
      [],
      ['date.time'],
    ])
  })

  test.each([
    ['a range of days', '2014-05-06 2015-07-08'],
    ['a range of a day and a year', '2014-05-06 2015'],
    ['a remark', '2014-05-06T10:00 or later'],
    ['an hour that is none', '2014-05-06T99:99'],
    ['digits of another script', '٢٠١١'],
    ['wide digits', '２０１４'],
    ['a year before all', '-2014'],
    ['a year after all', '9999-99-99'],
    ['a power', '1e3'],
  ])('%s is no date', async (_, start) => {
    expect(await found(startOf(start))).toEqual([['relations.csv 1 2 start date.misread'], []])
  })
})

test.each([
  ['a letter without width alone', '\u200B\u2060'],
  ['a Hangul filler', '\u3164'],
  ['an empty Braille cell', '\u2800'],
  ['tags', '\u{E0041}'],
])('a name of %s is seen by nobody', async (_, name) => {
  const actors = (more: string) => ({ 'actors.csv': `id,name,type,aliases\na,${more},state\n` })
  expect(await found(actors(`${name},state`.replace(',state', '')))).toEqual([['actors.csv 1 2 - row.fields'], []])
  expect(await found({ 'actors.csv': `id,name,type\na,${name},state\n` })).toEqual([
    ['actors.csv 1 2 name name.invisible'],
    [],
  ])
  expect(await found({ 'actors.csv': `id,name,type,aliases\na,A,state,B|${name}\n` })).toEqual([
    ['actors.csv 1 2 aliases alias.empty'],
    [],
  ])
})

test.each([
  ['a tag', 'Ir\u{E0041}an'],
  ['a joiner of graphemes', 'Ir\u034Fan'],
  ['a variation selector', 'Iran\uFE0F'],
  ['an Arabic letter mark', 'Ir\u061Can'],
  ['Armenian letters', 'Moօn', 'Moon'],
])('a name that differs in %s only looks like the other', async (_, twin, name = 'Iran') => {
  expect(await found({ 'actors.csv': `id,name,type\na,${name},state\nb,${twin},state\n` })).toEqual([
    [],
    ['actors.csv 2 3 name name.look-alike'],
  ])
})

describe('what a folder says of itself is checked like any cell', () => {
  const described = (about: string | Uint8Array) => found({ 'actors.csv': ACTORS, 'datapackage.json': about })
  const json = (more: object) => JSON.stringify({ id: 'test', ...more })
  test.each<[string, string | Uint8Array, string[], string[]]>([
    ['Windows-1252', Buffer.from('{"id": "test",\n"title": "T\xfcrkei"}', 'latin1'), ['bytes.not-utf-8'], []],
    ['control characters', json({ title: 'a\u0000b' }), ['text.control'], []],
    ['an override of direction', json({ title: 'a\u202Eb' }), [], ['text.override']],
    ['a control character in its terms', json({ terms: '\u0007' }), ['text.control'], []],
    ['prototype keys', '{"id":"test","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', [], []],
    ['an id that is a path', '{"id":"../../etc"}', ['dataset.invalid'], []],
  ])('%s', async (_, about, rejects, warnings) => {
    const codes = (list: string[] | undefined) => list?.map((text) => text.split(' ').at(-1))
    const [found, doubted] = await described(about)
    expect([codes(found), codes(doubted)]).toEqual([rejects, warnings])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('an export in JSON too', async () => {
    const text = '{"actors": [], "datasets": [{"id": "test", "title": "a\\u0000b"}]}'
    expect(await found({ 'graph.json': text }, 'graph.json')).toEqual([['graph.json 0 1 title text.control'], []])
  })
})

describe('a file that is none', () => {
  const inFolder = async (make: (path: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-none-'))
    try {
      make(join(folder, 'actors.csv'))
      const fault = (path: string) => readImport(path).catch((error: unknown) => error)
      return [await fault(folder), await fault(join(folder, 'actors.csv'))]
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('a folder that bears the name of a table is told in a sentence', async () => {
    const [folder] = await inFolder((path) => mkdirSync(path))
    expect(folder).toBeInstanceOf(Invalid)
  })

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const faults = await inFolder((path) => void execFileSync('mkfifo', [path]))
    expect(faults.map((fault) => fault instanceof Invalid && fault.message)).toEqual([
      expect.stringMatching(/is no file$/),
      expect.stringMatching(/is no file$/),
    ])
  })
})

test.each([
  ['GEXF under a CSV name', 'graph.csv', '<gexf xmlns="x"/>', 'bytes.foreign'],
  ['GraphML behind a remark', 'graph.txt', '<!-- x --><graphml/>', 'xml.not-read'],
  ['GEXF of a prefix', 'graph.txt', '<g:gexf xmlns:g="x"/>', 'xml.not-read'],
  ['a DOCTYPE in UTF-16', 'graph.xml', Buffer.from('\uFEFF<!DOCTYPE x []><gexf/>', 'utf16le'), 'xml.doctype'],
  ['a DOCTYPE under another name', 'graph.txt', '\uFEFF <!DOCTYPE gexf><gexf/>', 'xml.doctype'],
])('%s is refused in a sentence', async (_, name, content, code) => {
  expect((await check({ [name]: content }, name)).rejects.map((reject) => reject.code)).toEqual([code])
})

describe('a line that is made to fill memory is counted, not kept', () => {
  const MILLION = 1_000_000
  const rows = (more: string) => ({ 'actors.csv': `id,name,type\nnorth,Northland,state\n${more}` })
  test.each<[string, string, string[]]>([
    ['a million fields', `${','.repeat(MILLION)}\n`, ['actors.csv 2 3 - row.fields']],
    ['a field of ten million characters', `b,${'x'.repeat(10 * MILLION)},state\n`, ['actors.csv 2 3 name field.long']],
    ['ten million quotes', `b,"${'""'.repeat(5 * MILLION)}",state\n`, ['actors.csv 2 3 name field.long']],
    ['a quote that never closes', `b,"${'x\n'.repeat(MILLION)}`, ['actors.csv 2 3 name quote.open']],
  ])('%s', async (_, more, rejects) => {
    const checked = await check(rows(more))
    expect(checked.rejects.map(brief)).toEqual(rejects)
    expect(Math.max(...checked.rejects.map(({ value }) => value?.length ?? 0))).toBeLessThanOrEqual(201)
  })

  test('a header of a million columns', async () => {
    const columns = `id,name,type${',x'.repeat(MILLION)}\n`
    expect(await found({ 'actors.csv': columns })).toEqual([['actors.csv 0 1 - header.wide'], []])
  })

  test('a row of a million bare quotes: the true number of fields, a thousand faults', async () => {
    const { total, totalWarnings } = await check(rows(`${'a",'.repeat(MILLION)}\n`))
    expect([total, totalWarnings]).toEqual([1, 1_000])
  })

  test.each([
    ['two million levels', '['.repeat(2 * MILLION), 'json.deep'],
    ['a million lists', `{"actors":[${'[],'.repeat(MILLION)}[]]}`, 'json.long'],
    ['a million numbers', `{"actors":[${'1, '.repeat(MILLION)}1]}`, 'json.long'],
  ])('JSON of %s is refused before it is parsed', async (_, text, code) => {
    expect((await check({ 'graph.json': text }, 'graph.json')).rejects.map((reject) => reject.code)).toEqual([code])
  })

  test('commas and braces inside of texts are no items', async () => {
    const note = '[{,'.repeat(300_000)
    const text = JSON.stringify({ actors: [{ id: 'a', name: 'A', type: 'state', note: `"\\${note}` }] })
    expect(await found({ 'graph.json': text }, 'graph.json')).toEqual([[], []])
  })
})

const PAYLOADS = [
  "x'}) DETACH DELETE n //",
  '") MATCH (n) SET n:Owned RETURN (" ',
  '`]->() CREATE (:Owned) //',
  '\\u0027}) CREATE (:Owned) //',
  '$id {x: 1}',
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>',
]
const FREE: Readonly<Record<TableName, readonly string[]>> = {
  actors: ['name', 'aliases', 'note'],
  sources: ['title', 'publisher'],
  relations: ['mode', 'aspect', 'place', 'summary'],
  citations: ['says', 'quote', 'locator'],
  unsourced: ['statement', 'wanted_for'],
  layout: [],
}
const SOUND: Readonly<Record<TableName, Readonly<Record<string, string>>>> = {
  actors: { id: 'east', name: 'East', type: 'state' },
  sources: { id: 's3', title: 'Third' },
  relations: {
    id: 'r1',
    source_actor: 'north',
    type: 'BACKS',
    target_actor: 'south',
    start: '2014',
    status: 'reported',
    source_ids: 's1|s2',
  },
  citations: { id: 'c1', relation_id: 'r1', source_id: 's1' },
  unsourced: { id: 'u1', statement: 'Something' },
  layout: { actor: 'north', x: '1', y: '2' },
}

describe('Cypher, formulas and markup are text in texts and faults everywhere else', () => {
  const cases = Object.entries(COLUMNS).flatMap(([table, { known }]) =>
    known.map((column) => [table as TableName, column] as const),
  )
  test.each(cases)('%s.%s', async (table, column) => {
    for (const payload of PAYLOADS) {
      const row = { ...SOUND[table], [column]: payload }
      const own = `${Object.keys(row).join(',')}\n${Object.values(row)
        .map((text) => `"${text.replaceAll('"', '""')}"`)
        .join(',')}\n`
      const relations = `${HEADER}r1,north,BACKS,south,2014,reported,s1|s2\n`
      const base = { 'actors.csv': ACTORS, 'sources.csv': SOURCES, 'relations.csv': relations }
      const beside = table === 'actors' || table === 'sources' ? { 'relations.csv': '' } : {}
      const { 'relations.csv': _, ...short } = { ...base, ...beside }
      const files = table === 'actors' || table === 'sources' ? short : base
      const { rejects, total } = await check({ ...files, [`${table}.csv`]: own })
      if (FREE[table].includes(column)) expect([payload, rejects]).toEqual([payload, []])
      else expect([payload, total > 0]).toEqual([payload, true])
    }
  })
})
