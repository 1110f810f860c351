import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { kindsOf } from '../../server/domain/network.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { bendOf, curvesOf } from '../../server/drawing/bends.ts'
import { calendarOf } from '../../server/drawing/calendar.ts'
import { curveBetween, distanceTo, pieceOf, pointAt } from '../../server/drawing/curve.ts'
import { labelBox, labelOf } from '../../server/drawing/labels.ts'
import { LINE_SIGNS, linesOf } from '../../server/drawing/lines.ts'
import { isWithin, type Room } from '../../server/drawing/names.ts'
import { relationsByActor } from '../../server/drawing/network-marks.ts'
import { type Placed, placedActors } from '../../server/drawing/placed.ts'
import { planOf } from '../../server/drawing/plan.ts'
import { extentOf, outlineOf, reachOf, SHAPE_OF } from '../../server/drawing/shapes.ts'
import { unitsOf } from '../../server/drawing/units.ts'
import { ENGLISH } from '../../server/drawing/words.ts'
import { actor, measure, numbers, relation } from './made.ts'

const placed = (id: string, x: number, y: number, size = 18): Placed => ({ id, shape: 'circle', size, x, y })
const bundle = (signs: number) => ({
  key: 'a,b',
  pair: ['a', 'b'] as const,
  signs: LINE_SIGNS.slice(0, signs),
  days: [],
  onlySpans: false,
})
const middles = (signs: number, from: Placed, to: Placed, bend = 0) =>
  curvesOf(bundle(signs), from, to, bend).map((curve) => pointAt(curve, 0.5))

test('alone a line is straight, the signs of a pair lie side by side in the order + ○ −, the same whichever actor comes first', () => {
  const [left, right] = [placed('a', 0, 0), placed('b', 200, 0)]

  expect(middles(1, left, right)).toEqual([{ x: 100, y: 0 }])
  expect(middles(3, left, right).map(({ y }) => Math.round(y))).toEqual([-28, 0, 28])
  expect(middles(3, right, left).map(({ y }) => Math.round(y))).toEqual([-28, 0, 28])
})

test('in 50 pairs with several lines all middles lie at least 12 px apart, and each relation of an opened line can be hit', () => {
  const random = numbers(5)
  const types = ['BACKS', 'ARMS', 'NEGOTIATES_WITH', 'OPPOSES', 'FIGHTS', 'SANCTIONS', 'PART_OF'] as const
  for (let trial = 0; trial < 50; trial += 1) {
    const angle = random() * 2 * Math.PI
    const away = 90 + random() * 400
    const actors = [actor('a', 0, 0), actor('b', Math.cos(angle) * away, Math.sin(angle) * away)]
    const relations = types
      .slice(0, 2 + Math.floor(random() * 6))
      .map((type, at) => relation({ id: `test:r${at}`, type }))
    const lines = linesOf({ certain: relations, possible: [], events: [] })
    const calendar = calendarOf(relations, { ...USUAL, structure: true }, kindsOf(actors))
    const places = placedActors(actors, relationsByActor(relations), new Map())
    const plan = planOf(calendar, places, (one) => labelOf(one.id, one, false, measure))
    const looked = { from: dayOf('2017-01-01') ?? 0, to: dayOf('2017-01-01') ?? 0, words: ENGLISH }
    for (const opened of [new Set<string>(), new Set(lines.map(({ id }) => id))]) {
      const units = unitsOf(lines, plan, looked, opened)
      expect(units.flatMap(({ line }) => line.relations)).toHaveLength(relations.length)
      for (const [at, { strand }] of units.entries()) {
        const middle = pointAt(strand.piece, 0.5)
        for (const other of units.slice(at + 1)) {
          const apart = pointAt(other.strand.piece, 0.5)
          expect(Math.hypot(middle.x - apart.x, middle.y - apart.y)).toBeGreaterThanOrEqual(12)
        }
        const nearest = units.reduce((one, other) =>
          distanceTo(other.strand.piece, middle.x, middle.y) < distanceTo(one.strand.piece, middle.x, middle.y)
            ? other
            : one,
        )
        expect(nearest.strand).toBe(strand)
      }
    }
  }
})

