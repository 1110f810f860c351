import { asksClock } from '../domain/clocks.ts'
import { checkSpan } from '../domain/in-order.ts'
import { byId, type Relation } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { actorsBy } from '../store/actors-by.ts'
import { networkBy } from '../store/known-by.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { ActorRow } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { actorOf } from './actor.ts'

/** The most that one network may hold (RELIABILITY 5); beyond, it is cut and `total` says so. */
const MOST = { relations: 50_000, actors: 5_000 }

type Maybe = Day | null | undefined
type Asking = { from?: Maybe; to?: Maybe; published?: Maybe; recorded?: Maybe }

/**
 * The relations that may hold on some day of a span, with their actors, third parties too, and sources; everything in the
 * graph where no day is given. Cut, it keeps the first relations by id and the actors with most relations.
 */
export const network =
  (store: Store, most = MOST) =>
  async ({ from = null, to = null, published = null, recorded = null }: Asking) => {
    if (from !== null && to !== null) checkSpan(from, to)
    const everything = from === null && to === null
    return ofOneRelease(store, async (release) => {
      const clocks = { published, recorded }
      const {
        relations: read,
        earlier,
        isCut,
      } = await networkBy(store, { from, to, limit: most.relations + 1 }, clocks)
      const found = read.sort(byId)
      const kept = found.slice(0, most.relations)
      const known = await actorsBy(store, everything ? null : actorsOf(kept), clocks)
      const actors = mostRelated(known, most.actors)
      const relations = among(kept, actors)
      const sources = await store.run('sources', {
        ids: everything && !isCut && !asksClock(clocks) ? null : sourcesOf(relations),
      })
      return {
        release,
        from,
        to,
        total: !isCut
          ? { actors: known.length, relations: found.length }
          : published !== null
            ? NOT_KNOWN
            : await totalOf(store, { from, to, recorded }, known, earlier),
        actors: actors.map(actorOf),
        relations,
        sources,
      }
    })
  }

const distinct = (ids: readonly string[]) => [...new Set(ids)].sort()
const actorsOf = (relations: readonly Relation[]) =>
  distinct(
    relations.flatMap(({ source, target, thirdParties }) => [
      source,
      target,
      ...thirdParties.map(({ actor }) => actor),
    ]),
  )
const sourcesOf = (relations: readonly Relation[]) => distinct(relations.flatMap(({ sources }) => sources))

const mostRelated = (actors: readonly ActorRow[], most: number): ActorRow[] =>
  [...actors]
    .sort((one, other) => other.relations - one.relations || byId(one, other))
    .slice(0, most)
    .sort(byId)

function among(relations: readonly Relation[], actors: readonly ActorRow[]): readonly Relation[] {
  const kept = new Set(actors.map(({ id }) => id))
  return relations.filter(({ source, target }) => kept.has(source) && kept.has(target))
}

/** What sources tell by a day is known of relations that were read alone. */
const NOT_KNOWN = { actors: null, relations: null }

/**
 * The true size of a network that is cut; third parties are counted where they were read. `earlier` are the relations that
 * the database has as they became later.
 */
async function totalOf(
  store: Store,
  asked: { readonly from: Day | null; readonly to: Day | null; readonly recorded: Day | null },
  known: readonly ActorRow[],
  earlier: readonly Relation[],
) {
  const sizes = await store.run('network-size', asked)
  const ends = earlier.flatMap(({ source, target }) => [source, target])
  const actors = new Set([...known.map(({ id }) => id), ...ends, ...sizes.flatMap((size) => size.actors)])
  return { actors: actors.size, relations: sizes.reduce((total, size) => total + size.relations, earlier.length) }
}
