import type { Font, FontFamily, Measure } from './mark.ts'

/** The one table of font stacks; the same families stand in `tokens.css` and are registered for PNG. */
export const FONT_STACKS: { readonly [family in FontFamily]: string } = {
  sans: '"Source Sans 3", Vazirmatn, "Noto Sans Hebrew", system-ui, sans-serif',
  serif: '"Source Serif 4", Vazirmatn, "Noto Sans Hebrew", Georgia, serif',
}

/** A font as a canvas and CSS take it. */
export const cssFont = ({ family, size, weight, italic }: Font): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${FONT_STACKS[family]}`

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const OVERRIDES = /[\u202A-\u202E]/g

/** Text as it may be drawn: control characters dropped, overrides of direction shown as a mark and never obeyed (UX 16). */
export const drawable = (text: string): string =>
  text.replace(CONTROLS, '').replace(LONE_SURROGATES, '\uFFFD').replace(OVERRIDES, '\uFFFD')

/** A text as far as it fits into a width, px: whole, or cut and ended by `…`. */
export function cutTo(text: string, font: Font, width: number, measure: Measure): string {
  if (measure(text, font) <= width) return text
  const letters = [...text]
  let [fits, over] = [0, letters.length]
  const cut = (length: number) => `${letters.slice(0, length).join('').trimEnd()}…`
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (measure(cut(middle), font) <= width) fits = middle
    else over = middle
  }
  return cut(fits)
}
