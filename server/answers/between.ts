import { askedFrom } from '../domain/asked.ts'
import { Invalid } from '../domain/errors.ts'
import { partsOf } from '../domain/network.ts'
import type { Day } from '../domain/time/day.ts'
import { heldOn } from '../store/held.ts'
import type { Store } from '../store/store.ts'
import { kindsFor } from './known.ts'
import { aboutOf, daysOf, type Given, idsOf } from './moment.ts'
import { ofOneRelease } from './one-release.ts'

/** Who stood with whom on some day of a span. Throws `Invalid` where it ends before it begins. */
export const between =
  (store: Store) =>
  async ({ from, to, ...given }: { from: Day; to: Day } & Given) => {
    checkSpan(from, to)
    const asked = askedFrom(given)
    return ofOneRelease(store, async (release) => {
      const kindOf = await kindsFor(store, asked)
      const found = await heldOn(store, asked, daysOf({ from, to }, asked), [aboutOf(asked)])
      return { release, from, to, ...idsOf(partsOf(found, asked, { from, to }, kindOf)) }
    })
  }

/** Throws `Invalid` where a span ends before it begins. */
export function checkSpan(from: Day, to: Day) {
  if (from > to)
    throw new Invalid('The span ends before it begins', 'Give a day for "to" that is not before "from".', 'to')
}
