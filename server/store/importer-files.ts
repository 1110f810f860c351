import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorRecord, RelationRecord } from '../domain/record.ts'
import type { Source } from '../domain/relation.ts'
import { actorProperties, relationProperties } from './write-queries.ts'

/** What an import adds to an empty graph; each is read once. */
export type Additions = {
  readonly actors: Iterable<ActorRecord>
  readonly sources: Iterable<Source>
  readonly relations: AsyncIterable<RelationRecord>
  /** The number of the import, and when it is recorded: UTC, to the second. */
  readonly import: number
  readonly recordedAt: string
}

/** Tables in a folder, for the importer of Neo4j (`database import`): their names, and how they are to be read. */
export type ImporterFiles = {
  readonly labelled: Readonly<Record<string, string>>
  readonly joining: readonly string[]
  /** Those in which a text has several lines: the importer is slower there. */
  readonly multiline: readonly string[]
  readonly listDelimiter: string
}

/** Stands in no text: control characters are refused at the door (RELIABILITY I9). */
const LIST_DELIMITER = '\u001f'

/** The columns of each table: `name:type` as the importer wants them. They hold what the queries `put-…` write. */
const COLUMNS = {
  actors: 'id:ID(Actor),name,kind,aliases:string[],country,wikidata,founded,dissolved,note,searchText,import:long',
  sources: 'id:ID(Source),title,publisher,published,url,language,kind,import:long',
  records: 'id:ID(Relation),import:long',
  relations:
    'source:START_ID(Actor),target:END_ID(Actor),type:TYPE,id,dataset,start,end,observed:string[],startEarliest:date,startLatest:date,' +
    'endEarliest:date,endLatest:date,durationClass:long,mode,aspect,place,summary,status,confidence,recordedAt:datetime,import:long',
  ends: 'record:START_ID(Relation),actor:END_ID(Actor),type:TYPE,role',
  citations: 'record:START_ID(Relation),source:END_ID(Source),type:TYPE,id,stance,says,quote,locator',
} as const

/**
 * Writes what an import adds as files for the importer of Neo4j, into a folder. Every so many relations `told` is called with how
 * many are written. Throws what gives the relations throws.
 */
export async function writeImporterFiles(
  folder: string,
  { actors, sources, relations, import: number, recordedAt }: Additions,
  told: (relations: number) => void = () => {},
): Promise<ImporterFiles> {
  const tables = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, columns]) => [name, tableIn(folder, `${name}.csv`, columns)]),
  ) as Record<keyof typeof COLUMNS, Table>
  try {
    const by = { import: number }
    for (const actor of actors) tables.actors.add({ ...actorProperties(actor), ...by })
    for (const source of sources) tables.sources.add({ ...source, ...by })
    let written = 0
    for await (const relation of relations) {
      const { id: record, citations, thirdParties } = relation
      tables.records.add({ id: record, ...by })
      tables.relations.add({ ...relationProperties(relation), recordedAt, ...by })
      tables.ends.add({ record, actor: relation.source, type: 'FROM', role: null })
      tables.ends.add({ record, actor: relation.target, type: 'TO', role: null })
      for (const { actor, role } of thirdParties) tables.ends.add({ record, actor, type: 'THIRD_PARTY', role })
      for (const citation of citations) tables.citations.add({ record, type: 'CITES', ...citation })
      written += 1
      if (written % TOLD_EVERY === 0) told(written)
    }
    for (const table of Object.values(tables)) table.flush()
  } finally {
    for (const table of Object.values(tables)) table.close()
  }
  const { actors: Actor, sources: Source, records: Relation, ...joining } = tables
  const namesOf = (some: object) => Object.values(some).map(({ name }: Table) => name)
  return {
    labelled: { Actor: Actor.name, Source: Source.name, Relation: Relation.name },
    joining: namesOf(joining),
    multiline: namesOf(Object.values(tables).filter(({ isMultiline }) => isMultiline())),
    listDelimiter: LIST_DELIMITER,
  }
}

const TOLD_EVERY = 10_000
/** So many characters are gathered before they go to the disk. */
const GATHERED = 1_048_576

type Table = {
  readonly name: string
  readonly add: (record: Readonly<Record<string, unknown>>) => void
  readonly flush: () => void
  readonly close: () => void
  readonly isMultiline: () => boolean
}

function tableIn(folder: string, name: string, columns: string): Table {
  const properties = columns.split(',').map((column) => column.split(':')[0] ?? column)
  const file = openSync(join(folder, name), 'wx', 0o600)
  let gathered = `${columns}\n`
  let isMultiline = false
  const flush = () => {
    const bytes = Buffer.from(gathered)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    gathered = ''
  }
  return {
    name,
    add(record) {
      gathered += `${properties.map((property) => cellOf(record[property])).join(',')}\n`
      if (gathered.length > GATHERED) flush()
    },
    flush,
    close: () => closeSync(file),
    isMultiline: () => isMultiline,
  }
  function cellOf(value: unknown): string {
    if (value === null || value === undefined) return ''
    if (typeof value === 'number') return String(value)
    const text = Array.isArray(value) ? value.join(LIST_DELIMITER) : String(value)
    isMultiline ||= text.includes('\n') || text.includes('\r')
    return `"${text.replaceAll('"', '""')}"`
  }
}
