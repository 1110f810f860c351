import type { PathStep } from '../domain/path.ts'
import type { PathAsked } from '../domain/path-asked.ts'
import { lineIdOf } from './lines.ts'

/** What of a picture a path goes through, by its ids: its lines, relations and actors. Without steps its two ends. */
export const tracedBy = ({ a, b }: PathAsked, steps: readonly PathStep[] | null): ReadonlySet<string> =>
  new Set([a, b, ...(steps ?? []).flatMap(({ relation, to }) => [relation.id, lineIdOf(relation), to])])
