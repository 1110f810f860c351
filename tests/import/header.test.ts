import { expect, test } from 'vitest'
import { ACTORS, brief, check, SOURCES } from './reading.ts'

const row = 'r1,north,BACKS,south,2014,s1\n'

test.each([
  ['any order and case, outer blanks dropped', 'Name , TYPE,ID\nNorthland,state,north\n', [], []],
  ['a semicolon', 'id;name;type\nnorth;Northland, the state;state\n', [], ['actors.csv 0 1 - file.delimiter']],
  ['a tab', 'id\tname\ttype\nnorth\tNorthland\tstate\n', [], ['actors.csv 0 1 - file.delimiter']],
  [
    'an unknown column',
    'id,name,type,colour\nnorth,Northland,state,red\n',
    [],
    ['actors.csv 0 1 colour header.unknown'],
  ],
  [
    '__proto__ and its kin',
    'id,name,type,__proto__,constructor,prototype\nnorth,Northland,state,a,b,c\n',
    [],
    [
      'actors.csv 0 1 __proto__ header.unknown',
      'actors.csv 0 1 constructor header.unknown',
      'actors.csv 0 1 prototype header.unknown',
    ],
  ],
  ['a missing column', 'id,name\nnorth,Northland\nsouth,Southland\n', ['actors.csv 0 1 type header.missing'], []],
  ['a column given twice', 'id,name,Name,type\nnorth,a,b,state\n', ['actors.csv 0 1 name header.twice'], []],
  ['an empty file', '', ['actors.csv 0 1 - file.empty'], []],
])('a header with %s', async (_, text, rejects, warnings) => {
  const checked = await check({ 'actors.csv': text })

  expect(checked.rejects.map(brief)).toEqual(rejects)
  expect(checked.warnings.map(brief)).toEqual(warnings)
})

test('the evidence column is read as source_ids', async () => {
  const checked = await check({
    'actors.csv': ACTORS,
    'sources.csv': SOURCES,
    'relations.csv': `id,source_actor,type,target_actor,start,evidence,status\nr1,north,BACKS,south,2014,s1|s2,reported\n`,
  })

  expect(checked.rejects).toEqual([])
  expect(checked.relations.added.map(({ citations }) => citations)).toEqual([
    ['s1', 's2'].map((source) => ({
      id: `test:r1:${source}`,
      source,
      stance: 'supports',
      says: null,
      quote: null,
      locator: null,
    })),
  ])
})

test('a header at fault makes no fault of its rows, nor of what names them', async () => {
  const checked = await check({
    'actors.csv': 'id,nom,type\nnorth,Northland,state\n',
    'sources.csv': SOURCES,
    'relations.csv': `id,source_actor,type,target_actor,start,source_ids\n${row}`,
    'citations.csv': 'id,relation_id,source_id\nc1,r1,s1\n',
  })

  expect(checked.rejects.map(brief)).toEqual(['actors.csv 0 1 name header.missing'])
})

test('relations without any column of dates are faulted once', async () => {
  const checked = await check({
    'actors.csv': ACTORS,
    'relations.csv': 'id,source_actor,type,target_actor\nr1,north,BACKS,south\nr2,south,BACKS,north\n',
  })

  expect(checked.rejects.map(brief)).toEqual(['relations.csv 0 1 start, end, observed header.missing'])
})

test.each([
  ['actors', 'people.csv', ACTORS],
  ['relations', 'ties.csv', `id,source_actor,type,target_actor,start,status\n`],
])('one file of %s is told by its header', async (_, name, text) => {
  expect((await check({ [name]: text }, name)).rejects).toEqual([])
})

test('one file of neither is refused with what would be needed', async () => {
  const checked = await check({ 'x.csv': 'a,b\n1,2\n' }, 'x.csv')

  expect(checked.rejects.map(brief)).toEqual(['x.csv 0 1 - header.table'])
})
