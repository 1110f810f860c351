import { expect, test } from 'vitest'
import { USUAL } from '../../server/domain/asked.ts'
import { dayOf } from '../../server/domain/time/day.ts'
import type { GroupMark, Mark, TextMark } from '../../server/drawing/mark.ts'
import { fittedNetwork, networkMarks } from '../../server/drawing/network-marks.ts'
import { flat } from '../../server/drawing/painter.ts'
import { actor, measure, network, relation } from './made.ts'

const day = (iso: string) => dayOf(iso) as number
const at = day('2017-01-01')
const texts = (marks: Mark[]) => [...flat(marks)].filter((mark): mark is TextMark => mark.mark === 'text')

/** The room of a text, as it was measured when it was placed. */
function boxOf({ text, x, y, font, anchor }: TextMark) {
  const width = measure(text, font)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text, left, right: left + width, top: y - font.size * 0.75, bottom: y + font.size * 0.24 }
}
const meets = (one: ReturnType<typeof boxOf>, other: ReturnType<typeof boxOf>) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Which texts lie on which. */
const overlaps = (marks: Mark[]) => {
  const boxes = texts(marks).map(boxOf)
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (meets(box, other) ? [`${box.text} on ${other.text}`] : [])),
  )
}

test.each(Array.from({ length: 30 }, (_, seed) => [8 + seed, seed + 1]))(
  'figure of %i actors (%i): no name is missing, none lies on another, all is inside the page; up to 20 actors no mark lies on any',
  (count, seed) => {
    const made = network(count, seed)
    const { marks, bounds, height } = fittedNetwork({ ...made, when: { at } }, measure, { width: 624, maxHeight: 640 })

    const drawn = new Set(
      made.relations.filter(({ type }) => type !== 'PART_OF').flatMap(({ source, target }) => [source, target]),
    )
    const names = marks.filter(
      (mark): mark is GroupMark => mark.mark === 'group' && mark.marks.every((part) => part.mark === 'text'),
    )
    expect(names.map(({ of }) => of).sort()).toEqual([...drawn].sort())
    const [onNames, onMarks] = [overlaps(names), overlaps(marks)]
    expect(onNames).toEqual([])
    if (count <= 20) expect(onMarks).toEqual([])
    expect(bounds?.left).toBeGreaterThanOrEqual(0)
    expect(bounds?.top).toBeGreaterThanOrEqual(0)
    expect(bounds?.right).toBeLessThanOrEqual(624)
    expect(bounds?.bottom).toBeLessThanOrEqual(height)
    expect(height).toBeLessThanOrEqual(640)
  },
)

test('each line tells what it stands for', () => {
  const relations = [
    relation({ id: 'test:r1', status: 'disputed' }),
    relation({ id: 'test:r2', type: 'ARMS' }),
    relation({ id: 'test:r3', type: 'FIGHTS' }),
  ]

  expect(
    networkMarks({ actors: [actor('a', 0, 0), actor('b', 200, 0)], relations, when: { at } }, measure).lines,
  ).toEqual([
    { id: 'a,b,negative', relations: ['test:r3'], strongest: 'test:r3', count: 1 },
    { id: 'a,b,positive', relations: ['test:r2', 'test:r1'], strongest: 'test:r2', count: 2 },
  ])
})

test.each<[string, Parameters<typeof relation>[0][], string[]]>([
  ['certain', [{}], []],
  ['possible', [{ start: '2016-06', end: null }], ['≈']],
  ['gathered and disputed', [{ status: 'disputed' }, { id: 'test:r2', status: 'disputed' }], ['2 ?']],
  ['an event bears its day', [{ type: 'ATTACKS', start: '2016-11-20', end: null }], ['20 Nov']],
  ['an event known by its month', [{ type: 'ATTACKS', start: '2016-11', end: null }], ['Nov']],
])('the mark of a line says: %s', (_, given, says) => {
  const relations = given.map((one) => (one.type === 'ATTACKS' ? event(one) : relation(one)))
  const { marks } = networkMarks({ actors: [actor('a', 0, 0), actor('b', 200, 0)], relations, when: { at } }, measure)

  expect(
    texts(marks)
      .map(({ text }) => text)
      .filter((text) => !['a', 'b'].includes(text)),
  ).toEqual(says)
})

function event(given: Parameters<typeof relation>[0]) {
  const [first, last] =
    given.start === '2016-11' ? [day('2016-11-01'), day('2016-11-30')] : [day('2016-11-20'), day('2016-11-20')]
  return {
    ...relation({}),
    ...given,
    bounds: { startEarliest: first, startLatest: last, endEarliest: first, endLatest: last },
  }
}

test('a state last attested more than a year away bears the year', () => {
  const relations = [relation({ start: null, end: null, observed: ['2013-05'] })]
  const view = { actors: [actor('a', 0, 0), actor('b', 200, 0)], relations, when: { at } }

  expect(networkMarks(view, measure).lines).toEqual([])
  const asked = { ...USUAL, status: ['confirmed'], word: 'all' } as const
  expect(texts(networkMarks({ ...view, asked }, measure).marks).map(({ text }) => text)).toEqual(['≈', "'13", 'a', 'b'])
})
