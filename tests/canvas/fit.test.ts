import { expect, test } from 'vitest'
import { viewFor } from '../../client/canvas/fit.ts'
import type { StagePicture } from '../../client/canvas/picture.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { actor } from '../drawing/made.ts'

const size = { width: 728, height: 592 }
const actors = [actor('a', 0, 0), actor('b', 600, 0), actor('c', 600, 400), actor('d', 0, 400)]
const drawing = { isDrawn: () => true } as never
const viewOf = (pins: StagePicture['pins']) =>
  viewFor({ actors, relations: [], asked: USUAL, when: { at: 0 }, pins }, drawing, size, {})

test.each([
  ['to the left', { x: -4_000, y: -3_000 }],
  ['below', { x: 0, y: 9_000 }],
  ['at the end of the world', { x: 999_999, y: 999_999 }],
])('a pin far away leaves the others in sight: %s', (_, place) => {
  const { zoom, pan } = viewOf(new Map([['a', place]]))
  const seen = actors
    .filter(({ id }) => id !== 'a')
    .map(({ x, y }) => [(x ?? 0) * zoom + pan.x, (y ?? 0) * zoom + pan.y] as const)

  expect(zoom).toBeGreaterThan(0.6)
  expect(seen.filter(([x, y]) => x < 0 || x > size.width || y < 0 || y > size.height)).toEqual([])
})

test('a pin among the others counts as it stands', () => {
  expect(viewOf(new Map([['a', { x: 300, y: 200 }]]))).toEqual(viewOf(new Map()))
})

const whole: StagePicture = { actors, relations: [], asked: USUAL, when: { at: 0 }, pins: new Map() }
const seenIn = ({ zoom, pan }: ReturnType<typeof viewFor>, id: string) => {
  const { x, y } = actors.find((one) => one.id === id) ?? actors[0] ?? {}
  return [(x ?? 0) * zoom + pan.x, (y ?? 0) * zoom + pan.y] as const
}

test('nobody stands under buttons over a corner; where nobody would, they take no room', () => {
  const corner = { left: 560, right: 716, top: 400 }
  const view = viewFor(whole, drawing, size, { boxes: [corner] })
  expect(seenIn(view, 'c')[1]).toBeLessThan(corner.top)
  const elsewhere = { left: 300, right: 400, top: 520 }
  expect(viewFor(whole, drawing, size, { boxes: [elsewhere] })).toEqual(viewFor(whole, drawing, size, {}))
})

test('some are shown whole above a sheet, however small the window', () => {
  const view = viewFor(whole, drawing, { width: 390, height: 520 }, { bottom: 200 }, new Set(['a', 'c']))
  for (const id of ['a', 'c']) {
    const [x, y] = seenIn(view, id)
    expect([x > 80, x < 310, y > 30, y < 300]).toEqual([true, true, true, true])
  }
})
