import type { Actor, ActorKind } from '../server/domain/actor.ts'
import type { Dated } from '../server/domain/relation.ts'
import { isoOf } from '../server/domain/time/day.ts'
import { isSymmetric, type RelationType, stateTypes } from '../server/domain/types/relation-types.ts'
import { randomFrom } from '../server/drawing/layout-random.ts'

export type Generated = {
  readonly actors: Actor[]
  readonly relations: Dated[]
  readonly first: number
  readonly days: number
}

export const SIZES = {
  S: [100, 400],
  dense: [100, 1_000],
  M: [1_000, 10_000],
  L: [5_000, 50_000],
  XL: [20_000, 200_000],
  million: [20_000, 1_000_000],
} as const
export type Size = keyof typeof SIZES

const KINDS: readonly ActorKind[] = ['state', 'armed-group', 'coalition', 'organisation', 'person']
/** 2010-01-01 and fifteen years; about 13 % of the relations hold on a day. */
const [FIRST, DAYS, ALIVE] = [14_610, 15 * 365, 0.15]
const [WIDTH, HEIGHT] = [1_170, 744]

/** A network like a real one: blocs, a few hubs with most relations, seven of ten relations inside a bloc. */
export function generated(size: Size, seed = 7): Generated {
  const [count, wanted] = SIZES[size]
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const blocs = Array.from({ length: Math.round(Math.sqrt(count) / 2) }, () => ({
    x: WIDTH * (0.12 + 0.76 * random()),
    y: HEIGHT * (0.12 + 0.76 * random()),
    ends: [] as number[],
  }))
  const blocOf = Array.from(
    { length: count },
    () => blocs[Math.floor(random() ** 1.6 * blocs.length)] as (typeof blocs)[number],
  )
  const actors = blocOf.map((bloc, index): Actor => {
    bloc.ends.push(index)
    const name = `Actor ${index}`
    const [x, y] = [bloc.x + bell() * WIDTH * 0.055, bloc.y + bell() * HEIGHT * 0.06]
    const within = (value: number, most: number) => Math.round(Math.max(8, Math.min(most - 8, value)))
    return {
      id: `a${index}`,
      kind: KINDS[index % KINDS.length] as ActorKind,
      name,
      names: [{ name, from: null, to: null, lang: null }],
      founded: null,
      dissolved: null,
      x: within(x, WIDTH),
      y: within(y, HEIGHT),
    }
  })
  const ends = actors.map((_, index) => index)
  const relations = Array.from({ length: wanted }, (_, index): Dated => {
    const from = index < count ? index : pick(ends)
    const bloc = blocOf[from] as (typeof blocs)[number]
    let to = from
    for (let trial = 0; to === from && trial < 20; trial += 1) to = random() < 0.7 ? pick(bloc.ends) : pick(ends)
    if (to === from) to = (from + 1) % count
    ends.push(from, to)
    bloc.ends.push(from)
    blocOf[to]?.ends.push(to)
    return relationOf(index, `a${from}`, `a${to}`, pick(stateTypes), random)
  })
  return { actors, relations, first: FIRST, days: DAYS }
}

/** A state between two actors, its dates known to the day; three of four are confirmed. */
function relationOf(index: number, from: string, to: string, type: RelationType, random: () => number): Dated {
  const lasting = Math.max(20, Math.round((-Math.log(1 - random()) * ALIVE * DAYS) / (1 - ALIVE / 2)))
  const begun = Math.floor(random() * (DAYS + lasting)) - lasting
  const start = FIRST + Math.max(0, begun)
  const end = FIRST + Math.min(DAYS, Math.max(1, begun + lasting))
  const chance = random()
  const [source, target] = isSymmetric(type) && from > to ? [to, from] : [from, to]
  return {
    id: `bench:r${index}`,
    type,
    source,
    target,
    start: isoOf(start),
    end: isoOf(end),
    observed: [],
    bounds: { startEarliest: start, startLatest: start, endEarliest: end, endLatest: end },
    status: chance < 0.75 ? 'confirmed' : chance < 0.93 ? 'reported' : 'disputed',
  }
}
