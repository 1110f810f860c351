import type { When } from '../../server/domain/network.ts'
import { civilOf, type Day, type Days, dayFrom } from '../../server/domain/time/day.ts'

type X = (day: Day) => number
/** A stretch of the axis of the track, px. */
type Stretch = { readonly left: number; readonly right: number }

/** So far a date stands from the edge of the page at least, and from another date. */
const [EDGE, APART] = [6, 4]

/** Where the dates stand that are the handles, the first day's first: one over its day; two outside of their span. At an edge they move inwards. */
export function pillsOf(when: When, x: X, width: number, pill: number): readonly Stretch[] {
  const within = (left: number, from = EDGE, to = width - EDGE): Stretch => {
    const place = Math.min(Math.max(left, from), to - pill)
    return { left: place, right: place + pill }
  }
  if ('at' in when) return [within(x(when.at) - pill / 2)]
  const last = within(x(when.to + 1), EDGE + pill + APART)
  return [within(x(when.from) - pill, EDGE, last.left - APART), last]
}

/** A year on the axis: where it begins, and whether a tick and its number stand there. */
export type YearMark = {
  readonly year: number
  readonly x: number
  readonly hasTick: boolean
  readonly isNamed: boolean
}

/** Px from a tick to the number, the room that one takes, and the least that years have from number to number. */
const [NUMBER_AT, NUMBER, NARROWEST_YEAR] = [6, 28, 46]
const STEPS = [1, 2, 5, 10, 20, 50, 100]

/** The years that the track shows. A number stands whole or not at all: inside the track, and not behind a date. */
export function yearMarks(days: Days, x: X, pills: readonly Stretch[]): YearMark[] {
  const [first, last] = [civilOf(days.first).year, civilOf(days.last).year]
  const oneYear = x(365) - x(0)
  const every = STEPS.find((years) => oneYear * years >= NARROWEST_YEAR) ?? 100
  const end = x(days.last + 1)
  return Array.from({ length: last - first + 1 }, (_, at): YearMark => {
    const year = first + at
    const place = Math.max(x(dayFrom(year, 1, 1)), x(days.first))
    const [left, right] = [place + NUMBER_AT, place + NUMBER_AT + NUMBER]
    const next = every > 1 ? end : Math.min(x(dayFrom(year + 1, 1, 1)), end)
    const isFree = right <= next && !pills.some((pill) => left < pill.right && right > pill.left)
    return { year, x: place, hasTick: every < 5 || year % every === 0, isNamed: year % every === 0 && isFree }
  })
}

/** Px that the number of a bar takes before it, and with what parts it from the next. */
const [BEFORE_BAR, BAR_NUMBER] = [20, 28]

/** The bars whose number has room: it runs neither into the one before nor under a line of a date. */
export function withRoom<Bar extends Days>(bars: readonly Bar[], x: X, lines: readonly number[]): ReadonlySet<Bar> {
  const numbered = new Set<Bar>()
  let free = Number.NEGATIVE_INFINITY
  for (const bar of bars.toSorted((one, other) => one.first - other.first)) {
    const right = x(bar.first)
    const isStruck = lines.some((line) => line > right - BEFORE_BAR && line < right)
    if (right < free || isStruck) continue
    numbered.add(bar)
    free = right + BAR_NUMBER
  }
  return numbered
}
