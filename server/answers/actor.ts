import type { Actor, WholeActor } from '../domain/actor.ts'
import { unknownActor } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { ActorRow } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { ids } from './moment.ts'

/** One actor whole, its relations, and those in which it is a third party. Throws `NotFound`. */
export const actor =
  (store: Store) =>
  ({ id }: { id: string }) =>
    ofOneRelease(store, async (release) => {
      const [row] = await store.run('actors', { ids: [id] })
      if (!row) throw await unknownActor(store, id, 'id')
      const [relations, thirdPartyIn] = await Promise.all([
        store.run('relations-of', { actors: [id] }),
        store.run('third-party-in', { actor: id }),
      ])
      return { release, actor: wholeActorOf(row), relations: ids(relations), thirdPartyIn }
    })

/** What a network tells of an actor. */
export const actorOf = ({ id, kind, name, names, founded, dissolved, x, y }: ActorRow): Actor => ({
  id,
  kind,
  name,
  names,
  founded,
  dissolved,
  x,
  y,
})

const wholeActorOf = (row: ActorRow): WholeActor => ({
  ...actorOf(row),
  country: row.country,
  wikidata: row.wikidata,
  note: row.note,
})
