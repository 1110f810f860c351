import { type RefObject, useEffect, useState } from 'react'
import { usePrinting } from './use-printing.ts'

type Size = { readonly width: number; readonly height: number }

/** No sheet of paper is wider than this, px: A4 within its margins. */
const PAPER = 700

/** The size in px that an element has; 0 until it is laid out. On paper it is no wider than that. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
      const next = { width: Math.round(width), height: Math.round(height) }
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return usePrinting() ? { ...size, width: Math.min(size.width, PAPER) } : size
}

export const useWidth = (element: RefObject<HTMLElement | null>) => useSize(element).width
