import { expect, test } from 'vitest'
import type { Mark, PathMark, TextMark } from '../../server/drawing/mark.ts'
import { CHUNK, type Context, paint } from '../../server/drawing/painter.ts'
import { dark, light } from '../../server/drawing/theme.ts'

/** A context that writes down what is asked of it. */
function recorder(): { context: Context; said: string[] } {
  const said: string[] = []
  const context = new Proxy({} as Record<string, unknown>, {
    get: (_, name) =>
      name === 'measureText'
        ? () => ({ width: 30 })
        : (...given: unknown[]) => said.push(`${String(name)} ${given.join(' ')}`.trim()),
    set: (_, name, value) => said.push(`${String(name)} = ${value}`) > 0,
  }) as unknown as Context
  return { context, said }
}

const painted = (marks: Mark[], theme = light) => {
  const { context, said } = recorder()
  paint(context, marks, theme)
  return said
}

const line: PathMark = {
  mark: 'path',
  path: [
    ['M', 0, 0],
    ['L', 9, 0],
  ],
  fill: null,
  stroke: 'negative',
  width: 3,
  dash: null,
}
const label: TextMark = {
  mark: 'text',
  text: 'Iran',
  x: 5,
  y: 6,
  font: { family: 'sans', size: 12.5, weight: 500 },
  ink: 'ink',
  anchor: 'middle',
}
const strokes = (said: string[]) => said.filter((one) => one === 'stroke').length

test('strokes of one style that follow one another are one stroke', () => {
  expect(painted([line, { mark: 'group', of: 'x', marks: [line] }])).toEqual([
    'strokeStyle = #7A1200',
    'lineWidth = 3',
    'lineCap = butt',
    'lineJoin = round',
    'setLineDash',
    'beginPath',
    'moveTo 0 0',
    'lineTo 9 0',
    'moveTo 0 0',
    'lineTo 9 0',
    'stroke',
  ])
})

test.each<[string, Mark[], number]>([
  ['another width', [line, { ...line, width: 1.5 }], 2],
  ['another dash', [line, { ...line, dash: [10, 5] }], 2],
  ['something between them', [line, label, line], 2],
  ['more than a chunk', Array.from({ length: CHUNK + 1 }, () => line), 2],
])('order is kept: %s makes another stroke', (_, marks, count) => {
  expect(strokes(painted(marks))).toBe(count)
})

test('an area is filled before its border is drawn', () => {
  expect(painted([{ ...line, path: [['O', 5, 5, 2]], fill: 'actorFill', stroke: 'actorLine' }], dark)).toEqual([
    'beginPath',
    'moveTo 7 5',
    `arc 5 5 2 0 ${2 * Math.PI}`,
    'closePath',
    'fillStyle = #20262D',
    'fill',
    'strokeStyle = #C4CAD1',
    'lineWidth = 3',
    'lineCap = butt',
    'lineJoin = round',
    'setLineDash',
    'stroke',
  ])
})

test('a text is isolated by its own direction and its outline lies under it', () => {
  const said = painted([{ ...label, text: 'إيران', anchor: 'start', halo: { ink: 'paper', width: 3.5 } }])

  expect(said).toContain('direction = rtl')
  expect(said).toContain('textAlign = left')
  expect(said.indexOf('strokeText إيران 5 6')).toBeLessThan(said.indexOf('fillText إيران 5 6'))
})

test('a text that is struck through bears a line over its own width', () => {
  expect(painted([{ ...label, struck: true }])).toContain('lineTo 20 2.25')
})
