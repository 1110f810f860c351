import { expect, test } from 'vitest'
import { dayOf } from '../../server/domain/time/day.ts'
import { egoOf } from '../../server/drawing/ego.ts'
import { directionsOf } from '../../server/drawing/ego-directions.ts'
import { linesOf } from '../../server/drawing/lines.ts'
import type { TextMark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import { actor, measure, relation } from './made.ts'

const day = dayOf('2017-01-01') as number
const ROOM = { width: 390, height: 340 }

/** A centre with so many partners in a ring round it, and a relation among two of them. */
function starOf(count: number) {
  const partners = Array.from({ length: count }, (_, at) => {
    const angle = (at * 2 * Math.PI) / count
    return actor(`partner-${at}`, 300 * Math.cos(angle), 300 * Math.sin(angle), { kind: 'armed-group' })
  })
  const actors = new Map([actor('Turkey', 0, 0), ...partners].map((one) => [one.id, one]))
  const own = partners.map(({ id }, at) => relation({ id: `test:r${at}`, source: 'Turkey', target: id }))
  const lines = linesOf({
    certain: [...own, relation({ id: 'test:other', source: 'partner-0', target: 'partner-1' })],
    possible: [],
    events: [],
  })
  return { centre: 'Turkey', actors, lines, days: { first: day, last: day }, selected: null, ...ROOM }
}

test.each([1, 2, 11, 16])('of %i partners each has its place and its name inside the room', (count) => {
  const { marks, placed, undrawn } = egoOf(starOf(count), measure)
  const names = [...flat(marks)].filter(
    (mark): mark is TextMark => mark.mark === 'text' && /^(Tur|par)/.test(mark.text),
  )
  const outside = names.filter(({ x, y }) => x < 0 || x > ROOM.width || y < 0 || y > ROOM.height)

  expect(placed.map(({ id }) => id).sort()).toEqual([...starOf(count).actors.keys()].sort())
  expect(names.map(({ text }) => text).sort()).toEqual(placed.map(({ id }) => id).sort())
  expect({ undrawn, outside }).toEqual({ undrawn: [], outside: [] })
})

test('in a crowd names stay inside the room, and nothing but its own name stands over the actor in the middle', () => {
  const view = starOf(16)
  const long = ['partner-7', 'partner-8', 'partner-9']
  const actors = new Map(
    [...view.actors].map(([id, one]) => [
      id,
      long.includes(id) ? { ...one, name: 'Hayat Tahrir al-Sham', names: [] } : one,
    ]),
  )
  const states = view.lines.flatMap(({ relations }) => relations)
  const events = states.map((one) => ({ ...one, id: `${one.id}-event`, type: 'ATTACKS' as const, start: '2016-04-29' }))
  const lines = linesOf({ certain: states, possible: [], events })
  const days = { first: dayOf('2011-01-01') as number, last: day }
  const { marks, placed } = egoOf({ ...view, actors, lines, days }, measure)
  const texts = [...flat(marks)].filter((mark): mark is TextMark => mark.mark === 'text')
  const reach = ({ x, text, font, anchor }: TextMark) => {
    const width = measure(text, font)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { left, right: left + width }
  }
  const outside = texts.filter((text) => reach(text).left < 0 || reach(text).right > ROOM.width)
  const [{ x, y, size } = { x: 0, y: 0, size: 0 }] = placed
  const isOver = (text: TextMark) =>
    Math.abs(text.y - 4 - y) < size / 2 && reach(text).left < x + size / 2 && reach(text).right > x - size / 2

  expect(outside.map(({ text }) => text)).toEqual([])
  expect(texts.filter(isOver).map(({ text }) => text)).toEqual(['Turkey'])
})

test('the ring of the centre is that of a choice, not the dashed one of the focus; a line can be marked out beside it', () => {
  const dashed = ({ marks }: ReturnType<typeof egoOf>) =>
    [...flat(marks)].filter((mark) => mark.mark === 'path' && mark.dash !== null)
  const [plain, marked] = [null, 'Turkey,partner-0,positive'].map((selected) =>
    egoOf({ ...starOf(4), selected }, measure),
  )

  expect([plain, marked].map((ego) => ego && dashed(ego))).toEqual([[], []])
  expect([...flat(marked?.marks ?? [])].length).toBeGreaterThan([...flat(plain?.marks ?? [])].length)
})

test('the centre stands in the middle and holds its name; lines among others are left out', () => {
  const { marks, placed } = egoOf(starOf(4), measure)
  const [centre] = placed
  const name = [...flat(marks)].find((mark): mark is TextMark => mark.mark === 'text' && mark.text === 'Turkey')

  expect({ x: centre?.x, y: centre?.y, id: centre?.id }).toEqual({ x: 195, y: 170, id: 'Turkey' })
  expect({ x: name?.x, anchor: name?.anchor }).toEqual({ x: 195, anchor: 'middle' })
  expect(marks.filter((mark) => mark.mark === 'group' && mark.of === 'partner-0,partner-1,positive')).toEqual([])
})

test('partners for whom there is no room are named, those with most relations are drawn', () => {
  const view = starOf(30)
  const twice = relation({ id: 'test:twice', source: 'partner-29', target: 'Turkey' })
  const lines = linesOf({
    certain: [...view.lines.flatMap(({ relations }) => relations), twice],
    possible: [],
    events: [],
  })
  const { placed, undrawn } = egoOf({ ...view, lines }, measure)

  expect([placed.length, undrawn.length]).toEqual([17, 14])
  expect(placed.map(({ id }) => id)).toContain('partner-29')
})

test('a line is found under its middle, and nothing beside the picture', () => {
  const ego = egoOf(starOf(1), measure)
  const [centre, partner] = ego.placed
  const between = (one = 0, other = 0) => (one + other) / 2

  expect(ego.lineAt(between(centre?.x, partner?.x), between(centre?.y, partner?.y))).toBe('Turkey,partner-0,positive')
  expect(ego.lineAt(2, 2)).toBe(null)
})

test('partners keep their order and, all together, their directions', () => {
  const centre = actor('centre', 100, 100)
  const [east, south, west] = [actor('east', 300, 100), actor('south', 100, 250), actor('west', -50, 100)]
  const unplaced = { ...actor('unplaced', 0, 0), x: null, y: null }

  expect(directionsOf(centre, [west, unplaced, south, east]).map(({ actor: { id } }) => id)).toEqual([
    'east',
    'south',
    'west',
    'unplaced',
  ])
  const [first] = directionsOf(centre, [actor('north', 100, -50), south])
  expect(first?.actor.id).toBe('south')
  expect(first?.angle).toBeCloseTo(Math.PI / 2)
})
