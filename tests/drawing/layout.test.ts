import { expect, test } from 'vitest'
import type { RelationType } from '../../server/domain/types/relation-types.ts'
import { layoutOf } from '../../server/drawing/layout.ts'
import { crossingsOf } from '../../server/drawing/layout-scene.ts'
import { spotsOf, type Tie } from '../../server/drawing/layout-spot.ts'
import { syriaNetwork } from '../data/syria-network.ts'

const newcomer = (id: string) => ({ id, x: null, y: null })
const standing = (id: string, x: number, y: number) => ({ id, x, y })

/** A state that certainly holds between two days and is not attested beyond. */
const tie = (source: string, target: string, first = 0, last = 365, type: RelationType = 'BACKS'): Tie => ({
  type,
  source,
  target,
  start: null,
  end: null,
  observed: [],
  bounds: { startEarliest: first, startLatest: first, endEarliest: last, endLatest: last },
  status: 'confirmed',
})

/** A ring of actors with chords: each is joined to the next and to the one five further on. */
const ids = Array.from({ length: 16 }, (_, index) => `actor-${String(index).padStart(2, '0')}`)
const at = (index: number) => ids[index % ids.length] ?? ''
const ring = {
  actors: ids.map(newcomer),
  relations: ids.flatMap((id, index) => [tie(id, at(index + 1)), tie(id, at(index + 5), 200, 900)]),
}
const syria = { actors: syriaNetwork.actors, relations: syriaNetwork.relations }

type Places = ReturnType<typeof layoutOf>
const sorted = (places: Places) => [...places].sort(([one], [other]) => (one < other ? -1 : 1))
const distinct = (places: Places) => new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size
const placeOf = (places: Places, id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN }
const nearest = (places: Places) => {
  const all = [...places.values()]
  return Math.min(
    ...all.flatMap((one, index) => all.slice(index + 1).map(({ x, y }) => Math.hypot(one.x - x, one.y - y))),
  )
}

test('the same network gives the same places, in whatever order it comes', () => {
  const places = layoutOf(ring)

  expect([...layoutOf(ring)]).toEqual([...places])
  expect(sorted(layoutOf({ actors: ring.actors.toReversed(), relations: ring.relations.toReversed() }))).toEqual(
    sorted(places),
  )
  expect(sorted(layoutOf(ring, { seed: 2 }))).not.toEqual(sorted(places))
})

test('every actor has a place of its own, in whole px', () => {
  const places = layoutOf(syria, { refined: false })

  expect([...places.keys()].sort()).toEqual(syria.actors.map(({ id }) => id).sort())
  expect([...places.values()].every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
  expect(distinct(places)).toBe(places.size)
  expect(nearest(places)).toBeGreaterThan(40)
})

test('the Syrian network is landscape and lies around 0, 0', () => {
  const all = [...layoutOf(syria, { refined: false }).values()]
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]

  expect([Math.abs(left + right), Math.abs(top + bottom)].every((off) => off <= 2)).toBe(true)
  expect((right - left) / (bottom - top)).toBeGreaterThan(1.1)
  expect(right - left).toBeLessThan(900)
})

test('the refined layout has fewer crossings of lines that are drawn together', () => {
  const crossings = (refined: boolean) => {
    const places = layoutOf(ring, { refined })
    return crossingsOf(
      spotsOf(
        ids.map((id) => ({ id, ...placeOf(places, id) })),
        ring.relations,
      ),
    )
  }

  expect(crossings(true)).toBeLessThan(0.7 * crossings(false))
})

test.each([
  ['on the same days', tie('c', 'd', 0, 365), 1],
  ['on one day in common', tie('c', 'd', 365, 900), 1],
  ['never', tie('c', 'd', 366, 900), 0],
  ['an event whose window of 90 days begins later', tie('c', 'd', 366, 366, 'ATTACKS'), 0],
  ['denied', { ...tie('c', 'd'), status: 'denied' as const }, 0],
  ['structure', tie('c', 'd', 0, 365, 'PART_OF'), 0],
])('a crossing counts where both lines are drawn: %s', (_, other, crossings) => {
  const actors = [standing('a', 0, 0), standing('b', 100, 100), standing('c', 0, 100), standing('d', 100, 0)]

  expect(crossingsOf(spotsOf(actors, [tie('a', 'b'), other]))).toBe(crossings)
})

test('an event is drawn for 90 days more', () => {
  const actors = [standing('a', 0, 0), standing('b', 100, 100), standing('c', 0, 100), standing('d', 100, 0)]
  const crossings = (day: number) =>
    crossingsOf(spotsOf(actors, [tie('a', 'b', 0, 0, 'ATTACKS'), tie('c', 'd', day, day + 9)]))

  expect([crossings(90), crossings(91)]).toEqual([1, 0])
})

