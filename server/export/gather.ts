import type { Asked } from '../domain/asked.ts'
import { Invalid } from '../domain/errors.ts'
import { eventsAsked, kindsOf, statesAsked } from '../domain/network.ts'
import { byId, type Dated, type WholeRelation } from '../domain/relation.ts'
import type { Release } from '../domain/release.ts'
import { asThemselves, type Followed, followedBy, oneWith } from '../domain/successors.ts'
import type { Day } from '../domain/time/day.ts'
import { number } from '../domain/wording.ts'
import { actorsBy, kindsBy } from '../store/actors-by.ts'
import { type Days, heldOn } from '../store/held.ts'
import { foundBetween, knownBy, successionsBy } from '../store/known-by.ts'
import { checkActors, checkSources } from '../store/named.ts'
import { ofOneRelease } from '../store/one-release.ts'
import type { Store } from '../store/store.ts'
import { addressOf, type Over } from './address.ts'
import type { Wanted } from './input.ts'
import {
  actorsIn,
  allYearsOf,
  besideOf,
  divided,
  endsOf,
  isWhole,
  sourcesOf,
  type Taken,
  type TakenActor,
  type View,
  withLanguages,
} from './taken.ts'

/** More relations than this are refused (RELIABILITY 5). */
const EXPORT_LIMIT = 200_000
/** Whole records asked for at once: their citations make a row heavy. */
const BATCH = 2_000

type HeldView = Extract<View, { of: 'network' | 'days' | 'difference' }>

export type Frame = { readonly origin: string; readonly retrieved: Day; readonly over: Over }

/** Gathers a view with its whole records, all of one state of the data. `NotFound` for an actor that is not there, `Invalid` where there is too much. */
export const gathered = (store: Store, wanted: Wanted, frame: Frame): Promise<Taken> =>
  ofOneRelease(store, (release) => gatheredOf(release, store, wanted, frame))

async function gatheredOf(
  release: Release,
  store: Store,
  { view, asked, labels }: Wanted,
  { over, origin, retrieved }: Frame,
): Promise<Taken> {
  await checkNamed(store, view, asked, over)
  const isHeld = view.of === 'network' || view.of === 'days' || view.of === 'difference'
  const history = isHeld ? null : await wholeOf(store, await idsOf(store, view, asked), asked)
  const successions = asked.follow ? await successionsBy(store, asked) : []
  const followed = view.of === 'difference' && asked.follow ? followedBy(successions, view.b) : asThemselves
  const candidates: Dated[] =
    history?.map(withLanguages) ?? (await heldIn(store, view as HeldView, asked, followed, [...endsOf(successions)]))
  const kindOf = kindsOf(asked.kinds === null ? [] : await kindsBy(store, [...endsOf(candidates)], asked))
  const { standing, left, unattested, difference } = divided(candidates, view, asked, kindOf, followed)
  checkSize(standing.size)
  const relations = history?.filter(({ id }) => standing.has(id)) ?? (await wholeOf(store, [...standing.keys()], asked))
  relations.sort(byId)
  const whole = isWhole(view, asked)
  const [actors, sources, datasets] = await Promise.all([
    whole
      ? actorsBy(store, null, asked)
      : actorsOf(store, [...actorsIn(view, asked, relations, followed), ...endsOfPath(over)], asked),
    whole ? store.run('sources', { ids: null }) : sourcesOf(relations),
    store.run('datasets', {}),
  ])
  const here = new Set(relations.map(({ dataset }) => dataset))
  return {
    ...{ view, asked, relations, history: allYearsOf(history ?? [], view, asked, kindOf) },
    beside: besideOf(relations, view, asked, kindOf),
    ...{ standing, left, unattested, difference, release, labels },
    actors: actors.map(takenActor).sort(byId),
    sources: [...sources].sort(byId),
    datasets: datasets.filter(({ id }) => whole || here.has(id)).sort(byId),
    address: `${origin}${addressOf(view, asked, release.hash, { ...over, labels })}`,
    retrieved,
  }
}

