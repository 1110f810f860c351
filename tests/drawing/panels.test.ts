import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { kindsOf, partsOf, shownOf } from '../../server/domain/network.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { layoutOf } from '../../server/drawing/layout.ts'
import { linesOf } from '../../server/drawing/lines.ts'
import type { GroupMark, Mark } from '../../server/drawing/mark.ts'
import { panelsOf } from '../../server/drawing/panels.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { measure } from './made.ts'

const places = layoutOf(syriaNetwork, { refined: false })
const actors = syriaNetwork.actors.map((actor) => ({ ...actor, ...places.get(actor.id) }))
const { relations } = syriaNetwork
const days = ['2013-05-01', '2016-07-28', '2023-02-02'].map((iso) => dayOf(iso) ?? 0)
const WIDTH = 400
const draw = ({ asked = USUAL, width = WIDTH } = {}) => {
  const views = days.map((at) => ({ day: at, lines: linesOf(partsOf(relations, asked, { at }, kindsOf(actors))) }))
  return panelsOf({ actors, relations, views, pins: new Map(), width }, measure)
}

const isOf =
  (id: string) =>
  (mark: Mark): mark is GroupMark =>
    mark.mark === 'group' && mark.of === id

test('an actor is drawn alike in every panel in which it is in a relation, and in no other', () => {
  const { panels } = draw()
  for (const { id } of actors) {
    const shapes = panels.map(({ marks, drawn }) => [drawn.has(id), marks.find(isOf(id))?.marks[0]] as const)
    const shown = shapes.filter(([isDrawn]) => isDrawn)
    expect(shapes.filter(([isDrawn, mark]) => !isDrawn && mark !== undefined)).toEqual([])
    expect(
      new Set(shown.map(([, mark]) => JSON.stringify(mark && { ...mark, dash: null, stroke: null }))).size,
    ).toBeLessThan(2)
  }
})

test('the actors of a panel are those of its day', () => {
  const kindOf = kindsOf(actors)
  expect(draw().panels.map(({ drawn }) => [...drawn].sort())).toEqual(
    days.map((at) => {
      const shown = shownOf(partsOf(relations, USUAL, { at }, kindOf))
      return [...new Set(shown.flatMap(({ source, target }) => [source, target]))].sort()
    }),
  )
})

test('every actor stands inside the panel, however narrow', () => {
  for (const width of [260, WIDTH, 900]) {
    const { places: standing, height } = draw({ width })
    const outside = [...standing.values()].filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)
    expect(outside).toEqual([])
  }
})

test('days on which nothing is shown are empty panels', () => {
  const nothing = draw({ asked: { ...USUAL, actors: ['hts', 'iraq'] } })
  expect(nothing.panels.map(({ day, marks }) => [day, marks.length])).toEqual(days.map((day) => [day, 0]))
  expect(nothing.height).toBe(0)
})