test('where nearly all are joined, each keeps its strongest bonds, the same in whatever order they come', () => {
  const crowd = Array.from({ length: 330 }, (_, index) => newcomer(`a${String(index).padStart(3, '0')}`))
  const idOf = (index: number) => crowd[index]?.id ?? ''
  // The nearer by number, the longer they are together.
  const ties = crowd.flatMap((_, one) =>
    Array.from({ length: one }, (_, other) => tie(idOf(one), idOf(other), 0, 4_000 - 10 * (one - other))),
  )
  const bondsOf = (relations: readonly Tie[]) =>
    spotsOf(crowd, relations).map(({ id, bonds }) => [id, ...bonds.map(({ a, b }) => `${a.id} ${b.id}`)])
  const bonds = bondsOf(ties)
  const [middle = []] = bonds.slice(165)

  expect(bondsOf(ties.toReversed())).toEqual(bonds)
  expect(Math.min(...bonds.map((row) => row.length - 1))).toBeGreaterThanOrEqual(64)
  expect(middle).toContain('a164 a165')
  expect(middle).not.toContain('a000 a165')
})

test('newcomers come among their neighbours, and the others stand still', () => {
  const known = [standing('a', -300, 10.5), standing('b', 300, 0), standing('c', 0, 250)]
  const actors = [newcomer('new'), ...known, newcomer('newer'), newcomer('stranger')]
  const relations = [
    tie('a', 'b'),
    tie('b', 'c'),
    tie('a', 'new'),
    tie('new', 'b'),
    tie('b', 'newer'),
    tie('newer', 'a'),
  ]
  const places = layoutOf({ actors, relations })

  expect(known.map(({ id }) => ({ id, ...placeOf(places, id) }))).toEqual(known)
  for (const id of ['new', 'newer']) expect(Math.abs(placeOf(places, id).x)).toBeLessThan(300)
  expect(placeOf(places, 'stranger').y).toBeGreaterThan(250)
  expect(nearest(places)).toBeGreaterThan(40)
})

test('where everybody stands nobody moves', () => {
  const actors = [standing('a', 3, 4), standing('b', 3, 4)]

  expect([...layoutOf({ actors, relations: [tie('a', 'b')] })]).toEqual([
    ['a', { x: 3, y: 4 }],
    ['b', { x: 3, y: 4 }],
  ])
})

test('an empty network has no places, and one actor stands in the middle', () => {
  expect([...layoutOf({ actors: [], relations: [] })]).toEqual([])
  expect([...layoutOf({ actors: [newcomer('a')], relations: [] })]).toEqual([['a', { x: 0, y: 0 }]])
})

test('two actors stand level, with room for a mark between them', () => {
  const places = layoutOf({ actors: [newcomer('a'), newcomer('b')], relations: [tie('a', 'b')] })
  const [a, b] = [placeOf(places, 'a'), placeOf(places, 'b')]

  expect([a.y, b.y, a.x + b.x]).toEqual([0, 0, 0])
  expect(Math.abs(a.x - b.x)).toBeGreaterThan(100)
})

test('parts that nothing joins stand apart, and strangers in rows', () => {
  const strangers = Array.from({ length: 40 }, (_, index) => newcomer(`stranger-${String(index).padStart(2, '0')}`))
  const other = ['x', 'y', 'z'].map(newcomer)
  const relations = [...ring.relations, tie('x', 'y'), tie('y', 'z')]
  const places = layoutOf({ actors: [...ring.actors, ...strangers, ...other], relations }, { refined: false })
  const top = (actors: readonly { id: string }[]) => Math.min(...actors.map(({ id }) => placeOf(places, id).y))
  const rows = new Set(strangers.map(({ id }) => placeOf(places, id).y))

  expect(distinct(places)).toBe(59)
  expect(top(strangers)).toBeGreaterThan(Math.max(...ids.map((id) => placeOf(places, id).y)))
  expect(rows.size).toBeLessThan(12)
})

test('relations of an actor with itself, or with one that is not there, are passed over', () => {
  const places = layoutOf({ actors: [newcomer('a')], relations: [tie('a', 'a'), tie('a', 'gone')] })

  expect([...places]).toEqual([['a', { x: 0, y: 0 }]])
})

test('a thousand actors have places of their own', () => {
  const actors = Array.from({ length: 1_000 }, (_, index) => newcomer(`a${index}`))
  const relations = actors.slice(1).map(({ id }, index) => tie(id, `a${Math.floor(index / 3)}`))
  const places = layoutOf({ actors, relations })

  expect(distinct(places)).toBe(1_000)
  expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})
