import { otherOf } from '../../server/domain/lineage.ts'
import { inOrder } from '../../server/domain/pair.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { Family, isState, type Sign, signOf, typeOf } from '../../server/domain/types/relation-types.ts'
import { LINE_SIGNS, type LineSign, lineSignOf } from '../../server/drawing/lines.ts'
import type { Data } from './data.ts'
import { type Partner, partnersOf } from './partners.ts'
import type { Shown } from './shown.ts'

/** All relations of an actor, whichever way they point and however they stand. */
export const relationsOf = ({ relations }: Pick<Data, 'relations'>, actor: string): Relation[] =>
  relations.filter(({ source, target }) => source === actor || target === actor)

/** The relations of one family, sign and other actor: a lane of the page about an actor. */
export type FamilyRow = {
  readonly other: string
  readonly sign: LineSign
  readonly relations: readonly Relation[]
}

/** One family of an actor's relations; the fullest rows first. The rows of all families add up to all of its relations. */
export type FamilyPart = {
  readonly family: Family
  readonly relations: number
  readonly actors: number
  readonly rows: readonly FamilyRow[]
}

/** Relations of an actor by family, those that occur, in the order of the type table. */
export function familiesOf(relations: readonly Relation[], actor: string): FamilyPart[] {
  return Family.options.flatMap((family) => {
    const of = relations.filter(({ type }) => typeOf(type).family === family)
    if (of.length === 0) return []
    const rows = rowsOf(of, actor)
    return [{ family, relations: of.length, actors: new Set(rows.map(({ other }) => other)).size, rows }]
  })
}

/** By other actor, those with the most relations first; of one actor its signs in the order of the canvas. */
function rowsOf(relations: readonly Relation[], actor: string): FamilyRow[] {
  const partners = new Map<string, Map<LineSign, Relation[]>>()
  for (const relation of inOrder(relations)) {
    const other = otherOf(relation, actor)
    const signs = partners.get(other) ?? new Map<LineSign, Relation[]>()
    partners.set(other, signs)
    const sign = lineSignOf(relation.type)
    signs.set(sign, [...(signs.get(sign) ?? []), relation])
  }
  const count = (signs: ReadonlyMap<LineSign, readonly Relation[]>) => [...signs.values()].flat().length
  return [...partners]
    .sort(([one, few], [other, more]) => count(more) - count(few) || (one < other ? -1 : 1))
    .flatMap(([other, signs]) =>
      LINE_SIGNS.flatMap((sign) => {
        const of = signs.get(sign)
        return of ? [{ other, sign, relations: of }] : []
      }),
    )
}

/** With whom an actor stands on the days looked at: each partner in one group, by the signs of its states alone. */
export type Sides = { readonly [side in 'allies' | 'opponents' | 'both' | 'otherwise']: readonly Partner[] }

/**
 * Allies have a positive sign and no negative one, opponents the reverse; who has both is in a group of its own, since
 * signs are never netted. Events make nobody an ally: partners with events or neutral states alone stand otherwise.
 */
export function sidesOf(shown: Shown, actor: string): Sides {
  const sides: { [side in keyof Sides]: Partner[] } = { allies: [], opponents: [], both: [], otherwise: [] }
  for (const partner of partnersOf(shown, actor)) {
    const signs = new Set<Sign>()
    for (const { type } of partner.relations) if (isState(type)) signs.add(signOf(type))
    sides[sideOf(signs)].push(partner)
  }
  return sides
}

function sideOf(signs: ReadonlySet<Sign>): keyof Sides {
  const [positive, negative] = [signs.has('positive'), signs.has('negative')]
  if (positive && negative) return 'both'
  return positive ? 'allies' : negative ? 'opponents' : 'otherwise'
}

/** How many of an actor's relations cite each source; the most cited first, then by id. */
export function citedBy(relations: readonly Relation[]): { readonly source: string; readonly relations: number }[] {
  const counts = new Map<string, number>()
  for (const { sources } of relations) for (const id of new Set(sources)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([source, relations]) => ({ source, relations }))
    .sort((one, other) => other.relations - one.relations || (one.source < other.source ? -1 : 1))
}
