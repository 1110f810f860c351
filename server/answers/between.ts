import { askedFrom } from '../domain/asked.ts'
import { checkSpan } from '../domain/in-order.ts'
import { partsOf } from '../domain/network.ts'
import type { Day } from '../domain/time/day.ts'
import { heldOn } from '../store/held.ts'
import { kindsFor } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'
import { aboutOf, daysOf, type Given, idsOf } from './moment.ts'

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
