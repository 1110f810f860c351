import { squareDistance } from './curve.ts'
import { type LineTable, PAINTING_ORDER, STYLES } from './line-table.ts'
import { CHUNK, type Context } from './painter.ts'
import type { Shape } from './shapes.ts'
import type { Theme } from './theme.ts'

/**
 * Where a crowd stands: of each actor its place and size in px of the picture, of each line how far the control of its
 * curve lies beside the chord (0 is straight). Typed arrays, since thousands are painted at every step (RENDERING 4).
 */
export type Crowd = {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly size: Float32Array
  readonly shape: readonly Shape[]
  readonly bend: Float32Array
}

/**
 * Widths of the lines of a crowd, px: certain and possible. Beyond 1 px a stroke costs five times as much, with dashes
 * twice: among so many lines neither could be told. No patterns, no heads, no marks.
 */
const [CERTAIN, POSSIBLE] = [1, 0.6]
const SOLID: number[] = []

/** Strokes all drawn lines of a table: one batch a style, the first lowest. */
export function paintCrowdLines(context: Context, table: LineTable, crowd: Crowd, theme: Theme): void {
  context.lineCap = 'butt'
  context.setLineDash(SOLID)
  for (const style of PAINTING_ORDER) {
    const lines = table.drawn[style] as number[]
    if (lines.length === 0) continue
    const { sign, width } = STYLES[style] as (typeof STYLES)[number]
    context.strokeStyle = theme[sign]
    context.lineWidth = width === 3 ? CERTAIN : POSSIBLE
    for (let from = 0; from < lines.length; from += CHUNK) {
      context.beginPath()
      const to = Math.min(lines.length, from + CHUNK)
      for (let at = from; at < to; at += 1) traceLine(context, lines[at] as number, table, crowd)
      context.stroke()
    }
  }
}

function traceLine(context: Context, line: number, { first, second }: LineTable, { x, y, bend }: Crowd): void {
  const [from, to] = [first[line] as number, second[line] as number]
  const [x0, y0, x1, y1] = [x[from] as number, y[from] as number, x[to] as number, y[to] as number]
  const out = bend[line] as number
  context.moveTo(x0, y0)
  if (out === 0) context.lineTo(x1, y1)
  else context.quadraticCurveTo((x0 + x1) / 2 - (y1 - y0) * out, (y0 + y1) / 2 + (x1 - x0) * out, x1, y1)
}

/** Pieces into which a bent line is cut to find its distance. */
const CUTS = 8

/** The drawn line nearest to a point and no farther than `within` px, or -1: a scan of all that are drawn (RENDERING 5). */
export function crowdLineAt(table: LineTable, crowd: Crowd, x: number, y: number, within: number): number {
  let nearest = within * within
  let found = -1
  for (const lines of table.drawn)
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] as number
      const from = table.first[line] as number
      const to = table.second[line] as number
      const x0 = crowd.x[from] as number
      const x1 = crowd.x[to] as number
      const out = crowd.bend[line] as number
      const y0 = crowd.y[from] as number
      const y1 = crowd.y[to] as number
      // How far the curve may leave the box of its ends: half the control's way out.
      const room = within + Math.abs(out) * 0.5 * (Math.abs(x1 - x0) + Math.abs(y1 - y0))
      if ((x < x0 - room && x < x1 - room) || (x > x0 + room && x > x1 + room)) continue
      if ((y < y0 - room && y < y1 - room) || (y > y0 + room && y > y1 + room)) continue
      const away = out === 0 ? squareDistance(x0, y0, x1, y1, x, y) : curveDistance(x0, y0, x1, y1, out, x, y)
      if (away <= nearest) {
        nearest = away
        found = line
      }
    }
  return found
}

function curveDistance(x0: number, y0: number, x1: number, y1: number, out: number, x: number, y: number): number {
  const cx = (x0 + x1) / 2 - (y1 - y0) * out
  const cy = (y0 + y1) / 2 + (x1 - x0) * out
  let nearest = Number.POSITIVE_INFINITY
  let [lastX, lastY] = [x0, y0]
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const part = cut / CUTS
    const rest = 1 - part
    const nextX = rest * rest * x0 + 2 * rest * part * cx + part * part * x1
    const nextY = rest * rest * y0 + 2 * rest * part * cy + part * part * y1
    nearest = Math.min(nearest, squareDistance(lastX, lastY, nextX, nextY, x, y))
    lastX = nextX
    lastY = nextY
  }
  return nearest
}

/** Px between the middles of the signs of a pair in a crowd, as seen at the given size of the picture. */
const APART = 8

/** How each line is bent: the signs that a pair has on some day lie side by side on every day, so that none hides another. */
export function bendsOf(table: LineTable, x: Float32Array, y: Float32Array): Float32Array {
  const signs = new Map<number, number[]>()
  const pairOf = (line: number) => (table.first[line] as number) * x.length + (table.second[line] as number)
  for (let line = 0; line < table.ids.length; line += 1) {
    const lines = signs.get(pairOf(line))
    if (lines) lines.push(line)
    else signs.set(pairOf(line), [line])
  }
  const bend = new Float32Array(table.ids.length)
  for (const lines of signs.values()) {
    if (lines.length === 1) continue
    lines.sort((one, other) => (table.sign[one] as number) - (table.sign[other] as number))
    for (const [at, line] of lines.entries()) {
      const [from, to] = [table.first[line] as number, table.second[line] as number]
      const dx = (x[to] as number) - (x[from] as number)
      const dy = (y[to] as number) - (y[from] as number)
      const turned = dx < 0 || (dx === 0 && dy < 0) ? -1 : 1
      bend[line] = (turned * 2 * APART * (at - (lines.length - 1) / 2)) / (Math.hypot(dx, dy) || 1)
    }
  }
  return bend
}
