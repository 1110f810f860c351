import { shortNameOn } from '../../server/domain/actor.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { type Box, meet } from '../../server/drawing/box.ts'
import { bendsOf, type Crowd, crowdLineAt, paintCrowdLines } from '../../server/drawing/crowd.ts'
import {
  type Grid,
  gridOf,
  paintCrowdActors,
  repaintCrowdActors,
  type WipedContext,
} from '../../server/drawing/crowd-actors.ts'
import { labelBox, labelMarks, labelOf } from '../../server/drawing/labels.ts'
import type { LineTable } from '../../server/drawing/line-table.ts'
import type { Mark, Measure } from '../../server/drawing/mark.ts'
import { type Context, paint } from '../../server/drawing/painter.ts'
import type { Placed } from '../../server/drawing/placed.ts'
import type { Theme } from '../../server/drawing/theme.ts'
import type { Scene } from './scene.ts'

/** So many names at most stand in a crowd: those of the actors with most relations that have room. */
const MOST_NAMES = 120

/** A network of which more is drawn than marks have room for: strokes and shapes from typed arrays. */
export class CrowdView {
  readonly #scene: Scene
  readonly #table: LineTable
  readonly #crowd: Crowd
  readonly #grid: Grid
  readonly #placed: readonly Placed[]

  constructor(scene: Scene, placed: readonly Placed[]) {
    this.#scene = scene
    this.#table = scene.byDay.lines
    this.#placed = placed
    const x = Float32Array.from(placed, (actor) => actor.x)
    const y = Float32Array.from(placed, (actor) => actor.y)
    this.#crowd = {
      x,
      y,
      size: Float32Array.from(placed, ({ size }) => size),
      shape: placed.map(({ shape }) => shape),
      bend: bendsOf(this.#table, x, y),
    }
    this.#grid = gridOf(this.#crowd)
  }

  paintLines(context: Context, theme: Theme): void {
    paintCrowdLines(context, this.#table, this.#crowd, theme)
  }

  paintActors(context: Context, theme: Theme): void {
    this.#table.cameOrWent.clear()
    paintCrowdActors(context, this.#crowd, this.#table.linesAt, theme)
  }

  /** Draws only the actors that came or went since the last time. */
  repaintActors(context: WipedContext, theme: Theme): void {
    repaintCrowdActors(context, this.#crowd, this.#grid, this.#table.cameOrWent, this.#table.linesAt, theme)
    this.#table.cameOrWent.clear()
  }

  /** The id of the line under a point. */
  lineAt(x: number, y: number, within: number): string | null {
    const line = crowdLineAt(this.#table, this.#crowd, x, y, within)
    return line === -1 ? null : (this.#table.ids[line] ?? null)
  }

  /** The names that have room, of the actors with most lines; none over another or over its actor. */
  paintNames(context: Context, day: Day, measure: Measure, theme: Theme): void {
    const { linesAt } = this.#table
    const order = [...this.#placed.keys()]
      .filter((actor) => linesAt[actor])
      .sort((one, other) => (linesAt[other] as number) - (linesAt[one] as number))
    const taken: Box[] = []
    const marks: Mark[] = []
    for (const index of order.slice(0, 4 * MOST_NAMES)) {
      const placed = this.#placed[index] as Placed
      const actor = this.#scene.actors.get(placed.id)
      if (!actor || taken.length === MOST_NAMES) continue
      const label = { ...labelOf(shortNameOn(actor, day), placed, false, measure), inside: false }
      const box = labelBox(label, placed, 'below')
      if (taken.some((other) => meet(box, other))) continue
      taken.push(box)
      marks.push(...labelMarks(label, placed, 'below', false, null))
    }
    paint(context, marks, theme)
  }
}
