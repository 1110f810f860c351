import { civilOf, type Day, dayFrom } from '../domain/time/day.ts'
import type { Word } from '../domain/time/last-word.ts'
import type { LaneSizes } from './lanes-sizes.ts'
import { smallText, straight } from './lanes-strokes.ts'
import type { Mark, Measure } from './mark.ts'
import type { PictureWords } from './words.ts'

/** Days along a line: `x(day)` is where a day begins, `x(day + 1)` where it ends. */
export type TimeScale = {
  readonly from: Day
  readonly to: Day
  readonly left: number
  readonly right: number
  readonly x: (day: Day) => number
}

/** What all parts of a picture of lanes are drawn by. */
export type Frame = {
  readonly scale: TimeScale
  readonly sizes: LaneSizes
  readonly word: Word
  readonly words: PictureWords
  readonly measure: Measure
}

/** Lays the days `from` to `to`, both whole, along `left` to `right`; what lies beyond is held at the edge. */
export function timeScale(from: Day, to: Day, left: number, right: number): TimeScale {
  const perDay = (right - left) / (to + 1 - from)
  return { from, to, left, right, x: (day) => left + (Math.min(Math.max(day, from), to + 1) - from) * perDay }
}

type Unit = 'day' | 'month' | 'year'
type Step = { readonly unit: Unit; readonly by: number; readonly days: number }

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((by): Step => ({ unit: 'day', by, days: by })),
  ...[1, 3, 6].map((by): Step => ({ unit: 'month', by, days: by * 28 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((by): Step => ({ unit: 'year', by, days: by * 365 })),
]

/** The finest step of the calendar of which one takes at least `least` px. */
const stepOf = ({ from, to, left, right }: TimeScale, least: number): Step =>
  STEPS.find(({ days }) => ((right - left) / (to + 1 - from)) * days >= least) ?? { unit: 'year', by: 1000, days: 0 }

/** The days of a span on which a step of the calendar begins. */
function stepDays({ from, to }: TimeScale, { unit, by }: Step): Day[] {
  const first = civilOf(from)
  const last = civilOf(to)
  const days: Day[] = []
  for (
    let year = unit === 'year' && by > 2 ? first.year - (first.year % by) : first.year;
    year <= last.year;
    year += unit === 'year' ? by : 1
  )
    for (let month = 1; month <= (unit === 'year' ? 1 : 12); month += unit === 'month' ? by : 1)
      for (let date = 1; date <= (unit === 'day' ? 32 - by : 1); date += by) days.push(dayFrom(year, month, date))
  return [...new Set(days)].filter((day) => day >= from && day <= to)
}

/** The days that the axis names. */
export const labelDays = (scale: TimeScale, { axis }: LaneSizes): Day[] => stepDays(scale, stepOf(scale, axis.label))

/** `2018` for a January, else the month, else the day; the first one bears its year. */
function labelOf(day: Day, unit: Unit, isFirst: boolean, { months }: PictureWords): string {
  const { year, month, date } = civilOf(day)
  const name = months[month - 1] ?? ''
  if (unit === 'year' || (month === 1 && date === 1)) return String(year)
  const plain = unit === 'day' ? `${date} ${name}` : name
  return isFirst ? `${plain} ${year}` : plain
}

/** The lines of years (months, days where there is room) down to `bottom`. */
export function axisLines({ scale, sizes }: Frame, bottom: number): Mark[] {
  const { x, left, right } = scale
  const grid = stepDays(scale, stepOf(scale, sizes.axis.grid)).map((day) => x(day))
  const lines = [...grid.filter((at) => at > left + 0.5 && at < right - 0.5), left, right].map((at) =>
    straight([at, sizes.axis.line], [at, bottom], 'line', 1),
  )
  return lines
}

/** The years (months, days where there is room) above a line. */
export function axisLabels({ scale, sizes, words, measure }: Frame): Mark[] {
  const { x, left, right } = scale
  const step = stepOf(scale, sizes.axis.label)
  const font = { family: 'sans', size: sizes.font.small, weight: 500 } as const
  let free = left
  const labels = labelDays(scale, sizes).flatMap((day, index): Mark[] => {
    const text = labelOf(day, step.unit, index === 0, words)
    const at = x(day) + font.size * 0.4
    const end = at + measure(text, font)
    if (at < free || end > right + sizes.right) return []
    free = end + font.size * 0.4
    return [smallText(text, at, sizes.axis.baseline, font.size, 'ink2')]
  })
  return [straight([left, sizes.axis.line], [right, sizes.axis.line], 'line2', 1), ...labels]
}
