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

/** Px from its usual places at which a name is read as its actor's at once. */
const NEAR = 6

const boxesOf = (names: readonly Named[]) => names.map(({ box }) => box)

/** Names where they find room; marks only where they leave some. */
export function namesFirst({ shown, asked, named, isNeeded, bodies, measure }: Asking): Placing {
  const names = named(shown, [])
  return { names, marked: roomyMarks(asked, measure, [...boxesOf(names), ...bodies], isNeeded) }
}

/**
 * Marks on all lines, and names where these leave room. Where some find none, or none near by, the marks give way along their
 * lines if that lets more be named, or nearer; what is still in the way of a name then is left out, for colour, head and pattern tell the sign too.
 */
export function namesBesideMarks(asking: Asking): Placing {
  const { shown, asked, named, isNeeded, bodies, measure } = asking
  const pills = (of = asked) => of.map((unit) => boxOfMark(unit, measure))
  const without = (names: readonly Named[]) => {
    const found = new Set(names.map(({ actor }) => actor.id))
    return shown.filter(({ actor }) => !found.has(actor.id))
  }
  partMarks(asked, measure, bodies)
  let names = named(shown, pills())
  const ill = (names: readonly Named[]) => [...without(names), ...names.filter(({ away }) => away > NEAR)]
  if (ill(names).length === 0) return { names, marked: asked }
  const before = asked.map(({ place, says }) => ({ place, says }))
  partMarks(asked, measure, bodies, boxesOf(named(ill(names), [])))
  const more = named(shown, pills())
  if (more.length > names.length || (more.length === names.length && ill(more).length < ill(names).length)) names = more
  else for (const [at, unit] of asked.entries()) Object.assign(unit, before[at])
  const late = named(without(names), [...boxesOf(names), ...pills(asked.filter(isNeeded))])
  const isInWay = (unit: Unit) => late.some(({ box }) => meet(box, boxOfMark(unit, measure)))
  return { names: [...names, ...late], marked: asked.filter((unit) => isNeeded(unit) || !isInWay(unit)) }
}
