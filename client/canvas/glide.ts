import type { Positions } from '../../server/drawing/placed.ts'
import type { Drawing } from './drawing.ts'

/** How long actors take to where they belong, ms (LOOK 9: 240 for *Tidy up*). */
const LASTS = 240
/** Nearer than this they are there, px. */
const NEAR = 1

/** Where actors stand, in px of the stored layout. */
export function placesIn({ placed, zoom }: Drawing): Positions {
  return new Map([...placed.values()].map(({ id, x, y }) => [id, { x: x / zoom, y: y / zoom }]))
}

/**
 * Lets actors that stood elsewhere go to where they stand now, smoothly; at once where motion is to be reduced. `paint` is
 * asked for at each step, `done` at the end. Gives what ends it early: then actors are where they
 * belong at once.
 */
export function glide(drawing: Drawing, from: Positions, paint: () => void, done: () => void): () => void {
  const to = placesIn(drawing)
  const moved = [...from].flatMap(([id, start]) => {
    const end = to.get(id)
    return end && Math.hypot(end.x - start.x, end.y - start.y) > NEAR ? [{ id, start, end }] : []
  })
  if (moved.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {}
  const began = performance.now()
  let frame: number | null = null
  const step = () => {
    const part = Math.min(1, (performance.now() - began) / LASTS)
    frame = null
    if (part === 1) return done()
    const eased = 1 - (1 - part) ** 3
    drawing.hold(
      new Map(
        moved.map(({ id, start, end }) => [
          id,
          { x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased },
        ]),
      ),
    )
    paint()
    frame = requestAnimationFrame(step)
  }
  step()
  return () => {
    if (frame === null) return
    cancelAnimationFrame(frame)
    frame = null
    drawing.settle()
  }
}
