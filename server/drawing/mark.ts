import type { Direction } from '../domain/direction.ts'

/** A token of `theme.ts`: what a mark is coloured with. Colour belongs to the signs; everything else is ink on paper. */
export type Ink =
  | 'positive'
  | 'negative'
  | 'neutral'
  | 'onSign'
  | 'paper'
  | 'page'
  | 'sunken'
  | 'line'
  | 'line2'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'structure'
  | 'actorFill'
  | 'actorLine'
  | 'window'
  | 'veil'

/** Steps of a path, absolute, in px of the picture, y downwards. `O` is a whole circle. */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['O', number, number, number]
  | readonly ['Z']
export type Path = readonly Step[]

export type FontFamily = 'sans' | 'serif'
export type Font = {
  readonly family: FontFamily
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly italic?: boolean
}

/** A line or an area. */
export type PathMark = {
  readonly mark: 'path'
  readonly path: Path
  readonly fill: Ink | null
  readonly stroke: Ink | null
  readonly width: number
  readonly dash: readonly number[] | null
  readonly cap?: 'butt' | 'round'
}

/**
 * A run of text on one line; `y` is the baseline. `halo` is an outline of that ink and width under it. `direction` is that of
 * the whole of which the text is a part; without it its own first letter decides.
 */
export type TextMark = {
  readonly mark: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: Font
  readonly ink: Ink
  readonly anchor: 'start' | 'middle' | 'end'
  readonly halo?: { readonly ink: Ink; readonly width: number }
  readonly lang?: string | null
  readonly struck?: boolean
  readonly direction?: Direction
}

/** Marks that belong together, with what they stand for: the id of an actor, a relation, a line. For hits and for SVG titles. */
export type GroupMark = {
  readonly mark: 'group'
  readonly of: string
  readonly title?: string
  readonly marks: readonly Mark[]
}

/** The smallest part of a picture: the same for canvas, SVG and PNG. */
export type Mark = PathMark | TextMark | GroupMark

/** The width in px of a text in a font; handed in, so that drawing knows neither browser nor server. */
export type Measure = (text: string, font: Font) => number
