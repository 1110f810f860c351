import type { Box } from './box.ts'
import type { Crowd } from './crowd.ts'
import type { Step } from './mark.ts'
import type { Context } from './painter.ts'
import { outlineOf, type Shape } from './shapes.ts'
import type { Theme } from './theme.ts'

/** A context on which a part can be wiped and redrawn. */
export type WipedContext = Context & {
  save(): void
  restore(): void
  clip(): void
  rect(x: number, y: number, width: number, height: number): void
  clearRect(x: number, y: number, width: number, height: number): void
}

/** Px of a cell of the grid by which the neighbours of a changed actor are found, and of the border round a shape. */
const [CELL, EDGE] = [48, 2]

/** Actors by the cell in which they stand. */
export type Grid = ReadonlyMap<number, readonly number[]>

const COLUMNS = 65_536
const cellOf = (x: number, y: number) => Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL)

export function gridOf({ x, y }: Crowd): Grid {
  const cells = new Map<number, number[]>()
  for (let actor = 0; actor < x.length; actor += 1) {
    const cell = cellOf(x[actor] as number, y[actor] as number)
    const held = cells.get(cell)
    if (held) held.push(actor)
    else cells.set(cell, [actor])
  }
  return cells
}

/** Draws the actors of a crowd that have a line; one path a shape, in order of the shapes. */
export function paintCrowdActors(
  context: Context,
  crowd: Crowd,
  linesAt: ArrayLike<number>,
  theme: Theme,
  among: Iterable<number> = crowd.x.keys(),
): void {
  const byShape = new Map<Shape, number[]>()
  for (const actor of among) {
    if (linesAt[actor] === 0) continue
    const shape = crowd.shape[actor] as Shape
    const held = byShape.get(shape)
    if (held) held.push(actor)
    else byShape.set(shape, [actor])
  }
  context.fillStyle = theme.actorFill
  context.strokeStyle = theme.actorLine
  context.lineWidth = 1
  for (const [shape, actors] of byShape)
    for (const actor of actors) {
      context.beginPath()
      trace(context, outlineOf(shape, crowd.size[actor] as number, crowd.x[actor] as number, crowd.y[actor] as number))
      context.fill()
      context.stroke()
    }
}

function trace(context: Context, steps: readonly Step[]): void {
  for (const step of steps)
    if (step[0] === 'M') context.moveTo(step[1], step[2])
    else if (step[0] === 'L') context.lineTo(step[1], step[2])
    else if (step[0] === 'C') context.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6])
    else if (step[0] === 'O') context.arc(step[1], step[2], step[3], 0, 2 * Math.PI)
    else context.closePath()
}

/**
 * Draws anew only where actors came or went: wipes each place and draws what reaches into it. A box costs less to clip by than
 * a path of many. `above` draws what lies over the actors there.
 */
export function repaintCrowdActors(
  context: WipedContext,
  crowd: Crowd,
  grid: Grid,
  changed: Iterable<number>,
  linesAt: ArrayLike<number>,
  theme: Theme,
  above: (box: Box) => void,
): void {
  for (const actor of changed) {
    const [x, y] = [crowd.x[actor] as number, crowd.y[actor] as number]
    const half = halfOf(crowd, actor)
    const [left, top] = [Math.floor(x) - half, Math.floor(y) - half]
    context.save()
    context.beginPath()
    context.rect(left, top, 2 * half, 2 * half)
    context.clip()
    context.clearRect(left, top, 2 * half, 2 * half)
    paintCrowdActors(context, crowd, linesAt, theme, reachingInto(crowd, grid, x, y, half))
    above({ left, top, right: left + 2 * half, bottom: top + 2 * half })
    context.restore()
  }
}

const halfOf = ({ size }: Crowd, actor: number) => Math.ceil((size[actor] as number) * 0.7) + EDGE

function reachingInto(crowd: Crowd, grid: Grid, x: number, y: number, half: number): number[] {
  const reaching: number[] = []
  for (const dx of [-CELL, 0, CELL])
    for (const dy of [-CELL, 0, CELL])
      for (const other of grid.get(cellOf(x + dx, y + dy)) ?? []) {
        const room = half + halfOf(crowd, other)
        const isNear =
          Math.abs((crowd.x[other] as number) - x) < room && Math.abs((crowd.y[other] as number) - y) < room
        if (isNear) reaching.push(other)
      }
  return reaching.sort((one, other) => one - other)
}
