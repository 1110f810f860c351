import { type Asked, askedFrom } from '../domain/asked.ts'
import { histogramOf } from '../domain/histogram.ts'
import type { Dated } from '../domain/relation.ts'
import type { RowOf } from '../store/queries.ts'
import type { Store } from '../store/store.ts'
import { kindsFor } from './known.ts'
import { aboutOf, type Given } from './moment.ts'
import { ofOneRelease } from './one-release.ts'

/** How many stated starts and ends lie in each month, and in each year where no month is known. */
export const histogram = (store: Store) => (given: Given) => {
  const asked = askedFrom(given)
  return ofOneRelease(store, async (release) => {
    if (asked.actor !== null || asked.actors !== null) await kindsFor(store, { ...asked, kinds: null })
    const rows = await store.run('dates', { ...aboutOf(asked), kinds: asked.kinds })
    return { release, ...histogramOf(each(rows), rest(asked), () => undefined) }
  })
}

/** What is left to ask of rows that the database has already chosen by actors and kinds. */
const rest = (asked: Asked): Asked => ({ ...asked, actor: null, actors: null, kinds: null })

const NO_DAYS = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null }

/** The relations that rows stand for, with what a histogram looks at. */
function* each(rows: readonly RowOf<'dates'>[]): Generator<Dated> {
  for (const { relations, ...dates } of rows)
    for (let nth = 0; nth < relations; nth += 1)
      yield { id: '', source: '', target: '', observed: [], bounds: NO_DAYS, ...dates }
}
