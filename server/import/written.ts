import { isDeepStrictEqual } from 'node:util'
import type { CitationRecord } from '../domain/record.ts'
import type { Reject } from '../domain/reject.ts'
import type { Checked } from './check.ts'
import type { DescribedAnew } from './described.ts'

export type Counts = {
  readonly actors: number
  readonly sources: number
  readonly relations: number
  readonly citations: number
}

/** What became of an import (RELIABILITY R1). `kept` are relations of the same data sets that the graph has and the import lacks. */
export type Report = {
  readonly state: 'refused' | 'checked' | 'written' | 'nothing new'
  readonly dataset: string
  /** The number of the import, by which it can be undone; null where nothing was written. */
  readonly number: number | null
  readonly added: Counts
  readonly updated: Counts
  readonly unchanged: Counts
  readonly kept: number
  /** The data sets of the graph of whose descriptions something changes. */
  readonly described: readonly DescribedAnew[]
  /** How many actors get another place, or their first, from `layout.csv`. */
  readonly places: number
  readonly rejects: readonly Reject[]
  readonly warnings: readonly Reject[]
  readonly total: number
  readonly totalWarnings: number
}

/** How many records an import adds, updates and leaves as they are. */
export function countsOf({ actors, sources, relations }: Checked): Pick<Report, 'added' | 'updated' | 'unchanged'> {
  const citations = { ...relations.citations, updated: 0 }
  for (const { record, before } of relations.updated) {
    const earlier = new Map(before.citations.map((citation) => [citation.id, citation]))
    for (const citation of record.citations) citations[fateOf(citation, earlier.get(citation.id))] += 1
  }
  return {
    added: {
      actors: actors.added.length,
      sources: sources.added.length,
      relations: relations.added.length,
      citations: citations.added,
    },
    updated: {
      actors: actors.updated.length,
      sources: sources.updated.length,
      relations: relations.updated.length,
      citations: citations.updated,
    },
    unchanged: {
      actors: actors.unchanged.length,
      sources: sources.unchanged.length,
      relations: relations.unchanged.length,
      citations: citations.unchanged,
    },
  }
}

const fateOf = (citation: CitationRecord, before: CitationRecord | undefined) =>
  before === undefined ? 'added' : isDeepStrictEqual(citation, before) ? 'unchanged' : 'updated'
