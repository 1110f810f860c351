import type { Dated } from '../domain/relation.ts'
import { addMonths, civilOf, type Day } from '../domain/time/day.ts'
import { attestedStretches } from '../domain/time/last-word.ts'
import { readingOf } from '../domain/time/stated-date.ts'
import { number } from '../domain/wording.ts'
import type { Box } from './box.ts'
import { type Change, type DrawnPart, isGone, type Line } from './lines.ts'
import type { Font, Mark, Measure, TextMark } from './mark.ts'
import { roundedBox } from './shapes.ts'
import { SIGN_RADIUS, signMark, struckMark } from './sign-mark.ts'
import type { PictureWords } from './words.ts'

/**
 * What a mark on a line says before and after its sign: `≈`, then number, `?`, `×` and a tag (LOOK 6). `brief` is what stands
 * after it where there is no room: the day of an event, which the line tells when it is pointed at, is left out.
 */
export type Says = { readonly before: string; readonly after: string; readonly brief: string }

const MARK_FONT: Font = { family: 'sans', size: 12, weight: 600 }
const HALF_HEIGHT = 8
/** Px from the middle of the sign to the end of the pill, to the texts beside it, and of the room that `≈` takes. */
const [END, TEXT, BEFORE] = [SIGN_RADIUS + 2, SIGN_RADIUS + 3, 9]

/** The days at which a picture looks; a moment's events are told by day, those of a span by year too. */
export type Looked = { readonly from: Day; readonly to: Day; readonly words: PictureWords }

export function saysOf(line: Line, looked: Looked): Says {
  const { part, status, relations, change } = line
  const tag = change ? changeTag(change, looked) : tagOf(part, relations, looked)
  const always = [
    relations.length > 1 ? number(relations.length) : '',
    status === 'disputed' ? '?' : '',
    status === 'denied' ? '×' : '',
  ]
  // A number and a day are two things: "2 · 20 Nov".
  const between = relations.length > 1 && tag !== '' && !change ? '·' : ''
  const after = inWords([...always, between, tag])
  const before = part === 'possible' && !isGone(line) ? '≈' : ''
  return { before, after, brief: change ? after : inWords(always) }
}

const inWords = (parts: readonly string[]) => parts.filter(Boolean).join(' ')

/** What a line of a difference says of itself. An end is struck through instead; the others differ by width and head. */
const changeTag = (change: Change, { words }: Looked) =>
  change === 'new' || change === 'again' ? words.change[change] : ''

function tagOf(part: DrawnPart, relations: readonly Dated[], looked: Looked): string {
  if (part === 'certain') return ''
  if (part === 'events') return eventTag(relations, looked)
  return oldWord(relations, looked)
}

/** The day of an event, of several the latest, never finer than stated: `20 Nov`, `Nov`, `2022`; over a span `20 Nov '22`. */
function eventTag(events: readonly Dated[], { from, to, words: { months, year: yearInWords } }: Looked): string {
  const starts = events.flatMap(({ start }) => (start === null ? [] : [readingOf(start)]))
  const latest = starts.reduce<(typeof starts)[number] | null>(
    (one, other) => (one !== null && one.first >= other.first ? one : other),
    null,
  )
  if (!latest) return ''
  const { year, month, date } = civilOf(latest.first)
  if (latest.precision !== 'day' && latest.precision !== 'month') return String(year)
  const day = latest.precision === 'day' ? `${date} ${months[month - 1]}` : `${months[month - 1]}`
  return from === to ? day : `${day} ${yearInWords(year)}`
}

/** Months within which a possible state needs no year: the usual last word (DESIGN 3). */
const USUAL_MONTHS = 12

/** The year of the nearest attestation where all of a line's lie more than a year away: `'13` (UX 6). */
function oldWord(states: readonly Dated[], { from, to, words }: Looked): string {
  const [near, far] = [addMonths(from, -USUAL_MONTHS), addMonths(to, USUAL_MONTHS)]
  const stretches = states.flatMap(attestedStretches)
  if (stretches.length === 0 || stretches.some(({ first, last }) => last >= near && first <= far)) return ''
  const away = ({ first, last }: { first: Day; last: Day }) => (first > to ? first - to : from - last)
  const nearest = stretches.reduce((one, other) => (away(other) < away(one) ? other : one))
  return words.year(civilOf(nearest.first > to ? nearest.first : nearest.last).year)
}

/** How far a mark reaches left and right of its sign. */
export function spanOf(
  { before, after }: Pick<Says, 'before' | 'after'>,
  measure: Measure,
): { left: number; right: number } {
  return {
    left: END + (before === '' ? 0 : BEFORE),
    right: after === '' ? END : TEXT + measure(after, MARK_FONT) + 2,
  }
}

export const markBox = (x: number, y: number, { left, right }: { left: number; right: number }): Box => ({
  left: x - left,
  top: y - HALF_HEIGHT,
  right: x + right,
  bottom: y + HALF_HEIGHT,
})

/** The paper pill on which a mark stands. */
export const markGround = ({ left, right, top, bottom }: Box): Mark => ({
  ...{ mark: 'path', fill: 'paper', stroke: null, width: 0, dash: null },
  path: roundedBox((left + right) / 2, (top + bottom) / 2, (right - left) / 2, HALF_HEIGHT, HALF_HEIGHT),
})

/** The mark of a line, which stands on its ground; its sign sits on the line. */
export function lineMark(line: Line, says: Pick<Says, 'before' | 'after'>, x: number, y: number): Mark[] {
  if (line.sign === 'structure') return []
  const text = (words: string, at: number, anchor: TextMark['anchor']): Mark[] =>
    words === '' ? [] : [{ mark: 'text', text: words, x: at, y: y + 4, font: MARK_FONT, ink: 'ink', anchor }]
  return [
    ...text(says.before, x - END - 0.5, 'end'),
    ...signMark(line.sign, line.part === 'certain', x, y),
    ...(line.change === 'ended' ? [struckMark(x, y)] : []),
    ...text(says.after, x + TEXT, 'start'),
  ]
}
