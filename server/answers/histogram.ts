import { type Asked, askedFrom } from '../domain/asked.ts'
import { histogramOf } from '../domain/histogram.ts'
import type { Dated } from '../domain/relation.ts'
import type { RowOf } from '../store/queries.ts'
import type { Store } from '../store/store.ts'
import { kindsFor } from './known.ts'
import { aboutOf, type Given } from './moment.ts'
import { ofOneRelease } from './one-release.ts'

type Rows = RowOf<'dates'>[]

/**
 * How many stated starts and ends lie in each month, and in each year where no month is known. The dates of all relations
 * are kept while the data are the same: every filter but actors and kinds is asked of them.
 */
export const histogram = (store: Store) => {
  let all: { readonly hash: string | null; readonly rows: Promise<Rows> } | null = null
  const everyone = (hash: string | null) => {
    if (all?.hash === hash && hash !== null) return all.rows
    const rows = store.run('dates', { actor: null, actors: null, kinds: null })
    all = { hash, rows }
    rows.catch(() => {
      all = null
    })
    return rows
  }
  return (given: Given) => {
    const asked = askedFrom(given)
    return ofOneRelease(store, async (release) => {
      const rows = await (isAboutAll(asked) ? everyone(release.hash) : some(store, asked))
      return { release, ...histogramOf(each(rows), rest(asked), () => undefined) }
    })
  }
}

const isAboutAll = ({ actor, actors, kinds }: Asked) => actor === null && actors === null && kinds === null

async function some(store: Store, asked: Asked): Promise<Rows> {
  await kindsFor(store, { ...asked, kinds: null })
  return store.run('dates', { ...aboutOf(asked), kinds: asked.kinds })
}

/** What is left to ask of rows that the database has already chosen by actors and kinds. */
const rest = (asked: Asked): Asked => ({ ...asked, actor: null, actors: null, kinds: null })

const NO_DAYS = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null }

/** The dates that rows stand for, a start or an end each, as relations with what a histogram looks at. */
function* each(rows: Rows): Generator<Dated> {
  for (const { relations, ...dates } of rows)
    for (let nth = 0; nth < relations; nth += 1)
      yield { id: '', source: '', target: '', observed: [], bounds: NO_DAYS, ...dates }
}
