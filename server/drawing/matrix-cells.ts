import { byId, type Dated, type Relation, type Status } from '../domain/relation.ts'
import { isSymmetric } from '../domain/types/relation-types.ts'
import { type Drawn, type DrawnPart, LINE_SIGNS, type LineSign, lineSignOf, PARTS, rankOf } from './lines.ts'

/** All relations of one sign by which one actor acts towards another: one tile of a cell. */
export type Tile<Record extends Dated = Dated> = {
  readonly sign: LineSign
  /** The strongest first: with its part it decides the look. */
  readonly relations: readonly Record[]
  readonly part: DrawnPart
  readonly status: Status
}

/** How one actor acts towards another. Without tiles there is only what is not attested nearby. */
export type Cell<Record extends Dated = Dated> = {
  /** In the order in which the signs of a pair lie side by side: + ○ −, structure. */
  readonly tiles: readonly Tile<Record>[]
  /** What may hold and has no word near enough, by id. */
  readonly unattested: readonly Record[]
}

/** The cells of a view in which anything stands, by `cellName`; all others hold nothing recorded. */
export type Cells<Record extends Dated = Relation> = ReadonlyMap<string, Cell<Record>>

/** One text for a cell, as the address has it: who acts, towards whom. */
export const cellName = (row: string, column: string) => `${row},${column}`

/** The cells in which a relation stands: from its source towards its target, a symmetric one in both. */
export const cellNamesOf = ({ source, target, type }: Pick<Dated, 'source' | 'target' | 'type'>): string[] =>
  isSymmetric(type) ? [cellName(source, target), cellName(target, source)] : [cellName(source, target)]

/** What of a view is drawn, each in its part, and what is not attested nearby. */
type Filled<Record extends Dated> = Drawn<Record> & { readonly left: { readonly unattested: readonly Record[] } }

type Filling<Record> = { drawn: Map<LineSign, { part: DrawnPart; relation: Record }[]>; unattested: Record[] }

/** Puts every relation that is drawn into its cell, or its two cells; and beside it what is not attested nearby. */
export function cellsOf<Record extends Dated>({ left, ...drawn }: Filled<Record>): Cells<Record> {
  const fillings = new Map<string, Filling<Record>>()
  const filling = (name: string): Filling<Record> => {
    const found: Filling<Record> = fillings.get(name) ?? { drawn: new Map(), unattested: [] }
    fillings.set(name, found)
    return found
  }
  for (const part of PARTS)
    for (const relation of drawn[part])
      for (const name of cellNamesOf(relation)) {
        const { drawn: signs } = filling(name)
        const sign = lineSignOf(relation.type)
        const tile = signs.get(sign) ?? []
        tile.push({ part, relation })
        signs.set(sign, tile)
      }
  for (const relation of left.unattested)
    for (const name of cellNamesOf(relation)) filling(name).unattested.push(relation)
  return new Map(
    [...fillings].map(([name, { drawn: signs, unattested }]) => [name, { tiles: tilesOf(signs), unattested }]),
  )
}

function tilesOf<Record extends Dated>(signs: Filling<Record>['drawn']): Tile<Record>[] {
  return LINE_SIGNS.flatMap((sign) => {
    const members = signs.get(sign)?.toSorted(strongerFirst)
    const first = members?.[0]
    if (!members || !first) return []
    return [
      { sign, relations: members.map(({ relation }) => relation), part: first.part, status: first.relation.status },
    ]
  })
}

const strongerFirst = (one: { part: DrawnPart; relation: Dated }, other: { part: DrawnPart; relation: Dated }) =>
  rankOf(one.part, one.relation.status) - rankOf(other.part, other.relation.status) ||
  byId(one.relation, other.relation)
