import type { ActorKind, NameLanguage, WholeActor } from '../domain/actor.ts'
import { type Asked, isAbout, isFiltered, languagesOf, leftOut, withAll } from '../domain/asked.ts'
import { partBeside } from '../domain/beside.ts'
import { type Difference, differenceOf, STEPS, type Step } from '../domain/difference.ts'
import { changesOf } from '../domain/difference-in-words.ts'
import { partsOf } from '../domain/network.ts'
import { joins } from '../domain/pair.ts'
import { byId, type Dated, type Source, type WholeRelation } from '../domain/relation.ts'
import type { Release } from '../domain/release.ts'
import { asThemselves, type Followed } from '../domain/successors.ts'
import { certainDays, mayHold } from '../domain/time/bounds.ts'
import type { Day } from '../domain/time/day.ts'
import { type Standing, shownSpan, standingOf } from '../domain/time/last-word.ts'
import { isState } from '../domain/types/relation-types.ts'
import type { LeftCounts, Viewed } from '../domain/view-in-words.ts'
import type { DrawnPart } from '../drawing/lines.ts'

/** Which view is taken along. */
export type View = Viewed

/** How a relation stands in the view; in a difference by its step. */
export type TakenStanding = Standing | 'event' | Step

/** A dataset that the relations come from. Where it is taken whole, its unsourced statements come along. */
export type TakenDataset = {
  readonly id: string
  readonly title: string
  readonly version: string | null
  readonly terms: string | null
  readonly wanted: readonly { readonly id: string; readonly statement: string; readonly wantedFor: string | null }[]
}

/** An actor with its aliases as its file gave them. */
export type TakenActor = WholeActor & { readonly aliases: readonly string[] }

/** One of days beside each other: what is shown on it, as `drawing` divides it. */
export type TakenDay = { readonly day: Day } & { readonly [part in DrawnPart]: readonly WholeRelation[] }

/** A view with its whole records, plain data: what every format is written from. Lists are sorted by id. */
export type Taken = {
  readonly view: View
  readonly asked: Asked
  /** The language of names in a picture; null is the data's own. Whatever is written beside it keeps those. */
  readonly labels: NameLanguage | null
  readonly relations: readonly WholeRelation[]
  /** Of a pair or several, what there is in all years: what a turning point turned from may lie before the span. */
  readonly history: readonly WholeRelation[]
  /** The ends of the relations, and their third parties; of the whole graph, all. */
  readonly actors: readonly TakenActor[]
  readonly sources: readonly Source[]
  readonly standing: ReadonlyMap<string, TakenStanding>
  readonly left: LeftCounts
  /** What of a moment or span is not attested nearby: a matrix marks its cells. */
  readonly unattested: readonly Dated[]
  /** Of a difference: all of it, and who counts as whom. */
  readonly difference: TakenDifference | null
  /** Of days beside each other, each. */
  readonly beside: readonly TakenDay[]
  readonly release: Release
  readonly datasets: readonly TakenDataset[]
  /** Where the page shows the same view of the same data. */
  readonly address: string
  readonly retrieved: Day
}

/** What changed between two days, by its parts, and as whom those of its actors count that are followed to another. */
export type TakenDifference = { readonly found: Difference; readonly followed: ReadonlyMap<string, string> }

/** Which relations a view shows and how each stands in it, and how many it leaves out, by reason. */
export type Division = {
  readonly standing: ReadonlyMap<string, TakenStanding>
  readonly left: LeftCounts
  readonly unattested: readonly Dated[]
  readonly difference: TakenDifference | null
}

/**
 * Divides relations by a view. A moment and a span leave out what the screen leaves out; pairs and everything take denied
 * relations and structure too, and but for some years of a pair also states that nothing attests nearby (DESIGN 3, 6).
 */
export function divided(
  relations: Iterable<Dated>,
  view: View,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
  followed: Followed = asThemselves,
): Division {
  if (view.of === 'difference') return changed(relations, view, asked, kindOf, followed)
  if (view.of === 'days') return beside(relations, view.days, asked, kindOf)
  if (view.of === 'network') {
    const { certain, possible, events, left } = partsOf(relations, asked, view.when, kindOf)
    return {
      standing: new Map([
        ...certain.map(({ id }) => [id, 'certain'] as const),
        ...possible.map(({ id }) => [id, 'possible'] as const),
        ...events.map(({ id }) => [id, 'event'] as const),
      ]),
      left: {
        unattested: left.unattested.length,
        denied: left.denied.length,
        structure: left.structure.length,
        filtered: left.filtered.length,
        later: left.later.length,
      },
      unattested: left.unattested,
      difference: null,
    }
  }
  const all = withAll(asked)
  const standing = new Map<string, TakenStanding>()
  const left = { ...NOTHING_LEFT }
  for (const relation of relations) {
    if (!belongs(relation, view, asked)) continue
    const stands = standingIn(relation, view, asked)
    const isDrawn = stands !== 'unattested' || view.of === 'everything' || view.span === null
    const why = leftOut(all, relation, kindOf) ?? (isDrawn ? null : 'unattested')
    if (why) left[why] += 1
    else standing.set(relation.id, stands)
  }
  return { standing, left, unattested: [], difference: null }
}

const NOTHING_LEFT = { unattested: 0, denied: 0, structure: 0, filtered: 0, later: 0 }

/** Views that take whole histories. */
type Whole = Exclude<View, { of: 'network' | 'days' | 'difference' }>

