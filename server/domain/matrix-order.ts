import { z } from 'zod'
import { ActorId } from './actor.ts'
import { type Act, seriatedActors } from './alike.ts'
import type { Dated } from './relation.ts'

const NAMES = 'a-z'

/** How the rows of a matrix stand: who acts alike side by side, by name, or by hand: these first. */
export type MatrixOrder = 'similarity' | 'names' | readonly string[]

/** The same as text, as it stands in addresses and parameters: `a-z`, or the ids of actors in their order. */
export const MatrixOrderText = z
  .string()
  .transform((text): MatrixOrder => (text === NAMES ? 'names' : [...new Set(text.split(','))]))
  .pipe(z.union([z.literal('names'), z.array(ActorId).min(1)]))
  .meta({ description: `${NAMES}, or ids of actors in their order; else by similarity` })

/** Null for the usual order, by similarity. */
export const matrixOrderText = (order: MatrixOrder): string | null =>
  order === 'similarity' ? null : order === 'names' ? NAMES : order.join(',')

/** Up to so many actors are put in order once for all of them, as a layout places them; of more, those in sight (n³ steps). */
const ALL_UP_TO = 150

/** Actors in the order of similarity, each with the number of its bloc. */
export type Alike = { readonly ids: readonly string[]; readonly blocOf: ReadonlyMap<string, number> }

type Known = { readonly actors: readonly { readonly id: string }[]; readonly relations: readonly Act[] }

/** Whether the order of similarity is the same whoever is shown, so that it has to be worked out only once. */
export const isOrderedOnce = ({ actors }: Pick<Known, 'actors'>) => actors.length <= ALL_UP_TO

/** The order of similarity over all years, so that rows stand still while the day, a filter or the choice changes. */
export function alikeOf(shown: readonly string[], known: Known): Alike {
  // By id, so that equal distances fall out the same whoever lists the actors.
  const among = (isOrderedOnce(known) ? known.actors.map(({ id }) => id) : [...shown]).sort()
  const { order, blocOf } = seriatedActors(among, known.relations)
  return {
    ids: order.map((index) => among[index] as string),
    blocOf: new Map(among.map((id, index) => [id, blocOf[index] as number])),
  }
}

/** Actors of a matrix in their order; `opens` tells those before which a bloc begins. */
export type Rows = { readonly ids: readonly string[]; readonly opens: ReadonlySet<string> }

/** Puts the actors of a view in order. By similarity blocs are parted; by hand, whoever is not named follows by similarity. */
export function rowsInOrder(
  shown: readonly string[],
  order: MatrixOrder,
  alike: Alike,
  nameOf: (id: string) => string,
): Rows {
  if (order === 'names') return { ids: byName(shown, nameOf), opens: new Set() }
  const present = new Set(shown)
  const ids = alike.ids.filter((id) => present.has(id))
  if (order === 'similarity') {
    const bloc = (id: string | undefined) => (id === undefined ? undefined : alike.blocOf.get(id))
    return { ids, opens: new Set(ids.filter((id, place) => place > 0 && bloc(id) !== bloc(ids[place - 1]))) }
  }
  const named = order.filter((id) => present.has(id))
  return { ids: [...named, ...ids.filter((id) => !named.includes(id))], opens: new Set() }
}

function byName(shown: readonly string[], nameOf: (id: string) => string): string[] {
  const names = new Map(shown.map((id) => [id, nameOf(id)]))
  const compare = (one: string, other: string) =>
    (names.get(one) ?? '').localeCompare(names.get(other) ?? '', 'en') || (one < other ? -1 : 1)
  return [...shown].sort(compare)
}

/** More actors than this are no picture any more: the most related stand. */
export const MOST_ACTORS = 60

/** Of too many actors those with the most of some relations, then by id; else all of them. */
export function mostRelated(shown: readonly string[], relations: Iterable<Pick<Dated, 'source' | 'target'>>): string[] {
  if (shown.length <= MOST_ACTORS) return [...shown]
  const counts = new Map(shown.map((id) => [id, 0]))
  for (const { source, target } of relations)
    for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1)
  const order = [...counts].sort(([one, few], [other, more]) => more - few || (one < other ? -1 : 1))
  return order.slice(0, MOST_ACTORS).map(([id]) => id)
}

/** The order by hand after one actor was moved to the place of another, both as they stand; whoever was named and is absent keeps its place. */
export function movedTo(ids: readonly string[], order: MatrixOrder, actor: string, place: number): string[] {
  const without = ids.filter((id) => id !== actor)
  const moved = [...without.slice(0, place), actor, ...without.slice(place)]
  if (typeof order === 'string') return moved
  // The absent follow whom they followed.
  const result = [...moved]
  for (const [index, id] of order.entries())
    if (!result.includes(id)) result.splice(result.indexOf(order[index - 1] ?? '') + 1, 0, id)
  return result
}
