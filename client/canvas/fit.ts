import type { Drawing } from './drawing.ts'
import type { StagePicture } from './picture.ts'

/** What the page's own things cover of the canvas, px: its edges, and boxes that reach in from below. */
export type Insets = {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
  readonly boxes?: readonly { readonly left: number; readonly right: number; readonly top: number }[]
}
type Size = { readonly width: number; readonly height: number }
type View = { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }

/** Room for names round the outermost actors, and above for lines that bend, px of the screen. */
const [BESIDE, ABOVE, BELOW] = [62, 42, 34]
/**
 * No nearer than this, however few actors. Where not all fit at a scale at which marks are read, those of the day come
 * first; where not even they do, a window shows them smaller, a phone their middle.
 */
const [WIDEST, READABLE, SMALLEST, PHONE] = [1.25, 0.62, 0.36, 480]

/** Where only some are to be seen, their names are to be seen whole, px. */
const BESIDE_SOME = 88
/** How far a name reaches to the sides of its actor, and below it, px; so much more where one of another language takes a second line. */
const [NAME_BESIDE, NAME_BELOW, SECOND_LINE] = [44, 30, 14]

/**
 * The view that shows all actors of the whole period; on a small screen those drawn on the day, as large as can be read.
 * Where `whom` are named, the view that shows them. Nobody is put under a box of the page's own.
 */
export function viewFor(
  shown: StagePicture,
  drawing: Drawing,
  size: Size,
  insets: Insets,
  whom: ReadonlySet<string> | null = null,
): View {
  const { boxes = [], bottom = 0 } = insets
  const view = viewIn(roomIn(size, insets), shown, drawing, whom)
  const second = shown.actors.some(({ called }) => called) ? SECOND_LINE : 0
  const covered = shown.actors.filter(({ id }) => whom === null || whom.has(id))
  const isUnder = boxes.filter(({ left, right, top }) =>
    withPins(placedOf(covered), shown).some(({ x, y }) => {
      const [seenX, seenY] = [x * view.zoom + view.pan.x, y * view.zoom + view.pan.y]
      const isBeside = seenX > left - NAME_BESIDE && seenX < right + NAME_BESIDE
      return isBeside && seenY > top - NAME_BELOW - second && seenY < size.height
    }),
  )
  if (isUnder.length === 0) return view
  const above = Math.max(bottom, ...isUnder.map(({ top }) => size.height - top + second))
  return viewIn(roomIn(size, { ...insets, bottom: above }), shown, drawing, whom)
}

/** What of the picture the page's own things leave to be seen at a pan, px of the picture. */
export const seenIn = (
  pan: View['pan'],
  { width, height }: Size,
  { left = 0, top = 0, right = 0, bottom = 0 }: Insets,
) => ({ left: left - pan.x, right: width - right - pan.x, top: top - pan.y, bottom: height - bottom - pan.y })

const roomIn = (size: Size, { left = 0, top = 0, right = 0, bottom = 0 }: Insets): Room => ({
  left,
  top,
  width: size.width - left - right,
  height: size.height - top - bottom,
})

const placedOf = (actors: StagePicture['actors']): Placed[] =>
  actors.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [{ id, x, y }]))

function viewIn(room: Room, shown: StagePicture, drawing: Drawing, whom: ReadonlySet<string> | null): View {
  const points = withPins(placedOf(shown.actors), shown)
  if (whom !== null)
    return fitOf(
      points.filter(({ id }) => whom.has(id)),
      room,
      BESIDE_SOME,
    )
  const all = fitOf(points, room)
  if (all.zoom >= READABLE) return all
  const drawn = points.filter(({ id }) => drawing.isDrawn(id))
  const some = drawn.length > 0 ? fitOf(drawn, room) : all
  const least = room.width < PHONE ? READABLE : SMALLEST
  return some.zoom >= least || shown.actors.length > 300
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

function fitOf(points: readonly Point[], room: Room, beside = BESIDE): View {
  const { width, height } = extentOf(points)
  const zoom = Math.min(
    WIDEST,
    (room.width - 2 * beside) / Math.max(1, width),
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
