import type { Actor } from '../domain/actor.ts'
import { shortNameOn } from '../domain/actor.ts'
import { dayInWords, statedInWords } from '../domain/time/in-words.ts'
import type { Frame } from './lanes-axis.ts'
import { nameSpans } from './lanes-names.ts'
import type { SignSpan } from './lanes-signs.ts'
import type { Ink, Mark, Path } from './mark.ts'

const stroke = (path: Path, ink: Ink, width: number, dash: readonly number[] | null = null): Mark => ({
  mark: 'path',
  path,
  fill: null,
  stroke: ink,
  width,
  dash,
})

/** The names of an actor over time, each from its first day; a name without room is a bare tick that bears it as title. */
export function nameMarks(actor: Actor, y: number, { scale, sizes, measure }: Frame): Mark[] {
  const font = { family: 'sans', size: sizes.font.small, weight: 500 } as const
  const spans = nameSpans(actor, scale.from, scale.to)
  const endsAt = (index: number) =>
    spans[index + 1] ? scale.x(spans[index + 1]?.first ?? 0) : scale.right + sizes.right
  return spans.flatMap(({ first, name }, index): Mark[] => {
    const x = scale.x(first)
    const ended = name === null && index > 0
    if (name === null && !ended) return []
    const said = ended ? endOf(actor) : name
    const room = endsAt(index) - x - 5
    const text = [said, ended ? 'dissolved' : shortNameOn(actor, first)].find(
      (one) => one !== null && measure(one, font) <= room,
    )
    const tick = stroke(
      [
        ['M', x, y - font.size * 0.75],
        ['L', x, y + font.size * 0.25],
      ],
      'ink3',
      1,
    )
    const label: Mark[] = text ? [{ mark: 'text', text, x: x + 3, y, font, ink: 'ink2', anchor: 'start' }] : []
    return [
      {
        mark: 'group',
        of: actor.id,
        title: `${said}, ${ended ? '' : 'from '}${dayInWords(first)}`,
        marks: [tick, ...label],
      },
    ]
  })
}

const endOf = ({ dissolved }: Actor) =>
  dissolved === null || /^\d{4}-\d\d-\d\d$/.test(dissolved) ? 'dissolved' : `dissolved ${statedInWords(dissolved)}`

/** The signs of the pair over time: each an equal share of the height (LOOK 10). */
export function bandMarks(spans: readonly SignSpan[], y: number, { scale, sizes: { band } }: Frame): Mark[] {
  const { from, to, left, right, x } = scale
  const shown = spans.filter(({ first, last }) => first <= to && last >= from)
  const strips = shown.flatMap(({ first, last, signs }) => {
    const height = (band - (signs.length - 1)) / signs.length
    const x1 = x(first)
    const x2 = Math.max(x(last + 1), x1 + 1)
    return signs.map((sign, index): Mark => {
      const top = y - band / 2 + index * (height + 1)
      return {
        mark: 'path',
        path: rectangle(x1, top, x2, top + height),
        fill: sign,
        stroke: null,
        width: 0,
        dash: null,
      }
    })
  })
  return [
    stroke(
      [
        ['M', left, y],
        ['L', right, y],
      ],
      'line',
      1,
    ),
    ...strips,
  ]
}

const rectangle = (left: number, top: number, right: number, bottom: number): Path => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
]
