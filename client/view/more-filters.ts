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

/** What a view would show if something else were asked. */
function ifAsked({ data, asked, when, changed }: Shown, other: Partial<Asked>): readonly Relation[] {
  const relaxed: Asked = { ...asked, ...other }
  return changed ? changedIn(data, relaxed, changed).relations : relationsShown(data, relaxed, when)
}

/**
 * The values of a filter that occur in the view, and those chosen: of confidence in its order, of others the most frequent
 * first. A relation counts once for each of its values.
 */
export function rowsOf(shown: Shown, filter: MoreFilter): Row<string>[] {
  const chosen: readonly string[] | null = shown.asked[filter]
  const counts = new Map<string, number>((chosen ?? NO_VALUES).map((value) => [value, 0]))
  for (const relation of ifAsked(shown, { [filter]: null }))
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

/** The actors of the view and those it is about, by how many relations they would have in it if it were about all. */
export function actorRowsOf(shown: Shown): Row<string>[] {
  const named = namedIn(shown.asked)
  const counts = new Map(named.map((id) => [id, 0]))
  for (const { source, target } of ifAsked(shown, { actor: null, actors: null }))
    for (const id of new Set([source, target])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count, on: named.includes(value) }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

/** Those whom a view is about, where it is not about all. */
export const namedIn = ({ actor, actors }: Pick<Asked, 'actor' | 'actors'>): readonly string[] =>
  actors ?? (actor === null ? [] : [actor])

/** Asks about some actors: of one all its relations, of several those among them, of nobody all. */
export const aboutWhom = (ids: readonly string[]): Pick<Asked, 'actor' | 'actors'> => ({
  actor: ids.length === 1 ? (ids[0] ?? null) : null,
  actors: ids.length > 1 ? ids : null,
})

/** Chooses a value or lets it go; where none is left, nothing is asked. */
export function chosenWith<Value extends string>(list: readonly Value[] | null, value: Value): readonly Value[] | null {
  const next = list?.includes(value) ? list.filter((one) => one !== value) : [...(list ?? []), value].sort()
  return next.length === 0 ? null : next
}
