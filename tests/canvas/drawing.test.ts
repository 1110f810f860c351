import { expect, test } from 'vitest'
import { Drawing } from '../../client/canvas/drawing.ts'
import { nearestTo } from '../../client/canvas/nearest.ts'
import type { StagePicture } from '../../client/canvas/picture.ts'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import { linesOf } from '../../server/drawing/lines.ts'
import { marksOf } from '../../server/drawing/picture.ts'
import { light } from '../../server/drawing/theme.ts'
import { syriaNetwork } from '../data/syria-network.ts'
import { actor, measure, network, relation } from '../drawing/made.ts'

const day = (iso: string) => dayOf(iso) as number
const pictureOf = (given: Partial<StagePicture> = {}): StagePicture => ({
  ...network(24, 3),
  asked: USUAL,
  when: { at: day('2017-01-01') },
  pins: new Map(),
  ...given,
})

function drawingOf(picture: StagePicture): Drawing {
  const drawing = new Drawing(measure, light)
  drawing.show(picture)
  return drawing
}

test('every drawn line is found where its mark stands, and every relation once it is opened', () => {
  const drawing = drawingOf(pictureOf())
  const units = drawing.picture?.units ?? []
  expect(units.length).toBeGreaterThan(20)
  for (const { id } of units) {
    const { x, y } = drawing.placeOf(id) ?? { x: 0, y: 0 }
    expect(drawing.lineAt(x, y, 6)).toBe(id)
  }

  drawing.attend({ opened: new Set(units.map(({ id }) => id)) })
  const found = (drawing.picture?.units ?? []).map(({ id }) => {
    const { x, y } = drawing.placeOf(id) ?? { x: 0, y: 0 }
    return drawing.lineAt(x, y, 6)
  })
  const relations = units.flatMap(({ id, line }) =>
    line.relations.length > 1 ? line.relations.map((one) => one.id) : [id],
  )
  expect([...found].sort()).toEqual([...relations].sort())
})

test('nothing moves but what changed: names and lines that stay are drawn the same on another day', () => {
  const ending = relation({ id: 'test:r99', source: 'a0', target: 'a9', type: 'FIGHTS', end: '2017-06-30' })
  const { actors, relations } = network(24, 3)
  const picture = pictureOf({ actors, relations: [...relations, ending] })
  const drawing = drawingOf(picture)
  const before = new Map((drawing.picture ? marksOf(drawing.picture) : []).map((mark) => [JSON.stringify(mark), mark]))
  drawing.show({ ...picture, when: { at: day('2017-08-01') } })
  const after = new Set((drawing.picture ? marksOf(drawing.picture) : []).map((mark) => JSON.stringify(mark)))

  const gone = [...before].filter(([text]) => !after.has(text)).map(([, mark]) => ('of' in mark ? mark.of : ''))
  expect(new Set(gone)).toEqual(new Set(['a0,a9,negative']))
})

test('every actor of the Syria data bears its name, for which hardly a mark is left out', () => {
  const drawing = drawingOf({ ...pictureOf(), ...syriaNetwork })
  for (const zoom of [0.9, 0.65]) {
    drawing.zoomTo(zoom)
    drawing.settle()
    const seen = Array.from({ length: 14 }, (_, year) => {
      drawing.show({ ...pictureOf(), ...syriaNetwork, when: { at: day(`${2012 + year}-06-15`) } })
      const { units = [], names = [], pills = new Map() } = drawing.picture ?? {}
      const actors = new Set(units.flatMap(({ line }) => line.pair)).size
      return { nameless: actors - names.length, unmarked: units.length - pills.size, units: units.length }
    })
    const sum = (of: 'nameless' | 'unmarked' | 'units') => seen.reduce((all, one) => all + one[of], 0)
    expect(sum('nameless')).toBe(0)
    expect(sum('unmarked')).toBeLessThan(sum('units') / 25)
  }
})

test('in a small picture marks leave the names their room, and stand where there is some', () => {
  const drawing = drawingOf(pictureOf())
  drawing.zoomTo(0.5)
  drawing.settle()
  const { picture } = drawing
  const names = (picture?.names ?? []).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.mark === 'text' ? [mark] : [])),
  )
  const onName = [...(picture?.pills ?? [])].filter(([, { left, right, top, bottom }]) =>
    names.some(({ x, y, anchor }) => anchor === 'middle' && x > left && x < right && y - 4 > top && y - 4 < bottom),
  )
  expect(onName).toEqual([])
  expect(picture?.pills.size).toBeGreaterThan(0)
})

test('of a path its lines and actors stand above a veil, all others below, and nothing moves', () => {
  const drawing = drawingOf(pictureOf())
  const marksNow = () => (drawing.picture ? marksOf(drawing.picture) : [])
  const whole = marksNow()
  const [unit] = drawing.picture?.units ?? []
  const line = unit?.id ?? ''
  drawing.attend({ traced: new Set([line, ...(unit?.line.pair ?? [])]) })
  const marks = marksNow()
  const veil = marks.findIndex((mark) => mark.mark === 'path' && mark.fill === 'veil')
  const idsOf = (some: typeof marks) => new Set(some.flatMap((mark) => ('of' in mark ? [mark.of] : [])))

  expect(idsOf(marks.slice(veil + 1))).toEqual(new Set([line, ...(unit?.line.pair ?? [])]))
  expect(idsOf(marks.slice(0, veil)).has(line)).toBe(false)
  const texts = (some: typeof marks) => some.map((mark) => JSON.stringify(mark)).sort()
  expect(texts(marks.toSpliced(veil, 1))).toEqual(texts(whole))
})

