import { isSymmetric, Sign, signOf } from '../../server/domain/types/relation-types.ts'
import { standingsOf } from './partners.ts'
import type { Shown } from './shown.ts'

/** What the actor of a row does to that of a column: the signs of its relations, filled where one of them is certain. */
export type Cell = {
  readonly row: number
  readonly column: number
  readonly signs: readonly { readonly sign: Sign; readonly filled: boolean }[]
}

export type SmallMatrix = { readonly actors: readonly string[]; readonly cells: readonly Cell[] }

/** The actors with the most relations of a view, and how they stand to one another; rows act towards columns. */
export function smallMatrixOf(shown: Shown, most: number): SmallMatrix {
  const actors = standingsOf(shown)
    .slice(0, most)
    .map(({ actor }) => actor)
  const cells = actors.flatMap((source, row) =>
    actors.flatMap((target, column): Cell[] => {
      const acting = shown.relations.filter(
        (relation) =>
          (relation.source === source && relation.target === target) ||
          (isSymmetric(relation.type) && relation.source === target && relation.target === source),
      )
      const signs = Sign.options.flatMap((sign) => {
        const of = acting.filter(({ type }) => signOf(type) === sign)
        return of.length === 0 ? [] : [{ sign, filled: of.some(({ id }) => shown.partOf.get(id) === 'certain') }]
      })
      return signs.length === 0 ? [] : [{ row, column, signs }]
    }),
  )
  return { actors, cells }
}
