import type { TurningPoint } from '../domain/pair.ts'
import { statedInWords } from '../domain/time/in-words.ts'
import type { Frame } from './lanes-axis.ts'
import type { Mark } from './mark.ts'
import { roundedBox } from './shapes.ts'

/** A turning point of a picture, with its number there. */
export type Turn = { readonly number: number; readonly point: TurningPoint }

/** The turning points within the span, numbered in order. */
export const turnsIn = (points: readonly TurningPoint[], { from, to }: Frame['scale']): Turn[] =>
  points.filter(({ at }) => at >= from && at <= to).map((point, index) => ({ number: index + 1, point }))

/** Numbers on the band; those that would cover each other are gathered, each with its line. */
export function turnMarks(turns: readonly Turn[], y: number, frame: Frame): Mark[] {
  const { scale, sizes } = frame
  const placed: { turns: Turn[]; x: number; text: string; width: number }[] = []
  for (const turn of turns) {
    let next = gatheredTurns([turn], frame)
    let before = placed.at(-1)
    while (before && next.x - next.width / 2 < before.x + before.width / 2 + 1) {
      next = gatheredTurns([...before.turns, ...next.turns], frame)
      placed.pop()
      before = placed.at(-1)
    }
    placed.push(next)
  }
  const half = sizes.band / 2 + 1
  return placed.flatMap(({ turns: gathered, x, text, width }): Mark[] => {
    const lines = gathered.map(({ point }): Mark => {
      const at = scale.x(point.at)
      return {
        mark: 'path',
        path: [
          ['M', at, y - half],
          ['L', at, y + half],
        ],
        fill: null,
        stroke: 'ink',
        width: 1,
        dash: null,
      }
    })
    const marks = [...(gathered.length > 1 ? lines : []), ...numbered(text, x, y, width, frame)]
    const days = gathered.map(({ point }) => statedInWords(point.stated)).join(', ')
    return [{ mark: 'group', of: `turn:${gathered[0]?.number}`, title: `Turning point ${text}: ${days}`, marks }]
  })
}

function gatheredTurns(turns: Turn[], { scale, sizes, measure }: Frame) {
  const { x, left, right } = scale
  const { turn, font } = sizes
  const numbers = turns.map(({ number }) => number)
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const text = first === last ? `${first}` : `${first}–${last}`
  const width = Math.max(2 * turn, measure(text, { family: 'sans', size: font.small, weight: 600 }) + turn)
  const middle = (x(turns[0]?.point.at ?? 0) + x(turns.at(-1)?.point.at ?? 0)) / 2
  return {
    turns,
    text,
    width,
    x: turns.length === 1 ? middle : Math.min(Math.max(middle, left + width / 2), right - width / 2),
  }
}

/** A number on the band; as wide as it needs. */
function numbered(text: string, x: number, y: number, width: number, { sizes: { turn, font } }: Frame): Mark[] {
  const path = roundedBox(x, y, width / 2, turn, turn)
  const face = { family: 'sans', size: font.small, weight: 600 } as const
  return [
    { mark: 'path', path, fill: 'paper', stroke: 'ink', width: turn * 0.19, dash: null },
    { mark: 'text', text, x, y: y + font.small * 0.35, font: face, ink: 'ink', anchor: 'middle' },
  ]
}
