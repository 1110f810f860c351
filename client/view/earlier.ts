import { createStore, type StoreApi } from 'zustand/vanilla'
import { kindsOf } from '../../server/domain/network.ts'
import type { Day } from '../../server/domain/time/day.ts'
import type { Answer } from '../api.ts'
import { byKey, type Data, dataFrom } from './data.ts'

/** What this graph had by some days, each asked for when a view first looks at it so. */
export type Earlier = {
  readonly store: StoreApi<{ readonly asked: number }>
  /** The network by a day, or null until it is there. */
  readonly of: (data: Data, recorded: Day) => Data | null
}

/** Asks for the network as it was recorded; kept as long as the present data stay the same. `lost` is told of what fails. */
export function createEarlier(
  fetchNetwork: (recorded: Day) => Promise<Answer<'network'>>,
  lost: (failure: unknown) => void,
): Earlier {
  const store = createStore(() => ({ asked: 0 }))
  const had = new WeakMap<Data, Map<Day, Data | 'asked'>>()
  const ask = async (data: Data, recorded: Day, days: Map<Day, Data | 'asked'>) => {
    try {
      days.set(recorded, dataThen(await fetchNetwork(recorded), data))
    } catch (cause) {
      // Asked again with the network itself, which is loaded anew once the server answers.
      lost(cause)
      return
    }
    store.setState(({ asked }) => ({ asked: asked + 1 }))
  }
  return {
    store,
    of(data, recorded) {
      const days = had.get(data) ?? new Map<Day, Data | 'asked'>()
      had.set(data, days)
      const found = days.get(recorded)
      if (found === undefined) {
        days.set(recorded, 'asked')
        void ask(data, recorded, days)
      }
      return found === undefined || found === 'asked' ? null : found
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
