import { expect, test } from 'vitest'
import { COLUMNS, type TableName } from '../../server/import/columns.ts'
import { check } from './reading.ts'

const LENGTH = 50_000
const UNITS = [
  '@',
  '@1',
  '@123/',
  '|',
  '|@1/',
  ' a',
  '1',
  '1-',
  '..',
  'X',
  "'",
  '=',
  '\u200B',
  '/',
  ':',
  'B.',
  'https://',
  '\u0430',
]
const tables: readonly TableName[] = ['actors', 'sources', 'relations', 'citations', 'unsourced', 'layout']

test.each(tables)(
  'every column of %s takes fifty thousand adversarial characters in time by their length only',
  async (table) => {
    const columns = COLUMNS[table].known
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)
      const row = columns.map(() => `"${text}"`).join(',')
      const files = { 'actors.csv': 'id,name,type\n', [`${table}.csv`]: `${columns.join(',')}\n${row}\n` }

      expect((await check(files)).total).toBeGreaterThan(0)
    }
  },
)
