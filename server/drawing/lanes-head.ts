import { type Actor, langOf, shortNameOn } from '../domain/actor.ts'
import { readingOf } from '../domain/time/stated-date.ts'
import type { Sign } from '../domain/types/relation-types.ts'
import type { Frame } from './lanes-axis.ts'
import { nameSpans } from './lanes-names.ts'
import type { SignSpan } from './lanes-signs.ts'
import { boxPath, filled, smallText, straight } from './lanes-strokes.ts'
import type { Mark, Step } from './mark.ts'
import type { PictureWords } from './words.ts'

/** The names of an actor over time, each from its first day; a name without room is a bare tick that bears it as title. */
export function nameMarks(actor: Actor, y: number, { scale, sizes, words, measure }: Frame): Mark[] {
  const size = sizes.font.small
  const spans = nameSpans(actor, scale.from, scale.to)
  return spans.flatMap(({ first, name }, index): Mark[] => {
    const ended = name === null
    if (ended && index === 0) return []
    const x = scale.x(first)
    const next = spans[index + 1]
    // Beyond the last year stands nothing of this pair: an end that has no room before it is told by its mark alone.
    const room = (next ? scale.x(next.first) : ended ? scale.right : scale.right + sizes.right) - x - 5
    const [said, brief] = ended ? [endOf(actor, words), words.dissolved(null)] : [name, shortNameOn(actor, first)]
    const text = [said, brief].find((one) => measure(one, { family: 'sans', size, weight: 500 }) <= room)
    const tick = straight([x, y - size * 0.75], [x, y + size * 0.25], 'ink3', 1)
    const marks =
      text === undefined ? [tick] : [tick, { ...smallText(text, x + 3, y, size, 'ink2'), lang: langOf(text) }]
    return [{ mark: 'group', of: actor.id, title: ended ? words.ended(said, first) : words.named(said, first), marks }]
  })
}

const endOf = ({ dissolved }: Actor, words: PictureWords) =>
  words.dissolved(dissolved === null || readingOf(dissolved).precision === 'day' ? null : dissolved)

/** What of its share a sign takes that is only possible. */
const THIN = 0.28
const THINNEST = 1.3

/** The signs of the pair over time: each an equal share of the height (LOOK 10), of which what is only possible fills little. */
export function bandMarks(spans: readonly SignSpan[], y: number, { scale, sizes: { band } }: Frame): Mark[] {
  const { from, to, x } = scale
  const strips = new Map<Sign, Step[]>()
  for (const { first, last, signs, certain } of spans) {
    if (first > to || last < from) continue
    const height = (band - (signs.length - 1)) / signs.length
    const [left, right] = [x(first), Math.max(x(last + 1), x(first) + 1)]
    for (const [index, sign] of signs.entries()) {
      const middle = y - band / 2 + index * (height + 1) + height / 2
      const half = (certain.includes(sign) ? height : Math.max(height * THIN, THINNEST)) / 2
      const strip = boxPath({ left, top: middle - half, right, bottom: middle + half })
      const path = strips.get(sign) ?? []
      path.push(...strip)
      strips.set(sign, path)
    }
  }
  // One path a sign: a pair of many years has hundreds of strips.
  return [
    straight([scale.left, y], [scale.right, y], 'line', 1),
    ...[...strips].map(([sign, path]) => filled(path, sign)),
  ]
}
