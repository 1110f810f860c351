import { expect, test } from 'vitest'
import { alikeOf, MatrixOrderText, matrixOrderText, movedTo, rowsInOrder } from '../../server/domain/matrix-order.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const name = (id: string) => id.toUpperCase()
const similar = alikeOf([], syriaNetwork)
const inOrder = (shown: readonly string[], how: Parameters<typeof rowsInOrder>[1]) =>
  rowsInOrder(shown, how, similar, name)
const alike = inOrder(
  syriaNetwork.actors.map(({ id }) => id),
  'similarity',
)

test('by similarity over all years the known sides of the war stand together', () => {
  const { ids, opens } = alike
  const blocOf = (id: string) => ids.slice(0, ids.indexOf(id) + 1).filter((one) => opens.has(one)).length

  expect(['russia', 'iran', 'hezbollah'].map(blocOf)).toEqual(Array(3).fill(blocOf('syrian-government-assad')))
  expect(blocOf('sdf')).toBe(blocOf('united-states'))
  expect(blocOf('turkey')).not.toBe(blocOf('syrian-government-assad'))
})

test('the order does not hang on who lists the actors', () => {
  const turned = {
    ...syriaNetwork,
    actors: syriaNetwork.actors.toReversed(),
    relations: syriaNetwork.relations.toReversed(),
  }
  expect(alikeOf([], turned).ids).toEqual(similar.ids)
})

test('of many actors those in sight are put in order', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ id: `a${index}` }))
  const alike = alikeOf(['hts', 'a3', 'turkey'], { ...syriaNetwork, actors: many })
  expect([...alike.ids].toSorted()).toEqual(['a3', 'hts', 'turkey'])
})

test('whoever is shown, those who stay keep their order', () => {
  const shown = ['turkey', 'hts', 'russia', 'sdf', 'iran', 'israel']
  expect(inOrder(shown, 'similarity').ids).toEqual(alike.ids.filter((id) => shown.includes(id)))
  expect(inOrder(shown.slice(2), 'similarity').ids).toEqual(alike.ids.filter((id) => shown.slice(2).includes(id)))
})

test.each([
  ['by name', 'names', ['hts', 'iran', 'russia', 'turkey']],
  ['by hand, the others follow', ['turkey', 'nobody', 'iran'], ['turkey', 'iran', 'russia', 'hts']],
] as const)('rows stand %s, without blocs', (_, order, ids) => {
  const rows = inOrder(['turkey', 'hts', 'russia', 'iran'], order)
  expect([...rows.ids].slice(0, 2)).toEqual(ids.slice(0, 2))
  expect([...rows.ids].toSorted()).toEqual([...ids].toSorted())
  expect(rows.opens.size).toBe(0)
})

test.each([
  ['down', ['a', 'b', 'c'], 'similarity', 'a', 2, ['b', 'c', 'a']],
  ['up', ['a', 'b', 'c'], 'names', 'c', 0, ['c', 'a', 'b']],
  ['and whoever is absent follows whom it followed', ['b', 'c'], ['a', 'b', 'x', 'c'], 'c', 0, ['a', 'c', 'b', 'x']],
] as const)('an actor is moved %s', (_, ids, order, actor, place, result) => {
  expect(movedTo(ids, order, actor, place)).toEqual(result)
})

test('an order is read back from its text', () => {
  for (const order of ['names', ['hts', 'turkey']] as const)
    expect(MatrixOrderText.parse(matrixOrderText(order))).toEqual(order)
  expect(matrixOrderText('similarity')).toBeNull()
  expect(MatrixOrderText.safeParse('hts,,x').success).toBe(false)
})
