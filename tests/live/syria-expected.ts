import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expected } from '../data/syria.ts'

type Moment = Readonly<{ at: string; actor: string | null }> & {
  readonly [part in 'certain' | 'possible' | 'events' | 'not_attested' | 'denied' | 'structure']: readonly string[]
}
export const moments: readonly Moment[] = expected.moments
export const pairs: readonly { readonly pair: readonly [string, string]; readonly ids: readonly string[] }[] =
  expected.pairs
export const spans: readonly { readonly id: string; readonly from: string; readonly to: string }[] = expected.spans
export const differences: readonly { readonly a: string; readonly b: string; readonly actor: string | null }[] =
  expected.differences
export const { cases }: { cases: readonly { q: string; first_three: string | null }[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../data/public-cases/p36.json'), 'utf8'),
)
