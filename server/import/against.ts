import { isDeepStrictEqual } from 'node:util'
import type { ActorRecord } from '../domain/record.ts'
import type { Source } from '../domain/relation.ts'
import type { KeptRelation } from '../store/rows.ts'
import type { Checking, Placed } from './checking.ts'
import { whole } from './findings.ts'
import { boundsBetween, type LifeOf } from './relation-dates.ts'

/** What an import does to one kind of records. */
export type Against<Record> = {
  readonly added: readonly Record[]
  readonly updated: readonly { readonly record: Record; readonly before: Record }[]
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

/** What becomes of a record: it is new, equal to what is there, changes it, or may not. */
type Fate = 'added' | 'unchanged' | 'updated' | 'refused'

const UPDATE = 'use --update to change it; the earlier state is kept as a revision'

/**
 * Sets records against those of the graph one by one (RELIABILITY I7): new ones are added, equal ones counted, changed ones
 * rejected unless `update`. Fields named in `derived` follow from others and are not compared. `tell` warns of the equal ones, once
 * a file.
 */
export function createComparer(
  derived: readonly string[],
  update: boolean,
  { findings }: Pick<Checking, 'findings'>,
  remedy = UPDATE,
) {
  const files = new Map<string, number>()
  return {
    fateOf({ record, place }: Placed<{ readonly id: string }>, before: object | undefined): Fate {
      if (!before) return 'added'
      const fields = changedFields(record, before, derived)
      if (fields.length === 0) {
        files.set(place.file, (files.get(place.file) ?? 0) + 1)
        return 'unchanged'
      }
      if (update) return 'updated'
      findings.reject(place, {
        code: 'row.changed',
        column: fields.length === 1 ? (fields[0] ?? null) : null,
        message: `${record.id} is in the graph with other content (${fields.join(', ')})`,
        value: record.id,
        remedy,
      })
      return 'refused'
    },
    tell() {
      for (const [file, count] of files)
        findings.warn(whole(file), {
          code: 'row.unchanged',
          message: `${count} ${count === 1 ? 'row is' : 'rows are'} in the graph already, unchanged`,
          remedy: 'nothing to do',
        })
    },
  }
}

/** Sets actors or sources against those of the graph. */
export function against<Record extends { readonly id: string }>(
  placed: readonly Placed<Record>[],
  known: ReadonlyMap<string, Record>,
  update: boolean,
  checking: Pick<Checking, 'findings'>,
): Against<Record> {
  const comparer = createComparer([], update, checking, `take the row out, and it stays as it is; or ${UPDATE}`)
  const [added, unchanged]: [Record[], Record[]] = [[], []]
  const updated: { record: Record; before: Record }[] = []
  for (const one of placed) {
    const { record } = one
    const before = known.get(record.id)
    const fate = comparer.fateOf(one, before)
    if (fate === 'added') added.push(record)
    if (fate === 'unchanged') unchanged.push(record)
    if (fate === 'updated' && before) updated.push({ record, before })
  }
  comparer.tell()
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
