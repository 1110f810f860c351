import { pairOf } from '../domain/network.ts'
import type { Dated, Status } from '../domain/relation.ts'
import { isStructure, isSymmetric, type RelationType, type Sign, signOf } from '../domain/types/relation-types.ts'

/** What a line says by its colour, head and mark; structure is a line of its own, without a sign (UX 7). */
export type LineSign = Sign | 'structure'

/** The parts of a view that are drawn, of which the earlier is the stronger. */
export type DrawnPart = 'certain' | 'possible' | 'events'

/** The relations of a view that are drawn, each in its part. */
export type Drawn<Record extends Dated = Dated> = { readonly [part in DrawnPart]: readonly Record[] }

/** Why a line of a difference is drawn: what is new, ended, attested again or no longer, became certain or no longer is. */
export type Change = 'new' | 'ended' | 'again' | 'unattested' | 'certain' | 'uncertain'

/** All relations of one pair and one sign: what is one line on the canvas (DESIGN 2, LOOK 6). */
export type Line<Record extends Dated = Dated> = {
  /** As in an address: `hts,turkey,positive`. */
  readonly id: string
  readonly pair: readonly [string, string]
  readonly sign: LineSign
  /** The strongest first. */
  readonly relations: readonly Record[]
  /** The part of each of them. */
  readonly parts: readonly DrawnPart[]
  /** The part of the strongest: with its status it decides the look. */
  readonly part: DrawnPart
  readonly status: Status
  /** Whether a relation of the line points at the first, at the second of the pair. */
  readonly heads: readonly [boolean, boolean]
  /** In a difference alone; then it gathers what changed so, and its id bears that at its end. */
  readonly change?: Change
}

/** In the order in which the signs of a pair lie side by side (LOOK 6). */
export const LINE_SIGNS: readonly LineSign[] = ['positive', 'neutral', 'negative', 'structure']
/** In which lines are painted, from below (LOOK 6). */
export const SIGN_ORDER: readonly LineSign[] = ['structure', 'neutral', 'positive', 'negative']
export const PARTS: readonly DrawnPart[] = ['certain', 'possible', 'events']
export const STATUSES: readonly Status[] = ['confirmed', 'reported', 'disputed', 'denied']

/** Over so many drawn lines a picture is a crowd, without room for marks, bridges and grounds (UX 8). */
export const MOST_DRAWN = 600

export const lineSignOf = (type: RelationType): LineSign => (isStructure(type) ? 'structure' : signOf(type))

/** The id of the line to which a relation belongs. */
export const lineIdOf = (relation: Pick<Dated, 'source' | 'target' | 'type'>): string =>
  [...pairOf(relation), lineSignOf(relation.type)].join()

/** Pair and sign of a line's id, without the change that a difference adds: what an address names. */
export const plainLineId = (id: string): string => id.split(',').slice(0, 3).join()

/** Whether what a line stood for is gone: 1 px, without a head (UX 9). */
export const isGone = ({ change }: { readonly change?: Change | undefined }) =>
  change === 'ended' || change === 'unattested'

/** How strong a relation is in a view, 0 the strongest: certain before possible before event, then by status (LOOK 6). */
export const rankOf = (part: DrawnPart, status: Status) =>
  PARTS.indexOf(part) * STATUSES.length + STATUSES.indexOf(status)

/** Which ends of its pair a relation points at; a symmetric one at both. */
export const headsOf = ({ source, target, type }: Pick<Dated, 'source' | 'target' | 'type'>): [boolean, boolean] => [
  isSymmetric(type) || target < source,
  isSymmetric(type) || source < target,
]

/** The lines that the drawn relations make, by id; each relation is in exactly one. */
export function linesOf<Record extends Dated>(drawn: Drawn<Record>): Line<Record>[] {
  const gathered = new Map<string, { rank: number; part: DrawnPart; relation: Record }[]>()
  for (const part of PARTS)
    for (const relation of drawn[part]) {
      const id = lineIdOf(relation)
      const members = gathered.get(id) ?? []
      members.push({ rank: rankOf(part, relation.status), part, relation })
      gathered.set(id, members)
    }
  return [...gathered].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, members]) => lineOf(id, members))
}

/** The line of some relations of one pair and sign, drawn as that of the least rank. */
export function lineOf<Record extends Dated>(
  id: string,
  members: { rank: number; part: DrawnPart; relation: Record }[],
): Line<Record> {
  members.sort((one, other) => one.rank - other.rank || (one.relation.id < other.relation.id ? -1 : 1))
  const relations = members.map(({ relation }) => relation)
  const [first] = members
  if (!first) throw new Error(`a line without relations: ${id}`)
  const heads = relations.map(headsOf)
  return {
    id,
    pair: pairOf(first.relation),
    sign: lineSignOf(first.relation.type),
    relations,
    parts: members.map(({ part }) => part),
    part: first.part,
    status: first.relation.status,
    heads: [heads.some(([atFirst]) => atFirst), heads.some(([, atSecond]) => atSecond)],
  }
}
