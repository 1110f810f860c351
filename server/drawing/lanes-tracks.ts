import type { Dated } from '../domain/relation.ts'
import { extentOf, type Laid, type Stretch } from './lanes-ink.ts'
import type { LaneSizes } from './lanes-sizes.ts'

/** Relations that stand at one place of a lane share its height, each on a track of its own. */
export type Track<Record extends Dated = Dated> = {
  readonly laid: Laid<Record>
  readonly track: number
  readonly of: number
}

/** More at one place than these are drawn together, with their number. */
const MOST_TRACKS = 6

export type Tracks<Record extends Dated = Dated> = {
  readonly single: readonly Track<Record>[]
  readonly crowded: readonly Laid<Record>[]
}

/** From the first to the last piece; from the tails where it has none. */
export function hullOf({ pieces, possible }: Laid, sizes: LaneSizes): Stretch {
  const stretches = pieces.length > 0 ? pieces.map((piece) => extentOf(piece, sizes)) : possible
  return { x1: Math.min(...stretches.map(({ x1 }) => x1)), x2: Math.max(...stretches.map(({ x2 }) => x2)) }
}

/** Gives each relation of a lane the first free track. A lane with too many at one place is crowded as a whole. */
export function tracksOf<Record extends Dated>(lane: readonly Laid<Record>[], sizes: LaneSizes): Tracks<Record> {
  const placed = lane
    .map((laid) => ({ laid, hull: hullOf(laid, sizes) }))
    .sort((one, other) => one.hull.x1 - other.hull.x1 || one.hull.x2 - other.hull.x2)
  const single: Track<Record>[] = []
  let crowded = false
  let ends: number[] = []
  let place: { laid: Laid<Record>; track: number }[] = []
  const close = () => {
    crowded ||= ends.length > MOST_TRACKS
    single.push(...place.map((one) => ({ ...one, of: ends.length })))
    ends = []
    place = []
  }
  for (const { laid, hull } of placed) {
    if (ends.every((end) => end <= hull.x1)) close()
    const free = ends.findIndex((end) => end <= hull.x1)
    const track = free === -1 ? ends.length : free
    ends[track] = hull.x2
    place.push({ laid, track })
  }
  close()
  return crowded ? { single: [], crowded: lane } : { single, crowded: [] }
}
