import { describe, expect, test } from 'vitest'
import { addressOf, viewFrom } from '../../client/view/address.ts'
import {
  type Covered,
  contested,
  onNoSource,
  onOneSource,
  publishersCited,
  statusCovered,
  typesCovered,
  yearsCovered,
} from '../../client/view/coverage.ts'
import { dataFrom } from '../../client/view/data.ts'
import { shownIn } from '../../client/view/shown.ts'
import { whenOf } from '../../client/view/time.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const data = dataFrom(syriaNetwork, 0)
const types = typesCovered(data).flatMap((family) => family.types)

/** What a reader sees who follows the address of a row. */
function opened({ view }: Covered<unknown>) {
  const { view: read, dropped } = viewFrom(addressOf(view))
  expect(dropped).toEqual([])
  return shownIn(data, read.asked, whenOf(read.time, data.edges, 0))
}

describe('each row opens the view that it counts', () => {
  test.each(yearsCovered(data).map((row) => [row.value, row] as const))('the year %i', (_, row) => {
    const { parts, relations } = opened(row)
    expect({ all: row.count, certain: row.certain, possible: row.possible, events: row.events }).toEqual({
      all: relations.length,
      certain: parts.certain.length,
      possible: parts.possible.length,
      events: parts.events.length,
    })
  })

  test.each([...types, ...statusCovered(data)].map((row) => [row.value, row] as const))('%s', (_, row) => {
    expect(opened(row).relations.length).toBe(row.count)
  })

  test('what is disputed or denied', () => {
    const row = contested(data)
    expect(opened(row).relations.map(({ id }) => id)).toEqual(row.relations.map(({ id }) => id).sort())
  })
})

test('types and status each add up to all relations', () => {
  const sum = (rows: readonly Covered<unknown>[]) => rows.reduce((all, { count }) => all + count, 0)
  expect([sum(types), sum(statusCovered(data))]).toEqual([652, 652])
})

test('relations are told apart by how many sources they rest on', () => {
  expect(onOneSource(data).length).toBe(data.relations.filter(({ sources }) => sources.length === 1).length)
  expect(onNoSource(data)).toEqual([])
})

test('a relation is counted once for each publisher that it cites', () => {
  const publishers = publishersCited(data)
  expect(publishers.reduce((sum, { sources }) => sum + sources, 0)).toBe(data.sources.length)
  const first = publishers[0]
  const cites = (ids: readonly string[]) => ids.some((id) => data.source.get(id)?.publisher === first?.publisher)
  expect(first?.relations.length).toBe(data.relations.filter(({ sources }) => cites(sources)).length)
})
