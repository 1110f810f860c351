import { directionOf } from '../domain/direction.ts'
import type { Mark, Path, PathMark, TextMark } from './mark.ts'
import { cssFont, drawable } from './text.ts'
import type { Theme } from './theme.ts'

/** What the painter needs of a 2D context: the browser's has it, and that of @napi-rs/canvas. */
export type Context = {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineCap: string
  lineJoin: string
  font: string
  textAlign: string
  textBaseline: string
  direction: string
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  closePath(): void
  setLineDash(dash: number[]): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
}

/** Segments to a stroke: 64 are faster than one each, more gain nothing (RENDERING 4). */
export const CHUNK = 64
const SOLID: number[] = []
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

/** Puts marks on a 2D context, the first lowest. Strokes of one style that follow one another are drawn as one. */
export function paint(context: Context, marks: Iterable<Mark>, theme: Theme): void {
  let open: PathMark | null = null
  let held = 0
  const close = () => {
    if (open) context.stroke()
    open = null
  }
  for (const mark of flat(marks)) {
    if (mark.mark === 'text') {
      close()
      paintText(context, mark, theme)
    } else if (mark.fill !== null || mark.stroke === null) {
      close()
      paintPath(context, mark, theme)
    } else {
      if (!open || held === CHUNK || !alike(open, mark)) {
        close()
        setStroke(context, mark, theme)
        context.beginPath()
        open = mark
        held = 0
      }
      trace(context, mark.path)
      held += 1
    }
  }
  close()
}

/** The marks without their groups, in order. */
export function* flat(marks: Iterable<Mark>): Generator<PathMark | TextMark> {
  for (const mark of marks)
    if (mark.mark === 'group') yield* flat(mark.marks)
    else yield mark
}

const alike = (one: PathMark, other: PathMark) =>
  one.stroke === other.stroke &&
  one.width === other.width &&
  one.cap === other.cap &&
  (one.dash === other.dash || one.dash?.join() === other.dash?.join())

function setStroke(context: Context, { stroke, width, dash, cap }: PathMark, theme: Theme): void {
  if (stroke === null) return
  context.strokeStyle = theme[stroke]
  context.lineWidth = width
  context.lineCap = cap ?? 'butt'
  context.lineJoin = 'round'
  context.setLineDash(dash ? [...dash] : SOLID)
}

function paintPath(context: Context, mark: PathMark, theme: Theme): void {
  context.beginPath()
  trace(context, mark.path)
  if (mark.fill !== null) {
    context.fillStyle = theme[mark.fill]
    context.fill()
  }
  if (mark.stroke === null) return
  setStroke(context, mark, theme)
  context.stroke()
}

function trace(context: Context, path: Path): void {
  for (const step of path)
    switch (step[0]) {
      case 'M':
        context.moveTo(step[1], step[2])
        break
      case 'L':
        context.lineTo(step[1], step[2])
        break
      case 'Q':
        context.quadraticCurveTo(step[1], step[2], step[3], step[4])
        break
      case 'C':
        context.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6])
        break
      case 'O':
        context.moveTo(step[1] + step[3], step[2])
        context.arc(step[1], step[2], step[3], 0, 2 * Math.PI)
        context.closePath()
        break
      case 'Z':
        context.closePath()
    }
}

function paintText(context: Context, mark: TextMark, theme: Theme): void {
  const text = drawable(mark.text)
  context.font = cssFont(mark.font)
  context.textAlign = ALIGN[mark.anchor]
  context.textBaseline = 'alphabetic'
  context.direction = mark.direction ?? directionOf(text)
  if (mark.halo) {
    context.strokeStyle = theme[mark.halo.ink]
    context.lineWidth = mark.halo.width
    context.lineJoin = 'round'
    context.setLineDash(SOLID)
    context.strokeText(text, mark.x, mark.y)
  }
  context.fillStyle = theme[mark.ink]
  context.fillText(text, mark.x, mark.y)
  if (mark.struck) strike(context, mark, context.measureText(text).width, theme)
}

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const

/** A line through the middle of the small letters. */
function strike(context: Context, { x, y, font, ink, anchor }: TextMark, width: number, theme: Theme): void {
  const left = x - width * BEFORE[anchor]
  const height = y - font.size * 0.3
  context.strokeStyle = theme[ink]
  context.lineWidth = 1
  context.setLineDash(SOLID)
  context.beginPath()
  context.moveTo(left, height)
  context.lineTo(left + width, height)
  context.stroke()
}
