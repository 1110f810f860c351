import { type Actor, nameOn, shortNameOn } from '../domain/actor.ts'
import type { Day, Days } from '../domain/time/day.ts'
import { readingOf, STILL_GOING_ON } from '../domain/time/stated-date.ts'

/** A span of days on which an actor bore one name; null before it was founded and after it was dissolved. */
export type NameSpan = Days & { readonly name: string | null }

/** The names of an actor over a span, in order. One entry where its name never changed. */
export function nameSpans(actor: Actor, from: Day, to: Day): NameSpan[] {
  const born = actor.founded === null ? Number.NEGATIVE_INFINITY : readingOf(actor.founded).first
  const died = actor.dissolved === null ? Number.POSITIVE_INFINITY : readingOf(actor.dissolved).last
  const changes = actor.names.flatMap((name) => [
    ...(name.from === null ? [] : [readingOf(name.from).first]),
    ...(name.to === null || name.to === STILL_GOING_ON ? [] : [readingOf(name.to).last + 1]),
  ])
  const days = [...new Set([from, ...changes, born, died + 1])]
    .filter((day) => day >= from && day <= to)
    .sort((one, other) => one - other)
  const spans: NameSpan[] = []
  for (const [index, first] of days.entries()) {
    const name = first < born || first > died ? null : nameOn(actor, first)
    const last = (days[index + 1] ?? to + 1) - 1
    const before = spans.at(-1)
    if (before && before.name === name) spans[spans.length - 1] = { ...before, last }
    else spans.push({ first, last, name })
  }
  return spans
}

/** The last day of a span on which an actor is not known to have ceased: that of its short name. */
export const namedDay = ({ dissolved }: Pick<Actor, 'dissolved'>, to: Day): Day =>
  dissolved === null ? to : Math.min(to, readingOf(dissolved).last)

/** Whether there is something to say above the band: another name than that of the lanes, or a change. */
export function hasNames(actor: Actor, name: string, { from, to }: Span): boolean {
  const spans = nameSpans(actor, from, to)
  return spans.length > 1 || spans[0]?.name !== name
}

type Span = { readonly from: Day; readonly to: Day }

/** What actors are called in the same lanes, by their ids: short, but two that would be called alike bear their whole names. */
export function laneNames(actors: readonly Actor[], to: Day): ReadonlyMap<string, string> {
  const short = new Map(actors.map((actor) => [actor.id, shortNameOn(actor, namedDay(actor, to))]))
  const isShared = (name: string) => [...short.values()].filter((one) => one === name).length > 1
  return new Map(
    actors.map((actor) => {
      const name = short.get(actor.id) ?? actor.name
      return [actor.id, isShared(name) ? nameOn(actor, namedDay(actor, to)) : name]
    }),
  )
}
