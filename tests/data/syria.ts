import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorKind } from '../../server/domain/actor.ts'
import type { Confidence, Dated } from '../../server/domain/relation.ts'
import { boundsOf } from '../../server/domain/time/bounds.ts'
import { isSymmetric, outlivesTarget, RelationType, typeOf } from '../../server/domain/types/relation-types.ts'
import { cell, rowsOf } from './csv.ts'

const actors = rowsOf('data/syria/actors.csv')
const lives = new Map(
  actors.map(({ id, founded, dissolved }) => [id, { founded: cell(founded), dissolved: cell(dissolved) }]),
)

const languages = new Map(rowsOf('data/syria/sources.csv').map(({ id, language }) => [id, cell(language)]))

/** The bundled relations, read by a few lines of the test's own rather than by the import. */
export const syriaRelations: Dated[] = rowsOf('data/syria/relations.csv').map((row) => {
  const type = RelationType.parse(row.type)
  const [source = '', target = ''] = [row.source_actor, row.target_actor].map((id) => id ?? '')
  const dates = {
    start: cell(row.start),
    end: cell(row.end),
    observed: (cell(row.observed) ?? '').split('|').filter(Boolean),
  }
  const derived = boundsOf(typeOf(type).kind, dates, lives.get(source), lives.get(target), !outlivesTarget(type))
  if ('refused' in derived) throw new Error(`${row.id} ${derived.refused}`)
  const cited = (cell(row.source_ids) ?? '').split('|').filter(Boolean).sort()
  if (isSymmetric(type) && source > target) throw new Error(`${row.id} is out of order`)
  return {
    id: `syria:${row.id}`,
    type,
    source,
    target,
    ...dates,
    bounds: derived.bounds,
    status: row.status as Dated['status'],
    confidence: cell(row.confidence) as Confidence | null,
    aspect: cell(row.aspect),
    sources: cited,
    languages: [...new Set(cited.map((id) => languages.get(id) ?? 'none'))],
  }
})

const kinds = new Map(actors.map(({ id, type }) => [id, type as ActorKind]))
export const syriaKindOf = (actor: string) => kinds.get(actor)

type Ids = readonly string[]
type Moment = { at: string; actor: string | null } & {
  [part in 'certain' | 'possible' | 'events' | 'not_attested' | 'denied' | 'structure']: Ids
}
type Difference = { a: string; b: string; actor: string | null; turned: readonly { pair: Ids; a: Ids; b: Ids }[] } & {
  [part: string]: unknown
}

/** Answers for a few dates, pairs and differences, computed independently of the product. */
export const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/syria/expected-sample.json'), 'utf8'),
) as {
  moments: Moment[]
  pairs: { pair: [string, string]; ids: Ids }[]
  differences: Difference[]
  spans: { id: string; from: string; to: string }[]
}
