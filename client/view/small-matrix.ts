import type { Sign } from '../../server/domain/types/relation-types.ts'
import { cellName, cellsOf } from '../../server/drawing/matrix-cells.ts'
import { standingsOf } from './partners.ts'
import type { Shown } from './shown.ts'

/** What the actor of a row does to that of a column: the signs of its relations, filled where one of them is certain. */
type SmallCell = {
  readonly row: number
  readonly column: number
  readonly signs: readonly { readonly sign: Sign; readonly filled: boolean }[]
}

type SmallMatrix = { readonly actors: readonly string[]; readonly cells: readonly SmallCell[] }

/** The actors with the most relations of a view, and how they stand to one another; rows act towards columns. */
export function smallMatrixOf(shown: Shown, most: number): SmallMatrix {
  const actors = standingsOf(shown)
    .slice(0, most)
    .map(({ actor }) => actor)
  const all = cellsOf(shown.parts)
  const cells = actors.flatMap((source, row) =>
    actors.flatMap((target, column): SmallCell[] => {
      const tiles = all.get(cellName(source, target))?.tiles ?? []
      const signs = tiles.flatMap(({ sign, part }) =>
        sign === 'structure' ? [] : [{ sign, filled: part === 'certain' }],
      )
      return signs.length === 0 ? [] : [{ row, column, signs }]
    }),
  )
  return { actors, cells }
}
