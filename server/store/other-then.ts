import { isDeepStrictEqual } from 'node:util'
import { boundsBy } from '../domain/clocks.ts'
import type { EarlierRelation } from '../domain/record.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { ALWAYS } from './dates.ts'
import { revisedSince } from './facts.ts'
import { lifeBy, livesThen } from './lives.ts'
import { recordOf } from './rows.ts'
import type { Store } from './store.ts'

/** Whole records asked for at once: their citations make a row heavy. */
const BATCH = 2_000

/**
 * Relations that were other ones by the day of record, as they were: those that were changed since, and states whose bounds
 * are others now because one of their actors has another life. All are bounded by the lives of then.
 */
export async function otherThen(store: Store, recorded: Day | null): Promise<EarlierRelation[]> {
  const revised = await revisedSince(store, recorded)
  const then = await livesThen(store, recorded)
  if (then.size === 0) return revised
  const isRevised = new Set(revised.map(({ id }) => id))
  const states = new Map<string, Dated>()
  for (const actor of then.keys())
    for (const state of await store.run('states', { ...ALWAYS, actor, actors: null }))
      if (!isRevised.has(state.id)) states.set(state.id, state)
  const life = await lifeBy(store, [...states.values(), ...revised], then)
  const moved = [...states.values()].filter((state) => !isDeepStrictEqual(boundsBy(state, life), state.bounds))
  for (let at = 0; at < moved.length; at += BATCH) {
    const ids = moved.slice(at, at + BATCH).map(({ id }) => id)
    revised.push(...(await store.run('relations', { ids })).map(recordOf))
  }
  return revised.map((one) => ({ ...one, bounds: boundsBy(one, life) ?? one.bounds }))
}