test('grounds lie below all else, behind groups of which two are drawn, and nothing moves', () => {
  const without = drawingOf(pictureOf()).picture
  const groups = [
    { whole: 'a0', name: 'Front', members: ['a1', 'a2'] },
    { whole: 'nowhere', name: 'Elsewhere', members: ['a3'] },
  ]
  const drawn = drawingOf(pictureOf({ groups })).picture
  const [ground, ...others] = drawn ? marksOf(drawn) : []
  expect(ground).toMatchObject({ mark: 'group', of: 'a0' })
  expect(others).toEqual(without && marksOf(without))
  const { marks } = ground as Extract<typeof ground, { mark: 'group' }>
  const [rim] = marks
  const points =
    rim?.mark === 'path' ? rim.path.flatMap(([, x, y]) => (x === undefined ? [] : [{ x, y: y as number }])) : []
  for (const id of ['a0', 'a1', 'a2']) {
    const { x, y } = drawingOf(pictureOf()).placed.get(id) as { x: number; y: number }
    expect([points.some((point) => point.x < x - 15), points.some((point) => point.x > x + 15)]).toEqual([true, true])
    expect([points.some((point) => point.y < y - 15), points.some((point) => point.y > y + 15)]).toEqual([true, true])
  }
})

test('the same address gives the same picture, whatever was looked at before', () => {
  const [one, other] = [drawingOf(pictureOf()), drawingOf(pictureOf({ when: { at: day('2018-12-31') } }))]
  other.zoomTo(1.7)
  other.settle()
  other.zoomTo(1)
  other.settle()
  other.show(pictureOf())

  expect(other.picture && marksOf(other.picture)).toEqual(one.picture && marksOf(one.picture))
})

test('a zoom moves places and no sizes', () => {
  const drawing = drawingOf(pictureOf())
  const place = drawing.placeOf('a5') ?? { x: 0, y: 0 }
  drawing.zoomTo(1.5)

  expect(drawing.placeOf('a5')).toMatchObject({ x: place.x * 1.5, y: place.y * 1.5, size: 18 })
})

test('from 600 lines on a crowd is drawn, of which the lines are found all the same', () => {
  const actors = Array.from({ length: 60 }, (_, at) =>
    actor(`a${at}`, (at % 10) * 120, Math.floor(at / 10) * 120 + ((at * 37) % 50)),
  )
  const relations = actors.flatMap((one, at) =>
    actors
      .slice(at + 1)
      .map((other, step) => relation({ id: `test:r${at}-${step}`, source: one.id, target: other.id })),
  )
  const ordered = relations.map((one) =>
    one.source < one.target ? one : { ...one, source: one.target, target: one.source },
  )
  const drawing = drawingOf(pictureOf({ actors, relations: ordered }))

  expect(drawing.crowded).toBe(true)
  expect(drawing.picture?.units).toEqual([])
  expect(drawing.lineAt(60, 18, 2)).toBe('a0,a1,positive')
  drawing.attend({ selected: 'a0' })
  expect(drawing.picture?.units).toHaveLength(59)
  expect(linesOf({ certain: ordered, possible: [], events: [] })).toHaveLength(1_770)
})

test('arrows go to the nearest drawn actor that way', () => {
  const actors = [actor('a', 0, 0), actor('b', 100, 5), actor('c', 0, 90), actor('d', 40, 0)]
  const relations = [relation({}), relation({ id: 'test:r2', source: 'a', target: 'c' })]
  const drawing = drawingOf(pictureOf({ actors, relations }))

  expect(nearestTo('a', 1, 0, drawing)).toBe('b')
  expect(nearestTo('a', 0, 1, drawing)).toBe('c')
  expect(nearestTo('a', -1, 0, drawing)).toBe(null)
})

test('the name of a chosen actor stands in what is seen, on another side of it if need be', () => {
  const name = 'National Front for Liberation'
  const front = actor('front', 0, 0, { kind: 'armed-group', name, names: [], dissolved: '2015' })
  const drawing = drawingOf({
    ...pictureOf(),
    actors: [front, actor('b', 0, 300), actor('c', 0, 40)],
    relations: [relation({ source: 'b', target: 'c' }), relation({ id: 'test:r2', source: 'front', target: 'b' })],
    when: { at: day('2017-01-01') },
  })
  const boxWithin = (top: number, bottom: number) => {
    drawing.see({ left: -400, right: 400, top, bottom })
    drawing.attend({ selected: 'front' })
    const { names = [] } = drawing.picture ?? {}
    const lines = names.find(({ of }) => of === 'front')?.marks ?? []
    return lines.flatMap((mark) => (mark.mark === 'text' ? [{ text: mark.text, y: mark.y }] : []))
  }
  const [low, high] = [boxWithin(-20, 400), boxWithin(-400, 20)]

  expect(low.map(({ text }) => text)).toEqual(['National Front', 'for Liberation'])
  expect(low.every(({ y }) => y > -10)).toBe(true)
  expect(high.map(({ text }) => text)).toEqual(['National Front', 'for Liberation'])
  expect(high.every(({ y }) => y < 20)).toBe(true)
})
