import { type Actor, type ActorName, shortNameOn } from '../../server/domain/actor.ts'
import { between, MOST_COMPARED } from '../../server/domain/pair.ts'
import { matchRank, searchKey } from '../../server/domain/search-key.ts'
import type { Day } from '../../server/domain/time/day.ts'
import type { Data } from './data.ts'

/** An actor found, by which of its names. */
type FoundActor = {
  readonly kind: 'actor'
  readonly actor: Actor
  readonly matched: ActorName
  readonly relations: number
}
/** Two actors found by one query, or an actor and several others. */
type FoundPair = {
  readonly kind: 'pair'
  readonly a: Actor
  readonly b: Actor
  readonly more: readonly Actor[]
  readonly relations: number
}
export type Found = FoundActor | FoundPair

const MOST = 8
/** Rank of a match in which a word of the name begins as the query does; what is worse only holds its words. */
const WORD_BEGINS = 2
const MOST_PAIRS = 3
/** A query that is a name, or begins one, or a word of one, means that actor before it means two. */
const MOST_EXACT = 2

/**
 * Who answers a query, in any script: those whom all of it names (exact names, beginnings, words: DESIGN 6, Actors), then
 * pairs where it names two or more, then those of whom a name holds its words in another order.
 */
export function find(data: Data, query: string, day: Day): readonly Found[] {
  const key = searchKey(query)
  if (key === '') return []
  const actors = actorsNamed(data, key, day)
  const pairs = pairsNamed(data, key, day)
  const found = actors.map((ranked) => ranked.found)
  const isName = (actors[0]?.rank ?? Number.POSITIVE_INFINITY) <= MOST_EXACT
  return (isName ? [...found, ...pairs] : [...pairs, ...found]).slice(0, MOST)
}

type Ranked = { readonly found: FoundActor; readonly rank: number }

function actorsNamed({ actors, degree }: Data, key: string, day: Day): Ranked[] {
  return actors
    .flatMap((actor): Ranked[] => {
      const best = bestName(actor, key, day)
      if (best === null) return []
      return [
        { rank: best.rank, found: { kind: 'actor', actor, matched: best.name, relations: degree.get(actor.id) ?? 0 } },
      ]
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        other.found.relations - one.found.relations ||
        (one.found.actor.id < other.found.actor.id ? -1 : 1),
    )
}

function bestName(actor: Actor, key: string, day: Day): { rank: number; name: ActorName } | null {
  let best: { rank: number; name: ActorName } | null = null
  const short: ActorName = { name: shortNameOn(actor, day), from: null, to: null, lang: null }
  for (const name of [...actor.names, short]) {
    const rank = matchRank(searchKey(name.name), key)
    if (rank !== null && (best === null || rank < best.rank)) best = { rank, name }
  }
  return best
}

type Parted = { readonly actors: readonly Actor[]; readonly rank: number }

/**
 * The best ways to part the query so that each part names somebody: two actors are a pair, more are the first of them
 * with each of the others. Grown word by word, from the best ways to part what comes before.
 */
function pairsNamed(data: Data, key: string, day: Day): FoundPair[] {
  const words = key.split(' ').filter((word) => !['x', 'and', 'vs'].includes(word))
  const ways: Parted[][] = [[{ actors: [], rank: 0 }]]
  for (let end = 1; end <= words.length; end += 1) {
    const grown = words.slice(Math.max(0, end - LONGEST_NAME), end).flatMap((_, at): Parted[] => {
      const from = Math.max(0, end - LONGEST_NAME) + at
      const before = ways[from] ?? []
      if (before.length === 0 || end - from === words.length) return []
      const named = actorsNamed(data, words.slice(from, end).join(' '), day)
        .filter(({ rank }) => rank <= WORD_BEGINS)
        .slice(0, 3)
      return before.flatMap(({ actors, rank }) =>
        named
          .filter(({ found }) => !actors.includes(found.actor) && actors.length <= MOST_COMPARED)
          .map((one) => ({ actors: [...actors, one.found.actor], rank: rank + one.rank })),
      )
    })
    ways.push(bestOf(grown))
  }
  return (ways.at(-1) ?? [])
    .flatMap(({ actors: [a, b, ...more], rank }) => (a && b ? [{ pair: pairOf(data, a, b, more), rank }] : []))
    .sort((one, other) => one.rank - other.rank || other.pair.relations - one.pair.relations)
    .slice(0, MOST_PAIRS)
    .map(({ pair }) => pair)
}

/** A name of more words is not looked for within a query of several, and so many ways to part one are followed. */
const [LONGEST_NAME, MOST_WAYS] = [6, 12]

/** Each set of actors once, by its best way. */
function bestOf(ways: readonly Parted[]): Parted[] {
  const best = new Map<string, Parted>()
  for (const way of ways) {
    const name = way.actors
      .map(({ id }) => id)
      .sort()
      .join(' ')
    if (way.rank < (best.get(name)?.rank ?? Number.POSITIVE_INFINITY)) best.set(name, way)
  }
  return [...best.values()].sort((one, other) => one.rank - other.rank).slice(0, MOST_WAYS)
}

const pairOf = (data: Data, a: Actor, b: Actor, more: readonly Actor[]): FoundPair => ({
  ...{ kind: 'pair', a, b, more },
  relations: between(data.relations, ...([a, b, ...more].map(({ id }) => id) as [string, ...string[]])).length,
})

/** Those whom a found row names. */
export const actorsFound = (found: Found): readonly [Actor, ...Actor[]] =>
  found.kind === 'actor' ? [found.actor] : [found.a, found.b, ...found.more]

/** The names nearest to a query that names nobody: those that share most of its pairs of letters. */
export function nearestNames({ actors }: Data, query: string): readonly Actor[] {
  const wanted = lettersOf(searchKey(query))
  const score = (actor: Actor) =>
    Math.max(...actor.names.map(({ name }) => likeness(wanted, lettersOf(searchKey(name)))))
  return actors
    .map((actor) => ({ actor, score: score(actor) }))
    .filter(({ score }) => score > 0.3)
    .sort((one, other) => other.score - one.score)
    .slice(0, 3)
    .map(({ actor }) => actor)
}

const lettersOf = (key: string) => new Set([...key].map((letter, at, all) => letter + (all[at + 1] ?? ' ')))
/** Dice's coefficient of two sets of letter pairs. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size || 1)
