import { type TurningPoint, turningPoints } from '../domain/pair.ts'
import type { Dated } from '../domain/relation.ts'
import type { Day } from '../domain/time/day.ts'
import type { Word } from '../domain/time/last-word.ts'
import { boxAround } from './box.ts'
import type { Frame } from './lanes-axis.ts'
import type { Hit } from './lanes-row.ts'
import { filled, smallText, straightPath, stroked } from './lanes-strokes.ts'
import type { Mark } from './mark.ts'
import { roundedBox } from './shapes.ts'

/** A turning point of a picture, with its number there. */
export type Turn = { readonly number: number; readonly point: TurningPoint }

/** The turning points of each pair within the span, in order; the numbers run on from pair to pair. */
export function turnsOf(
  pairs: readonly { readonly relations: readonly Dated[] }[],
  word: Word,
  { from, to }: { readonly from: Day; readonly to: Day },
): Turn[][] {
  let before = 0
  return pairs.map(({ relations }) => {
    const points = turningPoints(relations, word).filter(({ at }) => at >= from && at <= to)
    const turns = points.map((point, index) => ({ number: before + index + 1, point }))
    before += turns.length
    return turns
  })
}

/** One number on the band, or several that would cover each other. */
type Pin = { readonly turns: readonly Turn[]; readonly text: string; readonly x: number; readonly width: number }

/** Numbers on the band; those that would cover each other are gathered, `3–5`, each with its line. */
export function turnMarks(turns: readonly Turn[], y: number, frame: Frame): { marks: Mark[]; hits: Hit[] } {
  const drawn = pinsOf(turns, frame).map((pin) => ({ pin, title: titleOf(pin, frame), marks: pinMarks(pin, y, frame) }))
  return {
    marks: drawn.map(({ pin, title, marks }) => ({ mark: 'group', of: keyOf(pin), title, marks })),
    hits: drawn.map(({ pin, title }) => ({
      of: keyOf(pin),
      title,
      relations: [...new Set(pin.turns.flatMap(({ point }) => point.relations))],
      ink: true,
      box: boxAround(pin.x, y, pin.width / 2, frame.sizes.turn),
    })),
  }
}

const keyOf = ({ text }: Pin) => `turn ${text}`

const titleOf = ({ turns, text }: Pin, { words }: Frame) =>
  words.turned(
    text,
    turns.map(({ point }) => point),
  )

function pinsOf(turns: readonly Turn[], frame: Frame): Pin[] {
  const pins: Pin[] = []
  for (const turn of turns) {
    let next = pinOf([turn], frame)
    let before = pins.at(-1)
    while (before && next.x - next.width / 2 < before.x + before.width / 2 + 1) {
      next = pinOf([...before.turns, ...next.turns], frame)
      pins.pop()
      before = pins.at(-1)
    }
    pins.push(next)
  }
  return pins
}

function pinOf(turns: readonly Turn[], { scale, sizes, measure }: Frame): Pin {
  const [first, last] = [turns[0], turns.at(-1)]
  const text = turns.length === 1 ? `${first?.number}` : `${first?.number}–${last?.number}`
  const width = Math.max(
    2 * sizes.turn,
    measure(text, { family: 'sans', size: sizes.font.small, weight: 600 }) + sizes.turn,
  )
  const middle = (scale.x(first?.point.at ?? 0) + scale.x(last?.point.at ?? 0)) / 2
  const within = Math.min(Math.max(middle, scale.left + width / 2), scale.right - width / 2)
  return { turns, text, width, x: turns.length === 1 ? middle : within }
}

function pinMarks({ turns, text, x, width }: Pin, y: number, { scale, sizes }: Frame): Mark[] {
  const { turn, font, band } = sizes
  const half = band / 2 + 1
  const lines = turns.flatMap(({ point }) => {
    const at = scale.x(point.at)
    return straightPath(at, y - half, at, y + half)
  })
  return [
    ...(turns.length === 1 ? [] : [stroked(lines, 'ink', 1)]),
    filled(roundedBox(x, y, width / 2, turn, turn), 'paper', 'ink', turn * 0.19),
    smallText(text, x, y + font.small * 0.35, font.small, 'ink', 'middle', 600),
  ]
}
