import type { Box } from './box.ts'
import type { Font, Ink, Path, PathMark, TextMark } from './mark.ts'

/** A straight line. */
export const straight = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: Ink,
  width: number,
  dash: readonly number[] | null = null,
): PathMark => stroked([...straightPath(x1, y1, x2, y2)], stroke, width, dash)

export const straightPath = (x1: number, y1: number, x2: number, y2: number): Path => [
  ['M', x1, y1],
  ['L', x2, y2],
]

export const stroked = (path: Path, stroke: Ink, width: number, dash: readonly number[] | null = null): PathMark => ({
  mark: 'path',
  path,
  fill: null,
  stroke,
  width,
  dash,
})

/** An area, with an outline where that is given. */
export const filled = (path: Path, fill: Ink, stroke: Ink | null = null, width = 0): PathMark => ({
  mark: 'path',
  path,
  fill,
  stroke,
  width,
  dash: null,
})

export const boxPath = ({ left, top, right, bottom }: Box): Path => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
]

export const smallFont = (size: number, weight: 500 | 600 = 500): Font => ({ family: 'sans', size, weight })

/** A run of small text: names, numbers, years. */
export const smallText = (
  text: string,
  x: number,
  y: number,
  size: number,
  ink: Ink,
  anchor: TextMark['anchor'] = 'start',
  weight: 500 | 600 = 500,
): TextMark => ({ mark: 'text', text, x, y, font: smallFont(size, weight), ink, anchor })
