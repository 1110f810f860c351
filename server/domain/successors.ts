import type { Dated } from './relation.ts'
import { mayHold } from './time/bounds.ts'
import type { Day } from './time/day.ts'

/** Who an actor counts as: itself, or the one that it and those it succeeds are followed to. */
export type Followed = (actor: string) => string

/** Nobody is followed. */
export const asThemselves: Followed = (actor) => actor

/**
 * An actor and those that have succeeded it by a day are one: they count as the last of them. Denied successions join
 * nobody, nor do those that come later. Where several were never succeeded, or surely came back after they were, the last to
 * succeed stands for all, then the smaller id.
 */
export function followedBy(relations: Iterable<Dated>, day: Day): Followed {
  const successions = [...relations].filter(
    ({ type, status, bounds }) =>
      type === 'SUCCEEDS' && status !== 'denied' && mayHold(bounds, Number.NEGATIVE_INFINITY, day),
  )
  if (successions.length === 0) return asThemselves
  const isEarlier = earlierAmong(successions)
  const last = new Map<ReadonlySet<string>, string>()
  const groups = groupsOf(successions)
  for (const [actor, group] of groups) {
    const before = last.get(group)
    if (before === undefined || isEarlier(before, actor)) last.set(group, actor)
  }
  return (actor) => {
    const group = groups.get(actor)
    return (group && last.get(group)) ?? actor
  }
}

/** Of each actor all that successions join, one set for all of them. */
function groupsOf(successions: readonly Dated[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  const groupOf = (actor: string) => {
    const group = groups.get(actor) ?? new Set([actor])
    groups.set(actor, group)
    return group
  }
  for (const { source, target } of successions) {
    const [one, other] = [groupOf(source), groupOf(target)]
    if (one === other) continue
    const [more, fewer] = one.size < other.size ? [other, one] : [one, other]
    for (const actor of fewer) groups.set(actor, more.add(actor))
  }
  return groups
}

/** Whether one actor stands behind another in who counts as the last. */
function earlierAmong(successions: readonly Dated[]) {
  const [began, ended] = [new Map<string, Day>(), new Map<string, Day>()]
  for (const { source, target, bounds } of successions) {
    began.set(source, Math.max(began.get(source) ?? -Infinity, bounds.startEarliest ?? -Infinity))
    ended.set(target, Math.max(ended.get(target) ?? -Infinity, bounds.startLatest ?? Infinity))
  }
  const beganOn = (actor: string) => began.get(actor) ?? -Infinity
  const isOver = (actor: string) => ended.has(actor) && beganOn(actor) <= (ended.get(actor) ?? Infinity)
  return (one: string, other: string) => {
    if (isOver(one) !== isOver(other)) return isOver(one)
    return beganOn(one) === beganOn(other) ? other < one : beganOn(one) < beganOn(other)
  }
}

/** Every actor that counts as one of some, these too; sorted. */
export const oneWith = (actors: readonly string[], followed: Followed, all: Iterable<string>): string[] => {
  const wanted = new Set(actors.map(followed))
  return [...new Set([...actors, ...[...all].filter((actor) => wanted.has(followed(actor)))])].sort()
}

/**
 * A relation as it stands between those that its ends count as. One whose ends count as the same actor keeps its own: nobody stands to
 * themselves.
 */
export function asFollowed<Record extends Pick<Dated, 'source' | 'target'>>(
  relation: Record,
  followed: Followed,
): Record {
  const [source, target] = [followed(relation.source), followed(relation.target)]
  if (source === target || (source === relation.source && target === relation.target)) return relation
  return { ...relation, source, target }
}
