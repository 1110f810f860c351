import type { Actor, ActorName } from '../../server/domain/actor.ts'
import { between, MOST_COMPARED } from '../../server/domain/pair.ts'
import { matchRank, queryKeys, searchKey } from '../../server/domain/search-key.ts'
import type { Data } from './data.ts'
import type { Time } from './time.ts'
import { timeIn } from './typed.ts'

/** An actor found, by which of its names. */
type FoundActor = {
  readonly kind: 'actor'
  readonly actor: Actor
  readonly matched: ActorName
  readonly relations: number
  /** The days that the query names beside the actor. */
  readonly time: Time | null
}
/** Two actors found by one query, or an actor and several others. */
type FoundPair = {
  readonly kind: 'pair'
  readonly a: Actor
  readonly b: Actor
  readonly more: readonly Actor[]
  readonly relations: number
  readonly time: Time | null
}
export type Found = FoundActor | FoundPair
/** A time that was typed by itself, and the page on which it is looked at. */
export type FoundTime = { readonly kind: 'time'; readonly time: Time; readonly page: (typeof TIME_PAGES)[number] }

const TIME_PAGES = ['network', 'difference', 'matrix', 'table'] as const
const MOST = 8
/** Rank of a match in which a word of the name begins as the query does; what is worse only holds its words. */
const WORD_BEGINS = 2
/** So many pairs are offered; more where the query names them equally well, and then not so many that no actor has room. */
const [MOST_PAIRS, MOST_ALIKE] = [4, 5]
/** A query that is a name, or begins one, or a word of one, means that actor before it means two. */
const MOST_EXACT = 2

/**
 * Who answers a query, in any script: those whom all of it names (exact names, beginnings, words: DESIGN 6, Actors), then
 * pairs where it names two or more, then those of whom a name holds its words in another order. What of it reads as a time
 * is the time of whom the rest names; where all of it is a name, that comes first.
 */
export function find(data: Data, query: string): readonly Found[] {
  const whole = answering(data, query)
  const { names, time } = timeIn(query)
  if (time === null || names === '') return whole.slice(0, MOST)
  const timed = answering(data, names).map((found): Found => ({ ...found, time }))
  return [...whole, ...timed].slice(0, MOST)
}

/** The pages on which a time that is all of a query is looked at; the difference is that of a day. */
export function timesFound(query: string): readonly FoundTime[] {
  const { names, time } = timeIn(query)
  if (time === null || names !== '') return []
  return TIME_PAGES.filter((page) => page !== 'difference' || time.kind !== 'span').map((page) => ({
    ...{ kind: 'time', time, page },
  }))
}

/** Those whom a query names; where nobody answers all of it, without the articles in it. */
function answering(data: Data, query: string): Found[] {
  const found = queryKeys(query).map((key) => namedBy(data, key))
  return found.find((each) => each.some(({ kind }) => kind === 'actor')) ?? found[0] ?? []
}

function namedBy(data: Data, key: string): Found[] {
  if (key === '') return []
  const actors = actorsNamed(data, key)
  const found = actors.map((ranked) => ranked.found)
  const best = actors[0]?.rank ?? Number.POSITIVE_INFINITY
  if (best === 0) return found
  const pairs = pairsNamed(data, key)
  return best <= MOST_EXACT ? [...found, ...pairs] : [...pairs, ...found]
}

type Ranked = { readonly found: FoundActor; readonly rank: number }

function actorsNamed({ actors, degree }: Data, key: string): Ranked[] {
  return actors
    .flatMap((actor): Ranked[] => {
      const best = bestName(actor, key)
      if (best === null) return []
      return [
        {
          rank: best.rank,
          found: { kind: 'actor', actor, matched: best.name, relations: degree.get(actor.id) ?? 0, time: null },
        },
      ]
    })
    .sort(
      (one, other) =>
        standing(one) - standing(other) ||
        other.found.relations - one.found.relations ||
        (one.found.actor.id < other.found.actor.id ? -1 : 1),
    )
}

