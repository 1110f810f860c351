import { join } from 'node:path'
import { expect, test } from 'vitest'
import { certainDays } from '../../server/domain/time/bounds.ts'
import { isoOf } from '../../server/domain/time/day.ts'
import { brief, checkPath } from './reading.ts'

const CASES = join(import.meta.dirname, '../data/public-cases')
const checkCase = (id: string) => checkPath(join(CASES, id))

test('p02: ends before 1970 with an unknown beginning are sound, and null is no day 0', async () => {
  const { rejects, relations } = await checkCase('p02')
  const iso = (day: number | null) => (day === null ? null : isoOf(day))

  expect(rejects).toEqual([])
  expect(relations.added.map(({ bounds }) => [iso(bounds.startEarliest), iso(bounds.endLatest)])).toEqual([
    [null, '1960-12-31'],
    [null, '1965-06-30'],
    ['1961-01-01', '1969-12-31'],
  ])
  const certain = relations.added[1] && certainDays(relations.added[1].bounds)
  expect(certain && [isoOf(certain.first), isoOf(certain.last)]).toEqual(['1958-03-01', '1965-06-01'])
})

test('p04: years before 1000 are refused, none becomes another year', async () => {
  const { rejects, relations } = await checkCase('p04')

  expect(rejects.map(({ row, column, message }) => [row, column, message])).toEqual(
    [1, 2, 3].map((row) => [row, 'start', 'years run from 1000 to 2199']),
  )
  expect(relations.added.map(({ start }) => start)).toEqual(['1000'])
})

test('p06: day and month zero are refused with the coarser date as remedy', async () => {
  const { rejects } = await checkCase('p06')

  expect(rejects.map(({ row, column, remedy }) => [row, column, remedy])).toEqual([
    [1, 'start', 'write 2017-09 where the day is not known'],
    [2, 'start', 'write 1921'],
    [3, 'start', 'write 2017 where the month is not known'],
  ])
})

test('p08: the year 9999 is no end', async () => {
  const { rejects } = await checkCase('p08')

  expect(rejects.map(brief)).toEqual(['actors.csv 2 3 dissolved date.misread', 'relations.csv 1 2 end date.misread'])
  expect(rejects.map(({ remedy }) => remedy)).toEqual([
    'leave it empty where the actor still exists',
    'write .. where it still goes on, or leave it empty where it is not known',
  ])
})

test('p12: every clash of one id is named with its row and the first row', async () => {
  const { rejects } = await checkCase('p12')

  expect(rejects.map(({ row, value, message }) => [row, value, message.includes('row 1,')])).toEqual(
    Array.from({ length: 39 }, (_, at) => [at + 2, '17', true]),
  )
})

test('p14: a header as people write it makes faults at row 0 that name what is meant, and none of rows', async () => {
  const { rejects } = await checkCase('p14')

  expect(rejects.map(({ file, row, message }) => [file, row, message])).toEqual([
    ['relations.csv', 0, 'the column target_actor is missing; "Target Actor" meant?'],
    ['relations.csv', 0, 'the column start is missing; "Start Date" meant?'],
  ])
})

test('p16: names valid backwards or after 2199 are refused one by one', async () => {
  const { rejects } = await checkCase('p16')

  expect(rejects.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, 'aliases', 'Old Guard@2015-06-30/1800-01-01'],
    [2, 'aliases', 'New Guard@2250-01-01/..'],
  ])
})

test('p18: what is missing is named, nothing is guessed', async () => {
  const checked = await checkCase('p18')

  expect(checked.rejects.map(({ row, column }) => [row, column])).toEqual([
    [0, 'id'],
    [0, 'source_actor'],
    [0, 'type'],
    [0, 'target_actor'],
    [0, 'start, end, observed'],
  ])
  expect([checked.actors.added, checked.relations.added]).toEqual([[], []])
})

test('p20: placeholders are taken with a warning', async () => {
  const { rejects, warnings } = await checkCase('p20')

  expect(rejects).toEqual([])
  expect(warnings.map(({ code, value }) => [code, value])).toEqual([
    ['actor.placeholder', 'Unknown'],
    ['actor.placeholder', 'Other'],
    ['actor.placeholder', 'Unidentified Armed Group (Northland)'],
  ])
})

test('p32: texts that look like formulas stay as typed', async () => {
  const { rejects, actors, relations } = await checkCase('p32')

  expect(rejects).toEqual([])
  expect(actors.added.flatMap(({ name, aliases }) => [name, ...aliases])).toEqual([
    '=SUM(A1:A9) Brigade',
    '-Hill Guard',
    '@hill',
    '+Guard',
  ])
  expect(relations.added.flatMap(({ mode, place, summary }) => [mode, place, summary])).toEqual([
    ...[null, '=HYPERLINK("https://example.org")', '-5 posts taken, @dawn'],
    ...['-', null, "'=1+1 was typed like this"],
  ])
})

test('p34: an event after the end of an actor is in, with a warning', async () => {
  const { rejects, warnings, relations } = await checkCase('p34')

  expect(rejects).toEqual([])
  expect(warnings.map(brief)).toEqual(['relations.csv 0 1 observed end.open', 'relations.csv 3 4 start dates.life'])
  expect(relations.added.length).toBe(3)
})

test.each(['p10', 'p26', 'p28', 'p30', 'p58'])('%s is taken without a word', async (id) => {
  const { rejects, warnings } = await checkCase(id)

  expect([rejects, warnings]).toEqual([[], []])
})

test('p58: markup is text, in every field', async () => {
  const { actors, sources, relations, datasets } = await checkCase('p58')

  expect(datasets[0]?.title).toBe('Markup <img src=x onerror="window.__pwned=1">')
  expect(actors.added[2]?.aliases).toEqual(['"><script>window.__pwned=1</script>@2012/2014'])
  expect(sources.added[0]?.title).toBe('Title "><script>window.__pwned=1</script>')
  expect(relations.added[0]?.citations[0]?.quote).toBe('“"><script>window.__pwned=1</script>”')
})
