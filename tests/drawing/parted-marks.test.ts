import { expect, test } from 'vitest'
import { type Box, meet } from '../../server/drawing/box.ts'
import { curveBetween } from '../../server/drawing/curve.ts'
import { boxOfMark, partMarks } from '../../server/drawing/parted-marks.ts'
import { strandOf } from '../../server/drawing/strand.ts'
import type { Unit } from '../../server/drawing/units.ts'
import { measure } from './made.ts'

const SAYS = { before: '', after: '2 · 20 Nov', brief: '2' }

/** An event on a line of 100 px from the left, so low. */
function eventAt(y: number, id = 'a,b,negative'): Unit {
  const line = {
    id,
    pair: ['a', 'b'],
    sign: 'negative',
    relations: [],
    parts: [],
    part: 'events',
    status: 'confirmed',
  } as const
  const look = { ...line, heads: [false, true] as const }
  const strand = strandOf(curveBetween({ x: 0, y }, { x: 100, y }, 0), 'negative')
  return { id, line: look, look, says: SAYS, strand, place: 0.5 }
}

/** Right of so many px an actor is in the way. */
const from = (left: number): Box => ({ left, top: -50, right: 500, bottom: 50 })

test.each([
  ['all that it can where there is room', from(130), 0.5, '2 · 20 Nov'],
  ['all farther along its line before it says less', from(110), 0.32, '2 · 20 Nov'],
  ['the number alone where its day would cover an actor everywhere', from(80), 0.5, '2'],
  ['the number alone where nothing is free', from(0), 0.5, '2'],
])('the mark of an event says %s', (_, body, place, says) => {
  const unit = eventAt(0)
  partMarks([unit], measure, [body])
  expect([unit.place, unit.says.after]).toEqual([place, says])
})

test('a mark that an actor leaves no room keeps clear of the stronger mark at least', () => {
  const [one, other] = [eventAt(0), eventAt(1, 'a,c,negative')]
  partMarks([one, other], measure, [from(0)])
  expect(meet(boxOfMark(one, measure), boxOfMark(other, measure))).toBe(false)
})
