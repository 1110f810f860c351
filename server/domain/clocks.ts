import { type Asked, languagesOf } from './asked.ts'
import { EarlierRelation } from './record.ts'
import type { Dated, Relation, Source, WholeRelation } from './relation.ts'
import { type Bounds, boundsOf, type Life } from './time/bounds.ts'
import { type Day, isoOf } from './time/day.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from './time/stated-date.ts'
import { outlivesTarget, typeOf } from './types/relation-types.ts'

/** What else is known when it is asked how a relation stood: its sources, and when its actors lived. */
export type Facts = {
  readonly source: (id: string) => Pick<Source, 'published' | 'language'> | undefined
  readonly life: (actor: string) => Life | undefined
}

/** A relation with as much of what it cites as is at hand. */
type Citing = Dated &
  Partial<Pick<Relation, 'disputes' | 'disputedBy'> & Pick<WholeRelation, 'citations' | 'recordedAt'>>

/** Whether a source was out by a day: by the latest day on which it may have been published; an undated one never was. */
export const isPublished = ({ published }: Pick<Source, 'published'>, until: Day) =>
  published !== null && readingOf(published).last <= until

/**
 * A relation as the sources published until a day tell it (DESIGN 3, "Three clocks"), or null where none of those it cites
 * was out, or where they leave it without a date. A start stays: it can be announced.
 */
export function asPublished<Record extends Citing>(relation: Record, until: Day, facts: Facts): Record | null {
  const passes = (id: string) => {
    const source = facts.source(id)
    return source !== undefined && isPublished(source, until)
  }
  const sources = (relation.sources ?? []).filter(passes)
  if (sources.length === 0) return null
  return datedUntil({ ...relation, ...citing(relation, sources, passes, facts) }, until, facts)
}

/** What is left of what a relation cites. */
function citing(
  { citations, disputedBy, languages }: Citing,
  sources: readonly string[],
  passes: (source: string) => boolean,
  facts: Facts,
): Partial<Citing> {
  const disputing = disputedBy?.filter(passes)
  return {
    sources,
    ...(languages && { languages: languagesOf(sources.map(facts.source)) }),
    ...(disputing && { disputedBy: disputing, disputes: disputing.length }),
    ...(citations && { citations: citations.filter(({ source }) => passes(source.id)) }),
  }
}

/** Without the end and the observations of which the first day lies later; the bounds follow from what is left. */
function datedUntil<Record extends Citing>(relation: Record, until: Day, { life }: Facts): Record | null {
  if (!saysLater(relation, until)) return relation
  const observed = relation.observed.filter((stated) => !isAfter(stated, until))
  const end = relation.end !== null && isAfter(relation.end, until) ? null : relation.end
  const bounds = boundsBy({ ...relation, end, observed }, life)
  return bounds && { ...relation, end, observed, bounds }
}

/** The bounds that follow from the dates of a relation and from when its actors lived; null where it has no date. */
export function boundsBy(relation: Omit<Dated, 'bounds'>, life: Facts['life']): Bounds | null {
  const { type, source, target } = relation
  const derived = boundsOf(typeOf(type).kind, relation, life(source), life(target), !outlivesTarget(type))
  return 'refused' in derived ? null : derived.bounds
}

/** Whether a relation states an end or an observation that begins after a day. */
export const saysLater = ({ end, observed }: Pick<Dated, 'end' | 'observed'>, until: Day): boolean =>
  [end, ...observed].some((stated) => stated !== null && isAfter(stated, until))

const isAfter = (stated: StatedDate, until: Day) => stated !== STILL_GOING_ON && readingOf(stated).first > until

/** The clocks of a view, each a day or null. */
export type Clocks = Pick<Asked, 'published' | 'recorded'>

/** Whether a view asks how things were known at an earlier time. */
export const asksClock = ({ published, recorded }: Clocks): boolean => published !== null || recorded !== null

/** Whether this graph had something by a day, which ends in UTC. `recordedAt` is the second of its import or last change. */
export const isRecorded = ({ recordedAt }: Pick<WholeRelation, 'recordedAt'>, until: Day) =>
  recordedAt.slice(0, 10) <= isoOf(until)

/** A whole relation as this graph had it before the first change after a day, by its own revisions; undefined where there was none since. */
export function earlierOf(
  { revisions }: Pick<WholeRelation, 'revisions'>,
  until: Day,
  source: (id: string) => Source | undefined,
): WholeRelation | undefined {
  const changed = revisions.findIndex(({ at }) => !isRecorded({ recordedAt: at }, until))
  const before = revisions[changed]?.before
  if (!before) return undefined
  const { languages, ...whole } = wholeOf(EarlierRelation.parse(before), source)
  return { ...whole, revisions: revisions.slice(0, changed) }
}

/** A relation as a revision kept it, with its sources as they are now. */
export function wholeOf(
  { citations: kept, ...record }: EarlierRelation,
  source: (id: string) => Source | undefined,
): WholeRelation & { readonly languages: readonly string[] } {
  const citations = kept.flatMap((citation) => {
    const found = source(citation.source)
    return found ? [{ ...citation, source: found }] : []
  })
  const disputing = citations.filter(({ stance }) => stance === 'disputes')
  return {
    ...record,
    citations,
    sources: [...new Set(citations.map((citation) => citation.source.id))].sort(),
    languages: languagesOf(citations.map((citation) => citation.source)),
    disputes: disputing.length,
    disputedBy: disputing.map((citation) => citation.source.id).sort(),
    revisions: [],
  }
}

/** A relation of which a clock says that it was not known yet; it stands as it is known now. */
export type Later<Record> = Record & { readonly later: true }

/**
 * Relations as they were known by the clocks of a view: each as it was recorded and told then (`earlier` are those that
 * were changed since the day of record, as they were before), those that nobody could know marked as
 * `later`, so that a view counts them apart. The one place where the clocks of publication and of record are applied.
 */
export function asKnown<Record extends Citing>(
  relations: readonly Record[],
  { published, recorded }: Clocks,
  facts: Facts,
  earlier: (id: string) => Record | undefined = () => undefined,
): (Record | Later<Record>)[] {
  if (published === null && recorded === null) return [...relations]
  return relations.map((relation) => {
    const had = recorded === null ? relation : asRecorded(relation, recorded, earlier)
    const told = had && published !== null ? asPublished(had, published, facts) : had
    return told ?? { ...relation, later: true as const }
  })
}

/** A relation as this graph had it by a day, or null where it had not. One that was changed since is as it was `earlier`. */
function asRecorded<Record extends Citing>(
  relation: Record,
  until: Day,
  earlier: (id: string) => Record | undefined,
): Record | null {
  const had = earlier(relation.id) ?? relation
  return had.recordedAt !== undefined && isRecorded({ recordedAt: had.recordedAt }, until) ? had : null
}

/** Those that were known. */
export const knownOnes = <Record extends Dated>(relations: readonly (Record | Later<Record>)[]): Record[] =>
  relations.filter((relation) => !('later' in relation))
