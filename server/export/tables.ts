import type { WholeRelation } from '../domain/relation.ts'
import { possibleDays } from '../domain/time/bounds.ts'
import { type Day, isoOf } from '../domain/time/day.ts'
import { shownSpan } from '../domain/time/last-word.ts'
import { isState, type Sign, typeOf } from '../domain/types/relation-types.ts'
import type { Taken, TakenActor } from './taken.ts'

/** A cell: text is guarded against formulas, a number is written as it is, null is empty. */
export type Cell = string | number | null
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
export type TableName = 'actors' | 'sources' | 'relations' | 'citations' | 'days'

/** The columns of the import folder, and of `days.csv`, which the import does not read. */
export const COLUMNS: { readonly [name in TableName]: readonly string[] } = {
  actors: ['id', 'name', 'type', 'aliases', 'country', 'wikidata', 'founded', 'dissolved', 'note'],
  sources: ['id', 'title', 'publisher', 'published', 'url', 'language', 'kind'],
  relations: [
    ...['id', 'source_actor', 'type', 'target_actor', 'start', 'end', 'observed', 'mode', 'aspect', 'place'],
    ...['summary', 'status', 'confidence', 'third_parties', 'source_ids'],
  ],
  citations: ['id', 'relation_id', 'source_id', 'stance', 'says', 'quote', 'locator'],
  days: [
    ...['relation_id', 'start_earliest', 'start_latest', 'end_earliest', 'end_latest'],
    ...['shown_from', 'shown_to', 'sign', 'intensity', 'standing'],
  ],
}

/** The tables of a view, in the import format; ids carry their dataset as they are. */
export function tablesOf({ actors, sources, relations, standing, asked }: Taken): { [name in TableName]: Table } {
  const table = (name: TableName, rows: readonly (readonly Cell[])[]) => ({ columns: COLUMNS[name], rows })
  return {
    actors: table('actors', actors.map(actorRow)),
    sources: table(
      'sources',
      sources.map(({ id, title, publisher, published, url, language, kind }) => [
        ...[id, title, publisher, published, url, language, kind],
      ]),
    ),
    relations: table('relations', relations.map(relationRow)),
    citations: table(
      'citations',
      relations.flatMap(({ id: relation, citations }) =>
        citations.map(({ id, source, stance, says, quote, locator }) => [
          ...[id, relation, source.id, stance, says, quote, locator],
        ]),
      ),
    ),
    days: table(
      'days',
      relations.map((relation) => daysRow(relation, asked.word, standing.get(relation.id) ?? null)),
    ),
  }
}

const many = (items: readonly string[]) => items.join('|')

const actorRow = ({ id, name, kind, aliases, country, wikidata, founded, dissolved, note }: TakenActor): Cell[] => [
  ...[id, name, kind, many(aliases), country, wikidata, founded, dissolved, note],
]

const relationRow = (relation: WholeRelation): Cell[] => {
  const { id, source, type, target, start, end, observed, mode, aspect, place, summary } = relation
  const { status, confidence, thirdParties, sources } = relation
  return [
    ...[id, source, type, target, start, end, many(observed), mode, aspect, place, summary, status, confidence],
    many(thirdParties.map(({ role, actor }) => `${role}:${actor}`)),
    many(sources),
  ]
}

/** The sign as a number: +1, 0, −1. */
export const SIGN_NUMBER: { readonly [sign in Sign]: number } = { positive: 1, neutral: 0, negative: -1 }

export const isoOrNull = (day: Day | null): string | null => (day === null || !Number.isFinite(day) ? null : isoOf(day))

/** The clocks by which a view is known, where it asks for one. */
export const clocksOf = ({ published, recorded }: Taken['asked']) => ({
  ...(published === null ? {} : { published: isoOf(published) }),
  ...(recorded === null ? {} : { recorded: isoOf(recorded) }),
})

/** The days on which a relation is shown: of a state its shown span, of an event its possible days; ±Infinity where unbounded. */
export function shownDays(relation: WholeRelation, word: Taken['asked']['word']) {
  return isState(relation.type) ? shownSpan(relation, word) : possibleDays(relation.bounds)
}

function daysRow(relation: WholeRelation, word: Taken['asked']['word'], standing: string | null): Cell[] {
  const { startEarliest, startLatest, endEarliest, endLatest } = relation.bounds
  const shown = shownDays(relation, word)
  const { sign, weight } = typeOf(relation.type)
  return [
    relation.id,
    ...[startEarliest, startLatest, endEarliest, endLatest].map(isoOrNull),
    ...[isoOrNull(shown?.first ?? null), isoOrNull(shown?.last ?? null)],
    ...[SIGN_NUMBER[sign], weight, standing],
  ]
}