/** Fields as they are given away, without what else a row of the store has. */
const takenActor = ({ id, kind, name, names, aliases, country, wikidata, ...rest }: TakenActor): TakenActor => ({
  ...{ id, kind, name, names, aliases, country, wikidata },
  ...{ founded: rest.founded, dissolved: rest.dissolved, note: rest.note, x: rest.x, y: rest.y },
})

/** An actor or a source that is named and not there is no empty view but a mistake. */
async function checkNamed(store: Store, view: View, { actor, actors, sources }: Asked, over: Over): Promise<void> {
  const order = (view.of === 'network' && view.matrix) || 'similarity'
  await checkActors(store, {
    pair: view.of === 'pair' ? view.actors : [],
    actor: actor === null ? [] : [actor],
    actors: actors ?? [],
    path: endsOfPath(over),
    pin: (over.pins ?? []).map((pin) => pin.actor),
    order: typeof order === 'string' ? [] : order,
  })
  if (sources !== null) await checkSources(store, sources)
}

const endsOfPath = ({ path }: Over): string[] => (path ? [path.a, path.b] : [])

const actorsOf = async (store: Store, ids: readonly string[], asked: Asked): Promise<TakenActor[]> =>
  ids.length === 0 ? [] : actorsBy(store, [...new Set(ids)].sort(), asked)

/** What may hold on the days of a moment or span, or on either of two, states and events each on theirs. */
async function heldIn(
  store: Store,
  view: HeldView,
  asked: Asked,
  followed: Followed,
  succeeding: readonly string[],
): Promise<Dated[]> {
  const { actor, actors, events } = asked
  const among = actors && oneWith(actors, followed, succeeding)
  const whom = actor === null ? [null] : oneWith([actor], followed, succeeding)
  const days = daysOf(view, events)
  return heldOn(
    store,
    asked,
    days,
    whom.map((one) => ({ actor: one, actors: among })),
  )
}

/** The days on which states are asked, and those of events; of several days, of all windows between too. */
function daysOf(view: HeldView, events: number): Days {
  if (view.of === 'network') return { states: [statesAsked(view.when)], events: eventsAsked(view.when, events) }
  const days = view.of === 'days' ? view.days : [view.a, view.b]
  const [first = 0, last = first] = [days[0], days.at(-1)]
  return {
    states: days.map((day) => ({ from: day, to: day })),
    events: { from: view.of === 'days' ? first - events : first + 1, to: last },
  }
}

/** Ids of the relations of the pairs, or of all, refused as soon as there are too many of them. */
async function idsOf(store: Store, view: Exclude<View, HeldView>, asked: Asked): Promise<string[]> {
  if (view.of === 'pair') {
    const [a, ...others] = view.actors
    const pairs = await Promise.all(others.map((b) => foundBetween(store, a, b, asked)))
    return [...new Set(pairs.flatMap(({ ids }) => ids))]
  }
  const ids: string[] = []
  for (let more = true; more; ) {
    const page = await store.run('relation-ids', { after: ids.at(-1) ?? '', limit: BATCH })
    ids.push(...page.map(({ id }) => id))
    checkSize(ids.length)
    more = page.length === BATCH
  }
  return ids
}

/** Whole relations as they were known by the clocks of the view. */
async function wholeOf(store: Store, ids: readonly string[], asked: Asked): Promise<WholeRelation[]> {
  const relations: WholeRelation[] = []
  for (let at = 0; at < ids.length; at += BATCH)
    relations.push(...(await store.run('relations', { ids: ids.slice(at, at + BATCH) })))
  return knownBy(store, relations, asked)
}

function checkSize(relations: number): void {
  if (relations <= EXPORT_LIMIT) return
  throw new Invalid(
    `The view has more than ${number(EXPORT_LIMIT)} relations, and an export takes no more`,
    'Narrow it by days, actors or types.',
  )
}
