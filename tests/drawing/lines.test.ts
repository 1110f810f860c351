import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { partsOf } from '../../server/domain/network.ts'
import type { Dated } from '../../server/domain/relation.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { type Drawn, lineIdOf, linesOf } from '../../server/drawing/lines.ts'
import { syriaKindOf, syriaRelations } from '../data/syria.ts'

const nothing: Drawn = { certain: [], possible: [], events: [] }
const relation = (given: Partial<Dated>): Dated => ({
  id: 'test:r1',
  type: 'BACKS',
  source: 'a',
  target: 'b',
  start: '2016',
  end: null,
  observed: [],
  bounds: { startEarliest: 0, startLatest: 0, endEarliest: 0, endLatest: null },
  status: 'confirmed',
  ...given,
})

test('the 73 relations of 2 February 2023 are drawn as 45 lines', () => {
  const parts = partsOf(syriaRelations, USUAL, { at: dayOf('2023-02-02') ?? 0 }, syriaKindOf)
  const lines = linesOf(parts)

  expect(lines).toHaveLength(45)
  expect(lines.flatMap(({ relations }) => relations)).toHaveLength(73)
})

test('a line looks like one relation, the strongest: certain before possible, then confirmed before disputed', () => {
  const lines = linesOf({
    certain: [relation({ id: 'test:r2', status: 'disputed' })],
    possible: [relation({ id: 'test:r1', status: 'confirmed' })],
    events: [relation({ id: 'test:r3', type: 'AGREES_WITH' })],
  })

  expect(lines.map(({ id, part, status, relations }) => [id, part, status, relations.map((one) => one.id)])).toEqual([
    ['a,b,positive', 'certain', 'disputed', ['test:r2', 'test:r1', 'test:r3']],
  ])
})

test.each<[string, Partial<Dated>[], [boolean, boolean]]>([
  ['towards the second', [{ source: 'a', target: 'b' }], [false, true]],
  ['towards the first', [{ source: 'b', target: 'a' }], [true, false]],
  ['both directions in one line', [{ source: 'a' }, { id: 'test:r2', source: 'b', target: 'a' }], [true, true]],
  ['a symmetric type', [{ type: 'ALLIED_WITH' }], [true, true]],
])('heads: %s', (_, given, heads) => {
  expect(linesOf({ ...nothing, certain: given.map(relation) }).map((line) => line.heads)).toEqual([heads])
})

test('structure is a line of its own beside the neutral one of its pair', () => {
  const neutral = relation({ id: 'test:r1', type: 'NEGOTIATES_WITH' })
  const part = relation({ id: 'test:r2', type: 'PART_OF' })

  expect(linesOf({ ...nothing, certain: [neutral, part] }).map(({ id }) => id)).toEqual([
    'a,b,neutral',
    'a,b,structure',
  ])
  expect(lineIdOf({ source: 'b', target: 'a', type: 'FIGHTS' })).toBe('a,b,negative')
})
