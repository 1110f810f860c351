import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { pathThrough } from '../../server/domain/crossings.ts'
import { partsOf } from '../../server/domain/network.ts'
import { type PathStep, waysAsShort } from '../../server/domain/path.ts'
import type { PathAsked } from '../../server/domain/path-asked.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { tracedBy } from '../../server/drawing/traced.ts'
import type { Data } from './data.ts'
import type { Shown } from './shown.ts'
import { ALL_YEARS, whenOf } from './time.ts'

/** The path through the relations that a view draws. `steps` null: none leads there. */
export type PathShown = PathAsked & {
  readonly steps: readonly PathStep<Relation>[] | null
  /** Over a span, the path with the fewest relations, where that is shorter than the one that arrives first. */
  readonly shorter: readonly PathStep<Relation>[] | null
  /** At a moment, how many ways of actors are as short. */
  readonly ways: number | null
  /** The lines, relations and actors that it goes through. */
  readonly parts: ReadonlySet<string>
}

/** The path that is asked for, in what a view shows. */
export function pathIn({ parts, relations, asked, when }: Shown, path: PathAsked): PathShown {
  const { a, b, by } = path
  const steps = pathThrough(parts, asked.word, when, path)
  const fewest =
    'at' in when || by === 'fewest' || !steps ? null : pathThrough(parts, asked.word, when, { a, b, by: 'fewest' })
  return {
    ...path,
    steps,
    shorter: fewest && steps && fewest.length < steps.length ? fewest : null,
    ways: 'at' in when && steps ? waysAsShort(relations, a, b) : null,
    parts: tracedBy(path, steps),
  }
}

/** How many relations the path with the fewest has over all years, by what a view asks; null without one. */
export function fewestSteps(data: Data, a: string, b: string, asked: Asked = USUAL): number | null {
  const years = whenOf(ALL_YEARS, data.edges, data.edges.latest)
  const parts = partsOf(data.relations, asked, years, data.kindOf)
  return pathThrough(parts, asked.word, years, { a, b, by: 'fewest' })?.length ?? null
}
