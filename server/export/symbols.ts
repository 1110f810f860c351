import type { Ink, Mark, PathMark } from '../drawing/mark.ts'

/** Symbols that none of the fonts in use has; drawn, so that no machine's font is needed. */
const SYMBOLS = ['≈', '○'] as const
type Symbol = (typeof SYMBOLS)[number]

export const isSymbol = (text: string): text is Symbol => (SYMBOLS as readonly string[]).includes(text)

/** The room of a symbol in type of a size, with a little air on both sides. */
export const symbolWidth = (size: number) => size * 0.62

/** A symbol as a path; `x` is its left end, `y` the baseline. */
export function symbolMark(symbol: Symbol, x: number, y: number, size: number, ink: Ink): PathMark {
  const stroke = { mark: 'path', fill: null, stroke: ink, width: size * 0.075, dash: null, cap: 'round' } as const
  const middle = y - size * 0.3
  if (symbol === '○') return { ...stroke, path: [['O', x + size * 0.31, middle - size * 0.02, size * 0.23]] }
  return { ...stroke, path: [wave(x, middle - size * 0.1, size), wave(x, middle + size * 0.12, size)].flat() }
}

function wave(x: number, y: number, size: number): PathMark['path'] {
  const [left, right, rise] = [x + size * 0.06, x + size * 0.56, size * 0.16]
  const third = (right - left) / 3
  return [
    ['M', left, y + rise / 4],
    ['C', left + third, y - rise, right - third, y + rise, right, y - rise / 4],
  ]
}

/** Marks in which every text that is a symbol is drawn. */
export const withSymbols = (marks: readonly Mark[]): Mark[] =>
  marks.map((mark) => {
    if (mark.mark === 'group') return { ...mark, marks: withSymbols(mark.marks) }
    if (mark.mark !== 'text' || !isSymbol(mark.text)) return mark
    const { text, x, y, font, ink, anchor } = mark
    const width = symbolWidth(font.size)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return symbolMark(text, left, y, font.size, ink)
  })
