import { type RefObject, useEffect, useState } from 'react'

type Size = { readonly width: number; readonly height: number }

/** The size in px that an element has; 0 until it is laid out. */
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
  return size
}

export const useWidth = (element: RefObject<HTMLElement | null>) => useSize(element).width
