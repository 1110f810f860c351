import { Confidence, Status } from '../domain/relation.ts'
import { boundsOf, type Life } from '../domain/time/bounds.ts'
import { isMisread, readStatedDate, STILL_GOING_ON } from '../domain/time/stated-date.ts'
import { isSymmetric, outlivesTarget, RelationType, typeOf } from '../domain/types/relation-types.ts'
import { durationClass } from './duration-class.ts'
import type { RowOf } from './queries.ts'
import type { RelationFound } from './verify-queries.ts'

type Found = RowOf<'verify-relations'>

/** What is wrong with one relation: its record, its relationship, and whether they agree. In sentences' ends. */
export function relationFaults({ sources, targets, relations, citations, thirdParties }: Found): string[] {
  const [source, target, relation] = [sources[0], targets[0], relations[0]]
  if (!source || !target || sources.length > 1 || targets.length > 1)
    return ['its record does not name one source and one target']
  const faults = [
    ...(relations.length === 1 ? [] : [`its record has ${relations.length} relationships between its actors`]),
    ...(citations.some(({ source: cited }) => cited === null) ? ['a citation leads to no source'] : []),
    ...(citations.some(({ id }) => typeof id !== 'string') ? ['a citation has no id'] : []),
    ...(thirdParties.some(({ actor }) => actor === null) ? ['a third party is no actor'] : []),
  ]
  if (!relation) return faults
  const type = RelationType.safeParse(relation.type)
  if (!type.success) return [...faults, `its type ${relation.type} is not in the table of types`]
  if (source.id === target.id) faults.push('its two actors are the same')
  if (isSymmetric(type.data) && source.id > target.id) faults.push('its actors are out of order for a symmetric type')
  if (!Status.safeParse(relation.status).success) faults.push('its status is none')
  if (!Confidence.nullable().safeParse(relation.confidence).success) faults.push('its confidence is none')
  if (typeof relation.dataset !== 'string') faults.push('it belongs to no dataset')
  if (typeof relation.recordedAt !== 'string') faults.push('nothing says when it was recorded')
  return [...faults, ...dateFaults(type.data, relation, lifeOf(source), lifeOf(target))]
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'

/** The life of an actor, as far as it can be read: what cannot is a fault of the actor. */
function lifeOf({ founded, dissolved }: { founded?: unknown; dissolved?: unknown }): Life {
  const readable = (date: unknown) => (typeof date === 'string' && !isMisread(readStatedDate(date)) ? date : null)
  return { founded: readable(founded), dissolved: readable(dissolved) }
}

const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const

/** Whether the dates can be read, and the stored bounds are those that the domain works out from them. */
function dateFaults(type: RelationType, relation: RelationFound, source: Life, target: Life): string[] {
  const { start, end, observed: kept } = relation
  const observed = kept ?? []
  if (!isText(start) || !isText(end) || !Array.isArray(observed)) return ['its dates are no texts']
  const dates = [start, end === STILL_GOING_ON ? null : end, ...observed].filter((date) => date !== null)
  const misread = dates.find((date) => typeof date !== 'string' || isMisread(readStatedDate(date)))
  if (misread !== undefined) return [`the date ${misread} cannot be read`]
  const derived = boundsOf(typeOf(type).kind, { start, end, observed }, source, target, !outlivesTarget(type))
  if ('refused' in derived) return [`its dates cannot be: ${derived.refused}`]
  const wrong = BOUNDS.filter((name) => relation[name] !== derived.bounds[name])
  if (!relation.hasDays) return ['its bounds are not four days']
  const faults = wrong.map((name) => `its ${name} is not what its dates give`)
  if (relation.durationClass !== durationClass(derived.bounds))
    faults.push('its durationClass is not what its dates give')
  return faults
}
