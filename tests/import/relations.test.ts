import { expect, test } from 'vitest'
import { dayOf } from '../../server/domain/time/day.ts'
import { ACTORS, brief, check, SOURCES } from './reading.ts'

const COLUMNS =
  'id,source_actor,type,target_actor,start,end,observed,mode,aspect,place,summary,status,confidence,third_parties,source_ids'
const USUAL = {
  id: 'r1',
  source_actor: 'north',
  type: 'BACKS',
  target_actor: 'south',
  start: '2014',
  status: 'confirmed',
  source_ids: 's1',
}
type Cells = { readonly [column: string]: string | undefined }
const row = (cells: Cells) =>
  COLUMNS.split(',')
    .map((column) => `"${({ ...USUAL, ...cells } as Cells)[column] ?? ''}"`)
    .join(',')

const checkRows = (rows: readonly Cells[], actors = ACTORS) =>
  check({ 'actors.csv': actors, 'sources.csv': SOURCES, 'relations.csv': `${COLUMNS}\n${rows.map(row).join('\n')}\n` })

test.each([
  ['nothing', {}, [], []],
  ['an unknown actor', { source_actor: 'west' }, ['source_actor actor.unknown'], []],
  ['an actor of another case', { target_actor: 'South' }, ['target_actor actor.unknown'], []],
  ['both ends the same', { target_actor: 'north' }, ['target_actor relation.self'], []],
  ['a type in small letters', { type: 'backs' }, [], ['type word.case']],
  ['a type that is none', { type: 'BACK' }, ['type word.unknown'], []],
  ['a type that would be Cypher', { type: 'BACKS]->() DETACH DELETE (n' }, ['type word.unknown'], []],
  ['a status that is none', { status: 'certain' }, ['status word.unknown'], []],
  ['no status', { status: '' }, [], ['status status.empty']],
  ['a confidence that is none', { confidence: '0.9' }, ['confidence word.unknown'], []],
  ['an unknown source', { source_ids: 's1|s9' }, ['source_ids source.unknown'], []],
  ['no source', { source_ids: '' }, [], ['source_ids relation.no-source']],
  ['an unknown third party', { third_parties: 'mediator:west' }, ['third_parties actor.unknown'], []],
  ['a third party without a role', { third_parties: 'hill' }, ['third_parties third-party.form'], []],
  ['no date at all', { start: '' }, ['start dates.refused'], []],
  ['an open end alone', { start: '', end: '..' }, ['end dates.refused'], []],
  ['an open start', { start: '..' }, ['start date.misread'], []],
  ['an impossible day', { start: '2018-06-31' }, ['start date.misread'], []],
  ['a season', { start: '2018-21' }, ['start date.misread'], []],
  ['a range in a cell', { start: '2018/2019' }, ['start date.misread'], []],
  ['a set', { observed: '[2018,2019]' }, ['observed date.misread'], []],
  ['a serial number', { start: '43256' }, ['start date.misread'], []],
  ['an open end and a day of observation', { end: '..', observed: '2018' }, [], []],
  ['a word for an open end', { end: 'present' }, ['end date.misread'], []],
  ['each misread observation', { observed: '2015|x|2016-13' }, ['observed date.misread', 'observed date.misread'], []],
  ['an end before the start', { start: '2020-03-05', end: '2019-12-31' }, ['end dates.refused'], []],
  ['an end in the year of the start', { start: '2020-03-05', end: '2020' }, [], []],
  ['an observation outside', { end: '2016', observed: '2018' }, ['observed dates.refused'], []],
  ['an event with an end', { type: 'ATTACKS', end: '2015' }, ['end dates.refused'], []],
  ['an event with an observation', { type: 'ATTACKS', observed: '2015' }, ['observed dates.refused'], []],
  ['a start far in the future', { start: '2031-01' }, [], ['start date.future']],
  ['a start that may be an Islamic year', { start: '1437-05-03' }, [], ['start date.calendar']],
  ['a start before any such year', { start: '1066-10-14' }, [], []],
  ['a start within four years', { start: '2030-11' }, [], []],
  ['a summary of 10,001 characters', { summary: 'x'.repeat(10_001) }, ['summary text.long'], []],
  ['markup in texts', { summary: '<img src=x onerror=alert(1)>', place: "'); DROP", mode: '=1+1' }, [], []],
  [
    'a date of its actor at fault and an unknown actor',
    { source_actor: 'west', start: '2020', end: '2019' },
    ['source_actor actor.unknown', 'end dates.refused'],
    [],
  ],
])('%s', async (_, cells, rejects, warnings) => {
  const checked = await checkRows([cells])

  expect(checked.rejects.map(brief)).toEqual(rejects.map((finding) => `relations.csv 1 2 ${finding}`))
  expect(checked.warnings.map(brief)).toEqual(warnings.map((finding) => `relations.csv 1 2 ${finding}`))
})

