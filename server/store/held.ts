import { type Asked, asksDetails } from '../domain/asked.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import type { Store } from './store.ts'

type Span = { readonly from: Day; readonly to: Day }

/** The days of a view: spans on any of which its states may hold, and that of its events. */
export type Days = { readonly states: readonly Span[]; readonly events: Span }

/** About whom a view asks, which the database sees to itself; of several, about each. */
export type Whom = Pick<Asked, 'actor' | 'actors'>

/**
 * The relations that may hold on the days of a view, each once, with as much of each as the view asks for: what they are
 * called and cite is read only where a filter needs it.
 */
export async function heldOn(store: Store, asked: Asked, days: Days, whom: readonly Whom[]): Promise<Dated[]> {
  const { states, events } = asksDetails(asked)
    ? {
        states: (span: Span & Whom) => store.run('states-cited', span),
        events: (span: Span & Whom) => store.run('events-cited', span),
      }
    : {
        states: (span: Span & Whom) => store.run('states', span),
        events: (span: Span & Whom) => store.run('events', span),
      }
  const found: Dated[][] = await Promise.all(
    whom.flatMap(({ actor, actors }) => [
      ...days.states.map((span) => states({ ...span, actor, actors })),
      events({ ...days.events, actor, actors }),
    ]),
  )
  return [...new Map(found.flat().map((relation) => [relation.id, relation])).values()]
}
