import { langOf } from '../domain/actor.ts'
import type { Rows } from '../domain/matrix-order.ts'
import type { Dated } from '../domain/relation.ts'
import type { Font, Mark, Measure, PathMark, Step, TextMark } from './mark.ts'
import { type Cells, cellName } from './matrix-cells.ts'
import { lookOf, PLAIN, tileMarks } from './matrix-tile.ts'
import { moved } from './moved.ts'
import { cutTo } from './text.ts'

/** Type of names and of the numbers of columns, px of the drawing: as on screen, larger where the page makes it smaller. */
const TYPE = 13
/** Px: the widest name, in times its type; about a number; a bloc from the next. */
const [LONGEST, GAP, BLOC] = [11, 6, 7]
/** A cell is so high, and as wide as the page leaves it; no pointer has to hit it. */
const HEIGHT = 24
const [LEAST, MOST] = [18, 40]
const DOT = 1.8

export type MatrixPicture = {
  readonly rows: Rows
  readonly cells: Cells<Dated>
  readonly nameOf: (id: string) => string
}
/** How wide the page is, and the smallest type it may bear, px of the drawing as it will stand there. */
export type Sheet = { readonly width: number; readonly type: number }

/**
 * The matrix of the page for print: rows bear name and number, columns the number alone, since print has no room for names
 * that lean. Many actors make it wider than the sheet, by which it is then made smaller: names stay readable, tiles lose
 * their numbers. `isRead` tells whether they have them.
 */
export function matrixMarks({ rows: { ids, opens }, cells, nameOf }: MatrixPicture, sheet: Sheet, measure: Measure) {
  const { font, left, cell, width: needed } = fitted(ids, opens, nameOf, sheet, measure)
  const isRead = needed <= sheet.width
  const head = font.size * 2.6
  const [columns, rows] = [startsOf(ids, opens, left, cell), startsOf(ids, opens, head, HEIGHT)]
  const number = measure('00', font)
  const marks: Mark[] = ids.flatMap((id, at) => [
    {
      ...text(
        cutTo(nameOf(id), font, LONGEST * font.size, measure),
        left - 2 * GAP - number,
        (rows[at] ?? 0) + HEIGHT / 2,
        font,
        'end',
      ),
      lang: langOf(nameOf(id)),
    },
    text(String(at + 1), left - GAP, (rows[at] ?? 0) + HEIGHT / 2, font, 'end'),
    text(String(at + 1), (columns[at] ?? 0) + cell / 2, font.size * (at % 2 === 0 ? 1.8 : 0.7), font, 'middle'),
  ])
  marks.push(itself(columns, rows, cell), ...grid(columns, rows, cell, ids, opens))
  for (const [row, acting] of ids.entries())
    for (const [column, other] of ids.entries()) {
      const found = cells.get(cellName(acting, other))
      const [x, y] = [columns[column] ?? 0, rows[row] ?? 0]
      if (!found) continue
      if (found.tiles.length === 0) marks.push(dot(x + cell / 2, y + HEIGHT / 2))
      else {
        const looks = found.tiles.map(lookOf).map((look) => (isRead ? look : { ...look, count: 0 }))
        const title = `${nameOf(acting)} → ${nameOf(other)}`
        marks.push({
          mark: 'group',
          of: cellName(acting, other),
          title,
          marks: moved(tileMarks(looks, cell, HEIGHT), x, y),
        })
      }
    }
  return { marks, width: Math.max(needed, 1), height: (rows.at(-1) ?? head) + HEIGHT + 1, isRead }
}

/** Widths that fit the sheet, or the least; the type grows by as much as the sheet will make it smaller. */
function fitted(
  ids: readonly string[],
  opens: ReadonlySet<string>,
  nameOf: (id: string) => string,
  sheet: Sheet,
  measure: Measure,
) {
  const tried = (size: number) => {
    const font: Font = { family: 'sans', size, weight: 500 }
    const names = ids.map((id) => Math.min(measure(nameOf(id), font), LONGEST * size))
    const left = Math.ceil(Math.max(0, ...names) + 3 * GAP + measure('00', font))
    const room = Math.floor((sheet.width - left - opens.size * BLOC - 1) / Math.max(1, ids.length))
    const cell = Math.max(LEAST, Math.min(MOST, room))
    return { font, left, cell, width: left + ids.length * cell + opens.size * BLOC + 1 }
  }
  let found = tried(TYPE)
  while (found.width > sheet.width && (found.font.size * sheet.width) / found.width < sheet.type)
    found = tried(found.font.size + 0.5)
  return found
}

/** Where each column or row begins: blocs stand apart. */
function startsOf(ids: readonly string[], opens: ReadonlySet<string>, from: number, size: number): number[] {
  let gaps = 0
  return ids.map((id, at) => {
    if (opens.has(id)) gaps += BLOC
    return from + at * size + gaps
  })
}

const rectangle = (x: number, y: number, width: number, height: number): Step[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
]

const itself = (columns: readonly number[], rows: readonly number[], cell: number): PathMark => ({
  ...PLAIN,
  path: columns.flatMap((x, at) => rectangle(x, rows[at] ?? 0, cell, HEIGHT)),
  fill: 'sunken',
})

/** Hairlines about the cells, bloc by bloc. */
function grid(
  columns: readonly number[],
  rows: readonly number[],
  cell: number,
  ids: readonly string[],
  opens: ReadonlySet<string>,
): PathMark[] {
  const across = blocsOf(columns, cell, ids, opens)
  const down = blocsOf(rows, HEIGHT, ids, opens)
  const path = across.flatMap((wide) =>
    down.flatMap((high): Step[] => [
      ...high.lines.flatMap((y): Step[] => [
        ['M', wide.from, y],
        ['L', wide.to, y],
      ]),
      ...wide.lines.flatMap((x): Step[] => [
        ['M', x, high.from],
        ['L', x, high.to],
      ]),
    ]),
  )
  return [{ ...PLAIN, path, stroke: 'line', width: 1 }]
}

function blocsOf(starts: readonly number[], size: number, ids: readonly string[], opens: ReadonlySet<string>) {
  const blocs: { from: number; to: number; lines: number[] }[] = []
  for (const [at, start] of starts.entries()) {
    const bloc = blocs.at(-1)
    if (!bloc || opens.has(ids[at] ?? '')) blocs.push({ from: start, to: start + size, lines: [start, start + size] })
    else {
      bloc.to = start + size
      bloc.lines.push(bloc.to)
    }
  }
  return blocs
}

/** What is not attested nearby. */
export const dot = (x: number, y: number): PathMark => ({ ...PLAIN, path: [['O', x, y, DOT]], fill: 'ink3' })

const text = (words: string, x: number, middle: number, font: Font, anchor: 'middle' | 'end'): TextMark => ({
  mark: 'text',
  text: words,
  x,
  y: middle + font.size * 0.34,
  font,
  ink: 'ink',
  anchor,
})
