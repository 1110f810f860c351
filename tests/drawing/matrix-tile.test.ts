import { expect, test } from 'vitest'
import type { PathMark, TextMark } from '../../server/drawing/mark.ts'
import { type TileLook, tileMarks } from '../../server/drawing/matrix-tile.ts'

const look = (over: Partial<TileLook> = {}): TileLook => ({
  sign: 'positive',
  part: 'certain',
  status: 'confirmed',
  count: 1,
  ...over,
})
const pathsOf = (...looks: TileLook[]) =>
  tileMarks(looks, 36, 26).filter((mark): mark is PathMark => mark.mark === 'path')
const textOf = (one: TileLook, width = 36) =>
  tileMarks([one], width, 26).flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []))

test.each([
  ['certain and confirmed is an area of its sign', look(), ['positive', null]],
  ['possible is a border alone', look({ part: 'possible' }), [null, 'positive']],
  ['an event likewise', look({ part: 'events' }), [null, 'positive']],
  ['structure is never filled', look({ sign: 'structure' }), [null, 'structure']],
])('%s', (_, one, [fill, stroke]) => {
  const [first] = pathsOf(one)
  expect([first?.fill, first?.stroke]).toEqual([fill, stroke])
})

test.each(['reported', 'disputed', 'denied'] as const)(
  'certain and %s is an area within a border of dashes',
  (status) => {
    const [area, border] = pathsOf(look({ status }))
    expect(area?.fill).toBe('positive')
    expect(border?.dash?.length).toBeGreaterThan(0)
  },
)

test('each status has its own dashes or its own letter', () => {
  const looks = (['confirmed', 'reported', 'disputed', 'denied'] as const).map((status) =>
    look({ part: 'possible', status }),
  )
  const told = looks.map((one) => [pathsOf(one)[0]?.dash, textOf(one)].join())
  expect(new Set(told).size).toBe(4)
})

test.each([
  ['one relation bears no number', look(), 36, []],
  ['more bear theirs', look({ count: 4 }), 36, ['4']],
  ['disputed is asked', look({ count: 4, status: 'disputed' }), 42, ['4?']],
  ['where room is short the number goes before the sign', look({ count: 12 }), 16, []],
])('%s', (_, one, width, text) => {
  expect(textOf(one, width)).toEqual(text)
})

test('signs of a cell stand side by side and never over each other, at any width', () => {
  const looks = (['positive', 'neutral', 'negative'] as const).map((sign) => look({ sign, part: 'possible' }))
  for (const width of [24, 28, 32, 42]) {
    const borders = tileMarks(looks, width, 24).filter(
      (mark): mark is PathMark => mark.mark === 'path' && mark.width === 1.4,
    )
    const spans = borders.map(({ path }) => {
      const xs = path.flatMap((step) => step.slice(1).filter((_, index) => index % 2 === 0) as number[])
      return [Math.min(...xs), Math.max(...xs)] as const
    })
    expect(spans.length).toBe(3)
    spans.forEach(([left, right], index) => {
      expect(left).toBeGreaterThan(spans[index - 1]?.[1] ?? 0)
      expect(right).toBeLessThan(width)
    })
  }
})

test('text is dark on paper and light on the sign', () => {
  const ink = (part: TileLook['part']) =>
    tileMarks([look({ count: 2, part })], 36, 26).find((mark): mark is TextMark => mark.mark === 'text')?.ink
  expect([ink('certain'), ink('possible')]).toEqual(['onSign', 'ink'])
})