test('states that go on without an observation are told once', async () => {
  const checked = await checkRows([{ end: '..' }, { id: 'r2', type: 'ARMS', end: '..' }, { id: 'r3', type: 'FUNDS' }])

  expect(checked.warnings.map((warning) => [brief(warning), warning.message])).toEqual([
    [
      'relations.csv 0 1 observed end.open',
      '2 relations with the end .. and no observation: pictures show such for 12 months from the start',
    ],
  ])
})

test('dates that contradict each other are told with all their cells', async () => {
  const checked = await checkRows([{ start: '2020-03-05', end: '2019-12-31' }])

  expect(checked.rejects[0]?.message).toBe(
    'the end lies before the start (start 2020-03-05, end 2019-12-31, observed empty)',
  )
})

const NOT_KNOWN = 'leave it empty where it is not known'
const AS_THE_SOURCE = 'write the date that the source gives, or leave it empty where it is not known'

test.each<[column: string, text: string, remedy: string]>([
  ['start', 'present', AS_THE_SOURCE],
  ['end', 'now', 'write .. where the source says that it still goes on, else leave it empty'],
  ['observed', 'today', 'write the day, month or year in which the source attests it'],
  ...['unknown', 'n.d.', 'n/a', 'N/A', '-', '?', 'XXXX'].map((text): [string, string, string] => [
    'start',
    text,
    NOT_KNOWN,
  ]),
  ['start', '1990s', 'write 199X'],
  ['start', '1900s', 'write 190X, or 19XX for the century'],
  ['observed', '2012;2013', 'part them by |'],
  ['observed', '2012-05, 2013', 'part them by |'],
  ['start', '2012, 2013', 'write the finest day, month or year that holds them, and the rest in summary'],
  [
    'start',
    '2012-2013',
    'write 2012 as start and 2013 as end if it lasted so long, else the finest date that is known',
  ],
  ['source_ids', 's1;s2', 'part ids by |'],
  ['source_ids', 's1, s2', 'part ids by |'],
  ['third_parties', 'mediator:hill;host:hill', 'part them by |'],
  ['target_actor', 'South', 'is "south" meant? Else add it to actors.csv'],
  ['target_actor', 'The Southland', 'is "south" meant? Else add it to actors.csv'],
  [
    'source_ids',
    'https://example.org/report',
    'give it a row in sources.csv, this as its url, and write the id of that row here',
  ],
])('the remedy for %s %s is: %s', async (column, text, remedy) => {
  const checked = await checkRows([{ [column]: text }])

  expect(checked.rejects.map((fault) => [fault.column, fault.remedy])).toEqual([[column, remedy]])
})

test('a relation is kept as stated, with the bounds that follow', async () => {
  const checked = await checkRows([
    {
      ...{ start: '2017-12', observed: '2018-02|2018-03-04', mode: 'weapons', aspect: 'military', place: 'Idlib' },
      ...{ summary: 'Pay\r\nand arms', confidence: 'high', third_parties: 'mediator:hill|host:hill' },
    },
  ])

  expect(checked.relations.added).toEqual([
    {
      id: 'test:r1',
      dataset: 'test',
      type: 'BACKS',
      source: 'north',
      target: 'south',
      start: '2017-12',
      end: null,
      observed: ['2018-02', '2018-03-04'],
      bounds: {
        startEarliest: dayOf('2017-12-01'),
        startLatest: dayOf('2017-12-31'),
        endEarliest: dayOf('2018-03-04'),
        endLatest: null,
      },
      mode: 'weapons',
      aspect: 'military',
      place: 'Idlib',
      summary: 'Pay\r\nand arms',
      status: 'confirmed',
      confidence: 'high',
      thirdParties: [
        { role: 'host', actor: 'hill' },
        { role: 'mediator', actor: 'hill' },
      ],
      citations: [{ id: 'test:r1:s1', source: 's1', stance: 'supports', says: null, quote: null, locator: null }],
    },
  ])
})

