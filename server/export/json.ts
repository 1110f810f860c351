import type { Difference, Triple } from '../domain/difference.ts'
import { statesAsked } from '../domain/network.ts'
import type { Bounds } from '../domain/time/bounds.ts'
import { aboutOf } from './about.ts'
import { clocksOf, isoOrNull } from './tables.ts'
import { countsOf, type Taken } from './taken.ts'

/**
 * A view as JSON: the network's answer with whole records, `datasets` with their terms, and `about`. The import takes it;
 * what the server alone decides (recordedAt, revisions, positions, bounds) is in it for reading.
 */
export function jsonOf(taken: Taken): string {
  const { release, relations, actors, sources, datasets } = taken
  const { from, to } = spanOf(taken)
  const { actors: ends, relations: shown } = countsOf(taken)
  return `${JSON.stringify(
    {
      about: aboutOf(taken),
      release,
      datasets,
      from: isoOrNull(from),
      to: isoOrNull(to),
      ...clocksOf(taken.asked),
      ...(taken.difference ? { difference: differenceIn(taken.difference.found) } : {}),
      total: { actors: ends, relations: shown },
      actors,
      relations: relations.map((relation) => ({ ...relation, bounds: isoBounds(relation.bounds) })),
      sources,
    },
    null,
    1,
  )}\n`
}

/** What changed, by ids: as `/api/difference` has it. */
function differenceIn({ unchanged, turned, events, left, ...steps }: Difference) {
  const triples = (list: readonly Triple[]) => list.map((triple) => ({ ...triple, relations: ids(triple.relations) }))
  const each = <Value, To>(record: { readonly [name: string]: Value }, to: (value: Value) => To) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]))
  return {
    ...each(steps, triples),
    unchanged: each(unchanged, triples),
    turned,
    events: ids(events),
    left: each(left, ids),
  }
}

const ids = (relations: readonly { readonly id: string }[]) => relations.map(({ id }) => id)

function spanOf({ view }: Taken): { from: number | null; to: number | null } {
  if (view.of === 'network') return statesAsked(view.when)
  if (view.of === 'days') return { from: view.days[0] ?? null, to: view.days.at(-1) ?? null }
  if (view.of === 'difference') return { from: view.a, to: view.b }
  return view.of === 'pair' && view.span ? view.span : { from: null, to: null }
}

const isoBounds = ({ startEarliest, startLatest, endEarliest, endLatest }: Bounds) => ({
  startEarliest: isoOrNull(startEarliest),
  startLatest: isoOrNull(startLatest),
  endEarliest: isoOrNull(endEarliest),
  endLatest: isoOrNull(endLatest),
})
