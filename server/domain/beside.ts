import { z } from 'zod'
import type { ActorKind } from './actor.ts'
import type { Asked } from './asked.ts'
import { type Part, partOf } from './network.ts'
import type { Dated } from './relation.ts'
import { type Day, IsoDay } from './time/day.ts'

/** So many days can stand beside each other. */
export const [FEWEST_BESIDE, MOST_BESIDE] = [2, 12]

/** Days beside each other in one parameter, in the order of time, each once. */
export const DaysBeside = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(IsoDay).min(1).max(MOST_BESIDE))
  .transform((days): readonly Day[] => [...new Set(days)].sort((one, other) => one - other))
  .meta({ description: `days parted by commas, at most ${MOST_BESIDE}` })

/** Of what is certain on one day and possible on another, the first counts. */
const ORDER: readonly Part[] = ['certain', 'possible', 'events']

/**
 * Where a relation stands in the view of several days: as on that on which it stands best, else why none of them shows it.
 * Null where it is no part of any of them.
 */
export function partBeside(
  relation: Dated,
  asked: Asked,
  days: readonly Day[],
  kindOf: (actor: string) => ActorKind | undefined,
): Part | null {
  const parts = days.flatMap((at) => partOf(relation, asked, { at }, kindOf) ?? [])
  return ORDER.find((part) => parts.includes(part)) ?? parts[0] ?? null
}
