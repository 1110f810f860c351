import { compactsOf, matchRank, queryKeys, searchKey } from '../domain/search-key.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { ActorRow } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** The actors of whom a name answers a query, best first; all of them by id where none is put. */
export const actors =
  (store: Store) =>
  ({ q, limit }: { q?: string | undefined; limit: number }) =>
    ofOneRelease(store, async (release) => {
      const asked = q?.trim() ? q : null
      const found =
        asked === null ? (await store.run('actors', { ids: null })).map(unmatched) : await search(store, asked)
      return { release, q: asked, total: found.length, actors: found.slice(0, limit) }
    })

/** Exact names, then beginnings of names, then of words, then all words within; each by number of relations. */
async function search(store: Store, asked: string) {
  for (const key of queryKeys(asked)) {
    const found = key === '' ? [] : await searchBy(store, key)
    if (found.length > 0) return found
  }
  return []
}

async function searchBy(store: Store, key: string) {
  const rows = await store.run('search-actors', { lucene: luceneOf(key), compacts: compactsOf(key) })
  return rows
    .flatMap((actor) => bestName(actor, key))
    .sort((one, other) => one.rank - other.rank || byRelations(one.actor, other.actor))
    .map(({ actor, matched }) => found(actor, matched))
}

/** All words as beginnings. A search key holds letters, digits and blanks alone, small ones: nothing in it is an operator. */
export const luceneOf = (key: string) =>
  key
    .split(' ')
    .map((word) => `+${word}*`)
    .join(' ')

type Name = ActorRow['names'][number]

function bestName(actor: ActorRow, key: string): { actor: ActorRow; matched: Name; rank: number }[] {
  const ranked = actor.names.flatMap((matched) => {
    const rank = matchRank(searchKey(matched.name), key)
    return rank === null ? [] : [{ actor, matched, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank).slice(0, 1)
}

const byRelations = (one: ActorRow, other: ActorRow) => other.relations - one.relations || (one.id < other.id ? -1 : 1)

const found = (
  { id, kind, name, founded, dissolved, relations }: ActorRow,
  matched: Pick<Name, 'name' | 'from' | 'to'>,
) => ({
  id,
  kind,
  name,
  matched: { name: matched.name, from: matched.from, to: matched.to },
  founded,
  dissolved,
  relations,
})

const unmatched = (actor: ActorRow) => found(actor, { name: actor.name, from: null, to: null })
