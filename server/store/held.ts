import { type Asked, asksDetails, isAbout } from '../domain/asked.ts'
import { asKnown, asksClock, type Clocks, isRecorded, wholeOf } from '../domain/clocks.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import { factsOf, revisedSince, sourcesThen } from './facts.ts'
import { otherThen } from './other-then.ts'
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
    return each(days, whom, {
      states: (span) => store.run('states', span),
      events: (span) => store.run('events', span),
    })
  const rows = await each(asWide(days, asked), whom, {
    states: (span) => store.run('states-cited', span),
    events: (span) => store.run('events-cited', span),
  })
  return asksClock(asked) ? knownRows(store, rows, asked, whom) : rows
}

type Ask<Row> = (span: Span & Whom) => Promise<Row[]>

async function each<Row extends { readonly id: string }>(
  days: Days,
  whom: readonly Whom[],
  { states, events }: { states: Ask<Row>; events: Ask<Row> },
): Promise<Row[]> {
  const found = await Promise.all(
    whom.flatMap(({ actor, actors }) => [
      ...days.states.map((span) => states({ ...span, actor, actors })),
      events({ ...days.events, actor, actors }),
    ]),
  )
  const rows = found.flat()
  // Of one day and about the same nothing comes twice, and there may be very many.
  if (days.states.length * whom.length === 1) return rows
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** A state that had ended before the days of a view, but nobody could know it by then, may hold on them: one that ended after the clock. */
const asWide = ({ states, events }: Days, { published }: Asked): Days => ({
  states: states.map(({ from, to }) => ({ from: published === null ? from : Math.min(from, published + 1), to })),
  events,
})

/** Relations that were changed since the day of record, as they were known by the clocks of a view; those not known are marked. */
export async function earlierKnown(store: Store, clocks: Clocks): Promise<Dated[]> {
  const { recorded } = clocks
  const had = (await revisedSince(store, recorded)).filter((one) => recorded !== null && isRecorded(one, recorded))
  const source = await sourcesThen(store, had)
  const relations: Dated[] = had.map((record) => wholeOf(record, (id) => source.get(id)))
  const facts = await factsOf(store, relations, clocks, (id) => source.get(id))
  return asKnown(relations, { ...clocks, recorded: null }, facts)
}

/** Rows as they were known, and those that were other ones when the clock stood: they may have held on other days. */
async function knownRows(
  store: Store,
  rows: readonly CitedRow[],
  asked: Asked,
  whom: readonly Whom[],
): Promise<Dated[]> {
  const { recorded } = asked
  const revised = await otherThen(store, recorded)
  const cited = new Map(rows.flatMap((row) => row.cited.map((source) => [source.id, source])))
  const source = await sourcesThen(store, revised)
  const earlier = new Map<string, Dated>(revised.map((record) => [record.id, wholeOf(record, (id) => source.get(id))]))
  const others = revised.filter(
    (record) => recorded !== null && isRecorded(record, recorded) && whom.some((one) => isAbout(one, record)),
  )
  const here = new Set(rows.map(({ id }) => id))
  const all: Dated[] = [...rows, ...others.filter(({ id }) => !here.has(id)).flatMap(({ id }) => earlier.get(id) ?? [])]
  const facts = await factsOf(store, all, asked, (id) => cited.get(id) ?? source.get(id))
  return asKnown(all, asked, facts, (id) => earlier.get(id))
}
