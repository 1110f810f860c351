import { type Asked, AskedConfidence, NONE } from '../../server/domain/asked.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { changedIn } from './changed.ts'
import { type Row, relationsShown } from './legend.ts'
import type { Shown } from './shown.ts'

/** The filters that name what a relation is called or cites. */
export type MoreFilter = 'confidence' | 'aspects' | 'sources' | 'languages'

const NO_VALUES: readonly string[] = []

const valuesOf: { readonly [filter in MoreFilter]: (relation: Relation, shown: Shown) => readonly string[] } = {
  confidence: ({ confidence }) => [confidence ?? NONE],
  aspects: ({ aspect }) => [aspect ?? NONE],
  sources: ({ sources }) => [...new Set(sources)],
  languages: ({ sources }, { data }) => [...new Set(sources.map((id) => data.source.get(id)?.language ?? NONE))],
}

/** What a view would show without one of these filters. */
function without({ data, asked, when, changed }: Shown, filter: MoreFilter): readonly Relation[] {
  const relaxed: Asked = { ...asked, [filter]: null }
  return changed ? changedIn(data, relaxed, changed).relations : relationsShown(data, relaxed, when)
}

/**
 * The values of a filter that occur in the view, and those chosen: of confidence in its order, of others the most frequent
 * first. A relation counts once for each of its values.
 */
export function rowsOf(shown: Shown, filter: MoreFilter): Row<string>[] {
  const chosen: readonly string[] | null = shown.asked[filter]
  const counts = new Map<string, number>((chosen ?? NO_VALUES).map((value) => [value, 0]))
  for (const relation of without(shown, filter))
    for (const value of valuesOf[filter](relation, shown)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rank = (value: string) => (AskedConfidence.options as readonly string[]).indexOf(value)
  return [...counts]
    .map(([value, count]) => ({ value, count, on: chosen?.includes(value) ?? false }))
    .sort((one, other) =>
      filter === 'confidence'
        ? rank(one.value) - rank(other.value)
        : other.count - one.count || (one.value < other.value ? -1 : 1),
    )
}

/** Chooses a value or lets it go; where none is left, nothing is asked. */
export function chosenWith<Value extends string>(list: readonly Value[] | null, value: Value): readonly Value[] | null {
  const next = list?.includes(value) ? list.filter((one) => one !== value) : [...(list ?? []), value].sort()
  return next.length === 0 ? null : next
}
