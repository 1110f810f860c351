import { statesAsked, type When } from './network.ts'
import { type Crossing, type PathStep, shortestPath } from './path.ts'
import type { PathAsked } from './path-asked.ts'
import type { Dated } from './relation.ts'
import { certainDays, possibleDays } from './time/bounds.ts'
import type { Days } from './time/day.ts'
import { possibleSpans, type Word } from './time/last-word.ts'

type Drawn<Record> = {
  readonly certain: readonly Record[]
  readonly possible: readonly Record[]
  readonly events: readonly Record[]
}

/**
 * The days on which the relations that a view draws can be walked. At a moment that is its day: a path then joins relations
 * of one day, with the events of its window. Over a span a state can be walked on its certain days in it, proven, and on
 * those on which the last word shows it as possible; an event on those on which it may have happened.
 */
export function crossingsOf<Record extends Dated>(drawn: Drawn<Record>, word: Word, when: When): Crossing<Record>[] {
  const { from, to } = statesAsked(when)
  const within = ({ first, last }: Days) => ({ first: Math.max(first, from), last: Math.min(last, to) })
  const crossing = (relation: Record, days: Days, proven: boolean): Crossing<Record>[] => {
    const { first, last } = within(days)
    return first > last ? [] : [{ relation, first, last, proven }]
  }
  if ('at' in when) {
    const onDay = { first: from, last: to }
    return [
      ...drawn.certain.flatMap((relation) => crossing(relation, onDay, true)),
      ...[...drawn.possible, ...drawn.events].flatMap((relation) => crossing(relation, onDay, false)),
    ]
  }
  return [
    ...[...drawn.certain, ...drawn.possible].flatMap((state) => {
      const certain = certainDays(state.bounds)
      return [
        ...(certain ? crossing(state, certain, true) : []),
        ...possibleSpans(state, word).flatMap((span) => crossing(state, span, false)),
      ]
    }),
    ...drawn.events.flatMap((event) => {
      const days = possibleDays(event.bounds)
      return crossing(event, days, days.first === days.last)
    }),
  ]
}

/** The path that is asked for through what a view draws; null where none leads there. */
export const pathThrough = <Record extends Dated>(
  drawn: Drawn<Record>,
  word: Word,
  when: When,
  { a, b, by }: PathAsked,
): readonly PathStep<Record>[] | null => shortestPath(crossingsOf(drawn, word, when), a, b, statesAsked(when).from, by)
