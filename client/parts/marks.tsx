import { memo, type ReactElement } from 'react'
import { directionOf } from '../../server/domain/direction.ts'
import type { Ink, Mark, PathMark, TextMark } from '../../server/drawing/mark.ts'
import { flat } from '../../server/drawing/painter.ts'
import { pathText } from '../../server/drawing/svg.ts'
import { drawable, FONT_STACKS } from '../../server/drawing/text.ts'

/** Inks by the tokens of the page, so that light and dark are one drawing. */
const COLOUR: { readonly [ink in Ink]: string } = {
  positive: 'var(--positive)',
  negative: 'var(--negative)',
  neutral: 'var(--neutral)',
  onSign: 'var(--on-sign)',
  paper: 'var(--paper)',
  page: 'var(--page)',
  sunken: 'var(--sunken)',
  line: 'var(--line)',
  line2: 'var(--line-2)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  structure: 'var(--structure)',
  actorFill: 'var(--actor-fill)',
  actorLine: 'var(--actor-line)',
  veil: 'var(--veil)',
  window: 'var(--window)',
}

const colour = (ink: Ink | null) => (ink === null ? 'none' : COLOUR[ink])

/** Marks as parts of an SVG drawing of the page, without their groups: what is pointed at is found by place. */
export const Marks = memo(({ marks }: { marks: readonly Mark[] }) => [...flat(marks)].map(drawn))

/** One mark as an element, and no component: pictures have thousands. It has no key of its own but its place. */
const drawn = (mark: PathMark | TextMark, place: number): ReactElement =>
  mark.mark === 'path' ? pathOf(mark, place) : textOf(mark, place)

const pathOf = ({ path, fill, stroke, width, dash, cap }: PathMark, place: number) => (
  <path
    key={place}
    d={pathText(path)}
    fill={colour(fill)}
    stroke={colour(stroke)}
    strokeWidth={stroke === null ? undefined : width}
    strokeDasharray={dash?.join(' ')}
    strokeLinecap={cap}
  />
)

const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const

function textOf(mark: TextMark, place: number) {
  const { text, x, y, font, ink, anchor, halo, lang, struck, direction = directionOf(text) } = mark
  return (
    <text
      key={place}
      x={x}
      y={y}
      fill={colour(ink)}
      fontFamily={FONT_STACKS[font.family]}
      fontSize={font.size}
      fontWeight={font.weight}
      fontStyle={font.italic ? 'italic' : undefined}
      textAnchor={direction === 'rtl' ? TURNED[anchor] : anchor}
      textDecoration={struck ? 'line-through' : undefined}
      direction={direction === 'rtl' ? direction : undefined}
      paintOrder={halo && 'stroke'}
      stroke={halo && colour(halo.ink)}
      strokeWidth={halo?.width}
      lang={lang ?? undefined}
    >
      {drawable(text)}
    </text>
  )
}
