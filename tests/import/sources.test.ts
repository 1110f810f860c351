import { expect, test } from 'vitest'
import { ACTORS, brief, check } from './reading.ts'

const RELATIONS = 'id,source_actor,type,target_actor,start,status,source_ids\n'
const HEADER = 'id,title,publisher,published,url,language,kind\n'

test.each([
  ['a sound one', 's1,One,Body,2020-01,https://example.org/a?b=%20c,en,news', []],
  ['no title', 's1,,,,,,', ['title cell.empty']],
  ['a script as address', 's1,One,,,javascript:alert(1),,', ['url address.refused']],
  ['an address with a password', 's1,One,,,https://me:secret@example.org/,,', ['url address.refused']],
  ['an address with a blank', 's1,One,,,https://example.org/a b,,', ['url address.refused']],
  ['an address that is none', 's1,One,,,example.org,,', ['url address.refused']],
  ['a language in words', 's1,One,,,,English,', ['language form.wrong']],
  ['an unknown kind', 's1,One,,,,,newspaper', ['kind word.unknown']],
  ['a date in words', 's1,One,,May 2020,,,', ['published date.misread']],
])('a source: %s', async (_, row, rejects) => {
  const checked = await check({ 'sources.csv': `${HEADER}${row}\n` })

  expect(checked.rejects.map(brief)).toEqual(rejects.map((finding) => `sources.csv 1 2 ${finding}`))
})

const files = (relations: string, citations: string) => ({
  'actors.csv': ACTORS,
  'sources.csv': 'id,title\ns1,One\ns2,Two\n',
  'relations.csv': `${RELATIONS}${relations}`,
  'citations.csv': `id,relation_id,source_id,stance,says\n${citations}`,
})

test('citations carry the words, listed sources without a citation support silently', async () => {
  const checked = await check(files('r1,north,BACKS,south,2014,disputed,s1|s2\n', 'c1,r1,s2,disputes,It denies.\n'))

  expect([checked.rejects, checked.warnings]).toEqual([[], []])
  expect(checked.relations.added[0]?.citations).toEqual([
    { id: 'test:c1', source: 's2', stance: 'disputes', says: 'It denies.', quote: null, locator: null },
    { id: 'test:r1:s1', source: 's1', stance: 'supports', says: null, quote: null, locator: null },
  ])
})

test.each([
  ['of an unknown source', 'c1,r1,s9,supports,x\n', ['citations.csv 1 2 source_id source.unknown'], []],
  ['of an unknown relation', 'c1,r9,s1,supports,x\n', ['citations.csv 1 2 relation_id relation.unknown'], []],
  [
    'of a relation that differs in case',
    'c1,R1,s1,supports,x\n',
    ['citations.csv 1 2 relation_id relation.unknown'],
    [],
  ],
  ['with an unknown stance', 'c1,r1,s1,agrees,x\n', ['citations.csv 1 2 stance word.unknown'], []],
  ['of a source that is not listed', 'c1,r1,s2,supports,x\n', [], ['relations.csv 1 2 source_ids source.only-cited']],
  [
    'with the id that a source makes',
    'test:r1:s1,r1,s2,supports,x\n',
    ['relations.csv 1 2 source_ids citation.taken'],
    ['relations.csv 1 2 source_ids source.only-cited'],
  ],
  ['with an id of another', 'c1,r1,s1,supports,x\nc1,r1,s1,supports,y\n', ['citations.csv 2 3 id id.twice'], []],
])('a citation %s', async (_, citations, rejects, warnings) => {
  const checked = await check(files('r1,north,BACKS,south,2014,confirmed,s1\n', citations))

  expect(checked.rejects.map(brief)).toEqual(rejects)
  expect(checked.warnings.map(brief)).toEqual(warnings)
})

test('a citation of one relation may not bear the id that a source of another makes', async () => {
  const relations = 'r1,north,BACKS,south,2014,confirmed,s1\nr2,north,OPPOSES,south,2015,confirmed,s2\n'
  const checked = await check(files(relations, 'test:r2:s2,r1,s1,supports,x\n'))

  expect(checked.rejects.map(brief)).toEqual(['relations.csv 2 3 source_ids citation.taken'])
})

test('a relation that could not be read is not blamed on its citations', async () => {
  const checked = await check(files('r1,north,BACKS,south,2014,confirmed\n', 'c1,r1,s1,supports,x\n'))

  expect(checked.rejects.map(brief)).toEqual(['relations.csv 1 2 - row.fields'])
})
