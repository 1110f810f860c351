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

/** Draws anew only where actors came or went: wipes their places and draws what stands there or reaches in. */
export function repaintCrowdActors(
  context: WipedContext,
  crowd: Crowd,
  grid: Grid,
  changed: Iterable<number>,
  linesAt: ArrayLike<number>,
  theme: Theme,
): void {
  const near = new Set<number>()
  context.save()
  context.beginPath()
  for (const actor of changed) {
    const [x, y, size] = [crowd.x[actor] as number, crowd.y[actor] as number, crowd.size[actor] as number]
    const half = Math.ceil(size * 0.7) + EDGE
    const [left, top] = [Math.floor(x) - half, Math.floor(y) - half]
    context.rect(left, top, 2 * half, 2 * half)
    context.clearRect(left, top, 2 * half, 2 * half)
    for (const dx of [-CELL, 0, CELL])
      for (const dy of [-CELL, 0, CELL]) for (const other of grid.get(cellOf(x + dx, y + dy)) ?? []) near.add(other)
  }
  context.clip()
  paintCrowdActors(
    context,
    crowd,
    linesAt,
    theme,
    [...near].sort((one, other) => one - other),
  )
  context.restore()
}
