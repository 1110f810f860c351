import { COLUMNS, clocksOf, type TableName } from './tables.ts'
import type { Taken } from './taken.ts'

const TITLES: { readonly [name in TableName]: string } = {
  actors: 'Actors',
  sources: 'Sources',
  relations: 'Relations',
  citations: 'Citations: what each source says on a relation',
  days: 'Days that follow from the stated dates, sign, intensity and standing in the view; not read by the import',
}

const KEYS: { readonly [name in TableName]: string } = {
  actors: 'id',
  sources: 'id',
  relations: 'id',
  citations: 'id',
  days: 'relation_id',
}

const REFERENCES: { readonly [name in TableName]: readonly (readonly [column: string, table: TableName])[] } = {
  actors: [],
  sources: [],
  relations: [
    ['source_actor', 'actors'],
    ['target_actor', 'actors'],
  ],
  citations: [
    ['relation_id', 'relations'],
    ['source_id', 'sources'],
  ],
  days: [['relation_id', 'relations']],
}

const TYPES: { readonly [column: string]: string } = { sign: 'integer', intensity: 'number' }
const DATES = /^(start|end)_(earliest|latest)$|^shown_/

/**
 * The Frictionless description of a folder. `entente.guarded` tells the import that text cells bear a quote before what a
 * spreadsheet would run (RELIABILITY I18); `entente.datasets` has every dataset that the relations come from, with its terms and
 * its unsourced statements; `published` and `recorded` are the clocks by which all of it is known, so that the import can say what
 * is not in it.
 */
export function datapackageOf({ asked, release, datasets }: Taken): object {
  const [first] = datasets
  return {
    profile: 'tabular-data-package',
    id: first?.id ?? 'empty',
    name: (first?.id ?? 'empty').toLowerCase(),
    title: first?.title ?? 'An empty graph',
    ...(first?.version ? { version: first.version } : {}),
    ...(first?.terms ? { terms: first.terms } : {}),
    entente: {
      guarded: true,
      release: release.hash,
      ...clocksOf(asked),
      datasets,
    },
    resources: (Object.keys(COLUMNS) as TableName[]).map(resourceOf),
  }
}

const resourceOf = (name: TableName) => ({
  name,
  path: `${name}.csv`,
  title: TITLES[name],
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: COLUMNS[name].map((column) => ({ name: column, type: typeOfColumn(column) })),
    primaryKey: KEYS[name],
    foreignKeys: REFERENCES[name].map(([fields, resource]) => ({
      fields,
      reference: { resource, fields: KEYS[resource] },
    })),
    missingValues: [''],
  },
})

const typeOfColumn = (column: string) => TYPES[column] ?? (DATES.test(column) ? 'date' : 'string')
