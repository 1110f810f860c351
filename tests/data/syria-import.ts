import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActorRecord, type Import } from '../../server/domain/record.ts'
import { Source } from '../../server/domain/relation.ts'
import { StoredRelation } from '../../server/store/rows.ts'
import { cell, rowsOf } from './csv.ts'
import { syriaRelations } from './syria.ts'

const list = (text: string | undefined) => (text ?? '').split('|').filter(Boolean)
const about = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/syria/datapackage.json'), 'utf8'))
const dated = new Map(syriaRelations.map((relation) => [relation.id, relation]))
const citationRows = rowsOf('data/syria/citations.csv')

/** The bundled data set as an import brings it, read by a few lines of the test's own. */
export const syriaImport: Import = {
  dataset: {
    id: 'syria',
    title: about.title,
    version: about.version,
    terms: null,
    wanted: rowsOf('data/syria/unsourced.csv').map(({ id = '', statement = '', wanted_for }) => ({
      id,
      statement,
      wantedFor: cell(wanted_for),
    })),
  },
  actors: rowsOf('data/syria/actors.csv').map((row) =>
    ActorRecord.parse({
      ...row,
      kind: row.type,
      aliases: list(row.aliases),
      country: cell(row.country),
      wikidata: cell(row.wikidata),
      founded: cell(row.founded),
      dissolved: cell(row.dissolved),
      note: cell(row.note),
    }),
  ),
  sources: rowsOf('data/syria/sources.csv').map((row) =>
    Source.parse(Object.fromEntries(Object.entries(row).map(([name, text]) => [name, cell(text)]))),
  ),
  relations: rowsOf('data/syria/relations.csv').map((row) =>
    StoredRelation.parse({
      ...dated.get(`syria:${row.id}`),
      dataset: 'syria',
      mode: cell(row.mode),
      aspect: cell(row.aspect),
      place: cell(row.place),
      summary: cell(row.summary),
      confidence: cell(row.confidence),
      thirdParties: list(row.third_parties).map((text) => {
        const [role, actor] = text.split(':')
        return { role, actor }
      }),
      citations: citationRows
        .filter(({ relation_id }) => relation_id === row.id)
        .map((citation) => ({
          id: `syria:${citation.id}`,
          source: citation.source_id,
          stance: citation.stance,
          says: cell(citation.says),
          quote: cell(citation.quote),
          locator: cell(citation.locator),
        })),
    }),
  ),
  positions: [],
}
