import type { CitationRecord } from '../domain/record.ts'
import { type Source, SourceKind, Stance } from '../domain/relation.ts'
import { addressIn, type Cell, dateIn, formIn, wordIn } from './cells.ts'
import { type Checking, type Placed, placeOf, type RowReader, readersOf } from './checking.ts'
import { createTexts } from './finder.ts'
import { hashOf } from './hash.ts'
import { type Hashes, partnersOf, repeatedIn } from './hashes.ts'
import { createIds, globalId, globalIdIn, idHashes, isSilentOfAnother, slugIn, tellEmpty } from './ids.ts'
import { inTurns } from './turns.ts'

/** The rows of `sources.csv` as records, and the ids of all its rows, sound or not. */
export function checkSources(checking: Checking): {
  readonly sources: readonly Placed<Source>[]
  readonly named: ReadonlySet<string>
} {
  const { read, findings } = checking
  const ids = createIds(findings)
  const named = new Set(read.tables.sources?.lost)
  const sources: Placed<Source>[] = []
  for (const reader of readersOf(read.tables.sources)) {
    named.add(reader.text('id') ?? '')
    const record = sourceOf(reader, checking)
    if (record && ids.isNew(record.id, reader)) sources.push({ record, place: placeOf(reader.row) })
  }
  return { sources, named }
}

function sourceOf(reader: RowReader, { findings, future }: Checking): Source | null {
  const { text, ask } = reader
  tellEmpty(reader, ['id', 'title'], findings)
  const id = ask('id', (cell) => slugIn(cell, findings))
  const title = text('title')
  const published = ask('published', (cell) => dateIn(cell, findings, future))
  const url = ask('url', (cell) => addressIn(cell, findings))
  const language = ask('language', (cell) =>
    formIn(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language code (ISO 639)', cell, findings),
  )
  const kind = ask('kind', (cell) => wordIn(SourceKind.options, cell, findings))
  if (id === null || title === null) return null
  return { id, title, publisher: text('publisher'), published, url, language, kind }
}

/** A source that a cell names: of the import or of the graph, or null with a fault (RELIABILITY I16). */
export function sourceIn({ read, known, findings }: Checking, named: ReadonlySet<string>, cell: Cell): string | null {
  const { place, column, text } = cell
  if (named.has(text) || known.sources.has(text) || read.tables.sources?.isBroken) return text
  findings.reject(place, {
    code: 'source.unknown',
    column,
    message: 'this source is neither in the import nor in the graph',
    value: text,
    remedy: remedyFor(cell),
  })
  return null
}

function remedyFor({ column, text }: Cell): string {
  if (/^https?:\/\//i.test(text))
    return 'give it a row in sources.csv, this as its url, and write the id of that row here'
  return column === 'source_ids' && /[;,]/.test(text) ? 'part ids by |' : 'add it to sources.csv, or correct the id'
}

/** A citation and the relation that it belongs to. */
export type CitedBy = Placed<CitationRecord> & { readonly relation: string }

/** The citations of an import, told apart by the relations of its rows. */
export type Cited = {
  /** Those of a relation by its global id and the number of its row, in the order of their file. */
  readonly of: (relation: string, number: number) => CitedBy[]
  /** Those whose relation is that of no row. */
  readonly alone: () => Iterable<CitedBy>
  /** Whether a citation of another relation has an id that is made as if a source of this one alone supported it. */
  readonly isTaken: (id: string) => boolean
}

/** The rows of `citations.csv`. They lie on the disk, and are given to relations by the hashes of the ids of these. */
export async function checkCitations(
  checking: Checking,
  namedSources: ReadonlySet<string>,
): Promise<(relations: Hashes) => Cited> {
  const { read, findings, spills, signal } = checking
  const table = read.tables.citations
  const repeated = repeatedIn((await idHashes(checking, table)).folded)
  const ids = createIds(findings, (number) => repeated[number] === 1)
  const citations = spills.make<CitedBy>()
  const cited = spills.hashes()
  const misleading = createTexts()
  let number = -1
  for await (const reader of inTurns(readersOf(table), signal)) {
    number += 1
    const { row, text, ask } = reader
    tellEmpty(reader, ['id', 'relation_id', 'source_id'], findings)
    const id = ask('id', (cell) => globalIdIn(cell, read.dataset, findings))
    const relation = ask('relation_id', ({ text: named }) => globalId(named, read.dataset))
    const source = ask('source_id', (cell) => sourceIn(checking, namedSources, cell))
    const stance =
      text('stance') === null ? 'supports' : ask('stance', (cell) => wordIn(Stance.options, cell, findings))
    if (id === null || relation === null || source === null || stance === null) continue
    if (!ids.isNew(id, reader, number)) continue
    const record = { id, source, stance, says: text('says'), quote: text('quote'), locator: text('locator') }
    if (isSilentOfAnother(id, relation)) misleading.add(id)
    cited.note(hashOf(relation))
    citations.add({ record, place: placeOf(row), relation })
  }
  return (relations) => {
    const partners = partnersOf(relations, cited)
    return {
      of: (relation, row) =>
        Array.from(partners.of(row), citations.at).filter((citation) => citation.relation === relation),
      *alone() {
        for (let at = 0; at < citations.length; at += 1) if (partners.isAlone(at)) yield citations.at(at)
      },
      isTaken: misleading.has,
    }
  }
}
