import {
  asKnown,
  asksClock,
  boundsBy,
  type Clocks,
  earlierOf,
  isRecorded,
  knownOnes,
  type Later,
  wholeOf,
} from '../domain/clocks.ts'
import { joins } from '../domain/pair.ts'
import { EarlierRelation } from '../domain/record.ts'
import type { Dated, Relation, WholeRelation } from '../domain/relation.ts'
import { mayHold } from '../domain/time/bounds.ts'
import type { Day } from '../domain/time/day.ts'
import { factsOf, publishedBy, revisedSince, sourcesBy, sourcesThen } from './facts.ts'
import { lifeBy, livesThen } from './lives.ts'
import { otherThen } from './other-then.ts'
import type { Store } from './store.ts'

/** Whole relations as they were known by the clocks of a view; those not known then are marked. */
export async function knownBy(
  store: Store,
  relations: readonly WholeRelation[],
  clocks: Clocks,
): Promise<(WholeRelation | Later<WholeRelation>)[]> {
  if (!asksClock(clocks)) return [...relations]
  const { recorded } = clocks
  const before = recorded === null ? [] : relations.flatMap(({ revisions }) => revisions.map((one) => one.before))
  const source = await sourcesBy(store, [
    ...relations.flatMap(({ sources }) => sources),
    ...before.flatMap((record) => EarlierRelation.parse(record).citations.map((citation) => citation.source)),
  ])
  const earlier = new Map(
    relations.flatMap((relation) => {
      const then = recorded === null ? undefined : earlierOf(relation, recorded, (id) => source.get(id))
      return then ? [[relation.id, then] as const] : []
    }),
  )
  const lives = await livesThen(store, recorded)
  if (lives.size > 0) {
    const then = relations.map((relation) => earlier.get(relation.id) ?? relation)
    const life = await lifeBy(store, then, lives)
    for (const one of then) earlier.set(one.id, { ...one, bounds: boundsBy(one, life) ?? one.bounds })
  }
  const facts = await factsOf(store, [...relations, ...earlier.values()], clocks, (id) => source.get(id))
  return asKnown(relations, clocks, facts, (id) => earlier.get(id))
}

/** The relations between two actors, those too that were between them when the clock of record stood: their ids and types. */
export async function foundBetween(store: Store, a: string, b: string, { recorded }: Clocks) {
  const [now, revised] = await Promise.all([store.run('pair', { a, b }), revisedSince(store, recorded)])
  const found = [...now, ...revised.filter((record) => joins(record, a, [b]))]
  // One that was revised may be of another type now.
  const types = revised.length > 0 ? undefined : [...new Set(found.map(({ type }) => type))]
  return { ids: [...new Set(found.map(({ id }) => id))].sort(), types }
}

type Asking = { readonly from: Day | null; readonly to: Day | null; readonly limit: number }

/** `earlier` are those among the relations that were changed since the day of record, and so are not in the database as they were. */
type Found = { readonly relations: Relation[]; readonly earlier: readonly Relation[]; readonly isCut: boolean }

/**
 * Relations as the network shows them that may hold on some day of a span, as they were known by its clocks: all of them, or
 * more than are allowed, the first by id. Of a very large graph no more is read than its first relations by id, until enough hold.
 */
export async function networkBy(store: Store, asking: Asking, clocks: Clocks, reading = asking.limit): Promise<Found> {
  const { from, to, limit } = asking
  const { published, recorded } = clocks
  const since = from !== null && published !== null ? Math.min(from, published + 1) : from
  const cited = published === null ? [] : [await publishedBy(store, published)]
  const [last] = await store.run('relation-at', { before: reading - 1 })
  const until = last?.id ?? null
  const rows = await store.run('network', { from: since, to, limit: reading, until, recorded, cited })
  const { relations, earlier } = asksClock(clocks)
    ? await asOf(store, rows, asking, clocks)
    : { relations: rows, earlier: [] }
  if (until !== null && relations.filter(({ id }) => id <= until).length < limit)
    return networkBy(store, asking, clocks, reading * MORE)
  return { relations, earlier, isCut: until !== null }
}

/** Those of some relations that were known by the clocks and may then hold on the days asked, with those that were changed since. */
async function asOf(store: Store, rows: readonly Relation[], { from, to }: Asking, { published, recorded }: Clocks) {
  const others = (await otherThen(store, recorded)).filter((one) => recorded !== null && isRecorded(one, recorded))
  const isOther = new Set(others.map(({ id }) => id))
  const then = await sourcesThen(store, others)
  const same = rows.filter(({ id }) => !isOther.has(id))
  const all = [...same, ...others.map((record) => inNetwork(wholeOf(record, (id) => then.get(id))))]
  const source = await sourcesBy(
    store,
    all.flatMap(({ sources }) => sources),
  )
  const facts = await factsOf(store, all, { published, recorded }, (id) => source.get(id))
  const relations = knownOnes(asKnown(all, { published, recorded: null }, facts)).filter(({ bounds }) =>
    mayHold(bounds, from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY),
  )
  const isFound = new Set(rows.map(({ id }) => id))
  return { relations, earlier: relations.filter(({ id }) => isOther.has(id) && !isFound.has(id)) }
}

/** So many times as many relations are looked at where too few of them held on the days asked. */
const MORE = 4

const inNetwork = ({
  citations,
  languages,
  revisions,
  dataset,
  recordedAt,
  ...relation
}: ReturnType<typeof wholeOf>): Relation => relation

/** Which actors succeed which, as far as that was known by the clocks of a view. */
export async function successionsBy(store: Store, clocks: Clocks): Promise<Dated[]> {
  const now = await store.run('successions', {})
  if (!asksClock(clocks)) return now
  const then = (await revisedSince(store, clocks.recorded)).filter(({ type }) => type === 'SUCCEEDS')
  const ids = [...new Set([...now, ...then].map(({ id }) => id))].sort()
  const known = knownOnes(await knownBy(store, await store.run('relations', { ids }), clocks))
  return known.filter(({ type }) => type === 'SUCCEEDS')
}
