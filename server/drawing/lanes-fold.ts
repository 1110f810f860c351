import type { Dated } from '../domain/relation.ts'
import { type Day, dayFrom, yearOf } from '../domain/time/day.ts'
import { isState } from '../domain/types/relation-types.ts'
import { number } from '../domain/wording.ts'
import { type Box, boxAround } from './box.ts'
import { type Frame, labelDays } from './lanes-axis.ts'
import { extentOf, type Laid, type Stretch } from './lanes-ink.ts'
import type { LaneSizes } from './lanes-sizes.ts'
import { boxPath, filled, smallText, straightPath, stroked } from './lanes-strokes.ts'
import { hullOf } from './lanes-tracks.ts'
import { lineSignOf } from './lines.ts'
import type { Mark, Measure } from './mark.ts'
import type { PictureWords } from './words.ts'

/** Relations of a lane that lie too close to be told apart, by a step of the axis: drawn together, with their number. */
export type Fold<Record extends Dated = Dated> = {
  readonly title: string
  readonly relations: readonly Record[]
  readonly marks: readonly Mark[]
  readonly box: Box
}

/** Puts each crowded relation into the step of the axis in which it is first seen; the numbers add up. */
export function foldsOf<Record extends Dated>(
  crowded: readonly Laid<Record>[],
  y: number,
  { scale, sizes, words, measure }: Frame,
): { runs: Mark[]; folds: Fold<Record>[] } {
  const edges = [...new Set([scale.from, ...labelDays(scale, sizes)])]
  const starts = edges.map(scale.x)
  const cells = edges.map((): Laid<Record>[] => [])
  for (const laid of crowded) {
    const seen = Math.max(hullOf(laid, sizes).x1, scale.left)
    cells[starts.findLastIndex((start) => start <= seen)]?.push(laid)
  }
  const folds = cells.flatMap((laid, index): Fold<Record>[] => {
    if (laid.length === 0) return []
    const [x1 = 0, x2 = scale.right] = [starts[index], starts[index + 1]]
    const text = number(laid.length)
    return [
      {
        title: words.folded(laid.length, sayDay(edges[index] ?? scale.from, words)),
        relations: laid.map(({ relation }) => relation),
        marks: isLoneEvent(laid) ? [] : numberMarks(text, (x1 + x2) / 2, y, sizes, measure),
        box: { left: x1, top: y - sizes.tick.height / 2, right: x2, bottom: y + sizes.tick.height / 2 },
      },
    ]
  })
  return { runs: runMarks(crowded, y, sizes), folds }
}

/** A tick that stands for itself. */
const isLoneEvent = ([first, ...more]: readonly Laid[]) =>
  first !== undefined && more.length === 0 && !isState(first.relation.type)

const sayDay = (day: Day, words: PictureWords) => (isNewYear(day) ? String(yearOf(day)) : words.day(day))
const isNewYear = (day: Day) => dayFrom(yearOf(day), 1, 1) === day

/** What the crowd covers, as one solid run after another. */
function runMarks(crowded: readonly Laid[], y: number, sizes: LaneSizes): Mark[] {
  const [first] = crowded
  if (!first) return []
  const height = isState(first.relation.type) ? sizes.bar : sizes.tick.height * 0.7
  const covered = crowded.flatMap(({ pieces }) => pieces.map((piece) => extentOf(piece, sizes)))
  const path = merged(covered).flatMap(({ x1, x2 }) => straightPath(x1, y, x2, y))
  const sign = lineSignOf(first.relation.type)
  return [stroked(path, sign, height)]
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const runs: { x1: number; x2: number }[] = []
  for (const { x1, x2 } of [...stretches].sort((one, other) => one.x1 - other.x1)) {
    const last = runs.at(-1)
    if (last && x1 <= last.x2 + 0.5) last.x2 = Math.max(last.x2, x2)
    else runs.push({ x1, x2 })
  }
  return runs
}

function numberMarks(text: string, x: number, y: number, { font: { small } }: LaneSizes, measure: Measure): Mark[] {
  const half = measure(text, { family: 'sans', size: small, weight: 600 }) / 2 + 3
  return [
    filled(boxPath(boxAround(x, y, half, small * 0.6)), 'paper'),
    smallText(text, x, y + small * 0.35, small, 'ink', 'middle', 600),
  ]
}
