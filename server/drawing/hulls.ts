import type { Group } from '../domain/groups.ts'
import type { Box } from './box.ts'
import type { Font, GroupMark, Mark, Measure, Path } from './mark.ts'
import type { Placed } from './placed.ts'
import { drawable } from './text.ts'

/** A group with the name of its whole, as it stands on the picture. */
export type NamedGroup = Group & { readonly name: string }

export type Hull = { readonly marks: GroupMark; readonly box: Box }

/** Room between an actor and the rim of its hull, px; points of the round corner that it gets. */
const [ROOM, CORNERS] = [15, 16]
const FONT: Font = { family: 'sans', size: 12, weight: 600 }
/** Px from the rim to the baseline of the name. */
const [ABOVE, BELOW] = [5, 14]

type Point = { readonly x: number; readonly y: number }

/** A soft ground behind the drawn actors of each group, the whole among them, where they are two or more; the largest lowest. */
export function hullsOf(
  groups: readonly NamedGroup[],
  placed: ReadonlyMap<string, Placed>,
  isDrawn: (actor: string) => boolean,
  measure: Measure,
): Hull[] {
  const heights = [...placed.values()].map(({ y }) => y)
  const middle = heights.reduce((sum, y) => sum + y, 0) / Math.max(heights.length, 1)
  return groups
    .flatMap(({ whole, name, members }) => {
      const around = [whole, ...members].filter(isDrawn).flatMap((id) => placed.get(id) ?? [])
      return around.length < 2
        ? []
        : [hullOf(whole, isDrawn(whole) ? null : drawable(name), rimOf(around), middle, measure)]
    })
    .sort((one, other) => sizeOf(other.box) - sizeOf(one.box))
}

const sizeOf = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top)

/** A whole that is not drawn is named at the end of the ground that is nearer to the middle of the picture: there is room for it. */
function hullOf(whole: string, name: string | null, rim: readonly Point[], middle: number, measure: Measure): Hull {
  const top = rim.reduce((highest, point) => (point.y < highest.y ? point : highest))
  const bottom = rim.reduce((lowest, point) => (point.y > lowest.y ? point : lowest))
  const isHigh = (top.y + bottom.y) / 2 < middle
  const label = isHigh ? { x: bottom.x, y: bottom.y + BELOW } : { x: top.x, y: top.y - ABOVE }
  const half = name === null ? 0 : measure(name, FONT) / 2
  const xs = rim.map(({ x }) => x)
  const path: Path = [...rim.map(({ x, y }, at) => [at === 0 ? 'M' : 'L', x, y] as const), ['Z']]
  return {
    marks: {
      ...{ mark: 'group', of: whole, ...(name !== null && { title: name }) },
      marks: [
        { mark: 'path', path, fill: 'window', stroke: 'line2', width: 1, dash: null },
        ...(name === null ? [] : [nameMark(name, label)]),
      ],
    },
    box: {
      left: Math.min(...xs, label.x - half),
      right: Math.max(...xs, label.x + half),
      top: Math.min(top.y, label.y - FONT.size),
      bottom: Math.max(bottom.y, label.y + ABOVE),
    },
  }
}

const nameMark = (name: string, { x, y }: Point): Mark => ({
  ...{ mark: 'text', text: name, x, y, font: FONT, ink: 'ink3', anchor: 'middle' },
  halo: { ink: 'paper', width: 3 },
})

/** The rim round some actors: the convex hull of circles about them. */
function rimOf(actors: readonly Placed[]): readonly Point[] {
  const points = actors.flatMap(({ x, y, size }) => {
    const radius = size * 0.7 + ROOM
    return Array.from({ length: CORNERS }, (_, at) => {
      const angle = (at / CORNERS) * 2 * Math.PI
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
    })
  })
  return convexHull(points)
}

/** The convex hull of some points, by Andrew's monotone chain (A. M. Andrew 1979, Information Processing Letters 9(5)). */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y)
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
