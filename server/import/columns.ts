/** The tables that an import reads. */
export type TableName = 'actors' | 'sources' | 'relations' | 'citations' | 'unsourced' | 'layout'

type Columns = {
  readonly required: readonly string[]
  readonly known: readonly string[]
  /** At least one of these must be there (RELIABILITY I14). */
  readonly oneOf: readonly string[]
}

const columns = (required: string, more: string, oneOf = ''): Columns => {
  const [needed, further, dated] = [required, more, oneOf].map((names) => names.split(' ').filter(Boolean))
  return {
    required: needed ?? [],
    known: [...(needed ?? []), ...(dated ?? []), ...(further ?? [])],
    oneOf: dated ?? [],
  }
}

/** The columns of each table (RELIABILITY I4; data/syria/README.md). */
export const COLUMNS: Readonly<Record<TableName, Columns>> = {
  actors: columns('id name type', 'aliases country wikidata founded dissolved note'),
  sources: columns('id title', 'publisher published url language kind'),
  relations: columns(
    'id source_actor type target_actor',
    'mode aspect place summary status confidence third_parties source_ids',
    'start end observed',
  ),
  citations: columns('id relation_id source_id', 'stance says quote locator'),
  unsourced: columns('id statement', 'wanted_for'),
  layout: columns('actor x y', ''),
}

export const TABLES = Object.keys(COLUMNS) as TableName[]

/** Columns of whose other name the format knows. */
export const MAPPED: ReadonlyMap<string, string> = new Map([['evidence', 'source_ids']])
