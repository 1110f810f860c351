import { expect, test } from 'vitest'
import { brief, check, knownAfter } from './reading.ts'

const HEADER = 'id,name,type,aliases,country,wikidata,founded,dissolved,note\n'
const long = (length: number) => 'é'.repeat(length)
const row = (cells: Record<string, string>) =>
  HEADER.trim()
    .split(',')
    .map((column) => `"${({ id: 'a', name: 'A', type: 'state', ...cells })[column] ?? ''}"`)
    .join(',')

test.each([
  ['an id with a colon', { id: 'syria:a' }, ['id id.form'], []],
  ['an id with markup', { id: '<b>' }, ['id id.form'], []],
  ['an id of 65 letters', { id: 'a'.repeat(65) }, ['id id.form'], []],
  ['no id', { id: '' }, ['id cell.empty'], []],
  ['no name', { name: '  ' }, ['name cell.empty'], []],
  ['a name of 300 characters beyond the BMP', { name: '𐍈'.repeat(300) }, [], []],
  ['a name of 301 characters', { name: long(301) }, ['name text.long'], []],
  ['markup, a script, a formula as name', { name: '=1+1<script>alert(1)</script>' }, [], []],
  ['another case of a kind', { type: 'Armed-Group' }, [], ['type word.case']],
  ['an unknown kind', { type: 'armed groop' }, ['type word.unknown'], []],
  ['a country in words', { country: 'Syria' }, ['country form.wrong'], []],
  ['a Wikidata id without Q', { wikidata: '858' }, ['wikidata form.wrong'], []],
  ['an open dissolution', { dissolved: '..' }, ['dissolved date.misread'], []],
  ['a dissolution before the founding', { founded: '2014', dissolved: '2013-12' }, ['dissolved actor.life'], []],
  ['a dissolution in the year of the founding', { founded: '2014-05', dissolved: '2014' }, [], []],
  ['a founding with a time of day', { founded: '2014-05-06T10:00:00Z' }, [], ['founded date.time']],
  ['a founding far in the future', { founded: '2031' }, [], ['founded date.future']],
  ['an @ that belongs to the name', { aliases: '@hill|a@b' }, [], []],
  ['an @ whose dates cannot be read', { aliases: 'Hill@2012/now' }, [], ['aliases alias.at']],
  ['an @ and one year', { aliases: 'Hill@2015' }, [], ['aliases alias.at']],
  ['an @ and two years of another notation', { aliases: 'Hill@2015-2017' }, [], ['aliases alias.at']],
  ['an @ and a day of another notation', { aliases: 'Hill@3/4/2015' }, [], ['aliases alias.at']],
  ['an @ and words parted by a slash', { aliases: 'Hill@x/y' }, [], ['aliases alias.at']],
  ['an alias of dates alone', { aliases: '@2012/2014' }, ['aliases alias.empty'], []],
  ['a name that ends before it begins', { aliases: 'Old@2015/1800' }, ['aliases alias.order'], []],
  ['a name with an impossible date', { aliases: 'Old@2015-02-29/..' }, ['aliases date.misread'], []],
  ['a name older than its actor', { aliases: 'Old@2004/2006', founded: '2010' }, [], ['aliases alias.early']],
  ['a semicolon between aliases', { aliases: 'One; Two' }, [], ['aliases aliases.semicolon']],
  [
    '101 aliases',
    { aliases: Array.from({ length: 101 }, (_, at) => `n${at}`).join('|') },
    [],
    ['aliases aliases.many'],
  ],
  ['a placeholder', { name: 'Unidentified Armed Group (Northland)' }, [], ['name actor.placeholder']],
  ['a name that only begins like one', { name: 'Others in Faith' }, [], []],
  ['numbers and words as they are', { id: '00123', name: '1E5', note: 'NULL' }, [], []],
])('%s', async (_, cells, rejects, warnings) => {
  const checked = await check({ 'actors.csv': `${HEADER}${row(cells)}\n` })

  expect(checked.rejects.map(brief)).toEqual(rejects.map((finding) => `actors.csv 1 2 ${finding}`))
  expect(checked.warnings.map(brief)).toEqual(warnings.map((finding) => `actors.csv 1 2 ${finding}`))
})

