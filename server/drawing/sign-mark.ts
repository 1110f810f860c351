import type { Sign } from '../domain/types/relation-types.ts'
import type { PathMark, Step } from './mark.ts'

/** Radius of the sign mark on lines and in lists; 8 beside a title, 6 in dense rows, 5.2 on a band (LOOK 5). */
export const SIGN_RADIUS = 6.5

/** The sign mark: a disc with + − ○ in it; filled is certain on the day, hollow possible or an event (LOOK 5). */
export function signMark(sign: Sign, filled: boolean, x: number, y: number, radius = SIGN_RADIUS): PathMark[] {
  const scale = radius / SIGN_RADIUS
  const disc: PathMark = filled
    ? { mark: 'path', path: [['O', x, y, radius]], fill: sign, stroke: null, width: 0, dash: null }
    : { mark: 'path', path: [['O', x, y, radius - 0.6]], fill: 'paper', stroke: sign, width: 1.3, dash: null }
  const width = (filled && sign !== 'neutral' ? 1.9 : 1.7) * scale
  const stroke = filled ? 'onSign' : sign
  return [
    disc,
    { mark: 'path', path: symbolOf(sign, x, y, radius), fill: null, stroke, width, dash: null, cap: 'round' },
  ]
}

/** The stroke through the mark of what ended (UX 9), on paper, so that it is seen on a filled disc too. */
export const struckMark = (x: number, y: number, radius = SIGN_RADIUS): PathMark => ({
  mark: 'path',
  path: [
    ['M', x - radius, y + radius],
    ['L', x + radius, y - radius],
  ],
  fill: null,
  stroke: 'ink',
  width: 1.6 * (radius / SIGN_RADIUS),
  dash: null,
  cap: 'round',
})

function symbolOf(sign: Sign, x: number, y: number, radius: number): Step[] {
  if (sign === 'neutral') return [['O', x, y, radius * 0.385]]
  const arm = radius * 0.54
  const across: Step[] = [
    ['M', x - arm, y],
    ['L', x + arm, y],
  ]
  return sign === 'negative' ? across : [...across, ['M', x, y - arm], ['L', x, y + arm]]
}
