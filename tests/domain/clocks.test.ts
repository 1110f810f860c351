import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { dataKnown } from '../../client/view/as-known.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn } from '../../client/view/shown.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { asKnown, asPublished, earlierOf, type Facts, isPublished } from '../../server/domain/clocks.ts'
import { EarlierRelation } from '../../server/domain/record.ts'
import type { Source } from '../../server/domain/relation.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { day, relation, source } from '../export/graphs.ts'

const until = day('2016-03-01')

test.each([
  ['a day before', '2016-02-29', true],
  ['the day itself', '2016-03-01', true],
  ['the day after', '2016-03-02', false],
  ['a month that is not over', '2016-03', false],
  ['a month before', '2016-02~', true],
  ['a year that is not over', '2016', false],
  ['the year before', '2015', true],
  ['a decade that is not over', '201X', false],
  ['undated', null, false],
])('a source is out by its latest possible day: %s', (_, published, isOut) => {
  expect(isPublished({ published }, until)).toBe(isOut)
})

const [early, late] = [
  source('early', { published: '2016-01', language: 'ar' }),
  source('late', { published: '2017-05-02' }),
]
const facts: Facts = {
  source: (id) => [early, late].find((one) => one.id === id),
  life: () => undefined,
}
const bounds = (
  startEarliest: string | null,
  startLatest: string | null,
  endEarliest: string | null,
  endLatest: string | null,
) => ({
  startEarliest: startEarliest === null ? null : day(startEarliest),
  startLatest: startLatest === null ? null : day(startLatest),
  endEarliest: endEarliest === null ? null : day(endEarliest),
  endLatest: endLatest === null ? null : day(endLatest),
})

test.each([
  [
    'an end after the day is not known yet',
    { start: '2015', end: '2016-03-02' },
    { end: null, observed: [], bounds: bounds('2015-01-01', '2015-12-31', '2015-01-01', null) },
  ],
  [
    'an end on the day is',
    { start: '2015', end: '2016-03-01' },
    { end: '2016-03-01', observed: [], bounds: bounds('2015-01-01', '2015-12-31', '2016-03-01', '2016-03-01') },
  ],
  [
    'an end of a month that has begun is',
    { start: '2015', end: '2016-03' },
    { end: '2016-03', observed: [], bounds: bounds('2015-01-01', '2015-12-31', '2016-03-01', '2016-03-31') },
  ],
  [
    'a state that still goes on does so',
    { start: '2015', end: '..' },
    { end: '..', observed: [], bounds: bounds('2015-01-01', '2015-12-31', '2015-01-01', null) },
  ],
  [
    'observations after the day vanish, one on the day stays',
    { observed: ['2015-06-01', '2016-03-01', '2016-03-02', '2018'] },
    { end: null, observed: ['2015-06-01', '2016-03-01'], bounds: bounds(null, '2015-06-01', '2016-03-01', null) },
  ],
  [
    'a start may have been announced',
    { start: '2016-04-01', observed: ['2016-05'] },
    { end: null, observed: [], bounds: bounds('2016-04-01', '2016-04-01', '2016-04-01', null) },
  ],
])('as published: %s', (_, dates, told) => {
  const found = asPublished(relation('t:1', 'a BACKS b', dates, [early, late]), until, facts)
  expect(found && { end: found.end, observed: found.observed, bounds: found.bounds }).toEqual(told)
})

test('an end that vanishes is clipped by the lives of the actors as every end is', () => {
  const ended = relation('t:1', 'a BACKS b', { start: '2015', end: '2018' }, [early])
  const life = () => ({ founded: null, dissolved: '2020-05' })
  expect(asPublished(ended, until, { ...facts, life })?.bounds.endLatest).toBe(day('2020-05-31'))
})

test('only citations of sources that were out count', () => {
  const two = relation('t:1', 'a BACKS b', { start: '2015' }, [early, late])
  const citations = two.citations.map((one) => ({ ...one, stance: 'disputes' as const }))
  const disputed = { ...two, citations, disputes: 2, disputedBy: ['early', 'late'], languages: ['ar', 'en'] }

  expect(asPublished(disputed, until, facts)).toEqual({
    ...disputed,
    sources: ['early'],
    citations: citations.slice(0, 1),
    disputes: 1,
    disputedBy: ['early'],
    languages: ['ar'],
  })
})

test('what no source told, and what is left without a date, is marked as known later and stands as it is', () => {
  const untold = relation('t:1', 'a BACKS b', { start: '2015' }, [late])
  const undated = relation('t:2', 'a BACKS b', { end: '2018' }, [early])
  const unsourced = relation('t:3', 'a BACKS b', { start: '2015' }, [])
  const told = relation('t:4', 'a BACKS b', { start: '2015' }, [early])
  const all = [untold, undated, unsourced, told]

  expect(asKnown(all, { published: until, recorded: null }, facts)).toEqual([
    ...[untold, undated, unsourced].map((one) => ({ ...one, later: true })),
    told,
  ])
  expect(asKnown(all, { published: null, recorded: null }, facts)).toEqual(all)
})

const first = relation('t:1', 'a BACKS b', { start: '2015', recordedAt: '2026-01-10T08:00:00Z' }, [early])
const kept = z.encode(EarlierRelation, {
  ...first,
  citations: first.citations.map((citation) => ({ ...citation, source: citation.source.id })),
}) as Record<string, unknown>
const changed = relation('t:1', 'a OPPOSES b', {
  start: '2016',
  recordedAt: '2026-02-20T23:59:59Z',
  revisions: [{ id: 'relation/t:1/1', at: '2026-02-20T23:59:59Z', cause: 'import of t', before: kept }],
})

test.each([
  ['before it was there', '2026-01-09', 'later'],
  ['on the day it came', '2026-01-10', 'BACKS'],
  ['on the day before it was changed', '2026-02-19', 'BACKS'],
  ['on the day it was changed', '2026-02-20', 'OPPOSES'],
])('as recorded %s', (_, iso, found) => {
  const recorded = day(iso)
  const then = earlierOf(changed, recorded, facts.source as (id: string) => Source | undefined)
  const [told] = asKnown([changed], { published: null, recorded }, facts, () => then)
  expect(told && 'later' in told ? 'later' : told?.type).toBe(found)
  if (found === 'BACKS') expect(told).toEqual(first)
})

test('what was recorded then is told as it was published by the other clock', () => {
  const clocks = { recorded: day('2026-01-31'), published: day('2015-12-31') }
  const then = () => earlierOf(changed, clocks.recorded, facts.source as (id: string) => Source | undefined)
  expect(asKnown([changed], clocks, facts, then)).toEqual([{ ...changed, later: true }])
})

const data = dataFrom(syriaNetwork, 0)
const clock = fc.integer({ min: day('2011-01-01'), max: day('2027-01-01') })

test('known later and what is shown and left out add up to the view; a later clock knows no less', () => {
  fc.assert(
    fc.property(clock, clock, clock, (one, other, at) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
      const before = dataKnown(data, { published: earlier })
      expect(before.relations.length + before.later.length).toBe(data.relations.length)
      const known = new Set(before.relations.map(({ id }) => id))
      const { parts, legend, relations } = shownIn(before, { ...USUAL, published: earlier }, { at })
      expect(parts.left.later.every(({ id }) => !known.has(id))).toBe(true)
      expect(legend.signs.reduce((sum, { count }) => sum + count, 0)).toBe(relations.length)
      const after = new Set(dataKnown(data, { published: later }).relations.map(({ id }) => id))
      expect([...known].filter((id) => !after.has(id))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
