import { type Asked, languagesOf } from './asked.ts'
import type { Dated, Relation, Source, WholeRelation } from './relation.ts'
import { boundsOf, type Life } from './time/bounds.ts'
import type { Day } from './time/day.ts'
import { readingOf, STILL_GOING_ON, type StatedDate } from './time/stated-date.ts'
import { outlivesTarget, typeOf } from './types/relation-types.ts'

/** What else is known when it is asked how a relation stood: its sources, and when its actors lived. */
export type Facts = {
  readonly source: (id: string) => Pick<Source, 'published' | 'language'> | undefined
  readonly life: (actor: string) => Life | undefined
}

/** A relation with as much of what it cites as is at hand. */
type Citing = Dated & Partial<Pick<Relation, 'disputes' | 'disputedBy'> & Pick<WholeRelation, 'citations'>>

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
  const { type, start, source, target } = relation
  const observed = relation.observed.filter((stated) => !isAfter(stated, until))
  const end = relation.end !== null && isAfter(relation.end, until) ? null : relation.end
  const dates = { start, end, observed }
  const derived = boundsOf(typeOf(type).kind, dates, life(source), life(target), !outlivesTarget(type))
  return 'refused' in derived ? null : { ...relation, end, observed, bounds: derived.bounds }
}

/** Whether a relation states an end or an observation that begins after a day. */
export const saysLater = ({ end, observed }: Pick<Dated, 'end' | 'observed'>, until: Day): boolean =>
  [end, ...observed].some((stated) => stated !== null && isAfter(stated, until))

const isAfter = (stated: StatedDate, until: Day) => stated !== STILL_GOING_ON && readingOf(stated).first > until

/** Whether a view asks how things were known at an earlier time. */
export const asksClock = ({ published }: Pick<Asked, 'published'>): boolean => published !== null

/** A relation of which a clock says that it was not known yet; it stands as it is known now. */
export type Later<Record> = Record & { readonly later: true }

/**
 * Relations as they were known by the clocks of a view: each as it was told then, those that nobody could know marked as
 * `later`, so that a view counts them apart. The one place where the clocks of publication and of record are applied.
 */
export function asKnown<Record extends Citing>(
  relations: readonly Record[],
  { published }: Pick<Asked, 'published'>,
  facts: Facts,
): (Record | Later<Record>)[] {
  if (published === null) return [...relations]
  return relations.map((relation) => asPublished(relation, published, facts) ?? { ...relation, later: true as const })
}

/** Those that were known. */
export const knownOnes = <Record extends Dated>(relations: readonly (Record | Later<Record>)[]): Record[] =>
  relations.filter((relation) => !('later' in relation))
