import type { CitationRecord } from '../domain/record.ts'
import { byId } from '../domain/relation.ts'
import { partsIn } from './cells.ts'
import { type CitedBy, sourceIn } from './check-sources.ts'
import type { Checking, RowReader } from './checking.ts'

/**
 * The citations of a relation, by id. A source of `source_ids` that no row of `citations.csv` cites supports it without words;
 * one that is only cited there is added (RELIABILITY I16). A relation without any source is warned of (I15).
 */
export function citationsIn(
  { row, ask, text, table }: RowReader,
  checking: Checking,
  id: string,
  cited: readonly CitedBy[],
  sources: ReadonlySet<string>,
): CitationRecord[] {
  const { read, findings } = checking
  const listed = new Set(
    ask('source_ids', (cell) =>
      partsIn(cell.text).flatMap((part) => sourceIn(checking, sources, { ...cell, text: part }) ?? []),
    ),
  )
  const told = new Set(cited.map(({ record }) => record.source))
  for (const source of table.columns.has('source_ids') ? told : [])
    if (!listed.has(source))
      findings.warn(row, {
        code: 'source.only-cited',
        column: 'source_ids',
        message: `${source} is cited in citations.csv and missing here; it was added`,
        value: text('source_ids'),
        remedy: `add ${source} to source_ids`,
      })
  if (told.size === 0 && listed.size === 0 && text('source_ids') === null && read.tables.citations?.isBroken !== true)
    findings.warn(row, {
      code: 'relation.no-source',
      column: 'source_ids',
      message: 'no source says this',
      remedy: 'name one in source_ids, or cite one in citations.csv',
    })
  const silent = [...listed]
    .filter((source) => !told.has(source))
    .map((source) => {
      const stance = 'supports' as const
      return { id: `${id}:${source}`, source, stance, says: null, quote: null, locator: null }
    })
  return [...cited.map(({ record }) => record), ...silent].sort(byId)
}
