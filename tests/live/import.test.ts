import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Layout } from '../../server/import/place.ts'
import { bring, changed, emptyBeforeEach, faults, hash, none, room, SMALL, store } from './imports.ts'
import { cypher } from './live-store.ts'

emptyBeforeEach()

const count = async () => (await cypher(store, 'MATCH (n) RETURN count(n) AS count'))[0]?.count

test('a folder comes in whole, the graph is sound, and a second import changes nothing and says so', async () => {
  const first = await bring(SMALL)
  expect([first.state, first.added]).toEqual(['written', { actors: 2, sources: 1, relations: 3, citations: 3 }])
  expect(await faults()).toEqual([])
  const [before, release] = [await count(), await store.release()]
  expect(release.hash).toBe(await hash())

  const second = await bring(SMALL)
  expect([second.state, second.added, second.unchanged]).toEqual(['nothing new', none, first.added])
  expect([await count(), await store.release()]).toEqual([before, release])
})

test('one bad row, and nothing is written', async () => {
  const report = await bring(changed(['relations.csv', '2021-03-05', '2021-02-30']))

  expect([report.state, report.total, report.rejects.map(({ row, column }) => [row, column])]).toEqual([
    'refused',
    1,
    [[3, 'start']],
  ])
  expect(
    await cypher(store, 'MATCH (n) WHERE NOT n:Graph AND NOT n:Migration AND NOT n:MigrationLock RETURN n'),
  ).toEqual([])
})

test('a dry run writes nothing', async () => {
  const before = await count()
  const report = await bring(SMALL, { dryRun: true })

  expect([report.state, report.added.relations, await count()]).toEqual(['checked', 3, before])
})

test('a changed row is a fault; with update it is a revision that keeps what was', async () => {
  await bring(SMALL)
  const folder = changed(['relations.csv', '2013-02-01', '2013-03'])
  const refused = await bring(folder)
  expect(refused.rejects.map(({ row, column, code }) => [row, column, code])).toEqual([[1, 'start', 'row.changed']])

  const later = new Date('2026-12-01T00:00:00Z')
  const report = await bring(folder, { update: true, now: later })
  expect([report.state, report.updated]).toEqual(['written', { ...none, relations: 1 }])
  const [record] = await store.run('relations', { ids: ['p34:r1'] })
  expect([record?.start, record?.recordedAt]).toEqual(['2013-03', '2026-12-01T00:00:00Z'])
  expect(record?.revisions.map(({ at, before }) => [at, before.start, before.recordedAt])).toEqual([
    ['2026-12-01T00:00:00Z', '2013-02-01', '2026-11-25T10:20:30Z'],
  ])
  expect(await faults()).toEqual([])
})

test('a citation stays with its relation: a fault says so before anything is written, and how to go on', async () => {
  await bring(SMALL)
  const before = await hash()
  const more = 'r1,northland,OPPOSES,hill-guard,2013,,,,,,,confirmed,,,s1\nr9,'
  const refused = [
    await bring(changed(['relations.csv', 'r1,', 'r9,'], ['citations.csv', 'c1,r1', 'c1,r9'])),
    await bring(changed(['relations.csv', 'r1,', more], ['citations.csv', 'c1,r1', 'c1,r9']), { update: true }),
    await bring(changed(['citations.csv', 'c1,r1,s1', 'c4,r1,s1,supports,,,\nc1,r2,s1']), { update: true }),
  ]
  const taken = ['refused', [['citation.taken', 'p34:c1']]]
  expect(refused.map(({ state, rejects }) => [state, rejects.map(({ code, value }) => [code, value])])).toEqual([
    taken,
    taken,
    taken,
  ])
  expect(await hash()).toBe(before)

  const own = changed(['relations.csv', 'r1,', more], ['citations.csv', 'c1,r1', 'c9,r9'])
  expect((await bring(own, { update: true })).state).toBe('written')
  expect(await faults()).toEqual([])
})

test('another life of an actor moves the bounds of relations that the import does not bring', async () => {
  await bring(SMALL)
  const actors = join(room, 'actors.csv')
  writeFileSync(actors, 'id,name,type,founded,dissolved\nhill-guard,Hill Guard,armed-group,2012,2019-01-31\n')
  const report = await bring(actors, { update: true })

  expect([report.total, report.updated]).toEqual([0, { ...none, actors: 1 }])
  const [opposes] = await store.run('relations', { ids: ['p34:r1'] })
  expect(opposes?.bounds.endLatest).toBe(Date.UTC(2019, 0, 31) / 86_400_000)
  expect(await faults()).toEqual([])
})

test('what the graph has and the folder lacks stays and is counted', async () => {
  await bring(SMALL)
  const row = 'r3,northland,ATTACKS,hill-guard,2021-03-05,,,,military,,Invented for a test.,confirmed,high,,s1\r\n'
  const report = await bring(
    changed(['relations.csv', row, ''], ['citations.csv', 'c3,r3,s1,supports,Invented for a test.,,\r\n', '']),
  )

  expect([report.state, report.kept, report.unchanged.relations]).toEqual(['nothing new', 1, 2])
  expect((await store.run('relations', { ids: ['p34:r3'] })).length).toBe(1)
})

test('texts that look like formulas come back as typed', async () => {
  await bring(join(SMALL, '../p32'))
  const [record] = await store.run('relations', { ids: ['p32:r2'] })

  expect([record?.mode, record?.summary]).toEqual(['-', "'=1+1 was typed like this"])
})

test('newcomers are placed, the others stand still, and brought positions stand', async () => {
  const seen: (readonly [string, number | null])[][] = []
  const layout: Layout = ({ actors, relations }) => {
    seen.push(actors.map(({ id, x }) => [id, x]))
    return new Map(actors.map(({ id, x, y }, at) => [id, { x: x ?? 10 * at + [...relations].length, y: y ?? 0 }]))
  }
  const places = async () => (await store.run('actors', { ids: null })).map(({ id, x, y }) => [id, x, y])
  const folder = changed()
  writeFileSync(join(folder, 'layout.csv'), 'actor,x,y\nnorthland,-7.5,3\n')
  await bring(folder, { layout })
  expect(seen).toEqual([
    [
      ['hill-guard', null],
      ['northland', -7.5],
    ],
  ])
  expect(await places()).toEqual([
    ['hill-guard', 3, 0],
    ['northland', -7.5, 3],
  ])

  await bring(
    changed(['actors.csv', 'northland,Northland,state', 'east,Eastland,state,,,,,,\r\nnorthland,Northland,state']),
    { layout },
  )
  expect(seen[1]).toEqual([
    ['east', null],
    ['hill-guard', 3],
    ['northland', -7.5],
  ])
  expect((await places()).slice(1)).toEqual([
    ['hill-guard', 3, 0],
    ['northland', -7.5, 3],
  ])
})
