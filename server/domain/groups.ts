import type { Asked } from './asked.ts'
import { statesAsked, type When } from './network.ts'
import type { Dated } from './relation.ts'
import { standingOf } from './time/last-word.ts'
import type { RelationType } from './types/relation-types.ts'

/** Actors that belong to one whole: a coalition, an organisation. */
export type Group = { readonly whole: string; readonly members: readonly string[] }

const BELONGS: readonly RelationType[] = ['PART_OF', 'AFFILIATED_WITH']

/**
 * Who belongs together on a day or in a span: the actors that are part of one whole, or affiliated with it, by relations that
 * are certain or that the last word shows as possible; whatever else the view leaves out. By the id of the whole.
 */
export function groupsOn(
  relations: Iterable<Dated>,
  { word, status }: Pick<Asked, 'word' | 'status'>,
  when: When,
): Group[] {
  const { from, to } = statesAsked(when)
  const members = new Map<string, Set<string>>()
  for (const relation of relations) {
    if (!BELONGS.includes(relation.type) || !status.includes(relation.status)) continue
    const standing = standingOf(relation, word, from, to)
    if (standing !== 'certain' && standing !== 'possible') continue
    members.set(relation.target, (members.get(relation.target) ?? new Set()).add(relation.source))
  }
  return [...members]
    .map(([whole, parts]) => ({ whole, members: [...parts].sort() }))
    .sort((one, other) => (one.whole < other.whole ? -1 : 1))
}
