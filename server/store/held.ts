import { type Asked, asksDetails } from '../domain/asked.ts'
import { asKnown, type Facts, knownOnes, type Later, saysLater } from '../domain/clocks.ts'
import type { Dated, Relation, Source, WholeRelation } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import type { CitedRow } from './rows.ts'
import type { Store } from './store.ts'

type Span = { readonly from: Day; readonly to: Day }

/** The days of a view: spans on any of which its states may hold, and that of its events. */
export type Days = { readonly states: readonly Span[]; readonly events: Span }

/** About whom a view asks, which the database sees to itself; of several, about each. */
export type Whom = Pick<Asked, 'actor' | 'actors'>

/**
 * The relations that may hold on the days of a view, each once, as they were known by its clocks; those not known then are
 * marked. What they are called and cite is read only where a view asks for it.
 */
export async function heldOn(store: Store, asked: Asked, days: Days, whom: readonly Whom[]): Promise<Dated[]> {
  if (!asksDetails(asked))
    return distinct(
      await each(days, whom, {
        states: (span) => store.run('states', span),
        events: (span) => store.run('events', span),
      }),
    )
  const rows = distinct(
    await each(asWide(days, asked), whom, {
      states: (span) => store.run('states-cited', span),
      events: (span) => store.run('events-cited', span),
    }),
  )
  return asked.published === null ? rows : asKnown(rows, asked, await factsOf(store, rows, asked.published))
}

type Ask<Row> = (span: Span & Whom) => Promise<Row[]>

const each = async <Row>(
  days: Days,
  whom: readonly Whom[],
  { states, events }: { states: Ask<Row>; events: Ask<Row> },
): Promise<Row[]> =>
  (
    await Promise.all(
      whom.flatMap(({ actor, actors }) => [
        ...days.states.map((span) => states({ ...span, actor, actors })),
        events({ ...days.events, actor, actors }),
      ]),
    )
  ).flat()

const distinct = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** A state that had ended before the days of a view, but nobody could know it by then, may hold on them: one that ended after the clock. */
const asWide = ({ states, events }: Days, { published }: Asked): Days => ({
  states: states.map(({ from, to }) => ({ from: published === null ? from : Math.min(from, published + 1), to })),
  events,
})

/** The sources that rows came with, and the lives of those actors whose relations are to be dated anew. */
async function factsOf(store: Store, rows: readonly CitedRow[], until: Day): Promise<Facts> {
  const sources = new Map<string, Pick<Source, 'published' | 'language'>>()
  for (const { cited } of rows) for (const source of cited) sources.set(source.id, source)
  return { source: (id) => sources.get(id), life: await livesOf(store, rows, until) }
}

/** When the actors of those relations lived that say something later than a day. */
export async function livesOf(store: Store, relations: readonly Dated[], until: Day): Promise<Facts['life']> {
  const changed = relations.filter((relation) => saysLater(relation, until))
  const ids = [...new Set(changed.flatMap(({ source, target }) => [source, target]))]
  const lives = new Map((ids.length === 0 ? [] : await store.run('lives', { ids })).map((life) => [life.id, life]))
  return (actor) => lives.get(actor)
}

/** Whole relations as they were known by the clocks of a view; those not known then are marked. */
export async function knownBy(
  store: Store,
  relations: readonly WholeRelation[],
  { published }: Pick<Asked, 'published'>,
): Promise<(WholeRelation | Later<WholeRelation>)[]> {
  if (published === null) return [...relations]
  const sources = new Map(relations.flatMap(({ citations }) => citations.map(({ source }) => [source.id, source])))
  const life = await livesOf(store, relations, published)
  return asKnown(relations, { published }, { source: (id) => sources.get(id), life })
}

/** Relations as the network shows them, those that were known by the clocks of a view, as they were. */
export async function networkBy(
  store: Store,
  relations: readonly Relation[],
  { published }: Pick<Asked, 'published'>,
): Promise<Relation[]> {
  if (published === null) return [...relations]
  const ids = [...new Set(relations.flatMap(({ sources }) => sources))].sort()
  const sources = new Map((await store.run('sources', { ids })).map((source) => [source.id, source]))
  const life = await livesOf(store, relations, published)
  return knownOnes(asKnown(relations, { published }, { source: (id) => sources.get(id), life }))
}

/** Which actors succeed which, as far as that was known by the clocks of a view. */
export async function successionsBy(store: Store, asked: Asked): Promise<Dated[]> {
  const successions = await store.run('successions', {})
  if (asked.published === null) return successions
  const whole = await store.run('relations', { ids: successions.map(({ id }) => id) })
  return knownOnes(await knownBy(store, whole, asked))
}
