import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readImport } from '../../server/import/folder.ts'
import { brief, check, folderOf } from './reading.ts'

const HEADER = 'id,name,type\n'
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

test.each([
  ['UTF-8', Buffer.from(`${HEADER}a,هيئة,state\n`), []],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${HEADER}a,هيئة,state\n`), []],
  ['UTF-16, little end first', utf16(`${HEADER}a,هيئة,state\n`), ['actors.csv 0 1 - bytes.utf-16']],
  ['UTF-16, big end first', utf16(`${HEADER}a,هيئة,state\n`, true), ['actors.csv 0 1 - bytes.utf-16']],
])('reads %s', async (_, bytes, warnings) => {
  const checked = await check({ 'actors.csv': bytes })

  expect(checked.rejects).toEqual([])
  expect(checked.warnings.map(brief)).toEqual(warnings)
  expect(checked.actors.added.map(({ id, name }) => ({ id, name }))).toEqual([{ id: 'a', name: 'هيئة' }])
})

test('a byte that is not UTF-8 is located, and is never replaced', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${HEADER}a,"two\nlines",state\nb,T`),
    Buffer.from([0xfc]),
    Buffer.from('rkiye,state\n'),
  ])
  const checked = await check({ 'actors.csv': bytes })

  expect(checked.rejects.map(brief)).toEqual(['actors.csv 2 4 name bytes.not-utf-8'])
})

test('a field of such bytes alone is not blamed for being empty as well', async () => {
  const damascus = Buffer.from([0xcf, 0xe3, 0xd4, 0xde])
  const checked = await check({
    'actors.csv': Buffer.concat([Buffer.from(`${HEADER}a,`), damascus, Buffer.from(',state\n')]),
  })

  expect(checked.rejects.map(brief)).toEqual(['actors.csv 1 2 name bytes.not-utf-8'])
})

test.each([
  ['a zip', Buffer.from('PK\u0003\u0004rest'), 'a zip archive'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]), 'UTF-32'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'a PDF'],
  ['an HTML page', Buffer.from('\n<!DOCTYPE html><html></html>'), 'an HTML page'],
  ['JSON', Buffer.from('{"actors": []}'), 'JSON'],
  ['UTF-16 without a mark', Buffer.from(HEADER, 'utf16le'), 'UTF-16 without a byte order mark'],
])('%s under a CSV name is refused as a whole, and the message says what it looks like', async (_, bytes, look) => {
  const checked = await check({ 'actors.csv': bytes, 'sources.csv': 'id,title\ns1,One\n' })

  expect(checked.rejects.map(brief)).toEqual(['actors.csv 0 1 - bytes.foreign'])
  expect(checked.rejects[0]?.message).toContain(look)
})

test.each([
  ['a control character', 'a,Nor\u0001th,state', ['actors.csv 1 2 name text.control'], []],
  ['NUL in an id, blamed once', 'a\0,North,state', ['actors.csv 1 2 id text.control'], []],
  ['a tab and a line end in quotes', 'a,"North\tof\nit",state', [], []],
  ['an override of direction', 'a,North\u202Elevart,state', [], ['actors.csv 1 2 name text.override']],
  ['marks and isolates of direction', 'a,\u200Fهيئة\u200E \u2066x\u2069,state', [], []],
  ['outer blanks', 'a,  North ,state', [], ['actors.csv 1 2 name field.blanks']],
  ['a letter lost before', 'a,T\uFFFDrkiye,state', [], ['actors.csv 1 2 name text.replaced']],
])('%s', async (_, row, rejects, warnings) => {
  const checked = await check({ 'actors.csv': `${HEADER}${row}\n` })

  expect(checked.rejects.map(brief)).toEqual(rejects)
  expect(checked.warnings.map(brief)).toEqual(warnings)
})

test('a file is read in chunks, and no letter is lost where two of them meet', async () => {
  const names = Array.from({ length: 60_000 }, (_, at) => `${'x'.repeat(at % 3)}هيئة ${at}`)
  const checked = await check({ 'actors.csv': HEADER + names.map((name, at) => `a${at},${name},state\n`).join('') })

  expect([checked.total, checked.actors.added.map(({ name }) => name)]).toEqual([0, names])
})

test('a file that is written to while it is read is not taken', async () => {
  const folder = folderOf({ 'actors.csv': `${HEADER}a,North,state\n` })
  const { tables } = await readImport(folder)
  appendFileSync(join(folder, 'actors.csv'), 'b,South,state\n')

  expect(() => [...(tables.actors?.rows ?? [])]).toThrow(/was changed while it was read\. Nothing was written/)
})
