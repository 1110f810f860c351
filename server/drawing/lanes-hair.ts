import type { Dated, Status } from '../domain/relation.ts'
import type { Laid, Stretch } from './lanes-ink.ts'
import { STATUSES } from './lines.ts'

export type Hair = Stretch & { readonly status: Status }

/**
 * Where a lane is possible and nothing of it certain: one hair line of the strongest status, so that two dashed ones
 * never fill each other's gaps.
 */
export function hairsOf(lane: readonly Laid<Dated>[]): Hair[] {
  const steps = lane.flatMap(({ relation, pieces, possible }) => [
    ...possible.flatMap((stretch) => stepsOf(stretch, STATUSES.indexOf(relation.status))),
    ...pieces.filter(({ kind }) => kind === 'bar').flatMap((stretch) => stepsOf(stretch, CERTAIN)),
  ])
  steps.sort((one, other) => one.x - other.x)
  const held = [...STATUSES.map(() => 0), 0]
  const hairs: Hair[] = []
  let open = null as { x1: number; status: Status } | null
  for (const [index, { x, level, by }] of steps.entries()) {
    held[level] = (held[level] ?? 0) + by
    if (steps[index + 1]?.x === x) continue
    const strongest = held[CERTAIN] ? undefined : STATUSES[held.findIndex((count) => count > 0)]
    if (strongest === open?.status) continue
    if (open) hairs.push({ ...open, x2: x })
    open = strongest ? { x1: x, status: strongest } : null
  }
  return hairs
}

const CERTAIN = STATUSES.length

const stepsOf = ({ x1, x2 }: Stretch, level: number) => [
  { x: x1, level, by: 1 },
  { x: x2, level, by: -1 },
]
