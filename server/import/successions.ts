import type { RelationRecord } from '../domain/record.ts'
import { counted, listed } from '../domain/wording.ts'
import type { PlacedRelation } from './check-relations.ts'
import type { Checking, Placed } from './checking.ts'
import { circleOf, groupsLeadingRound } from './circles.ts'

/** Who succeeds whom, by which relation. */
export type Succession = Pick<RelationRecord, 'id' | 'source' | 'target' | 'status'>

/** So many successions of a circle are named. */
const NAMED = 6

/**
 * Warns of successions that lead back to where they began, those of the graph among them (DOMAIN 1): once for all actors that
 * lead round to each other, at the last row among them. To be shown all relations that an import brings; remembers only successions.
 */
export function createCircleWarner({ known, findings }: Pick<Checking, 'known' | 'findings'>) {
  const brought: Placed<Succession>[] = []
  return {
    note({ record: { id, type, source, target, status }, place }: Pick<PlacedRelation, 'record' | 'place'>) {
      if (type === 'SUCCEEDS' && status !== 'denied') brought.push({ record: { id, source, target, status }, place })
    },
    /** Tells them, once all are noted. What the import brings, by `isNamed`, is no longer as the graph has it. */
    tell(isNamed: (id: string) => boolean) {
      if (brought.length === 0) return
      const kept = known.successions.filter(({ id, status }) => status !== 'denied' && !isNamed(id))
      const ways = new Map<string, Succession[]>()
      for (const one of [...kept, ...brought.map(({ record }) => record)]) {
        const same = ways.get(one.source)
        if (same) same.push(one)
        else ways.set(one.source, [one])
      }
      const groups = groupsLeadingRound(ways)
      const told = new Set<number | undefined>()
      for (const { record, place } of brought.reverse()) {
        const group = groups.get(record.source)
        if (group !== groups.get(record.target) || told.has(group)) continue
        told.add(group)
        findings.warn(place, {
          code: 'succession.circle',
          column: 'target_actor',
          message: `leads back to where it began: ${inWords(circleOf(record, ways, (at) => groups.get(at) === group))}`,
          value: record.target,
          remedy: 'check their directions: the source comes after the target; leave them where one did come back later',
        })
      }
    },
  }
}

const inWords = (ways: readonly Succession[]) =>
  listed([
    ...ways.slice(0, NAMED).map(({ id, source, target }) => `${source} succeeds ${target} (${id})`),
    ...(ways.length > NAMED ? [counted(ways.length - NAMED, 'other')] : []),
  ])
