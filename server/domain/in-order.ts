import { Invalid } from './errors.ts'
import type { Day } from './time/day.ts'

/** Throws `Invalid` where a span ends before it begins. */
export function checkSpan(from: Day, to: Day): void {
  if (from > to)
    throw new Invalid('The span ends before it begins', 'Give a day for "to" that is not before "from".', 'to')
}

/** Throws `Invalid` where of the two days of a difference the second is not later. */
export function checkTwoDays(a: Day, b: Day): void {
  if (a >= b) throw new Invalid('The second day is not after the first', 'Give a day for "b" that is after "a".', 'b')
}
