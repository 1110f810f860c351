import { z } from 'zod'
import { number } from '../domain/wording.ts'
import { KeptName } from '../store/kept.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A file of a backup: whose records it holds, how many, and what its bytes are. */
const Part = z.strictObject({
  file: z.string(),
  of: KeptName,
  records: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: Hash,
})
export type Part = Readonly<z.infer<typeof Part>>

/** The way in which backups are written now. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'

/**
 * What a backup says of itself; nothing in it tells the hour or the machine, so that equal graphs give equal backups.
 * `schema` is the newest migration of the graph, `hash` the name of its data, null where it has none.
 */
export const Manifest = z.strictObject({
  format: z.literal('entente-backup'),
  version: z.int().positive(),
  schema: z.int().nonnegative(),
  hash: z.string().nullable(),
  counts: z.record(z.string(), z.int().nonnegative()),
  parts: z.array(Part).readonly(),
})
export type Manifest = Readonly<z.infer<typeof Manifest>>

/** How many records there are under each name; names without any are left out. */
export function countsOf(parts: readonly Pick<Part, 'of' | 'records'>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { of, records } of parts) counts[of] = (counts[of] ?? 0) + records
  return counts
}

/** In words: `62 actors, 652 relations, 711 sources`. */
export function countsInWords({ counts }: Manifest): string {
  const of = (name: KeptName, word: string) => `${number(counts[name] ?? 0)} ${word}`
  return [
    of('Actor', 'actors'),
    of('Relation', 'relations'),
    of('Source', 'sources'),
    of('Revision', 'revisions'),
  ].join(', ')
}