test('the nearest word of the vocabulary is offered', async () => {
  const checked = await check({ 'actors.csv': `${HEADER}${row({ type: 'armed groop' })}\n` })

  expect(checked.rejects[0]?.remedy).toMatch(/^is "armed-group" meant\?/)
})

test('an alias whose dates cannot be read is told as it was read, and how it is written', async () => {
  const checked = await check({ 'actors.csv': `${HEADER}${row({ aliases: 'Hill Guard@2015' })}\n` })

  expect(checked.warnings.map(({ message, remedy }) => [message, remedy])).toEqual([
    [
      'what stands behind @ is not two dates, so the name was read as "Hill Guard@2015"',
      'write Hill Guard@FROM/TO, such as @2012/2015-06; either side may be empty',
    ],
  ])
})

test.each([
  ['founded', 'today', 'write the date that the source gives, or leave it empty where it is not known'],
  ['dissolved', 'present', 'leave it empty where the actor still exists'],
  ['dissolved', '9999-12-31', 'leave it empty where the actor still exists'],
  ['dissolved', 'n/a', 'leave it empty where it is not known'],
])('the remedy for %s %s is: %s', async (column, text, remedy) => {
  const checked = await check({ 'actors.csv': `${HEADER}${row({ [column]: text })}\n` })

  expect(checked.rejects.map((fault) => fault.remedy)).toEqual([remedy])
})

test('an actor is kept as typed', async () => {
  const cells = { name: "'=1+1", aliases: 'Old@2012/..| حركة ', founded: '2011~', note: 'true' }
  const checked = await check({ 'actors.csv': `${HEADER}${row(cells)}\n` })

  expect(checked.actors.added).toEqual([
    {
      id: 'a',
      name: "'=1+1",
      kind: 'state',
      aliases: ['Old@2012/..', 'حركة'],
      country: null,
      wikidata: null,
      founded: '2011~',
      dissolved: null,
      note: 'true',
    },
  ])
})

test.each([
  ['the same row twice', `${row({})}\n${row({})}\n`, [], ['actors.csv 2 3 id id.same-row']],
  ['one id with two contents', `${row({})}\n${row({ name: 'B' })}\n`, ['actors.csv 2 3 id id.twice'], []],
  ['ids that differ in case only', `${row({})}\n${row({ id: 'A', name: 'B' })}\n`, [], ['actors.csv 2 3 id id.case']],
])('%s', async (_, rows, rejects, warnings) => {
  const checked = await check({ 'actors.csv': `${HEADER}${rows}` })

  expect(checked.rejects.map(brief)).toEqual(rejects)
  expect(checked.warnings.map(brief)).toEqual(warnings)
})

test.each([
  ['one Cyrillic letter', 'Irаn'],
  ['another case', 'IRAN'],
  ['a letter without width', 'Ir\u200Ban'],
  ['wide letters', 'Ｉｒａｎ'],
  ['the same letters', 'Iran'],
])('a new name that looks like a known one by %s is warned of and names its actor', async (_, name) => {
  const known = knownAfter(await check({ 'actors.csv': `${HEADER}${row({ id: 'irn', name: 'Iran' })}\n` }))
  const checked = await check({ 'actors.csv': `${HEADER}${row({ id: 'q1', name })}\n` }, undefined, known)

  expect(checked.warnings.map(brief)).toEqual(['actors.csv 1 2 name name.look-alike'])
  expect(checked.warnings[0]?.message).toContain('irn')
  expect(checked.actors.added.map(({ id }) => id)).toEqual(['q1'])
})

test('names in their own scripts look like no others', async () => {
  const names = ['Россия', 'Russia', 'Ελλάδα', 'سوريا', 'سورية', 'Turkey', 'Türkiye']
  const rows = names.map((name, at) => row({ id: `a${at}`, name })).join('\n')

  expect((await check({ 'actors.csv': `${HEADER}${rows}\n` })).warnings).toEqual([])
})
