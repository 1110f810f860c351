import { afterEach, expect, test, vi } from 'vitest'
import { Drawing } from '../../client/canvas/drawing.ts'
import { glide, placesIn } from '../../client/canvas/glide.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { light } from '../../server/drawing/theme.ts'
import { measure, network } from '../drawing/made.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('actors whose way is ended early stand where they belong, not where they were on it', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('requestAnimationFrame', () => 1)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  const picture = { ...network(24, 3), asked: USUAL, when: { at: dayOf('2017-01-01') as number } }
  const drawing = new Drawing(measure, light)
  drawing.show({ ...picture, pins: new Map() })
  const [first] = placesIn(drawing)
  const [id, from] = first ?? ['', { x: 0, y: 0 }]
  const before = placesIn(drawing)
  drawing.show({ ...picture, pins: new Map([[id, { x: from.x + 500, y: from.y }]]) })
  const there = placesIn(drawing)

  const end = glide(
    drawing,
    before,
    () => {},
    () => {},
  )
  expect(placesIn(drawing)).not.toEqual(there)
  end()
  expect(placesIn(drawing)).toEqual(there)
})
