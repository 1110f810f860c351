import { createStore, type StoreApi } from 'zustand/vanilla'
import { kindsOf } from '../../server/domain/network.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { type Answer, isAway } from '../api.ts'
import { byKey, type Data, dataFrom } from './data.ts'
import { type Failure, failureOf } from './loaded.ts'

/** What this graph had by some days, each asked for when a view first looks at it so. */
export type Earlier = {
  readonly store: StoreApi<{ readonly asked: number }>
  /** The network by a day, or null until it is there. */
  readonly of: (data: Data, recorded: Day) => Data | null
  /** Why it is not there by a day and will not come by itself; null where it is there, or on its way. */
  readonly failed: (data: Data, recorded: Day) => Failure | null
  /** Asks anew what has failed. */
  readonly again: (data: Data, recorded: Day) => void
}

type Had = Data | 'asked' | { readonly failure: Failure }

/** Asks for the network as it was recorded; kept as long as the present data stay the same. `lost` is told when the server is away. */
export function createEarlier(
  fetchNetwork: (recorded: Day) => Promise<Answer<'network'>>,
  lost: (failure: unknown) => void,
): Earlier {
  const store = createStore(() => ({ asked: 0 }))
  const had = new WeakMap<Data, Map<Day, Had>>()
  const daysOf = (data: Data) => {
    const days = had.get(data) ?? new Map<Day, Had>()
    had.set(data, days)
    return days
  }
  const tell = () => store.setState(({ asked }) => ({ asked: asked + 1 }))
  const ask = async (data: Data, recorded: Day, days: Map<Day, Had>) => {
    try {
      days.set(recorded, dataThen(await fetchNetwork(recorded), data))
    } catch (cause) {
      // Where the server is away it is asked again with the network itself, once that is loaded anew.
      if (isAway(cause)) return lost(cause)
      days.set(recorded, { failure: failureOf(cause) })
    }
    tell()
  }
  return {
    store,
    of(data, recorded) {
      const days = daysOf(data)
      const found = days.get(recorded)
      if (found === undefined) {
        days.set(recorded, 'asked')
        void ask(data, recorded, days)
      }
      return found === undefined || found === 'asked' || 'failure' in found ? null : found
    },
    failed(data, recorded) {
      const found = daysOf(data).get(recorded)
      return found !== undefined && found !== 'asked' && 'failure' in found ? found.failure : null
    },
    again(data, recorded) {
      daysOf(data).delete(recorded)
      tell()
    },
  }
}

/** What was there then, with the scales of the present data, and actors as they were then; what is there only since is known later. */
function dataThen(answer: Answer<'network'>, now: Data): Data {
  const { edges, main, busiest } = now
  const then = dataFrom(answer, edges.latest)
  const actors = now.actors.map((one) => then.actor.get(one.id) ?? one)
  const later = now.relations
    .filter(({ id }) => !then.relation.has(id))
    .map((relation) => ({ ...relation, later: true as const }))
  return {
    ...then,
    ...{ edges, main, busiest, actors, actor: byKey(actors), kindOf: kindsOf(actors), later },
    source: new Map([...now.source, ...then.source]),
    relation: new Map([...later, ...then.relations].map((relation) => [relation.id, relation])),
  }
}
