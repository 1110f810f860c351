import { askedFrom, USUAL } from '../domain/asked.ts'
import { knownOnes } from '../domain/clocks.ts'
import { Invalid } from '../domain/errors.ts'
import { between, inOrder, turningPoints } from '../domain/pair.ts'
import { foundBetween, knownBy } from '../store/known-by.ts'
import { checkActors } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'
import { type Given, ids } from './moment.ts'

type Pair = { a: string; b: string } & Pick<Given, 'word' | 'published' | 'recorded'>

/** The whole history of two actors, denied relations and structure too, in order; and when their signs turned. */
export const pair =
  (store: Store) =>
  async ({ a, b, word = USUAL.word, ...given }: Pair) => {
    if (a === b) throw new Invalid('A pair has two actors', 'Name another actor.', 'b')
    return ofOneRelease(store, async (release) => {
      const asked = askedFrom(given)
      const [found] = await Promise.all([foundBetween(store, a, b, asked), checkActors(store, { a: [a], b: [b] })])
      const whole = await store.run('relations', found)
      const told = between(await knownBy(store, whole, asked), a, b)
      const relations = inOrder(knownOnes(told))
      return {
        release,
        actors: [a, b],
        relations,
        later: ids(told.filter((relation) => 'later' in relation)),
        turningPoints: turningPoints(relations, word),
      }
    })
  }