/** What is shown on some of the days, each once; what none of them shows is counted. */
function beside(
  relations: Iterable<Dated>,
  days: readonly Day[],
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Division {
  const standing = new Map<string, TakenStanding>()
  const left = { ...NOTHING_LEFT }
  for (const relation of relations) {
    const part = partBeside(relation, asked, days, kindOf)
    if (part === null) continue
    if (part === 'certain' || part === 'possible') standing.set(relation.id, part)
    else if (part === 'events') standing.set(relation.id, 'event')
    else left[part] += 1
  }
  return { standing, left, unattested: [], difference: null }
}

/** What changed and the events between come along; what stood the same is counted with what is left out. */
function changed(
  relations: Iterable<Dated>,
  { a, b }: Extract<View, { of: 'difference' }>,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
  followed: Followed,
): Division {
  const all = [...relations]
  const found = differenceOf(all, asked, a, b, kindOf, followed)
  const ends = [...endsOf(all)].map((actor) => [actor, followed(actor)] as const)
  const { left, unchanged } = changesOf(found)
  return {
    standing: new Map<string, TakenStanding>([
      ...STEPS.flatMap((step) =>
        found[step].flatMap((triple) => triple.relations.map(({ id }) => [id, step] as const)),
      ),
      ...found.events.map(({ id }) => [id, 'event'] as const),
    ]),
    left: { ...left, unchanged },
    unattested: [],
    difference: { found, followed: new Map(ends.filter(([actor, last]) => actor !== last)) },
  }
}

/** What of some relations is shown on each of the days that stand beside each other; none for another view. */
export function besideOf(
  relations: readonly WholeRelation[],
  view: View,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): TakenDay[] {
  if (view.of !== 'days') return []
  const whole = new Map(relations.map((relation) => [relation.id, relation]))
  const known = relations.map(withLanguages)
  return view.days.map((day) => {
    const { certain, possible, events } = partsOf(known, asked, { at: day }, kindOf)
    const wholes = (some: readonly Dated[]) => some.flatMap(({ id }) => whole.get(id) ?? [])
    return { day, certain: wholes(certain), possible: wholes(possible), events: wholes(events) }
  })
}

/** A whole relation with the languages of its sources: filters ask for them. */
export const withLanguages = (relation: WholeRelation): Dated => ({
  ...relation,
  languages: languagesOf(relation.citations.map(({ source }) => source)),
})

/** Of the relations of pairs, by id, those that the view would show if it had no span; none for another view. */
export function allYearsOf(
  relations: readonly WholeRelation[],
  view: View,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): WholeRelation[] {
  if (view.of !== 'pair') return []
  const { standing } = divided(relations.map(withLanguages), { ...view, span: null }, asked, kindOf)
  return relations.filter(({ id }) => standing.has(id)).sort(byId)
}

function belongs(relation: Dated, view: Whole, asked: Asked): boolean {
  if (!isAbout(asked, relation)) return false
  if (view.of === 'everything') return true
  const [a, ...others] = view.actors
  return joins(relation, a, others) && (view.span === null || mayHold(relation.bounds, view.span.from, view.span.to))
}

function standingIn(relation: Dated, view: Whole, asked: Asked): TakenStanding {
  if (!isState(relation.type)) return 'event'
  if (view.of === 'pair' && view.span)
    return standingOf(relation, asked.word, view.span.from, view.span.to) ?? 'unattested'
  if (certainDays(relation.bounds)) return 'certain'
  return shownSpan(relation, asked.word) ? 'possible' : 'unattested'
}

/** The actors that relations name at their ends. */
export const endsOf = (relations: Iterable<Pick<Dated, 'source' | 'target'>>): Set<string> => {
  const ends = new Set<string>()
  for (const { source, target } of relations) ends.add(source).add(target)
  return ends
}

/** The third parties of relations that stand at no end of one. */
function thirdPartiesOf(relations: readonly WholeRelation[]): Set<string> {
  const ends = endsOf(relations)
  return new Set(
    relations.flatMap(({ thirdParties }) => thirdParties.map(({ actor }) => actor)).filter((actor) => !ends.has(actor)),
  )
}

/** The actors that come along: ends, third parties, and whom the view names even if nothing joins them. */
export function actorsIn(
  view: View,
  { actor, actors }: Asked,
  relations: readonly WholeRelation[],
  followed: Followed = asThemselves,
): string[] {
  const named = [...(view.of === 'pair' ? view.actors : []), ...(actor === null ? [] : [actor]), ...(actors ?? [])]
  const ends = [...endsOf(relations)]
  return [...new Set([...ends, ...ends.map(followed), ...thirdPartiesOf(relations), ...named])]
}

/** The sources that relations cite, each once, by id. */
export function sourcesOf(relations: readonly WholeRelation[]): Source[] {
  const sources = new Map<string, Source>()
  for (const { citations } of relations) for (const { source } of citations) sources.set(source.id, source)
  return [...sources.values()].sort(byId)
}

/** How many of what a view takes along. `actors` are those at the ends, as the page counts them. */
export type Counts = {
  readonly relations: number
  readonly actors: number
  readonly thirdParties: number
  readonly sources: number
}

export const countsOf = (taken: Pick<Taken, 'view' | 'asked' | 'actors' | 'relations' | 'sources'>): Counts => ({
  relations: taken.relations.length,
  actors: isWhole(taken.view, taken.asked) ? taken.actors.length : endsOf(taken.relations).size,
  thirdParties: isWhole(taken.view, taken.asked) ? 0 : thirdPartiesOf(taken.relations).size,
  sources: taken.sources.length,
})

/** Whether a view is the whole graph: everything, unfiltered. Then actors and sources without a relation come along too. */
export const isWhole = (view: View, asked: Asked): boolean =>
  view.of === 'everything' && !isFiltered(asked) && asked.published === null && asked.recorded === null
