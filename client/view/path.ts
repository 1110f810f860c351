import { type Asked, USUAL } from '../../server/domain/asked.ts'
import { crossingsOf } from '../../server/domain/crossings.ts'
import { partsOf, statesAsked } from '../../server/domain/network.ts'
import { type PathBy, type PathStep, shortestPath, waysAsShort } from '../../server/domain/path.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { lineIdOf } from '../../server/drawing/lines.ts'
import type { Data } from './data.ts'
import type { Shown } from './shown.ts'
import { ALL_YEARS, whenOf } from './time.ts'

/** A path that is asked for: from one actor to another. */
export type PathAsked = { readonly a: string; readonly b: string; readonly by: PathBy }

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
  const crossings = crossingsOf(parts, asked.word, when)
  const { from } = statesAsked(when)
  const { a, b, by } = path
  const steps = shortestPath(crossings, a, b, from, by)
  const fewest = 'at' in when || by === 'fewest' || !steps ? null : shortestPath(crossings, a, b, from, 'fewest')
  return {
    ...path,
    steps,
    shorter: fewest && steps && fewest.length < steps.length ? fewest : null,
    ways: 'at' in when && steps ? waysAsShort(relations, a, b) : null,
    parts: new Set([a, b, ...(steps ?? []).flatMap(({ relation, to }) => [relation.id, lineIdOf(relation), to])]),
  }
}

/** How many relations the path with the fewest has over all years, by what a view asks; null without one. */
export function fewestSteps(data: Data, a: string, b: string, asked: Asked = USUAL): number | null {
  const years = whenOf(ALL_YEARS, data.edges, data.edges.latest)
  const parts = partsOf(data.relations, asked, years, data.kindOf)
  const { from } = statesAsked(years)
  return shortestPath(crossingsOf(parts, asked.word, years), a, b, from, 'fewest')?.length ?? null
}

/** `turkey,iran`, and where the fewest relations are sought over a span `turkey,iran,fewest`. */
export const pathText = ({ a, b, by }: PathAsked) => [a, b, ...(by === 'fewest' ? [by] : [])].join()
