import { directionOf } from '../domain/direction.ts'
import type { Font, Ink, Mark, Measure } from '../drawing/mark.ts'
import { isSymbol, symbolMark, symbolWidth } from './symbols.ts'

/** A run of text in one style. `raised` is the number of a note. */
export type Run = {
  readonly text: string
  readonly weight?: Font['weight']
  readonly italic?: boolean
  readonly raised?: boolean
}

/** How a paragraph is set: its type in px, from line to line, within a width from `x`; `y` is the top. */
export type Setting = {
  readonly family: Font['family']
  readonly size: number
  readonly line: number
  readonly ink: Ink
  readonly x: number
  readonly y: number
  readonly width: number
}

export type Paragraph = { readonly marks: readonly Mark[]; readonly height: number }

type Piece = { readonly text: string; readonly font: Font; readonly raised: boolean; readonly width: number }

/** Sets runs as a paragraph, broken between words, and in addresses after their marks; nothing runs over the width. */
export function paragraph(runs: readonly Run[], setting: Setting, measure: Measure): Paragraph {
  const lines: Piece[][] = [[]]
  let room = setting.width
  for (const piece of piecesOf(runs, setting, measure)) {
    const isBlank = piece.text.trim() === ''
    if (piece.width > room && !isBlank && lines.at(-1)?.length) {
      lines.push([])
      room = setting.width
    }
    if (isBlank && lines.at(-1)?.length === 0) continue
    lines.at(-1)?.push(piece)
    room -= piece.width
  }
  const baseline = setting.line / 2 + setting.size * 0.33
  return {
    marks: lines.flatMap((line, index) =>
      lineMarks(line, setting, setting.y + index * setting.line + baseline, measure),
    ),
    height: lines.length * setting.line,
  }
}

/** Words, the blanks between them, symbols, and the parts of words that are too long for a line. */
function piecesOf(runs: readonly Run[], { family, size, width }: Setting, measure: Measure): Piece[] {
  return runs.flatMap(({ text, weight = 400, italic = false, raised = false }) => {
    const font: Font = { family, size: raised ? size * 0.75 : size, weight, italic }
    const widthOf = (part: string) => (isSymbol(part) ? symbolWidth(size) : measure(part, font))
    return (text.match(/[≈○]|\s+|[^\s≈○]+/gu) ?? [])
      .flatMap((word) => (word.includes('://') ? (word.match(ADDRESS_PARTS) ?? []) : [word]))
      .flatMap((part) => cut(part, width, widthOf))
      .map((part) => ({ text: part, font, raised, width: widthOf(part) }))
  })
}

/** An address may be broken after its host, and after a mark that parts it. */
const ADDRESS_PARTS = /[a-z]+:\/\/[^/]*\/?|[^/?&=;,]*[/?&=;,]+|[^/?&=;,]+/g

/** A part that is wider than the line, cut so that each piece fits. */
function cut(part: string, width: number, widthOf: (part: string) => number): string[] {
  if (widthOf(part) <= width) return [part]
  const pieces: string[] = []
  let piece = ''
  for (const letter of part) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** A line of a Latin paragraph that begins with an Arabic or Hebrew word still runs from the left: it is isolated so. */
const leftToRight = (text: string) => (directionOf(text) === 'rtl' ? `\u2066${text}\u2069` : text)

/** The marks of one line: neighbours in one style are one run, so that a browser and a reader get whole phrases. */
function lineMarks(line: readonly Piece[], { x, size, ink }: Setting, y: number, measure: Measure): Mark[] {
  const marks: Mark[] = []
  let at = x
  let open: { text: string; font: Font; raised: boolean; from: number } | null = null
  const close = () => {
    const words = open?.text.trim()
    if (open && words) {
      const { text, font, raised, from } = open
      // Blanks before the words are room, not text: SVG would drop them.
      const before = measure(text.slice(0, text.length - text.trimStart().length), font)
      const baseline = raised ? y - size * 0.33 : y
      marks.push({ mark: 'text', text: leftToRight(words), x: from + before, y: baseline, font, ink, anchor: 'start' })
      at = from + measure(text, font)
    }
    open = null
  }
  for (const piece of line) {
    if (isSymbol(piece.text)) {
      close()
      marks.push(symbolMark(piece.text, at, y, size, ink))
      at += piece.width
      continue
    }
    if (
      open &&
      (open.raised !== piece.raised || open.font.weight !== piece.font.weight || open.font.italic !== piece.font.italic)
    )
      close()
    open ??= { text: '', font: piece.font, raised: piece.raised, from: at }
    open.text += piece.text
    at += piece.width
  }
  close()
  return marks
}
