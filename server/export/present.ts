import type { ActorKind } from '../domain/actor.ts'
import type { Dated, Status, WholeRelation } from '../domain/relation.ts'
import { isStructure, Sign, signOf } from '../domain/types/relation-types.ts'
import type { Span } from '../domain/view-in-words.ts'
import { timeScale } from '../drawing/lanes-axis.ts'
import { laidOf, type Piece } from '../drawing/lanes-ink.ts'
import { laneSizes } from '../drawing/lanes-sizes.ts'
import { type Change, type Line, linesOf, STATUSES } from '../drawing/lines.ts'
import type { Cells, Tile } from '../drawing/matrix-cells.ts'
import { INNER } from './page.ts'
import type { Taken } from './taken.ts'

/** Which marks a picture has: what legend and caption explain, and nothing else. */
export type Present = {
  readonly signs: readonly Sign[]
  readonly structure: boolean
  readonly certain: boolean
  readonly possible: boolean
  readonly attested: boolean
  readonly events: boolean
  readonly statuses: readonly Status[]
  readonly kinds: readonly ActorKind[]
  /** Cells of a matrix in which there is only what is not attested nearby. */
  readonly unattested: boolean
  /** Lines, or cells of a matrix, that gather more than one relation bear a number. */
  readonly gathered: boolean
  /** Whether grounds stand behind groups. */
  readonly grouped?: boolean
  /** Whether some actor is drawn that had ended by the last day. */
  readonly ceased?: boolean
  /** The path that is drawn above a veil, in words. */
  readonly traced?: string | null
  /** Whether some actor bears no name for want of room. */
  readonly isNameLeftOut?: boolean
  /** In a difference: why its lines are drawn. */
  readonly changes?: readonly Change[]
}

/** The relations of a view, divided as `drawing` wants them. */
export function drawnOf({ relations, standing }: Pick<Taken, 'relations' | 'standing'>) {
  const of = (wanted: string) => relations.filter(({ id }) => standing.get(id) === wanted)
  return { certain: of('certain'), possible: of('possible'), events: of('event') }
}

/** What is seen of a network: its lines look like the strongest of the relations they gather. */
export function presentInNetwork(taken: Taken): Present {
  return presentIn(taken.beside.length > 0 ? taken.beside.flatMap(linesOf) : linesOf(drawnOf(taken)), taken)
}

function presentIn(lines: readonly Line[], taken: Taken): Present {
  const has = (wanted: (line: Line) => boolean) => lines.some(wanted)
  return {
    signs: Sign.options.filter((sign) => has((line) => line.sign === sign)),
    structure: has(({ sign }) => sign === 'structure'),
    certain: has(({ part }) => part === 'certain'),
    possible: has(({ part }) => part === 'possible'),
    attested: false,
    events: has(({ part }) => part === 'events'),
    statuses: STATUSES.filter((status) => has((line) => line.status === status && line.sign !== 'structure')),
    kinds: kindsIn(taken),
    unattested: false,
    gathered: has(({ relations }) => relations.length > 1),
  }
}

/** What is seen of a matrix of some actors: its tiles look like the strongest of the relations they gather. */
export function presentInMatrix(cells: Cells<Dated>, actors: ReadonlySet<string>): Present {
  const seen = [...cells.values()].filter(({ tiles, unattested }) => {
    const first = tiles[0]?.relations[0] ?? unattested[0]
    return first && actors.has(first.source) && actors.has(first.target)
  })
  const has = (wanted: (tile: Tile) => boolean) => seen.some(({ tiles }) => tiles.some(wanted))
  return {
    signs: Sign.options.filter((sign) => has((tile) => tile.sign === sign)),
    structure: has(({ sign }) => sign === 'structure'),
    certain: has(({ part }) => part === 'certain'),
    possible: has(({ part }) => part === 'possible'),
    attested: false,
    events: has(({ part }) => part === 'events'),
    statuses: STATUSES.filter((status) => has((tile) => tile.status === status && tile.sign !== 'structure')),
    kinds: [],
    unattested: seen.some(({ tiles }) => tiles.length === 0),
    gathered: has(({ relations }) => relations.length > 1),
  }
}

/** What is seen of a pair's lanes: each relation by itself. `drawn` are those of which there is something to see. */
export function presentInLanes(taken: Taken, drawn: readonly WholeRelation[], { from, to }: Span): Present {
  const scale = timeScale(from, to, laneSizes.figure.plotFrom, INNER)
  const laid = drawn.map((relation) => laidOf(relation, taken.asked.word, scale, laneSizes.figure))
  const has = (...wanted: Piece['kind'][]) =>
    laid.some(({ pieces }) => pieces.some(({ kind }) => wanted.includes(kind)))
  return {
    signs: Sign.options.filter((sign) => drawn.some(({ type }) => signOf(type) === sign)),
    structure: drawn.some(({ type }) => isStructure(type)),
    certain: has('bar'),
    possible: laid.some(({ possible }) => possible.length > 0),
    attested: has('dot', 'dotInBar'),
    events: has('tick'),
    statuses: STATUSES.filter((status) => drawn.some((relation) => relation.status === status)),
    kinds: kindsIn(taken),
    unattested: false,
    gathered: false,
  }
}

const kindsIn = ({ actors, relations }: Taken): ActorKind[] => {
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]))
  return [...new Set(actors.filter(({ id }) => ends.has(id)).map(({ kind }) => kind))]
}
