import { Invalid } from '../domain/errors.ts'
import { inOrder, turningPoints } from '../domain/pair.ts'
import type { Word } from '../domain/time/last-word.ts'
import type { Store } from '../store/store.ts'
import { checkActors } from './known.ts'
import { ofOneRelease } from './one-release.ts'

/** The whole history of two actors, denied relations and structure too, in order; and when their signs turned. */
export const pair =
  (store: Store) =>
  async ({ a, b, word = '12' }: { a: string; b: string; word?: Word | undefined }) => {
    if (a === b) throw new Invalid('A pair has two actors', 'Name another actor.', 'b')
    return ofOneRelease(store, async (release) => {
      await checkActors(store, { a: [a], b: [b] })
      const found = await store.run('pair', { a, b })
      const relations = inOrder(await store.run('relations', { ids: found.map(({ id }) => id) }))
      return { release, actors: [a, b], relations, turningPoints: turningPoints(relations, word) }
    })
  }
