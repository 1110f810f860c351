import { expect, test } from 'vitest'
import { boundsOf, certainlyHolds, mayHold } from '../../server/domain/time/bounds.ts'
import { dayOf, isoOf } from '../../server/domain/time/day.ts'
import { isMisread, readStatedDate } from '../../server/domain/time/stated-date.ts'
import { outlivesTarget, RelationType } from '../../server/domain/types/relation-types.ts'
import { cell, rowsOf } from '../data/csv.ts'

const day = (iso: string | undefined) => (iso ? dayOf(iso) : null)

test.each(
  rowsOf('tests/data/holds_at_vectors.csv').map((row) => ({
    ...row,
    title: `${row.case}: ${row.description}, on ${row.t}`,
  })),
)('$title: $expected', (row: Record<string, string>) => {
  const bounds = {
    startEarliest: day(row.start_earliest),
    startLatest: day(row.start_latest),
    endEarliest: day(row.end_earliest),
    endLatest: day(row.end_latest),
  }
  if (row.expected === 'invalid') {
    expect(bounds.startEarliest).toBeGreaterThan(bounds.endLatest ?? Number.POSITIVE_INFINITY)
    return
  }
  const at = day(row.t) ?? Number.NaN
  const answer = certainlyHolds(bounds, at) ? 'certain' : mayHold(bounds, at) ? 'possible' : 'no'
  expect(answer).toBe(row.expected)
})

const derived = (row: Record<string, string>) => {
  const dates = {
    start: cell(row.start),
    end: cell(row.end),
    observed: (row.observed ?? '').split('|').filter((text) => text !== ''),
  }
  const stated = [dates.start, dates.end === '..' ? null : dates.end, ...dates.observed].filter((text) => text !== null)
  if (stated.some((text) => isMisread(readStatedDate(text)))) return 'refused'
  const life = (who: 'source' | 'target') => ({
    founded: cell(row[`${who}_founded`]),
    dissolved: cell(row[`${who}_dissolved`]),
  })
  const kind = row.kind === 'event' ? 'event' : 'state'
  const found = boundsOf(kind, dates, life('source'), life('target'), !outlivesTarget(RelationType.parse(row.type)))
  if ('refused' in found) return 'refused'
  const { startEarliest, startLatest, endEarliest, endLatest } = found.bounds
  const [a, b, c, d] = [startEarliest, startLatest, endEarliest, endLatest].map((at) => (at === null ? '' : isoOf(at)))
  return { a, b, c, d, warned: found.warning !== null }
}

test.each(rowsOf('tests/data/derivation_vectors.csv'))('bounds of $name', (row: Record<string, string>) => {
  const { a, b, c, d } = row
  expect(derived(row)).toEqual(a === 'refused' ? 'refused' : { a, b, c, d, warned: row.note?.startsWith('warning') })
})
