import type { Days } from '../domain/time/day.ts'
import { type Box, chainMeets, meet } from './box.ts'
import { daysTogether } from './calendar.ts'
import { labelBox, SIDES, type Side } from './labels.ts'
import { type Laid, type Standing, type Strand, usualBox } from './strand.ts'

/** Parts of a line's length at which its mark may sit, the better first (LOOK 6). */
export const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.23, 0.77]

/** What it costs that two things meet for as long as the one is drawn; a second choice costs less than any of them. */
const COST = { line: 0.35, label: 3, actor: 4, mark: 2.5, ownLine: 0.2 }
const LATER_SIDE = [0, 0.03, 0.04, 0.06, 0.12, 0.13, 0.14, 0.15]
const LATER_PLACE = 0.012

/** The part of the days of the first on which the second is drawn too. */
const shareOf = (days: readonly Days[], lasting: number, others: readonly Days[]) =>
  lasting === 0 ? 0 : daysTogether(days, others) / lasting

const lengthOf = (days: readonly Days[]) => daysTogether(days, days)

/** Chooses a side for each name, of those drawn longest first. */
export function chooseSides(
  standings: readonly Standing[],
  laid: readonly Laid[],
  sides: Map<string, Side>,
  withMarks: boolean,
): void {
  const order = [...standings].sort((one, other) => lengthOf(other.days) - lengthOf(one.days))
  for (const standing of order) sides.set(standing.placed.id, bestSide(standing, standings, laid, sides, withMarks))
}

function bestSide(
  standing: Standing,
  standings: readonly Standing[],
  laid: readonly Laid[],
  sides: ReadonlyMap<string, Side>,
  withMarks: boolean,
): Side {
  if (standing.label.inside) return 'below'
  const lasting = lengthOf(standing.days)
  const share = (days: readonly Days[]) => shareOf(standing.days, lasting, days)
  let [best, least]: [Side, number] = ['below', Number.POSITIVE_INFINITY]
  for (const [at, side] of SIDES.entries()) {
    const box = labelBox(standing.label, standing.placed, side)
    let cost = LATER_SIDE[at] ?? 0
    for (const other of standings)
      if (other !== standing) cost += namesCost(box, other, sides) * (cost < least ? share(other.days) : 0)
    for (const { bundle, strands } of laid) {
      if (bundle.onlySpans || cost >= least) continue
      const worth = strands.reduce((sum, strand) => sum + strandCost(box, strand, withMarks), 0)
      if (worth > 0) cost += worth * share(bundle.days)
    }
    if (cost < least) [best, least] = [side, cost]
  }
  return best
}

function namesCost(box: Box, other: Standing, sides: ReadonlyMap<string, Side>): number {
  const side = sides.get(other.placed.id)
  const onName = side && !other.label.inside && meet(box, labelBox(other.label, other.placed, side))
  return (meet(box, other.body) ? COST.actor : 0) + (onName ? COST.label : 0)
}

function strandCost(box: Box, strand: Strand, withMarks: boolean): number {
  if (!meet(box, strand.around) && !withMarks) return 0
  const crossed = meet(box, strand.around) && chainMeets(box, strand.points) ? COST.line : 0
  return crossed + (withMarks && strand.sign !== 'structure' && meet(box, usualBox(strand)) ? COST.mark : 0)
}

/** Chooses a place for each mark on its line, of those drawn longest first. */
export function choosePlaces(
  standings: readonly Standing[],
  laid: readonly Laid[],
  sides: ReadonlyMap<string, Side>,
): void {
  const order = [...laid].sort((one, other) => lengthOf(other.bundle.days) - lengthOf(one.bundle.days))
  const chosen: Laid[] = []
  for (const one of order) {
    for (const strand of one.strands) strand.place = bestPlace(strand, one, standings, laid, chosen, sides)
    if (!one.bundle.onlySpans) chosen.push(one)
  }
}

function bestPlace(
  strand: Strand,
  own: Laid,
  standings: readonly Standing[],
  laid: readonly Laid[],
  chosen: readonly Laid[],
  sides: ReadonlyMap<string, Side>,
): number {
  if (strand.sign === 'structure') return 0.5
  const { days } = own.bundle
  const lasting = lengthOf(days)
  const share = (others: readonly Days[]) => shareOf(days, lasting, others)
  let [best, least] = [0.5, Number.POSITIVE_INFINITY]
  for (const [at, place] of PLACES.entries()) {
    const box = usualBox(strand, place)
    let cost = at * LATER_PLACE
    for (const other of standings) {
      const worth = namesCost(box, other, sides)
      if (worth > 0) cost += worth * share(other.days)
    }
    for (const other of own.strands) {
      if (other === strand) continue
      if (chainMeets(box, other.points)) cost += COST.ownLine
      if (own.strands.indexOf(other) < own.strands.indexOf(strand) && meet(box, usualBox(other))) cost += COST.mark
    }
    for (const { bundle, strands } of laid) {
      if (bundle.onlySpans || bundle === own.bundle || cost >= least) continue
      if (strands.some(({ around, points }) => meet(box, around) && chainMeets(box, points)))
        cost += COST.line * share(bundle.days)
    }
    for (const { bundle, strands } of chosen) {
      if (cost >= least) break
      if (strands.some((other) => other.sign !== 'structure' && meet(box, usualBox(other))))
        cost += COST.mark * share(bundle.days)
    }
    if (cost < least) [best, least] = [place, cost]
  }
  return best
}
