import type { Actor, ActorKind } from '../../server/domain/actor.ts'
import type { Dated } from '../../server/domain/relation.ts'
import { boundsOf } from '../../server/domain/time/bounds.ts'
import type { Measure } from '../../server/drawing/mark.ts'

/** Text as wide as half its size for each letter: enough to place names by. */
export const measure: Measure = (text, { size, weight }) => [...text].length * size * (weight === 600 ? 0.54 : 0.52)

export const actor = (id: string, x: number, y: number, given: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'state',
  name: id,
  names: [{ name: id, from: null, to: null, lang: null }],
  founded: null,
  dissolved: null,
  x,
  y,
  ...given,
})

/** A state from 2016 to 2018, or an event where its type is one and `end` is null. */
export function relation(given: Partial<Dated>): Dated {
  const stated = { start: '2016-01-01', end: '2018-12-31', observed: [], ...given }
  const derived = boundsOf('state', stated)
  if ('refused' in derived) throw new Error(derived.refused)
  return {
    id: 'test:r1',
    type: 'BACKS',
    source: 'a',
    target: 'b',
    status: 'confirmed',
    bounds: derived.bounds,
    ...stated,
  }
}

/** Numbers in [0, 1) that are the same each time for one seed. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const KINDS: readonly ActorKind[] = [
  'state',
  'armed-group',
  'coalition',
  'organisation',
  'person',
  'party',
  'government',
]
const NAMES = [
  'Iran',
  'HTS',
  'United Kingdom',
  'Syrian rebels',
  'European Union',
  'al-Qaeda',
  'هيئة تحرير الشام',
  'SDF',
]
const TYPES = ['BACKS', 'OPPOSES', 'NEGOTIATES_WITH', 'FIGHTS', 'ALLIED_WITH', 'ARMS', 'PART_OF', 'SANCTIONS'] as const
const STATUSES = ['confirmed', 'reported', 'disputed'] as const

/** A network as an annealed layout leaves it: no two actors nearer than their names need, two lines or so for each. */
export function network(count: number, seed: number): { actors: Actor[]; relations: Dated[] } {
  const random = numbers(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const columns = Math.ceil(Math.sqrt(count * 1.3))
  const actors = Array.from({ length: count }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const name = `${pick(NAMES)} ${at}`
    const [x, y] = [column * 130 + random() * 50, row * 100 + random() * 40]
    return actor(`a${at}`, Math.round(x), Math.round(y), {
      kind: pick(KINDS),
      name,
      names: [{ name, from: null, to: null, lang: null }],
    })
  })
  /** Two of three with a neighbour, as a layout that draws those who are related together leaves it. */
  const targetOf = (source: number) => {
    const near = [1, columns, columns + 1, columns - 1].map((step) => source + step).filter((at) => at < count)
    return random() < 0.67 && near.length > 0 ? pick(near) : (source + 1 + Math.floor(random() * (count - 1))) % count
  }
  const relations = Array.from({ length: Math.round(count * 1.8) }, (_, at) => {
    const source = Math.floor(random() * count)
    const [one, other] = [source, targetOf(source)].map((index) => `a${index}`).sort() as [string, string]
    return relation({ id: `test:r${at}`, type: pick(TYPES), source: one, target: other, status: pick(STATUSES) })
  })
  return { actors, relations }
}
