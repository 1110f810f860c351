import type { Pin } from '../domain/address-text.ts'
import type { Act } from '../domain/alike.ts'
import type { PathAsked } from '../domain/path-asked.ts'
import type { NamedGroup } from '../drawing/hulls.ts'
import { svgOf } from '../drawing/svg.ts'
import { light } from '../drawing/theme.ts'
import { measure, pngOf } from './canvas.ts'
import { differenceFigure } from './difference-figure.ts'
import { filesIn, fontFaces } from './fonts.ts'
import { lanesFigure } from './lanes-figure.ts'
import { matrixFigure } from './matrix-figure.ts'
import { networkFigure } from './network-figure.ts'
import { INCHES, type Page } from './page.ts'
import { panelsFigure } from './panels-figure.ts'
import type { Taken } from './taken.ts'

/** A view and all that its picture goes by: plain data, since it is drawn in another thread. */
export type Pictured = {
  readonly taken: Taken
  /** The relations of the whole graph: the size of an actor goes by them, and who acts alike. */
  readonly all: readonly Act[]
  /** Of a matrix, the actors of the whole graph. */
  readonly actors: readonly { readonly id: string }[]
  readonly groups: readonly NamedGroup[]
  readonly pins: readonly Pin[]
  readonly path: PathAsked | null
  /** The width of a PNG, px; null draws an SVG. */
  readonly pixels: number | null
}

export type Drawn = Uint8Array | string

/** A picture of a view as SVG or PNG. Throws `Invalid` for one that could not be read, or has too many pixels. */
export function drawn(picture: Pictured): Drawn {
  const page = pageFor(picture)
  const { marks, width, height, title, alternative } = page
  if (picture.pixels !== null) return pngOf(marks, page, picture.pixels, INCHES)
  return svgOf(marks, {
    ...{ width, height, title, theme: light, inches: INCHES },
    desc: alternative,
    fonts: fontFaces(filesIn(marks)),
  })
}

function pageFor({ taken, all, actors, groups, pins, path }: Pictured): Page {
  const { view } = taken
  if (view.of === 'pair') return lanesFigure(taken, measure)
  if (view.of === 'days') return panelsFigure(taken, all, pins, measure)
  if (view.of === 'difference') return differenceFigure(taken, all, pins, measure)
  if (view.of === 'everything' || !view.matrix) return networkFigure(taken, all, { pins, groups, path }, measure)
  return matrixFigure(taken, { actors, relations: all }, measure)
}
