import { isDeepStrictEqual } from 'node:util'
import type { ActorRecord, RelationRecord } from '../domain/record.ts'
import type { Source } from '../domain/relation.ts'
import type { KeptRelation } from '../store/rows.ts'
import type { Checking, Placed } from './checking.ts'
import { whole } from './findings.ts'
import { boundsBetween, type LifeOf } from './relation-dates.ts'

/** What an import does to one kind of records. */
export type Against<Record, Kept = Record> = {
  readonly added: readonly Record[]
  readonly updated: readonly { readonly record: Record; readonly before: Kept }[]
  readonly unchanged: readonly Record[]
}

/** Under which column a field stands in the files, where it has another name there. */
const COLUMN: ReadonlyMap<string, string> = new Map([
  ['kind', 'type'],
  ['source', 'source_actor'],
  ['target', 'target_actor'],
  ['thirdParties', 'third_parties'],
  ['citations', 'source_ids'],
])

/**
 * Sets records against those of the graph (RELIABILITY I7): new ones are added, equal ones counted and warned of once a file,
 * changed ones rejected unless `update`. Fields named in `derived` follow from others and are not compared.
 */
export function against<Record extends { readonly id: string }, Kept extends Record>(
  placed: readonly Placed<Record>[],
  known: ReadonlyMap<string, Kept>,
  derived: readonly string[],
  update: boolean,
  { findings }: Pick<Checking, 'findings'>,
): Against<Record, Kept> {
  const added: Record[] = []
  const updated: { record: Record; before: Kept }[] = []
  const unchanged: Record[] = []
  const files = new Map<string, number>()
  for (const { record, place } of placed) {
    const before = known.get(record.id)
    const fields = before ? changedFields(record, before, derived) : []
    if (!before) added.push(record)
    else if (fields.length === 0) {
      unchanged.push(record)
      files.set(place.file, (files.get(place.file) ?? 0) + 1)
    } else if (update) updated.push({ record, before })
    else
      findings.reject(place, {
        code: 'row.changed',
        column: fields.length === 1 ? (fields[0] ?? null) : null,
        message: `${record.id} is in the graph with other content (${fields.join(', ')})`,
        value: record.id,
        remedy: 'use --update to change it; the earlier state is kept as a revision',
      })
  }
  for (const [file, count] of files)
    findings.warn(whole(file), {
      code: 'row.unchanged',
      message: `${count} ${count === 1 ? 'row is' : 'rows are'} in the graph already, unchanged`,
      remedy: 'nothing to do',
    })
  return { added, updated, unchanged }
}

const changedFields = (record: object, before: object, derived: readonly string[]) => {
  const kept = new Map(Object.entries(before))
  return Object.entries(record)
    .filter(([field, value]) => !derived.includes(field) && !isDeepStrictEqual(value, kept.get(field)))
    .map(([field]) => COLUMN.get(field) ?? field)
}

export type ActorsAgainst = Against<ActorRecord>
export type SourcesAgainst = Against<Source>
export type RelationsAgainst = Against<RelationRecord, KeptRelation>

/** Relations that stay as they are but for their bounds: the lives of their actors have changed (DESIGN 3). */
export function rebounded(
  relations: Iterable<KeptRelation>,
  lifeOf: LifeOf,
  isUpdated: (id: string) => boolean,
): Pick<KeptRelation, 'id' | 'type' | 'bounds'>[] {
  return [...relations].flatMap((relation) => {
    if (isUpdated(relation.id)) return []
    const derived = boundsBetween(relation, relation, lifeOf)
    if ('refused' in derived || isDeepStrictEqual(derived.bounds, relation.bounds)) return []
    return [{ id: relation.id, type: relation.type, bounds: derived.bounds }]
  })
}
