import { useEffect, useState } from 'react'
import type { Measure } from '../../server/drawing/mark.ts'
import { cssFont } from '../../server/drawing/text.ts'

/** Where there is no canvas: letters half as wide as high. */
const guess: Measure = (text, { size }) => text.length * size * 0.5

/** Measures text as this browser draws it; each text once. */
function measurer(): Measure {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (!context) return guess
  const known = new Map<string, number>()
  return (text, font) => {
    const css = cssFont(font)
    const key = `${css} ${text}`
    const width = known.get(key) ?? widthOf(context, css, text)
    known.set(key, width)
    return width
  }
}

function widthOf(context: CanvasRenderingContext2D, css: string, text: string): number {
  context.font = css
  return context.measureText(text).width
}

/** The measure of text; another one once the fonts are there. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState(() => measurer())
  useEffect(() => {
    let gone = false
    void document.fonts.ready.then(() => {
      if (!gone) setMeasure(() => measurer())
    })
    return () => {
      gone = true
    }
  }, [])
  return measure
}
