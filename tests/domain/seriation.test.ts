import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seriatedActors } from '../../server/domain/alike.ts'
import { seriated } from '../../server/domain/seriation.ts'
import type { RelationType } from '../../server/domain/types/relation-types.ts'

const parted = ({ order, blocOf }: { order: readonly number[]; blocOf: readonly number[] }, ids: readonly string[]) => {
  const blocs: string[][] = []
  order.forEach((index, place) => {
    if (place === 0 || blocOf[index] !== blocOf[order[place - 1] as number]) blocs.push([])
    blocs.at(-1)?.push(ids[index] as string)
  })
  return blocs
}

test('points on a line come back in their order, from one end or the other', () => {
  const points = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(points, (at) => {
      const { order } = seriated(at.length, (one, other) => Math.abs((at[one] ?? 0) - (at[other] ?? 0)), 1)
      const standing = order.map((index) => at[index] ?? 0)
      const sorted = at.toSorted((one, other) => one - other)
      expect([sorted, sorted.toReversed()]).toContainEqual(standing)
    }),
  )
})

test('what is nearer than the limit is one bloc, what is as far or farther another', () => {
  const at = [0, 10, 1, 11, 30]
  const found = seriated(at.length, (one, other) => Math.abs((at[one] ?? 0) - (at[other] ?? 0)), 10)

  expect(parted(found, ['a', 'c', 'b', 'd', 'e']).map((bloc) => bloc.toSorted().join(''))).toEqual(
    expect.arrayContaining(['ab', 'cd', 'e']),
  )
  expect(found.blocOf.length).toBe(5)
})

test('nothing has an order of nothing, and one of one', () => {
  expect(seriated(0, () => 0, 1)).toEqual({ order: [], blocOf: [] })
  expect(seriated(1, () => 0, 1)).toEqual({ order: [0], blocOf: [0] })
})

const act = (source: string, type: RelationType, target: string) => ({ source, type, target })

test('allies stand together, opponents apart, in whatever order they come', () => {
  const relations = [
    act('a', 'ALLIED_WITH', 'b'),
    act('b', 'BACKS', 'c'),
    act('x', 'ALLIED_WITH', 'y'),
    act('a', 'FIGHTS', 'x'),
    act('y', 'OPPOSES', 'a'),
    act('b', 'OPPOSES', 'x'),
    act('c', 'FIGHTS', 'y'),
  ]
  const ids = ['x', 'a', 'c', 'y', 'b']
  const blocs = parted(seriatedActors(ids, relations), ids).map((bloc) => bloc.toSorted().join(''))

  expect(blocs.toSorted()).toEqual(['abc', 'xy'])
})

test('two who never meet and treat the same alike stand side by side', () => {
  const relations = [act('a', 'BACKS', 'm'), act('b', 'BACKS', 'm'), act('a', 'OPPOSES', 'n'), act('b', 'OPPOSES', 'n')]
  const ids = ['a', 'n', 'b']
  const { order } = seriatedActors(ids, [...relations])

  expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1)
})
