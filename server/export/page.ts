import type { Mark, Measure } from '../drawing/mark.ts'
import { moved } from '../drawing/moved.ts'
import type { Caption } from './caption.ts'
import { type Kind, legend } from './legend.ts'
import type { Present } from './present.ts'
import { withSymbols } from './symbols.ts'
import { paragraph, type Run } from './typeset.ts'

/** A printed figure: its marks in px of 96 to the inch, and what is said where it is not seen. */
export type Page = {
  readonly marks: readonly Mark[]
  readonly width: number
  readonly height: number
  readonly title: string
  readonly alternative: string
}

/** What a page is composed of: its picture, and the words to it. */
export type Parts = {
  readonly title: string
  readonly kind: Kind
  readonly present: Present
  /** Null where there is nothing to draw; then `empty` says so in its place. */
  readonly picture: { readonly marks: readonly Mark[]; readonly height: number } | null
  readonly empty: string
  readonly notes: readonly Note[]
  readonly caption: Caption
  readonly sources: readonly Run[]
}

/** A note to a numbered place of the picture. */
export type Note = { readonly number: number; readonly runs: readonly Run[] }

/** Page width of a report, and px that stay free on all sides, so that nothing touches an edge. */
export const INCHES = 6.5
const WIDTH = INCHES * 96
const EDGE = 6
export const INNER = WIDTH - 2 * EDGE

/** Sizes of type in px and from line to line; the smallest is 7 pt. */
const TITLE = { family: 'serif', size: 16, line: 21, ink: 'ink' } as const
const CAPTION = { family: 'serif', size: 11, line: 15, ink: 'ink' } as const
const SMALL = { family: 'sans', size: 9.5, line: 13, ink: 'ink2' } as const
const GAP = 8

/** Title, legend, picture, notes, caption and sources, from above, on one page (UX 10, LOOK 10). */
export function pageOf(parts: Parts, measure: Measure): Page {
  const { title, kind, present, picture, empty, notes, caption, sources } = parts
  const marks: Mark[] = []
  let y = EDGE
  const set = (runs: readonly Run[], type: typeof TITLE | typeof CAPTION | typeof SMALL, gap: number) => {
    const { marks: lines, height } = paragraph(runs, { ...type, x: EDGE, y, width: INNER }, measure)
    marks.push(...lines)
    y += height + gap
  }
  set([{ text: title, weight: 600 }], TITLE, 4)
  const key = legend(present, kind, EDGE, y, INNER, measure)
  marks.push(...key.marks)
  y += key.height + GAP
  if (picture) {
    marks.push(...moved(withSymbols(picture.marks), EDGE, y))
    y += picture.height + GAP
  } else {
    y += 3 * GAP
    set([{ text: empty, italic: true }], CAPTION, 4 * GAP)
  }
  y += notesAt(notes, y, marks, measure)
  marks.push(ruleAt(y))
  y += GAP - 2
  set([{ text: 'Figure. ', weight: 600 }, { text: caption.sentences.join(' ') }], CAPTION, 5)
  if (sources.length > 0) set(sources, SMALL, 0)
  return { marks, width: WIDTH, height: Math.ceil(y + EDGE), title, alternative: caption.alternative }
}

const ruleAt = (y: number): Mark => ({
  mark: 'path',
  path: [
    ['M', EDGE, y],
    ['L', EDGE + INNER, y],
  ],
  fill: null,
  stroke: 'line2',
  width: 0.75,
  dash: null,
})

const [COLUMNS_APART, NUMBER] = [16, 18]

/** Notes in two columns, read across, each behind its number; gives their height. Those of one line stand closer. */
function notesAt(notes: readonly Note[], top: number, marks: Mark[], measure: Measure): number {
  const width = (INNER - COLUMNS_APART) / 2
  let y = top
  for (let at = 0; at < notes.length; at += 2) {
    const heights = notes.slice(at, at + 2).map(({ number, runs }, column) => {
      const x = EDGE + column * (width + COLUMNS_APART)
      const setting = { ...SMALL, ink: 'ink', x: x + NUMBER, y, width: width - NUMBER } as const
      const { marks: lines, height } = paragraph(runs, setting, measure)
      marks.push(...numberMark(number, x + 7, y + SMALL.line / 2), ...lines)
      return height
    })
    const height = Math.max(...heights)
    y += height + (height > SMALL.line ? 4 : 1.5)
  }
  return notes.length === 0 ? 0 : y - top + 4
}

const numberMark = (number: number, x: number, y: number): Mark[] => [
  { mark: 'path', path: [['O', x, y, 6.2]], fill: 'paper', stroke: 'ink', width: 1.1, dash: null },
  {
    ...{ mark: 'text', text: String(number), x, y: y + 3.3, anchor: 'middle', ink: 'ink' },
    font: { family: 'sans', size: 9.34, weight: 600 },
  },
]
