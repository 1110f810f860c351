import type { Font, Measure } from '../../server/drawing/mark.ts'
import { cssFont, drawable } from '../../server/drawing/text.ts'

/** Every family and weight that the canvas writes in, with letters of every script that ships (RENDERING 2). */
const SAMPLES = 'Aa Öő Жж Ωω هيئة שלום ≈ − ×'
const FAMILIES = ['"Source Sans 3"', 'Vazirmatn', '"Noto Sans Hebrew"']
const WEIGHTS = [500, 600]

/** Loads what the canvas writes in: text in a font that is not there yet stays blank, and no error says so. */
export async function fontsLoaded(fonts: FontFaceSet): Promise<void> {
  const wanted = FAMILIES.flatMap((family) => WEIGHTS.map((weight) => `${weight} 12px ${family}`))
  await Promise.allSettled(wanted.map((font) => fonts.load(font, SAMPLES)))
}

/** Measures text as this browser draws it; each text once. */
export function ruler(document: Document): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text: string, font: Font) => {
    const css = cssFont(font)
    const key = `${css}\n${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (context) context.font = css
    const width = context ? context.measureText(drawable(text)).width : text.length * font.size * 0.5
    known.set(key, width)
    return width
  }
}
