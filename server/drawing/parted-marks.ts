import { type Box, meet } from './box.ts'
import { type Point, pointAt } from './curve.ts'
import { markBox, type Says, spanOf } from './line-mark.ts'
import { rankOf } from './lines.ts'
import type { Measure } from './mark.ts'
import { PLACES } from './strand.ts'
import type { Unit } from './units.ts'

/** Where the mark of a unit sits. */
export const markPoint = ({ strand, place }: Pick<Unit, 'strand' | 'place'>): Point => pointAt(strand.piece, place)

/** The room that the mark of a unit takes with what it says. */
export function boxOfMark({ strand, says, place }: Pick<Unit, 'strand' | 'says' | 'place'>, measure: Measure): Box {
  const { x, y } = pointAt(strand.piece, place)
  return markBox(x, y, spanOf(says, measure))
}

/** The same mark, saying less. */
export const shortened = (says: Says): Says => ({ ...says, after: says.brief })

/**
 * Moves a mark along its line where on this day it would cover an actor, a stronger mark, or one of `others`; a mark that covers
 * none stays. One that finds no room says less, and keeps clear of other marks at least, if it can.
 */
export function partMarks(
  marked: readonly Unit[],
  measure: Measure,
  bodies: readonly Box[],
  others: readonly Box[] = [],
): void {
  const taken = [...others]
  for (const unit of inRank(marked)) {
    const free = (says: Says, inWay: readonly Box[]) => {
      const place = [unit.place, ...PLACES].find((place) =>
        isClear(boxOfMark({ ...unit, says, place }, measure), inWay),
      )
      return place === undefined ? null : { says, place }
    }
    const brief = shortened(unit.says)
    const all = [...taken, ...bodies]
    const found = free(unit.says, all) ?? free(brief, all) ?? free(brief, taken)
    unit.place = found?.place ?? unit.place
    unit.says = found?.says ?? brief
    taken.push(boxOfMark(unit, measure))
  }
}

/** The marks that find room on their lines beside what is taken, the stronger first; `isNeeded` ones stand in any case. */
export function roomyMarks(
  marked: readonly Unit[],
  measure: Measure,
  others: readonly Box[],
  isNeeded: (unit: Unit) => boolean,
): Unit[] {
  const taken = [...others]
  return inRank(marked).filter((unit) => {
    const free = [unit.place, ...PLACES].find((place) => isClear(boxOfMark({ ...unit, place }, measure), taken))
    if (free === undefined && !isNeeded(unit)) return false
    unit.place = free ?? unit.place
    taken.push(boxOfMark(unit, measure))
    return true
  })
}

const inRank = (marked: readonly Unit[]): Unit[] => {
  const rank = ({ line }: Unit) => rankOf(line.part, line.status)
  return [...marked].sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1))
}

const isClear = (box: Box, taken: readonly Box[]) => !taken.some((other) => meet(box, other))
