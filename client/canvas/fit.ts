import type { Drawing } from './drawing.ts'
import type { StagePicture } from './picture.ts'

export type Insets = {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
}
type Size = { readonly width: number; readonly height: number }
type View = { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }

/** Room for names round the outermost actors, and above for lines that bend, px of the screen. */
const [BESIDE, ABOVE, BELOW] = [62, 42, 34]
/** No nearer than this, however few actors; where not all fit at this scale, those of the day come first. */
const [WIDEST, READABLE] = [1.25, 0.62]

/** The view that shows all actors of the whole period; on a small screen those drawn on the day, as large as can be read. */
export function viewFor(shown: StagePicture, drawing: Drawing, size: Size, insets: Insets): View {
  const room = {
    left: insets.left ?? 0,
    top: insets.top ?? 0,
    width: size.width - (insets.left ?? 0) - (insets.right ?? 0),
    height: size.height - (insets.top ?? 0) - (insets.bottom ?? 0),
  }
  const stored = shown.actors.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [{ id, x, y }]))
  const points = withPins(stored, shown)
  const all = fitOf(points, room)
  if (all.zoom >= READABLE) return all
  const drawn = points.filter(({ id }) => drawing.isDrawn(id))
  const some = drawn.length > 0 ? fitOf(drawn, room) : all
  return some.zoom >= READABLE || shown.actors.length > 300
    ? all.zoom > some.zoom
      ? all
      : some
    : centred(drawn, room, READABLE)
}

/** A pin counts for the view as far as this beyond the stored places, in parts of their extent: one far away must not shrink all others. */
const FARTHEST_PIN = 0.25

function withPins(stored: readonly Placed[], { pins, actors }: StagePicture): Placed[] {
  const { left, top, width, height } = extentOf(stored)
  const within = (value: number, from: number, size: number) =>
    Math.min(Math.max(value, from - FARTHEST_PIN * size), from + (1 + FARTHEST_PIN) * size)
  const pinned = actors.flatMap(({ id }) => {
    const pin = pins.get(id)
    if (!pin) return []
    return [stored.length === 0 ? { id, ...pin } : { id, x: within(pin.x, left, width), y: within(pin.y, top, height) }]
  })
  return [...stored.filter(({ id }) => !pins.has(id)), ...pinned]
}

type Placed = Point & { readonly id: string }
type Room = Size & { readonly left: number; readonly top: number }
type Point = { readonly x: number; readonly y: number }

function fitOf(points: readonly Point[], room: Room): View {
  const { width, height } = extentOf(points)
  const zoom = Math.min(
    WIDEST,
    (room.width - 2 * BESIDE) / Math.max(1, width),
    (room.height - ABOVE - BELOW) / Math.max(1, height),
  )
  return centred(points, room, Math.max(0.08, zoom))
}

function centred(points: readonly Point[], room: Room, zoom: number): View {
  const { left, top, width, height } = extentOf(points)
  return {
    zoom,
    pan: {
      x: room.left + room.width / 2 - (left + width / 2) * zoom,
      y: room.top + (room.height + ABOVE - BELOW) / 2 - (top + height / 2) * zoom,
    },
  }
}

function extentOf(points: readonly Point[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return points.length === 0
    ? { left: 0, top: 0, width: 0, height: 0 }
    : { left, top, width: right - left, height: bottom - top }
}
