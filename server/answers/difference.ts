import { type Asked, askedFrom } from '../domain/asked.ts'
import { type Difference, differenceOf, STEPS, type Triple } from '../domain/difference.ts'
import { checkTwoDays } from '../domain/in-order.ts'
import type { Dated } from '../domain/relation.ts'
import { asThemselves, type Followed, followedBy, oneWith } from '../domain/successors.ts'
import type { Day } from '../domain/time/day.ts'
import { heldOn } from '../store/held.ts'
import { successionsBy } from '../store/known-by.ts'
import { kindsFor } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'
import { aboutOf, type Given, ids } from './moment.ts'

/** What changed from one day to a later one. Throws `Invalid` where it is not later. */
export const difference =
  (store: Store) =>
  async ({ a, b, ...given }: { a: Day; b: Day } & Given) => {
    checkTwoDays(a, b)
    const asked = askedFrom(given)
    return ofOneRelease(store, async (release) => {
      const kindOf = await kindsFor(store, asked)
      const successions = asked.follow ? await successionsBy(store, asked) : []
      const followed = asked.follow ? followedBy(successions, b) : asThemselves
      const ends = successions.flatMap(({ source, target }) => [source, target])
      const days = { states: [a, b].map((day) => ({ from: day, to: day })), events: { from: a + 1, to: b } }
      const found = await heldOn(store, asked, days, aboutEach(asked, followed, ends))
      return { release, a, b, ...byIds(differenceOf(found, asked, a, b, kindOf, followed)) }
    })
  }

/** About whom the database is asked: of an actor that is followed, about each that counts as it. */
function aboutEach(asked: Asked, followed: Followed, ends: readonly string[]) {
  const { actor, actors } = aboutOf(asked)
  const among = actors && oneWith(actors, followed, ends)
  return actor === null
    ? [{ actor, actors: among }]
    : oneWith([actor], followed, ends).map((one) => ({ actor: one, actors: among }))
}

const triples = (list: readonly Triple[]) =>
  list.map(({ source, type, target, relations }) => ({ source, type, target, relations: ids(relations) }))

function byIds(found: Difference<Dated>) {
  const steps = Object.fromEntries(STEPS.map((step) => [step, triples(found[step])])) as {
    [step in (typeof STEPS)[number]]: ReturnType<typeof triples>
  }
  return {
    ...steps,
    unchanged: { certain: triples(found.unchanged.certain), possible: triples(found.unchanged.possible) },
    turned: found.turned.map(({ actors, from, to }) => ({ actors: [...actors], from, to })),
    events: ids(found.events),
    left: {
      unattested: ids(found.left.unattested),
      denied: ids(found.left.denied),
      structure: ids(found.left.structure),
      filtered: ids(found.left.filtered),
      later: ids(found.left.later),
    },
  }
}
