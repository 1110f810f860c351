import { isDeepStrictEqual } from 'node:util'
import type { CitationRecord } from '../domain/record.ts'
import { byId } from '../domain/relation.ts'
import { partsIn } from './cells.ts'
import { type Cited, type CitedBy, sourceIn } from './check-sources.ts'
import type { Checking, RowReader } from './checking.ts'
import type { Place } from './findings.ts'
import { silentId } from './ids.ts'
import type { Known } from './known.ts'

/** What rows of `citations.csv` say of one relation. */
export type CitedOnes = Pick<Cited, 'isTaken'> & { readonly cited: readonly CitedBy[] }

/**
 * The citations of a relation, by id. A source of `source_ids` that no row of `citations.csv` cites supports it without words;
 * one that is only cited there is added (RELIABILITY I16). Those that the graph has and no row brings stay, as rows do (I7);
 * only what `source_ids` said goes with it. A relation without any source is warned of (I15).
 */
export function citationsIn(
  { row, ask, text, isTold, table }: RowReader,
  checking: Checking,
  id: string,
  { cited, isTaken, sources }: CitedOnes & { readonly sources: ReadonlySet<string> },
): CitationRecord[] {
  const { read, known, findings } = checking
  const isListing = table.columns.has('source_ids')
  const isSilent = (citation: CitationRecord) => isDeepStrictEqual(citation, silently(id, citation.source))
  const brought = cited.map(({ record }) => record)
  const before = keptBy(known, id).filter((one) => !brought.some((other) => other.id === one.id))
  const staying = before.filter((one) => !isSilent(one))
  const named = ask('source_ids', (cell) =>
    partsIn(cell.text).flatMap((part) => sourceIn(checking, sources, { ...cell, text: part }) ?? []),
  )
  const listed = new Set(isListing ? named : before.filter(isSilent).map(({ source }) => source))
  for (const source of isListing ? new Set(brought.map((one) => one.source)) : [])
    if (!listed.has(source))
      findings.warn(row, {
        code: 'source.only-cited',
        column: 'source_ids',
        message: `${source} is cited in citations.csv and missing here; it was added`,
        value: text('source_ids'),
        remedy: `add ${source} to source_ids`,
      })
  const told = new Set([...brought, ...staying].map(({ source }) => source))
  const isSilentOn = text('source_ids') === null && !isTold('source_ids')
  if (told.size === 0 && listed.size === 0 && isSilentOn && read.tables.citations?.isBroken !== true)
    findings.warn(row, {
      code: 'relation.no-source',
      column: 'source_ids',
      message: 'no source says this',
      remedy: 'name one in source_ids, or cite one in citations.csv',
    })
  const silent = [...listed].filter((source) => !told.has(source)).map((source) => silently(id, source))
  for (const { record, place } of cited) tellTaken(checking, { ...record, place })
  const isAlso = (id: string) => isTaken(id) || brought.some((one) => one.id === id)
  for (const record of silent) tellTakenSilently(checking, { ...record, place: row }, isAlso)
  return [...brought, ...staying, ...silent].sort(byId)
}

/** What a source of `source_ids` says alone: no more than that it supports. */
const silently = (relation: string, source: string): CitationRecord => ({
  ...{ id: silentId(relation, source), source, stance: 'supports' },
  ...{ says: null, quote: null, locator: null },
})

/** The citations that a relation of the graph has. */
function keptBy({ relations }: Known, id: string): readonly CitationRecord[] {
  const at = relations.find(id)
  return at < 0 ? [] : relations.at(at).citations
}

type Told = Pick<CitationRecord, 'id' | 'source'> & { readonly place: Place }

/** Tells of a citation whose id the graph has with another relation: no id is given twice, and a citation does not move. */
function tellTaken({ known, findings }: Checking, { id, place }: Told) {
  const relation = known.citedElsewhere.get(id)
  if (relation === undefined) return
  findings.reject(place, {
    code: 'citation.taken',
    column: 'id',
    message: `the graph has a citation with this id already, of the relation ${relation}`,
    value: id,
    remedy: 'give it an id of its own, also where it moves to another relation',
  })
}

/** The same of one that a source alone makes, which may also stand in the way of a row of `citations.csv`. */
function tellTakenSilently({ known, findings }: Checking, { id, source, place }: Told, isTaken: Cited['isTaken']) {
  const relation = known.citedElsewhere.get(id)
  if (relation === undefined && !isTaken(id)) return
  findings.reject(place, {
    code: 'citation.taken',
    column: 'source_ids',
    message: `${source} would support this relation as ${id}, which is the id of another citation${relation === undefined ? '' : `, of the relation ${relation} of the graph`}`,
    value: source,
    remedy: `cite ${source} in citations.csv, with an id of its own`,
  })
}
