import { expect, test } from 'vitest'
import { dayOf } from '../../server/domain/time/day.ts'
import { readImport } from '../../server/import/folder.ts'
import { relationsNamed } from '../../server/import/known.ts'
import { countsOf } from '../../server/import/written.ts'
import { ACTORS, brief, check, folderOf, knownAfter } from './reading.ts'

const files = (changes: { readonly [name: string]: readonly [string, string] } = {}) =>
  Object.fromEntries(
    Object.entries({
      'actors.csv': 'id,name,type,dissolved\nnorth,Northland,state,2020-06-30\nsouth,Southland,state,\n',
      'sources.csv': 'id,title\ns1,One\n',
      'relations.csv':
        'id,source_actor,type,target_actor,start,status,source_ids\nr1,north,BACKS,south,2014,reported,s1\nr2,south,ATTACKS,north,2015,reported,s1\n',
      'citations.csv': 'id,relation_id,source_id,says\nc1,r1,s1,So it is.\n',
    }).map(([name, text]) => [name, text.replace(...(changes[name] ?? ['', '']))]),
  )
const graph = async () => knownAfter(await check(files()))

test.each([
  ['a name', 'actors.csv', ['Southland', 'South'], 'actors.csv 2 3 name row.changed'],
  ['a title', 'sources.csv', ['One', 'Two'], 'sources.csv 1 2 title row.changed'],
  ['a status', 'relations.csv', ['2014,reported', '2014,confirmed'], 'relations.csv 1 2 status row.changed'],
  ['a citation', 'citations.csv', ['So it is', 'It is not'], 'relations.csv 1 2 source_ids row.changed'],
] as const)('%s that changed is a fault without --update', async (_, file, change, fault) => {
  const checked = await check(files({ [file]: change }), undefined, await graph())

  expect(checked.rejects.map(brief)).toEqual([fault])
  expect(checked.rejects[0]?.remedy).toContain('--update')
})

test('an actor of the graph with other content may be left out of the import', async () => {
  const checked = await check(files({ 'actors.csv': ['Southland', 'South'] }), undefined, await graph())

  expect(checked.rejects.map(({ remedy }) => remedy)).toEqual([
    'take the row out, and it stays as it is; or use --update to change it; the earlier state is kept as a revision',
  ])
})

test('with --update a changed row is an update that keeps the record as it was', async () => {
  const changed = files({ 'relations.csv': ['2014,reported', '2014,confirmed'] })
  const checked = await check(changed, undefined, await graph(), true)

  expect(checked.rejects).toEqual([])
  expect(
    checked.relations.updated.map(({ record, before }) => [record.status, before.status, before.recordedAt]),
  ).toEqual([['confirmed', 'reported', '2026-11-25T00:00:00Z']])
  expect(countsOf(checked)).toEqual({
    added: { actors: 0, sources: 0, relations: 0, citations: 0 },
    updated: { actors: 0, sources: 0, relations: 1, citations: 0 },
    unchanged: { actors: 2, sources: 1, relations: 1, citations: 2 },
  })
})

test('citations that an update does not bring stay as they were, but for what source_ids said', async () => {
  const before = await check({
    ...files(),
    'sources.csv': 'id,title\ns1,One\ns2,Two\ns3,Three\ns4,Four\n',
    'relations.csv': files()['relations.csv']?.replace('2014,reported,s1', '2014,reported,s1|s2|s3|s4') ?? '',
    'citations.csv':
      'id,relation_id,source_id,says,stance\nc1,r1,s1,So it is.,supports\nc2,r1,s2,It is not.,disputes\ntest:r1:s3,r1,s3,Perhaps.,supports\n',
  })
  const changed = {
    'actors.csv': files()['actors.csv'] ?? '',
    'sources.csv': 'id,title\ns1,One\n',
    'relations.csv': files()['relations.csv']?.replace('2014,reported,s1', '2014,confirmed,s1|s2') ?? '',
  }
  const checked = await check(changed, undefined, knownAfter(before), true)
  const alone = await check(
    {
      ...changed,
      'relations.csv': changed['relations.csv'].replace('confirmed', 'reported').replace('s1|s2', 's1|s2|s3|s4'),
    },
    undefined,
    knownAfter(before),
  )

  expect(
    checked.relations.updated.map(({ record }) => record.citations.map(({ id, stance, says }) => [id, stance, says])),
  ).toEqual([
    [
      ['test:c1', 'supports', 'So it is.'],
      ['test:c2', 'disputes', 'It is not.'],
      ['test:r1:s3', 'supports', 'Perhaps.'],
    ],
  ])
  expect([alone.rejects, countsOf(alone).unchanged.relations]).toEqual([[], 2])
})

test.each([
  ['a row of citations.csv', 'test:c1', 'citations.csv 1 2 id citation.taken'],
  ['a source alone', 'test:r9:s1', 'relations.csv 2 3 source_ids citation.taken'],
])('a citation that another relation of the graph has is a fault, with --update too: %s', async (_, taken, fault) => {
  const known = { ...(await graph()), citedElsewhere: new Map([[taken, 'test:r1']]) }
  const moved = files({
    'relations.csv': ['r2,', 'r9,'],
    'citations.csv': taken === 'test:c1' ? ['c1,r1', 'c1,r9'] : ['', ''],
  })
  const checked = await check(moved, undefined, known, true)

  expect(checked.rejects.map(brief)).toEqual([fault])
})

test('what cannot be the id of a relation is a fault of its row, and the graph is not asked for it', async () => {
  const rows = ['r1', 'syria:r2', 'syria:-r3', `syria:${'r'.repeat(201)}`, 'r 4'].map(
    (id) => `${id},north,BACKS,south,2014`,
  )
  const text = `id,source_actor,type,target_actor,start\n${rows.join('\n')}\n`
  const read = await readImport(folderOf({ 'actors.csv': ACTORS, 'relations.csv': text }), { dataset: 'test' })

  expect([...relationsNamed(read)]).toEqual(['test:r1', 'syria:r2'])
})

test('another life of an actor moves the bounds of its states, which are no change of theirs', async () => {
  const changed = files({ 'actors.csv': ['2020-06-30', '2019-12-31'] })
  const checked = await check(changed, undefined, await graph(), true)

  expect(checked.actors.updated.map(({ record }) => record.dissolved)).toEqual(['2019-12-31'])
  expect(checked.relations.updated).toEqual([])
  expect(checked.rebounded.map(({ id, bounds }) => [id, bounds.endLatest])).toEqual([['test:r1', dayOf('2019-12-31')]])
})

test('relations alone are checked against the actors and sources of the graph', async () => {
  const relations =
    'id,source_actor,type,target_actor,start,status,source_ids\nr3,north,OPPOSES,south,2016,reported,s1\n'
  const checked = await check({ 'more.csv': relations }, 'more.csv', await graph())

  expect([checked.rejects, checked.warnings]).toEqual([[], []])
  expect(checked.relations.added.map(({ id, bounds }) => [id, bounds.endLatest])).toEqual([
    ['test:r3', dayOf('2020-06-30')],
  ])
  expect(checked.datasets.map(({ id }) => id)).toEqual(['test'])
})
