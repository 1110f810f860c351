import { plainLineId } from './lines.ts'
import type { Unit } from './units.ts'

/** What is pointed at, chosen or opened; all of it passes, none of it moves anything. */
export type Attention = {
  /** An actor, a relation or a line (DESIGN 7, `sel`). */
  readonly selected: string | null
  readonly hovered: string | null
  /** The actor that has the focus of the keyboard. */
  readonly focused: string | null
  /** Lines that the last step changed, and lines that are opened. */
  readonly changed: ReadonlySet<string>
  readonly opened: ReadonlySet<string>
  readonly pinned: ReadonlySet<string>
  /** The lines, relations and actors of a path that is looked at: all else lies under a veil. */
  readonly traced: ReadonlySet<string> | null
}

export const NO_ATTENTION: Attention = {
  selected: null,
  hovered: null,
  focused: null,
  changed: new Set(),
  opened: new Set(),
  pinned: new Set(),
  traced: null,
}

export const isChosen = (actor: string, { selected, focused }: Attention) => actor === selected || actor === focused
/** The actors that bear a ring: lines end before it, and names stand outside of it. */
export const ringedActors = ({ selected, focused, hovered }: Attention): ReadonlySet<string> =>
  new Set([selected, focused, hovered].filter((id) => id !== null))

/** A ring by what it says: one that is dashed has the focus, a thin one the pointer. */
export type Ring = 'chosen' | 'focused' | 'hovered'

/** The rings of an actor, the innermost first: the focus is seen on the chosen one too, and nothing else is told twice. */
export function ringsOf(actor: string, { selected, focused, hovered }: Attention): readonly Ring[] {
  const rings: Ring[] = []
  if (actor === selected) rings.push('chosen')
  if (actor === focused) rings.push('focused')
  return rings.length === 0 && actor === hovered ? ['hovered'] : rings
}

/** The actors that are shown even where the view leaves them out. */
export const chosenActors = ({ selected, focused, hovered }: Attention) =>
  [selected, focused, hovered].filter((id) => id !== null)

/** Whether a unit is marked out: pointed at, chosen, or just changed. */
export function isHaloed({ id, line }: Unit, { selected, hovered, changed }: Attention): boolean {
  if ([id, plainLineId(id)].some((one) => one === selected || one === hovered) || changed.has(id)) return true
  return line.relations.some((relation) => relation.id === selected || relation.id === hovered)
}

/** Whether a unit is of the path that is looked at: it is drawn with all that it says, however small the picture. */
export const isTraced = ({ id }: Unit, { traced }: Attention) => traced?.has(id) ?? false

export const touches = ({ line }: Unit, actor: string | null) => actor !== null && line.pair.includes(actor)

export const isPointedAt = (actor: string, attention: Attention) =>
  isChosen(actor, attention) || attention.hovered === actor

/** Whether a part of a picture, by what it stands for, lies above the veil: it is of the path, pointed at or chosen. */
export const isUnveiled = (of: string, { traced, selected, hovered, focused }: Attention) =>
  traced === null || traced.has(of) || [selected, hovered, focused].some((one) => one === of || one === plainLineId(of))
