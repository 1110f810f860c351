import { expect, test } from 'vitest'
import { Drawing } from '../../client/canvas/drawing.ts'
import { USUAL } from '../../server/domain/asked.ts'
import type { Dated } from '../../server/domain/relation.ts'
import { meet } from '../../server/drawing/box.ts'
import { lanesOf } from '../../server/drawing/lanes.ts'
import { hitAt } from '../../server/drawing/lanes-hit.ts'
import { layoutOf } from '../../server/drawing/layout.ts'
import type { TextMark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import type { Picture } from '../../server/drawing/picture.ts'
import { light } from '../../server/drawing/theme.ts'
import { day, folder } from '../export/graphs.ts'
import { hill, measure, relation, river } from './lanes-made.ts'
import { numbers } from './made.ts'

const lanesOn = (relations: readonly Dated[], from: string, to: string) =>
  lanesOf(
    {
      pairs: [{ a: hill, b: river, relations }],
      word: '12',
      from: day(from),
      to: day(to),
      width: 900,
      sizes: 'screen',
    },
    measure,
  )

test('p10: a bar longer than the days looked at goes from edge to edge and can be hit all along', () => {
  const { relations } = folder('tests/data/public-cases/p10')
  const between = relations.map((one) => ({ ...one, source: 'hill', target: 'river' }))
  const {
    pairs: [pair],
    left,
  } = lanesOn(between, '2018-03-01', '2018-03-31')
  expect(left).toEqual({ outside: [], unattested: [] })
  const lane = pair?.lanes.find(({ key }) => key === 'FIGHTS')
  const [hit] = lane?.hits ?? []
  if (!pair || !lane || !hit) throw new Error('no lane')
  expect(lane.hits.map(({ of, ink }) => [of, ink])).toEqual([['p10:r1', true]])
  const middle = lane.y + lane.height / 2
  const along = Array.from({ length: 11 }, (_, at) => hit.box.left + ((hit.box.right - hit.box.left) * at) / 10)
  expect(along.map((x) => hitAt(pair, x, middle)?.of)).toEqual(Array(11).fill('p10:r1'))
  expect(hit.box.right - hit.box.left).toBeGreaterThan(600)
})

/** The names that are shown of a picture, and the room of each line of them. */
const roomsIn = ({ names }: Picture) =>
  names.flatMap(({ of, marks }) =>
    [...flat(marks)]
      .filter((mark): mark is TextMark => mark.mark === 'text')
      .map(({ text, x, y, font, anchor }) => {
        const width = measure(text, font)
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        return { of, left, right: left + width, top: y - font.size * 0.7, bottom: y + font.size * 0.2 }
      }),
  )

test('p22: on screen no name lies on another, and one without room shows when it is pointed at', () => {
  const { actors, relations } = folder('tests/data/public-cases/p22')
  const places = layoutOf({ actors, relations }, { refined: false })
  const drawing = new Drawing(measure, light)
  const placed = actors.map((one) => ({ ...one, ...places.get(one.id) }))
  drawing.show({ actors: placed, relations, asked: USUAL, when: { at: day('2016-06-01') }, pins: new Map() })
  for (const zoom of [0.7, 1, 1.5]) {
    drawing.zoomTo(zoom)
    drawing.settle()
    const { picture } = drawing
    if (!picture) throw new Error('no picture')
    const rooms = roomsIn(picture)
    const meeting = rooms.filter((one) => rooms.some((other) => one.of !== other.of && meet(one, other)))
    expect(meeting.map(({ of }) => of)).toEqual([])
    for (const hovered of picture.nameless) {
      drawing.attend({ hovered })
      expect(drawing.picture?.nameless).not.toContain(hovered)
    }
    drawing.attend({ hovered: null })
  }
})

/** Five thousand events and forty states of one pair in fifteen years. */
function dense(): Dated[] {
  const random = numbers(54)
  const first = day('2011-01-01')
  const iso = (offset: number) => new Date((first + offset) * 86_400_000).toISOString().slice(0, 10)
  const some = () => Math.floor(random() * 5_400)
  const types = ['ATTACKS', 'THREATENS', 'CRITICISES'] as const
  const events = Array.from({ length: 5_000 }, (_, at) => {
    const [source, target] = random() < 0.5 ? (['hill', 'river'] as const) : (['river', 'hill'] as const)
    return relation({ id: `d:e${at}`, type: types[at % 3] ?? 'ATTACKS', source, target, start: iso(some()) })
  })
  const states = Array.from({ length: 40 }, (_, at) => {
    const [start = 0, end = 0] = [some(), some()].sort((one, other) => one - other)
    return relation({ id: `d:s${at}`, type: 'BACKS', start: iso(start), end: iso(end) })
  })
  return [...events, ...states]
}

test('p54: thousands of relations of one pair are folded by the step of the axis, with true numbers', () => {
  const relations = dense()
  const { pairs, left } = lanesOn(relations, '2011-01-01', '2025-12-31')
  expect(left).toEqual({ outside: [], unattested: [] })
  const lanes = pairs.flatMap((pair) => pair.lanes)
  expect(lanes.reduce((sum, lane) => sum + lane.relations.length, 0)).toBe(5_040)
  const inHits = new Set(lanes.flatMap(({ hits }) => hits.flatMap((hit) => hit.relations)))
  expect(inHits.size).toBe(5_040)
  for (const { hits } of lanes.filter(({ key }) => key.startsWith('ATTACKS')))
    for (const { title, relations: gathered } of hits.filter((hit) => hit.relations.length > 1))
      expect(title).toMatch(new RegExp(`^${gathered.length} relations, from `))
  expect(lanes.reduce((sum, { hits }) => sum + hits.length, 0)).toBeLessThan(500)
})
