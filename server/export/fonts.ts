import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font, Mark } from '../drawing/mark.ts'
import { flat } from '../drawing/painter.ts'
import { drawable } from '../drawing/text.ts'

/** One file of a font: a family in one weight and style, for one range of letters. */
export type FontFile = {
  readonly family: string
  readonly weight: Font['weight']
  readonly italic: boolean
  readonly subset: string
  readonly path: string
  /** The letters it is for, as CSS writes them, and the same as pairs of code points. */
  readonly range: string
  readonly codes: readonly (readonly [first: number, last: number])[]
}

type Source = {
  readonly family: string
  readonly name: string
  readonly serves: Font['family'] | 'both'
  readonly subsets: readonly string[]
}

const EUROPEAN = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

/** The families of the font stacks, in their order, and the subsets for which each stands in them. */
const SOURCES: readonly Source[] = [
  { family: 'Source Sans 3', name: 'source-sans-3', serves: 'sans', subsets: EUROPEAN },
  { family: 'Source Serif 4', name: 'source-serif-4', serves: 'serif', subsets: EUROPEAN },
  { family: 'Vazirmatn', name: 'vazirmatn', serves: 'both', subsets: ['arabic'] },
  { family: 'Noto Sans Hebrew', name: 'noto-sans-hebrew', serves: 'both', subsets: ['hebrew'] },
]

const WEIGHTS = [400, 500, 600] as const
const require = createRequire(import.meta.url)

/** The font files that text in a font may need, the first that has a letter draws it. Italics are Latin's alone. */
export const filesFor = ({ family, weight, italic = false }: Font): readonly FontFile[] =>
  ALL.filter((file) => file.serves === family || file.serves === 'both').filter(
    (file) => file.weight === weight && file.italic === (italic && file.serves !== 'both'),
  )

const ALL: readonly (FontFile & Pick<Source, 'serves'>)[] = SOURCES.flatMap(({ family, name, serves, subsets }) => {
  const ranges: Record<string, string> = require(`@fontsource/${name}/unicode.json`)
  const styles = serves === 'both' ? [false] : [false, true]
  return subsets.flatMap((subset) =>
    WEIGHTS.flatMap((weight) =>
      styles.map((italic) => {
        const range = ranges[subset] ?? ''
        const file = `${name}-${subset}-${weight}-${italic ? 'italic' : 'normal'}.woff2`
        const path = require.resolve(`@fontsource/${name}/files/${file}`)
        return { family, serves, weight, italic, subset, path, range, codes: codesOf(range) }
      }),
    ),
  )
})

function codesOf(range: string) {
  return range
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return [first, last] as const
    })
}

const holds = ({ codes }: FontFile, code: number) => codes.some(([first, last]) => first <= code && code <= last)

/** The files that the texts of a picture need, and no others. */
export function filesIn(marks: Iterable<Mark>): FontFile[] {
  const files = new Set<FontFile>()
  for (const mark of flat(marks)) {
    if (mark.mark !== 'text') continue
    const candidates = filesFor(mark.font)
    for (const letter of drawable(mark.text)) {
      const file = candidates.find((one) => holds(one, letter.codePointAt(0) ?? 0))
      if (file) files.add(file)
    }
  }
  return ALL.filter((file) => files.has(file))
}

/** Those files as `@font-face` rules with data: addresses, so that a picture needs nothing from outside. */
export const fontFaces = (files: readonly FontFile[]): string =>
  files
    .map(({ family, weight, italic, path, range }) => {
      const data = readFileSync(path).toString('base64')
      return (
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};` +
        `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
      )
    })
    .join('')
