import { directionOf } from '../domain/direction.ts'
import type { Mark, Path, PathMark, Step, TextMark } from './mark.ts'
import { drawable, FONT_STACKS } from './text.ts'
import type { Theme } from './theme.ts'

export type SvgOptions = {
  /** The size of the picture in px, to which the marks are drawn. */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly desc: string
  readonly theme: Theme
  /** `@font-face` rules with data: addresses, so that the file needs nothing from outside. */
  readonly fonts?: string
  /** The printed width; without it the picture has the size of its px. */
  readonly inches?: number
}

/** The elements and attributes that a picture of ours consists of; a test holds every picture to them. */
export const SVG_ELEMENTS = ['svg', 'title', 'desc', 'style', 'g', 'path', 'text'] as const
export const SVG_ATTRIBUTES = [
  ...['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-labelledby', 'id', 'xml:lang', 'direction', 'unicode-bidi'],
  ...['d', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order'],
  ...['x', 'y', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'text-decoration'],
] as const

type Attributes = readonly (readonly [(typeof SVG_ATTRIBUTES)[number], string | number | null | undefined])[]

/** A picture as SVG text, from the same marks as the canvas. Text stays text; nothing in it can act. */
export function svgOf(marks: Iterable<Mark>, options: SvgOptions): string {
  const { width, height, title, desc, theme, fonts, inches } = options
  const attributes = attributesOf([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['viewBox', `0 0 ${rounded(width)} ${rounded(height)}`],
    ['width', inches === undefined ? rounded(width) : `${rounded(inches)}in`],
    ['height', inches === undefined ? rounded(height) : `${rounded((inches * height) / width)}in`],
    ['role', 'img'],
    ['aria-labelledby', 'title desc'],
    ['xml:lang', 'en'],
  ])
  const head = [
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(desc)}</desc>`,
    ...(fonts === undefined ? [] : [`<style>${styleText(fonts)}</style>`]),
  ]
  return [`<svg${attributes}>`, ...head, ...elementsOf(marks, theme), '</svg>', ''].join('\n')
}

const elementsOf = (marks: Iterable<Mark>, theme: Theme): string[] =>
  [...marks].map((mark) => {
    if (mark.mark === 'path') return pathElement(mark, theme)
    if (mark.mark === 'text') return textElement(mark, theme)
    const title = mark.title === undefined ? '' : `<title>${escaped(mark.title)}</title>`
    return `<g>${title}${elementsOf(mark.marks, theme).join('')}</g>`
  })

const pathElement = ({ path, fill, stroke, width, dash, cap }: PathMark, theme: Theme) =>
  `<path${attributesOf([
    ['d', pathText(path)],
    ['fill', fill === null ? 'none' : theme[fill]],
    ...(stroke === null ? [] : strokeAttributes(theme[stroke], width, dash, cap)),
  ])}/>`

const strokeAttributes = (
  ink: string,
  width: number,
  dash: readonly number[] | null,
  cap: PathMark['cap'],
): Attributes => [
  ['stroke', ink],
  ['stroke-width', rounded(width)],
  ['stroke-dasharray', dash?.map(rounded).join(' ')],
  ['stroke-linecap', cap === 'round' ? cap : null],
  ['stroke-linejoin', 'round'],
]

/** Anchors are of the text's own direction in SVG, of the page in a mark. */
const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const

function textElement({ text, x, y, font, ink, anchor, halo, lang, struck, direction }: TextMark, theme: Theme): string {
  const plain = drawable(text)
  const rightToLeft = (direction ?? directionOf(plain)) === 'rtl'
  const placed = rightToLeft ? TURNED[anchor] : anchor
  return `<text${attributesOf([
    ['x', rounded(x)],
    ['y', rounded(y)],
    ['font-family', FONT_STACKS[font.family]],
    ['font-size', rounded(font.size)],
    ['font-weight', font.weight],
    ['font-style', font.italic ? 'italic' : null],
    ['fill', theme[ink]],
    ['text-anchor', placed === 'start' ? null : placed],
    ['text-decoration', struck ? 'line-through' : null],
    ...haloAttributes(halo, theme),
    ['direction', rightToLeft ? 'rtl' : null],
    ['unicode-bidi', rightToLeft ? 'isolate' : null],
    ['xml:lang', lang],
  ])}>${escaped(plain)}</text>`
}

const haloAttributes = (halo: TextMark['halo'], theme: Theme): Attributes =>
  halo
    ? [
        ['paint-order', 'stroke'],
        ['stroke', theme[halo.ink]],
        ['stroke-width', rounded(halo.width)],
        ['stroke-linejoin', 'round'],
      ]
    : []

/** A path as `d` of SVG. */
export const pathText = (path: Path) => path.map(stepText).join('')

function stepText(step: Step): string {
  if (step[0] === 'Z') return 'Z'
  if (step[0] !== 'O')
    return `${step[0]}${step
      .slice(1)
      .map((number) => rounded(number as number))
      .join(' ')}`
  const [, x, y, radius] = step
  const arc = `A${rounded(radius)} ${rounded(radius)} 0 1 1`
  return `M${rounded(x + radius)} ${rounded(y)}${arc} ${rounded(x - radius)} ${rounded(y)}${arc} ${rounded(x + radius)} ${rounded(y)}Z`
}

const attributesOf = (attributes: Attributes): string =>
  attributes
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

/** Two decimals are finer than any screen or printer shows; -0 is 0. */
const rounded = (number: number): string => String(Math.round(number * 100) / 100 + 0)

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => drawable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** Rules of fonts as they are, without anything that could end the element they stand in. */
const styleText = (css: string) => css.replace(/[<>&]/g, '')
