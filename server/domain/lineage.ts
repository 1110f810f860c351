import type { Actor } from './actor.ts'
import { inOrder } from './pair.ts'
import type { Dated } from './relation.ts'
import { readingOf } from './time/stated-date.ts'
import type { RelationType } from './types/relation-types.ts'

/** How an actor came to be and what became of it, told by its relations of structure; each part in order of time. */
export type Lineage<Record extends Dated = Dated> = {
  /** What it split from, took in, or succeeds. */
  readonly before: readonly Record[]
  /** What split from it, what it merged into, what succeeds it. */
  readonly after: readonly Record[]
  /** Of what it is or was part. */
  readonly wholes: readonly Record[]
  /** What is or was part of it. */
  readonly parts: readonly Record[]
}

type Place = keyof Lineage
/** Where the other actor of a relation stands, read from its source and from its target. */
const PLACES: { readonly [type in RelationType]?: readonly [fromSource: Place, fromTarget: Place] } = {
  SPLITS_FROM: ['before', 'after'],
  MERGES_INTO: ['after', 'before'],
  SUCCEEDS: ['before', 'after'],
  PART_OF: ['wholes', 'parts'],
}

/** The lineage of an actor among some relations; denied ones, those of other actors and of other types are passed over. */
export function lineageOf<Record extends Dated>(relations: readonly Record[], actor: string): Lineage<Record> {
  const lineage: { [place in Place]: Record[] } = { before: [], after: [], wholes: [], parts: [] }
  for (const relation of inOrder(relations)) {
    const places = PLACES[relation.type]
    if (!places || relation.status === 'denied') continue
    if (relation.source === actor) lineage[places[0]].push(relation)
    else if (relation.target === actor) lineage[places[1]].push(relation)
  }
  return lineage
}

/** The other actor of a relation. */
export const otherOf = ({ source, target }: Pick<Dated, 'source' | 'target'>, actor: string) =>
  source === actor ? target : source

/** Who came after an actor that is no more: what it merged into and what succeeds it, unless that was over before its end. */
export function heirsOf<Record extends Dated>(relations: readonly Record[], { id, dissolved }: Life): Record[] {
  if (dissolved === null) return []
  const { first } = readingOf(dissolved)
  return lineageOf(relations, id).after.filter(
    ({ type, start }) => type !== 'SPLITS_FROM' && start !== null && readingOf(start).last >= first,
  )
}

/** What an actor came from: what it split from and what it succeeds, unless that came after its beginning. */
export function forebearsOf<Record extends Dated>(relations: readonly Record[], { id, founded }: Life): Record[] {
  if (founded === null) return []
  const { last } = readingOf(founded)
  return lineageOf(relations, id).before.filter(
    ({ type, start }) => type !== 'MERGES_INTO' && start !== null && readingOf(start).first <= last,
  )
}

type Life = Pick<Actor, 'id' | 'founded' | 'dissolved'>
