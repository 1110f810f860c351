import type { LaneBlock } from '../../server/drawing/lanes-pair.ts'
import type { Hit } from '../../server/drawing/lanes-row.ts'

/** One stop of the keyboard: each relation of a lane once, at its first ink. */
export type Target = Hit & { readonly row: number }

/** The stops of a picture row by row, of each pair the turning points first, each row from left to right. */
export function targetsOf(pairs: readonly Pick<LaneBlock, 'pins' | 'lanes'>[]): Target[][] {
  const drawn = pairs.flatMap(({ pins, lanes }) => [pins, ...lanes.map(({ hits }) => hits)])
  return drawn.map((hits, row) =>
    firstOfEach(hits)
      .map((hit) => ({ ...hit, row }))
      .sort((one, other) => one.box.left - other.box.left),
  )
}

function firstOfEach(hits: readonly Hit[]): Hit[] {
  const found = new Map<string, Hit>()
  for (const hit of hits) {
    const before = found.get(hit.of)
    if (!before || Number(hit.ink) > Number(before.ink) || (hit.ink === before.ink && hit.box.left < before.box.left))
      found.set(hit.of, hit)
  }
  return [...found.values()]
}

const middle = ({ box }: Target) => (box.left + box.right) / 2

/** Where an arrow, Home or End leads from a stop; null where nothing lies that way. */
export function stopFrom(rows: readonly (readonly Target[])[], from: Target, key: string): Target | null {
  const row = rows[from.row] ?? []
  const at = row.findIndex(({ of }) => of === from.of)
  if (key === 'ArrowRight') return row[at + 1] ?? null
  if (key === 'ArrowLeft') return row[at - 1] ?? null
  if (key === 'Home') return row[0] ?? null
  if (key === 'End') return row.at(-1) ?? null
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null
  const beyond = key === 'ArrowDown' ? rows.slice(from.row + 1) : rows.slice(0, from.row).reverse()
  const next = beyond.find((targets) => targets.length > 0) ?? []
  const distance = (target: Target) => Math.abs(middle(target) - middle(from))
  return [...next].sort((one, other) => distance(one) - distance(other))[0] ?? null
}
