import { type Asked, askedFrom } from '../domain/asked.ts'
import { eventsAsked, type Parts, partsOf, statesAsked, type When } from '../domain/network.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { type Days, heldOn } from '../store/held.ts'
import { kindsFor } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'

/** What a view asks, as far as it was given. */
export type Given = Parameters<typeof askedFrom>[0]

/** Who stood with whom on a day: ids by how their relations stand, events of the window apart. */
export const moment =
  (store: Store) =>
  ({ at, ...given }: { at: Day } & Given) => {
    const asked = askedFrom(given)
    return ofOneRelease(store, async (release) => {
      const kindOf = await kindsFor(store, asked)
      const found = await heldOn(store, asked, daysOf({ at }, asked), [aboutOf(asked)])
      return { release, at, ...idsOf(partsOf(found, asked, { at }, kindOf)) }
    })
  }

/** The days of a moment or a span. */
export const daysOf = (when: When, { events }: Asked): Days => ({
  states: [statesAsked(when)],
  events: eventsAsked(when, events),
})

/** About whom a view asks, which the database sees to itself. */
export const aboutOf = ({ actor, actors }: Asked) => ({ actor, actors })

/** A division by ids alone. */
export const idsOf = ({ certain, possible, events, left }: Parts<Dated>) => ({
  certain: ids(certain),
  possible: ids(possible),
  events: ids(events),
  left: {
    unattested: ids(left.unattested),
    denied: ids(left.denied),
    structure: ids(left.structure),
    filtered: ids(left.filtered),
    later: ids(left.later),
  },
})

export const ids = (relations: readonly { readonly id: string }[]) => relations.map(({ id }) => id)
