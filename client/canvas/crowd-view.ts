import { langOf, shortNameOn } from '../../server/domain/actor.ts'
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
  readonly #table: LineTable
  readonly #crowd: Crowd
  readonly #grid: Grid
  readonly #names: readonly Name[]

  constructor(scene: Scene, placed: readonly Placed[], day: Day, measure: Measure) {
    this.#table = scene.byDay.lines
    this.#names = namesFor(scene, placed, day, measure)
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

  /** Draws all actors that have a line, and the names that have room. */
  paintActors(context: WipedContext, theme: Theme): void {
    this.#table.cameOrWent.clear()
    paintCrowdActors(context, this.#crowd, this.#table.linesAt, theme)
    paint(context, this.#namesIn(null), theme)
  }

  /** Draws only what came or went since the last time, with the names that reach into it. */
  repaintActors(context: WipedContext, theme: Theme): void {
    const { cameOrWent, linesAt } = this.#table
    repaintCrowdActors(context, this.#crowd, this.#grid, cameOrWent, linesAt, theme, (box) =>
      paint(context, this.#namesIn(box), theme),
    )
    cameOrWent.clear()
  }

  /** The id of the line under a point. */
  lineAt(x: number, y: number, within: number): string | null {
    const line = crowdLineAt(this.#table, this.#crowd, x, y, within)
    return line === -1 ? null : (this.#table.ids[line] ?? null)
  }

  #namesIn(box: Box | null): Mark[] {
    return this.#names
      .filter((name) => this.#table.linesAt[name.index] !== 0 && (box === null || meet(box, name.box)))
      .flatMap(({ marks }) => marks)
  }
}

type Name = { readonly index: number; readonly box: Box; readonly marks: readonly Mark[] }

/** The names that have room, of the actors with most lines on the day first; none over another. */
function namesFor(scene: Scene, placed: readonly Placed[], day: Day, measure: Measure): Name[] {
  const { linesAt } = scene.byDay.lines
  const lines = (index: number) => linesAt[index] as number
  const order = [...placed.keys()].filter((index) => lines(index) > 0).sort((one, other) => lines(other) - lines(one))
  const names: Name[] = []
  for (const index of order.slice(0, 4 * MOST_NAMES)) {
    const one = placed[index] as Placed
    const actor = scene.actors.get(one.id)
    if (!actor || names.length === MOST_NAMES) continue
    const label = { ...labelOf(shortNameOn(actor, day), one, false, measure), inside: false }
    const box = labelBox(label, one, 'below')
    if (!names.some((name) => meet(box, name.box)))
      names.push({ index, box, marks: labelMarks(label, one, 'below', false, langOf(label.lines.join(' '))) })
  }
  return names
}