test('a symmetric type is stored with the smaller actor first', async () => {
  const checked = await checkRows([{ source_actor: 'south', type: 'FIGHTS', target_actor: 'north' }])

  expect(checked.relations.added.map(({ source, target }) => [source, target])).toEqual([['north', 'south']])
})

test('an id with a colon stands as it is', async () => {
  const checked = await checkRows([{ id: 'syria:r182' }])

  expect(checked.relations.added.map(({ id, dataset }) => ({ id, dataset }))).toEqual([
    { id: 'syria:r182', dataset: 'syria' },
  ])
})

const LIVES = 'id,name,type,founded,dissolved\nnorth,N,state,2015,\nsouth,S,state,,2016-06-30\nhill,H,party,,\n'

test.each([
  ['a state that began before its actor', { start: '2014-01', observed: '2015-07' }, 'dates.life'],
  ['an event before its actor', { type: 'ATTACKS', start: '2014-01-02' }, 'dates.life'],
  ['an event after its actor', { type: 'ATTACKS', start: '2017-01-02' }, 'dates.life'],
])('%s is warned of', async (_, cells, code) => {
  const checked = await checkRows([cells], LIVES)

  expect([checked.rejects, checked.warnings.map(brief)]).toEqual([[], [`relations.csv 1 2 start ${code}`]])
})

test.each([
  [{ start: '2015', end: '2019' }, [['end', '2019', 'lies after south was dissolved (2016-06-30)']]],
  [{ start: '2015', end: '2025?' }, [['end', '2025?', 'lies after south was dissolved (2016-06-30)']]],
  [{ start: '2015', observed: '2016|2020' }, [['observed', '2020', 'lies after south was dissolved (2016-06-30)']]],
  [
    { start: '2012', end: '2019' },
    [
      ['start', '2012', 'lies before north was founded (2015)'],
      ['end', '2019', 'lies after south was dissolved (2016-06-30)'],
    ],
  ],
])('each date outside the life of an actor is named with that actor: %j', async (cells, told) => {
  const { warnings } = await checkRows([cells], LIVES)

  expect(warnings.map(({ column, value, message }) => [column, value, message])).toEqual(told)
})

test('lives that never meet are told where no date of the relation lies outside one of them', async () => {
  const lives = 'id,name,type,founded,dissolved\nnorth,N,state,2015,\nsouth,S,state,,2014\nhill,H,party,,\n'
  const { warnings } = await checkRows([{ start: '201X' }], lives)

  expect(warnings.map(({ column, message }) => [column, message])).toEqual([
    ['start', 'lies outside the life of its actors; kept as stated'],
  ])
})

test('a listing outlives its target', async () => {
  const checked = await checkRows([{ type: 'DESIGNATES', start: '2015-05-05', end: '2018' }], LIVES)

  expect(checked.warnings).toEqual([])
})

test.each([
  ['the same content under another id', [{}, { id: 'r2' }], 'relation.same'],
  [
    'a symmetric relation and its mirror',
    [
      { type: 'FIGHTS', summary: 'one' },
      { id: 'r2', type: 'FIGHTS', source_actor: 'south', target_actor: 'north', summary: 'other' },
    ],
    'relation.mirrored',
  ],
  [
    'confirmed states that exclude each other',
    [
      { type: 'ALLIED_WITH', start: '2014-01-01', end: '2016-01-01' },
      { id: 'r2', type: 'FIGHTS', start: '2015-01-01', end: '2015-06-01' },
    ],
    'relation.contradicts',
  ],
])('%s: taken, with a warning that names the other', async (_, rows, code) => {
  const checked = await checkRows(rows)

  expect(checked.rejects).toEqual([])
  expect(checked.warnings.map(({ row: at, code: found, message }) => [at, found, message.includes('test:r1')])).toEqual(
    [[2, code, true]],
  )
})

test('equal states of two periods say nothing twice', async () => {
  const checked = await checkRows([
    { start: '2011-03-01', end: '2011-03-20' },
    { id: 'r2', start: '2012-10-05', end: '2012-11-02' },
  ])

  expect([checked.rejects, checked.warnings]).toEqual([[], []])
})
