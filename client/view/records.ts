import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Answer, type Api, type Asking, isPassing } from '../api.ts'
import { type Failure, failureOf } from './loaded.ts'

/** What the network leaves out and is fetched when it is looked at: citations, notes, terms. */
export type Fetchable = 'relation' | 'actor' | 'datasets'

export type Wanted<Name extends Fetchable> = Asking<Name>

export type Fetched<Name extends Fetchable> =
  | { readonly state: 'fetching' }
  | { readonly state: 'there'; readonly answer: Answer<Name> }
  | { readonly state: 'missing'; readonly failure: Failure }

type Shelf = { readonly [name in Fetchable]: { readonly [key: string]: Fetched<name> } }
export type Records = {
  readonly store: StoreApi<Shelf>
  /** Sees that an answer is there or on its way; a failed one is asked for again. */
  readonly want: <Name extends Fetchable>(name: Name, input: Asking<Name>) => void
  readonly keyOf: (input: unknown) => string
  /** Drops everything: the data are another release. */
  readonly forget: () => void
}

/** Answers fetched on demand and kept. `lost` is told when the server is away. */
export function createRecords(api: Api, lost: (failure: unknown) => void): Records {
  const empty: Shelf = { relation: {}, actor: {}, datasets: {} }
  const store = createStore<Shelf>()(() => empty)
  /** How often all was dropped: what was asked before is of another release. */
  let drops = 0
  const put = <Name extends Fetchable>(name: Name, key: string, fetched: Fetched<Name>) =>
    store.setState((shelf) => ({ ...shelf, [name]: { ...shelf[name], [key]: fetched } }))

  const keyOf: Records['keyOf'] = (input) => Object.values(input as object).join(' ')
  const want: Records['want'] = (name, input) => {
    const key = keyOf(input)
    const known = store.getState()[name][key]
    if (known && known.state !== 'missing') return
    const before = drops
    const answered = (fetched: Fetched<typeof name>) => before === drops && put(name, key, fetched)
    put(name, key, { state: 'fetching' })
    api(name, input)
      .then((answer) => answered({ state: 'there', answer } as Fetched<typeof name>))
      .catch((failure: unknown) => {
        answered({ state: 'missing', failure: failureOf(failure) })
        if (isPassing(failure)) lost(failure)
      })
  }
  const forget = () => {
    drops += 1
    store.setState(empty, true)
  }
  return { store, want, keyOf, forget }
}
