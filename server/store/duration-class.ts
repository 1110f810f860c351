import type { Bounds } from '../domain/time/bounds.ts'
import type { Day } from '../domain/time/day.ts'
import { type StoredDate, sinceDay } from './dates.ts'

const UNBOUNDED = 63
/** 2^19 days are longer than the years 1000 to 2199. */
const LONGEST = 19

/** How long a relation may hold, in powers of two: 0 is one day, n up to 2^n days, 63 unbounded on a side (NEO4J B). */
export function durationClass({ startEarliest, endLatest }: Bounds): number {
  if (startEarliest === null || endLatest === null) return UNBOUNDED
  return Math.ceil(Math.log2(endLatest - startEarliest + 1))
}

/** For each class, the first day on which a relation of it can have begun that still holds on `from`: what keeps an index seek narrow. */
export const classesFrom = (from: Day | null): { number: number; from: StoredDate }[] => [
  ...Array.from({ length: LONGEST + 1 }, (_, number) => ({
    number,
    from: sinceDay(from === null ? null : from - 2 ** number + 1),
  })),
  { number: UNBOUNDED, from: sinceDay(null) },
]
