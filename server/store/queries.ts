import type { z } from 'zod'
import { importQueries } from './import-queries.ts'
import { keptQueries } from './kept-queries.ts'
import { readQueries } from './read-queries.ts'
import { recordQueries } from './record-queries.ts'
import { verifyQueries } from './verify-queries.ts'
import { writeQueries } from './write-queries.ts'

/** Every question that is put to the database, by name. */
export const queries = {
  ...readQueries,
  ...recordQueries,
  ...writeQueries,
  ...importQueries,
  ...verifyQueries,
  ...keptQueries,
}

export type QueryName = keyof typeof queries
export type InputOf<Name extends QueryName> = z.output<(typeof queries)[Name]['input']>
export type RowOf<Name extends QueryName> = z.output<(typeof queries)[Name]['row']>
