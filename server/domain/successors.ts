import type { Dated } from './relation.ts'
import { mayHold } from './time/bounds.ts'
import type { Day } from './time/day.ts'

/** Who an actor counts as: itself, or the one that it and those it succeeds are followed to. */
export type Followed = (actor: string) => string

/** Nobody is followed. */
export const asThemselves: Followed = (actor) => actor

/**
 * An actor and those that have succeeded it by a day are one: they count as the last of them. Denied successions join
 * nobody, nor do those that come later. Where several were never succeeded, the last to succeed stands for all, then the
 * smaller id.
 */
export function followedBy(relations: Iterable<Dated>, day: Day): Followed {
  const successions = [...relations].filter(
    ({ type, status, bounds }) =>
      type === 'SUCCEEDS' && status !== 'denied' && mayHold(bounds, Number.NEGATIVE_INFINITY, day),
  )
  if (successions.length === 0) return asThemselves
  const groups = new Map<string, Set<string>>()
  for (const { source, target } of successions) {
    const joined = new Set([...(groups.get(source) ?? [source]), ...(groups.get(target) ?? [target])])
    for (const actor of joined) groups.set(actor, joined)
  }
  const succeeded = new Set(successions.map(({ target }) => target))
  const last = new Map<Set<string>, string>()
  for (const group of new Set(groups.values())) last.set(group, lastOf(group, succeeded, successions))
  return (actor) => {
    const group = groups.get(actor)
    return (group && last.get(group)) ?? actor
  }
}

function lastOf(group: ReadonlySet<string>, succeeded: ReadonlySet<string>, successions: readonly Dated[]): string {
  const began = (actor: string) =>
    Math.max(
      ...successions.filter(({ source }) => source === actor).map(({ bounds }) => bounds.startEarliest ?? -Infinity),
      Number.NEGATIVE_INFINITY,
    )
  const [last = ''] = [...group].sort((one, other) => {
    const late = Number(succeeded.has(one)) - Number(succeeded.has(other))
    if (late !== 0) return late
    return began(one) === began(other) ? (one < other ? -1 : 1) : began(other) > began(one) ? 1 : -1
  })
  return last
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
