import { crc32 } from 'node:zlib'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { Invalid } from '../domain/errors.ts'
import { number } from '../domain/wording.ts'
import type { Font, Mark, Measure } from '../drawing/mark.ts'
import { type Context, paint } from '../drawing/painter.ts'
import { cssFont, drawable, FONT_STACKS } from '../drawing/text.ts'
import { light } from '../drawing/theme.ts'
import { type FontFile, filesFor } from './fonts.ts'

/** Each file bears a family name of its own: under one name Latin Extended and Cyrillic come out as boxes (LIBRARIES 2). */
const nameOf = ({ family, subset, weight, italic }: FontFile) =>
  `${family} ${subset} ${weight}${italic ? ' italic' : ''}`

const registered = new Set<string>()

/** The stack of own names in which a font is drawn here; its files are registered when first needed. */
function stackOf(font: Font): string {
  const files = filesFor(font)
  for (const file of files) {
    const name = nameOf(file)
    if (registered.has(name)) continue
    if (!GlobalFonts.registerFromPath(file.path, name)) throw new Error(`the font ${name} cannot be read`)
    registered.add(name)
  }
  return files.map((file) => `"${nameOf(file)}"`).join(', ')
}

const CSS_FONT = /^(italic )?(\d+) ([\d.]+)px (.*)$/
const known = new Map<string, string>()

/** The same CSS font by the names under which its files are registered here; `drawing` knows only families. */
function ownFont(css: string): string {
  const found = known.get(css)
  if (found !== undefined) return found
  const [, italic = '', weight = '400', size = '12', stack] = CSS_FONT.exec(css) ?? []
  const font: Font = {
    family: stack === FONT_STACKS.serif ? 'serif' : 'sans',
    size: Number(size),
    weight: Number(weight) as Font['weight'],
    italic: italic !== '',
  }
  const own = `${italic}${weight} ${size}px ${stackOf(font)}`
  known.set(css, own)
  return own
}

/** A context of the canvas as the painter takes it, its fonts found by family. */
const asContext = (context: SKRSContext2D): Context =>
  new Proxy(context, {
    set: (target, name, value) => Reflect.set(target, name, name === 'font' ? ownFont(value) : value, target),
    get: (target, name) => {
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as unknown as Context

const ruler = createCanvas(1, 1).getContext('2d')
const widths = new Map<string, number>()
/** Enough for the words of many figures; then it starts anew, so that it cannot grow for ever. */
const MOST_WIDTHS = 50_000

/** The width of a text in px, in the fonts in which figures are set. */
export const measure: Measure = (text, font) => {
  const css = cssFont(font)
  const key = `${css} ${text}`
  const found = widths.get(key)
  if (found !== undefined) return found
  ruler.font = ownFont(css)
  const { width } = ruler.measureText(drawable(text))
  if (widths.size >= MOST_WIDTHS) widths.clear()
  widths.set(key, width)
  return width
}

/** More pixels than this are refused: each takes 4 bytes, and all are packed at once (RELIABILITY 5). */
const MOST_PIXELS = 60_000_000

/**
 * Marks painted on paper, `pixels` wide: a PNG of which a viewer knows that it is `inches` wide. Throws `Invalid` where it
 * would have too many of them.
 */
export function pngOf(
  marks: Iterable<Mark>,
  page: { readonly width: number; readonly height: number },
  pixels: number,
  inches: number,
): Buffer {
  const scale = pixels / page.width
  const height = Math.ceil(page.height * scale)
  if (pixels * height > MOST_PIXELS)
    throw new Invalid(
      `The picture would have ${number(pixels)} × ${number(height)} pixels, and a PNG takes no more than 60 million`,
      `Give a width of ${number(widestFor(page))} or less, or ask for svg.`,
      'width',
    )
  const canvas = createCanvas(pixels, height)
  const context = canvas.getContext('2d')
  context.fillStyle = light.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  paint(asContext(context), marks, light)
  return withDensity(canvas.toBuffer('image/png'), pixels / inches)
}

/** A round width, px, at which a page is a picture of no more pixels than may be. */
const widestFor = ({ width, height }: { readonly width: number; readonly height: number }) =>
  Math.floor((Math.sqrt((MOST_PIXELS * width) / height) - 1) / 100) * 100

/** Where the first chunk after the header begins: 8 bytes of signature, then IHDR with 13 bytes of data. */
const AFTER_HEADER = 8 + 12 + 13
const INCHES_IN_METRE = 1 / 0.0254

/** The PNG with its density as a `pHYs` chunk (PNG specification, 11.3.5.3), so that 1,950 px print 6.5 in wide. */
function withDensity(png: Buffer, perInch: number): Buffer {
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  const perMetre = Math.round(perInch * INCHES_IN_METRE)
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)])
}
