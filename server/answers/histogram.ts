import { type Asked, askedFrom, languagesOf, NONE } from '../domain/asked.ts'
import { isPublished, saysLater } from '../domain/clocks.ts'
import { cutToBars, everShown, histogramOfDates } from '../domain/histogram.ts'
import type { Dated, Source } from '../domain/relation.ts'
import type { Release } from '../domain/release.ts'
import { kindsBy } from '../store/actors-by.ts'
import { earlierKnown } from '../store/held.ts'
import { kindsFor } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { RowOf } from '../store/queries.ts'
import type { Store } from '../store/store.ts'
import { aboutOf, type Given } from './moment.ts'

type Rows = RowOf<'dates'>[]

/**
 * How many stated starts and ends lie in each month, and in each year where no month is known. The dates of all relations,
 * cut to months and years, are kept while the data are the same: types, signs and status are asked of them, other filters of the database.
 */
export const histogram = (store: Store) => {
  let all: { readonly release: Release; readonly rows: Promise<Rows> } | null = null
  // By the object, not by its hash: rows that an import hides from now on are another state of the same data.
  const everyone = (release: Release) => {
    if (all?.release === release && release.hash !== null) return all.rows
    const rows = store.run('dates', { ...ALL, cited: [], recorded: null }).then(cutToBars)
    all = { release, rows }
    rows.catch(() => {
      all = null
    })
    return rows
  }
  return (given: Given) => {
    const asked = askedFrom(given)
    return ofOneRelease(store, async (release) => {
      const rows = await (asksOnlyTypes(asked) ? everyone(release) : some(store, asked))
      const now = everShown(dated(rows, asked), rest(asked), () => undefined)
      return { release, ...histogramOfDates([...now, ...(await earlierShown(store, asked))]) }
    })
  }
}

/** What the database sees to by itself. */
const ALL = { actor: null, actors: null, kinds: null, confidence: null, aspects: null }

const asksOnlyTypes = (asked: Asked) =>
  (Object.keys(ALL) as (keyof typeof ALL)[]).every((name) => asked[name] === null) && !asksSources(asked)

const asksSources = ({ sources, languages, published, recorded }: Asked) =>
  [sources, languages, published, recorded].some((filter) => filter !== null)

async function some(store: Store, asked: Asked): Promise<Rows> {
  await kindsFor(store, { ...asked, kinds: null })
  const { confidence, aspects, recorded } = asked
  const cited = await citedBy(store, asked)
  return store.run('dates', { ...(await actorsAsked(store, asked)), confidence, aspects, cited, recorded })
}

/** About whom, and of which kinds. The database knows the kinds of today: of an earlier day of record it is told the actors that were of them. */
async function actorsAsked(store: Store, asked: Asked) {
  const { actor, actors, kinds, recorded } = asked
  if (kinds === null || recorded === null) return { ...aboutOf(asked), kinds }
  const ofKinds = (await kindsBy(store, actors, { recorded })).filter(({ kind }) => kinds.includes(kind))
  return { actor, actors: ofKinds.map(({ id }) => id), kinds: null }
}

/** Lists of sources, of each of which a relation must cite one; of those alone that were out by the clock. */
async function citedBy(store: Store, { sources, languages, published }: Asked): Promise<string[][]> {
  if (languages === null && published === null) return sources === null ? [] : [[...sources]]
  const out = (await store.run('sources', { ids: null })).filter(
    (source) => published === null || isPublished(source, published),
  )
  const ids = (passes: (source: Source) => boolean) => out.filter(passes).map(({ id }) => id)
  return [
    published === null ? [] : [ids(() => true)],
    sources === null ? [] : [ids(({ id }) => sources.includes(id))],
    languages === null ? [] : [ids((source) => languages.includes(languagesOf([source])[0] ?? NONE))],
  ].flat()
}

/** What is left to ask of rows that the database has already chosen. */
const rest = (asked: Asked): Asked => ({
  ...asked,
  ...ALL,
  sources: null,
  languages: null,
  published: null,
  recorded: null,
})

/** What the view shows of relations that were changed since its day of record, as they were then. */
async function earlierShown(store: Store, asked: Asked): Promise<Dated[]> {
  if (asked.recorded === null) return []
  return everShown(await earlierKnown(store, asked), asked, await kindsFor(store, asked))
}

const NO_DAYS = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null }

/** Rows, a start or an end each and how many relations state it, with as much of a relation as a filter looks at. */
const dated = (rows: Rows, { published }: Asked) =>
  rows
    .filter(({ end }) => published === null || !saysLater({ end, observed: [] }, published))
    .map((row) => ({ id: '', source: '', target: '', observed: [], bounds: NO_DAYS, ...row }))
