import { expect, test } from 'vitest'
import { ACTORS, brief, check, SOURCES } from './reading.ts'

const row = 'r1,north,BACKS,south,2014,s1\n'

const MISSING = ['id', 'name', 'type'].map((column) => `actors.csv 0 1 ${column} header.missing`)

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
  [
    'three columns without a name',
    'id,name,type,,,\nnorth,Northland,state,,,\n',
    [],
    ['actors.csv 0 1 - header.unknown'],
  ],
  ['an empty file', '', ['actors.csv 0 1 - file.empty'], []],
  [
    'another delimiter',
    'id|name|type\nnorth|Northland|state\n',
    MISSING,
    ['actors.csv 0 1 id|name|type header.unknown'],
  ],
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

const RELATION = 'id,source_actor,type,target_actor,observed,status'

test.each([
  ['relations', 'from,to', 'start,end'],
  ['relations', 'begin,finish', 'start,end'],
  ['relations', 'start_year,end_year', 'start,end'],
  ['relations', 'Year From,Year To', 'start,end'],
  ['relations', 'since,till', 'start,end'],
  ['relations', 'started,ended', 'start,end'],
  ['relations', 'startDate,date_of_end', 'start,end'],
  ['relations', 'from_date,enddate', 'start,end'],
  ['relations', 'date', 'start'],
  ['relations', 'year', 'start'],
  ['actors', 'born,died', 'founded,dissolved'],
  ['actors', 'start,end', 'founded,dissolved'],
  ['actors', 'Year established,date of dissolution', 'founded,dissolved'],
  ['sources', 'date', 'published'],
  ['sources', 'publication_date', 'published'],
])('in %s the columns %s would be dates lost: refused, and named %s', async (table, names, columns) => {
  const needed = { relations: RELATION, actors: 'id,name,type', sources: 'id,title' }[table] ?? ''
  const { rejects } = await check({ 'actors.csv': ACTORS, [`${table}.csv`]: `${needed},${names}\n` })

  expect(rejects.map(({ code, column, value }) => [code, column, value])).toEqual(
    columns.split(',').map((column, at) => ['header.missing', column, names.split(',')[at]]),
  )
})

test.each([
  ['id,Source,type,Target,From,To', 'source_actor Source,target_actor Target,start From,end To'],
  ['id,From,To,type,Source,Target', 'source_actor Source,target_actor Target,start From,end To'],
  ['id,From,type,To,start', 'source_actor From,target_actor To'],
])('in a header %s from and to are dates where the actors bear other names', async (header, meant) => {
  const { rejects } = await check({ 'actors.csv': ACTORS, 'relations.csv': `${header}\n` })

  expect(rejects.map(({ column, value }) => `${column} ${value}`)).toEqual(meant.split(','))
})

test.each([
  ['relations', 'send,trend,gender,stat,star,observer,update_note,weekday,duration,end_reason,recorded_by'],
  ['actors', 'funded,founder,from,to,created_at,updated,leader,birthplace,candidate'],
  ['sources', 'publishers,accessed,data,from'],
])('in %s the columns %s have nothing to do with dates: only warned of', async (table, names) => {
  const needed = { relations: RELATION, actors: 'id,name,type', sources: 'id,title,publisher' }[table] ?? ''
  const { rejects, warnings } = await check({ 'actors.csv': ACTORS, [`${table}.csv`]: `${needed},${names}\n` })

  expect(rejects).toEqual([])
  expect(warnings.map(({ column }) => column)).toEqual(names.split(','))
})

const EDGE = 'id,source_actor,type,target_actor,status'
const EDGE_ROW = 'r1,north,BACKS,south,reported'

test.each([
  ['relations', 'strat', '2016', 'start'],
  ['relations', 'ednd', '2016-03~', 'end'],
  ['relations', 'form', '2016-03-01', 'start'],
  ['relations', 'Strat Date', '2016-03', 'start'],
  ['relations', 'dtae', '201X', 'start'],
  ['relations', 'strat', '01.03.2016', 'start'],
  ['relations', 'debut', '2016-03', 'start'],
  ['actors', 'funded', '1999', 'founded'],
  ['actors', 'disolved', '2016-XX', 'dissolved'],
  ['sources', 'publshed', '2016', 'published'],
])(
  'in %s the column %s with cells such as %s would be dates lost: refused, and named %s',
  async (table, name, date, column) => {
    const [needed, row] = {
      relations: [`${EDGE},observed`, `${EDGE_ROW},2015`],
      actors: ['id,name,type', 'far,Farland,state'],
      sources: ['id,title', 's9,A report'],
    }[table] ?? ['', '']
    const { rejects } = await check({ 'actors.csv': ACTORS, [`${table}.csv`]: `${needed},${name}\n${row},${date}\n` })

    expect(rejects.map((found) => [found.code, found.column, found.value])).toEqual([['header.dates', column, name]])
  },
)

test.each([
  ['one that says something of its own', 'updated', '2016-03-01', '2015', '2015'],
  ['numbers that look like years', 'fatalities', '1200', '', '2015'],
  ['one of which most cells are no dates', 'strat', 'a plan', '2015', '2015'],
])('a column that is not read is only warned of: %s', async (_, name, cell, start, observed) => {
  const text = `${EDGE},start,observed,${name}\n${EDGE_ROW},${start},${observed},${cell}\n`
  const { rejects, warnings } = await check({ 'actors.csv': ACTORS, 'relations.csv': text })

  expect(rejects).toEqual([])
  expect(warnings.map(({ code, column }) => [code, column])).toContainEqual(['header.unknown', name])
})

test('a key of JSON that holds dates is told like a column', async () => {
  const relation = { id: 'r1', source: 'north', type: 'BACKS', target: 'south', observed: '2015', status: 'reported' }
  const actors = ['north', 'south'].map((id) => ({ id, name: id, kind: 'state' }))
  const text = JSON.stringify({ actors, relations: [{ ...relation, begin: '2014-03' }] })
  const { rejects } = await check({ 'graph.json': text }, 'graph.json')

  expect(rejects.map(({ code, column, value }) => [code, column, value])).toEqual([['header.dates', 'start', 'begin']])
})

test.each([
  ['a semicolon', 'sep=;\r\n', ';'],
  ['a comma', 'sep=,\n', ','],
  ['a tab, in quotes', '"sep=\t"\r\n', '\t'],
])('the line by which Excel names %s is read as that, and lines are counted with it', async (_, line, delimiter) => {
  const rows = 'id,name,type\nnorth,Northland,state\nsouth,Southland,stat\n'.replaceAll(',', delimiter)
  const checked = await check({ 'actors.csv': `${line}${rows}` }, 'actors.csv')

  expect(checked.rejects.map(brief)).toEqual(['actors.csv 2 4 type word.unknown'])
  expect(checked.warnings.map(brief)).toEqual(['actors.csv 0 1 - file.delimiter'])
  expect(checked.actors.added.map(({ name }) => name)).toEqual(['Northland'])
})

test('a row of one field has one field', async () => {
  const checked = await check({ 'actors.csv': 'id,name,type\nnorth\n' })

  expect(checked.rejects.map(({ message }) => message)).toEqual(['the row has 1 field, the header 3'])
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

test('a file that begins without a header is told to need one', async () => {
  const { rejects } = await check({ 'actors.csv': 'north,Northland,state\nsouth,Southland,state\n' })
  expect(rejects.map(({ remedy }) => remedy)).toEqual(
    ['id', 'name', 'type'].map(
      (column) =>
        `begin the file with a row of column names, ${column} among them, parted by commas, semicolons or tabs`,
    ),
  )
})