test('a name stands within the room that is seen, across a line where it must', () => {
  const actors = [actor('a', 0, 0), actor('b', 200, 0)]
  const relations = [relation({ id: 'test:r1', type: 'BACKS' })]
  const calendar = calendarOf(relations, USUAL, kindsOf(actors))
  const places = placedActors(actors, relationsByActor(relations), new Map())
  const nameOf = (one: Placed) => labelOf('A name of some length', one, false, measure)
  const boxes = (room?: Room) => {
    const { sides } = planOf(calendar, places, nameOf, room)
    return places.map((one) => labelBox(nameOf(one), one, sides.get(one.id) ?? 'below'))
  }
  const room = { left: -20, right: 220, top: -60, bottom: 60 }

  expect(boxes().map((box) => isWithin(box, room))).toEqual([false, false])
  expect(boxes(room).map((box) => isWithin(box, room))).toEqual([true, true])
})

test.each<[string, Placed[], number]>([
  ['nobody', [], 0],
  ['one who stands clear', [placed('c', 100, 60)], 0],
  ['one in the middle: bends by the first that clears', [placed('c', 100, 2)], 26],
  ['two that leave no room on one side', [placed('c', 100, -4), placed('d', 100, -60)], 26],
])('a line passes by others: %s', (_, others, bend) => {
  const [from, to] = [placed('a', 0, 0), placed('b', 200, 0)]

  expect(bendOf(bundle(1), from, to, others)).toBe(bend)
  for (const [curve] of [curvesOf(bundle(1), from, to, bend)])
    for (const { x, y, size } of others) if (curve) expect(distanceTo(curve, x, y)).toBeGreaterThanOrEqual(size / 2 + 9)
})

test('a piece of a curve lies on the curve', () => {
  const curve = curveBetween({ x: 10, y: 20 }, { x: 210, y: 90 }, 40)
  const piece = pieceOf(curve, 0.2, 0.7)

  for (const part of [0, 0.3, 0.5, 1]) {
    const { x, y } = pointAt(piece, part)
    const on = pointAt(curve, 0.2 + 0.5 * part)
    expect([x, y].map((number) => number.toFixed(6))).toEqual([on.x, on.y].map((number) => number.toFixed(6)))
  }
})

test.each([...new Set(Object.values(SHAPE_OF))])(
  'the border of a %s is where its outline is, in every direction',
  (shape) => {
    for (let turn = 0; turn < 24; turn += 1) {
      const [dx, dy] = [Math.cos((turn * Math.PI) / 12), Math.sin((turn * Math.PI) / 12)]
      const reach = reachOf(shape, 30, dx, dy)
      const { left, right, top, bottom } = extentOf(shape, 30)
      const [x, y] = [dx * reach, dy * reach]
      expect(x).toBeGreaterThanOrEqual(-left - 1e-9)
      expect(x).toBeLessThanOrEqual(right + 1e-9)
      expect(y).toBeGreaterThanOrEqual(-top - 1e-9)
      expect(y).toBeLessThanOrEqual(bottom + 1e-9)
      expect(reachOf(shape, 30, dx, dy, 4)).toBeGreaterThanOrEqual(reach + 4 - 1e-9)
    }
    const corners = outlineOf(shape, 30, 0, 0).flatMap((step) =>
      step[0] === 'M' || step[0] === 'L' ? [[step[1], step[2]] as const] : [],
    )
    if (shape !== 'rectangle')
      for (const [x, y] of corners) {
        const away = Math.hypot(x, y)
        expect(reachOf(shape, 30, x / away, y / away)).toBeCloseTo(away, 6)
      }
  },
)
