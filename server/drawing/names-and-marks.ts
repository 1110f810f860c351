import { type Box, meet } from './box.ts'
import type { Measure } from './mark.ts'
import type { Named, Shown } from './names.ts'
import { boxOfMark, partMarks, roomyMarks } from './parted-marks.ts'
import type { Unit } from './units.ts'

/** What asks for room in a picture: actors for their names, lines for their marks. */
export type Asking = {
  readonly shown: readonly Shown[]
  readonly asked: readonly Unit[]
  /** Places names beside what is taken. */
  readonly named: (among: readonly Shown[], taken: readonly Box[]) => Named[]
  /** Whether a mark stands in any case: somebody points at its line. */
  readonly isNeeded: (unit: Unit) => boolean
  readonly bodies: readonly Box[]
  readonly measure: Measure
}

/** The names that stand, and the lines that bear a mark. */
type Placing = { readonly names: Named[]; readonly marked: readonly Unit[] }

const boxesOf = (names: readonly Named[]) => names.map(({ box }) => box)

/** Names where they find room; marks only where they leave some. */
export function namesFirst({ shown, asked, named, isNeeded, bodies, measure }: Asking): Placing {
  const names = named(shown, [])
  return { names, marked: roomyMarks(asked, measure, [...boxesOf(names), ...bodies], isNeeded) }
}

/**
 * Marks on all lines, and names where these leave room. Where some find none, the marks give way along their lines if that lets
 * more actors be named; what is still in the way of a name then is left out, for colour, head and pattern tell the sign too.
 */
export function namesBesideMarks(asking: Asking): Placing {
  const { shown, asked, named, isNeeded, measure } = asking
  const pills = (of = asked) => of.map((unit) => boxOfMark(unit, measure))
  const without = (names: readonly Named[]) => {
    const found = new Set(names.map(({ actor }) => actor.id))
    return shown.filter(({ actor }) => !found.has(actor.id))
  }
  partMarks(asked, measure)
  let names = named(shown, pills())
  if (names.length === shown.length) return { names, marked: asked }
  const before = asked.map(({ place }) => place)
  partMarks(asked, measure, boxesOf(named(without(names), [])))
  const more = named(shown, pills())
  if (more.length > names.length) names = more
  else for (const [at, unit] of asked.entries()) unit.place = before[at] ?? unit.place
  const late = named(without(names), [...boxesOf(names), ...pills(asked.filter(isNeeded))])
  const isInWay = (unit: Unit) => late.some(({ box }) => meet(box, boxOfMark(unit, measure)))
  return { names: [...names, ...late], marked: asked.filter((unit) => isNeeded(unit) || !isInWay(unit)) }
}