/** Who has no relations at all comes after everybody whom a name, or the beginning of a word of one, finds as well. */
const standing = ({ rank, found }: Ranked) => (found.relations === 0 ? Math.max(rank, WORD_BEGINS + 0.5) : rank)

function bestName(actor: Actor, key: string): { rank: number; name: ActorName } | null {
  let best: { rank: number; name: ActorName } | null = null
  for (const { name, own } of keyed(actor)) {
    const rank = matchRank(own, key)
    if (rank !== null && (best === null || rank < best.rank)) best = { rank, name }
  }
  return best
}

const keys = new WeakMap<Actor, readonly { readonly name: ActorName; readonly own: string }[]>()

/** The names of an actor with their search keys: worked out once, for every letter that is typed asks all of them. */
function keyed(actor: Actor) {
  const known = keys.get(actor) ?? actor.names.map((name) => ({ name, own: searchKey(name.name) }))
  keys.set(actor, known)
  return known
}

type Parted = { readonly actors: readonly Actor[]; readonly rank: number }

/**
 * The best ways to part the query so that each part names somebody: two actors are a pair, more are the first of them
 * with each of the others. Grown word by word, from the best ways to part what comes before.
 */
function pairsNamed(data: Data, key: string): FoundPair[] {
  const words = key.split(' ').filter((word) => !['x', 'and', 'vs'].includes(word))
  const ways: Parted[][] = [[{ actors: [], rank: 0 }]]
  for (let end = 1; end <= words.length; end += 1) {
    const grown = words.slice(Math.max(0, end - LONGEST_NAME), end).flatMap((_, at): Parted[] => {
      const from = Math.max(0, end - LONGEST_NAME) + at
      const before = ways[from] ?? []
      if (before.length === 0 || end - from === words.length) return []
      const named = actorsNamed(data, words.slice(from, end).join(' '))
        .filter(({ rank }) => rank <= WORD_BEGINS)
        .slice(0, MOST_NAMED)
      return before.flatMap(({ actors, rank }) =>
        named
          .filter(({ found }) => !actors.includes(found.actor) && actors.length <= MOST_COMPARED)
          .map((one) => ({ actors: [...actors, one.found.actor], rank: rank + one.rank })),
      )
    })
    ways.push(bestOf(grown))
  }
  const found = (ways.at(-1) ?? [])
    .flatMap(({ actors: [a, b, ...more], rank }) => (a && b ? [{ pair: pairOf(data, a, b, more), rank }] : []))
    .sort((one, other) => one.rank - other.rank || other.pair.relations - one.pair.relations)
  const best = found[0]?.rank
  // Those that the query names equally well are all meant; of others only some of which anything is recorded.
  return found
    .filter(({ pair, rank }, place) => rank === best || (place < MOST_PAIRS && pair.relations > 0))
    .slice(0, MOST_ALIKE)
    .map(({ pair }) => pair)
}

/** A name of more words is not looked for within a query of several, and so many ways to part one are followed. */
const [LONGEST_NAME, MOST_WAYS, MOST_NAMED] = [6, 24, 5]

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
  ...{ kind: 'pair', a, b, more, time: null },
  relations: between(data.relations, ...([a, b, ...more].map(({ id }) => id) as [string, ...string[]])).length,
})

/** Those whom a found row names. */
export const actorsFound = (found: Found): readonly [Actor, ...Actor[]] =>
  found.kind === 'actor' ? [found.actor] : [found.a, found.b, ...found.more]

/** The names nearest to a query that names nobody: those that share most of its pairs of letters. */
export function nearestNames({ actors }: Data, query: string): readonly Actor[] {
  const wanted = lettersOf(searchKey(query))
  const score = (actor: Actor) => Math.max(...keyed(actor).map(({ own }) => likeness(wanted, lettersOf(own))))
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

/** Whether a name is borne by another actor too, at whatever time: two governments in Damascus. */
export function isShared({ actors }: Data, actor: Actor, name: string): boolean {
  const key = searchKey(name)
  return actors.some((other) => other.id !== actor.id && keyed(other).some(({ own }) => own === key))
}
