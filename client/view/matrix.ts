import { asGiven, shortNameOn } from '../../server/domain/actor.ts'
import {
  type Alike,
  alikeOf,
  isOrderedOnce,
  type MatrixOrder,
  mostRelated,
  type Rows,
  rowsInOrder,
} from '../../server/domain/matrix-order.ts'
import { pairOf } from '../../server/domain/network.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { type Cell, type Cells, cellName, cellNamesOf, cellsOf } from '../../server/drawing/matrix-cells.ts'
import type { Data } from './data.ts'
import type { Shown } from './shown.ts'
import { lastDay } from './time.ts'
import type { Selection } from './view.ts'

/** The matrix of a view: the actors it shows in their order, and what stands in the cells. */
export type Matrix = Rows & {
  readonly cells: Cells
  /** Of each row the cells of all columns; null where nothing is recorded. */
  readonly rows: readonly (readonly (Cell<Relation> | null)[])[]
  /** The relations that stand in it: all that are shown, unless actors were too many. */
  readonly relations: number
}

/** For whom there is room in a matrix of what is shown. */
const presentIn = ({ actors, relations }: Pick<Shown, 'relations' | 'actors'>): string[] =>
  mostRelated(
    actors.map(({ id }) => id),
    relations,
  )

/** The matrix of what is shown. */
export function matrixOf(shown: Shown, order: MatrixOrder): Matrix {
  const present = presentIn(shown)
  const day = lastDay(shown.when)
  // By the data's own names: the language of names moves nothing.
  const nameOf = (id: string) => {
    const actor = shown.data.actor.get(id)
    return actor ? shortNameOn(asGiven(actor), day) : id
  }
  const { ids, opens } = rowsInOrder(present, order, alikeIn(shown.data, present), nameOf)
  const cells = cellsOf(shown.parts)
  const among = new Set(ids)
  return {
    ids,
    opens,
    cells,
    rows: ids.map((row) => ids.map((column) => cells.get(cellName(row, column)) ?? null)),
    relations: shown.relations.filter(({ source, target }) => among.has(source) && among.has(target)).length,
  }
}

const ordered = new WeakMap<Data, Alike>()

/** The order of similarity, worked out once for the loaded network wherever it does not hang on who is shown. */
function alikeIn(data: Data, present: readonly string[]): Alike {
  const known = ordered.get(data)
  if (known) return known
  const alike = alikeOf(present, data)
  if (isOrderedOnce(data)) ordered.set(data, alike)
  return alike
}

/** In how many of how many pairs of the matrix any relation is shown. */
export function pairsOf(shown: Pick<Shown, 'relations' | 'actors'>): { some: number; all: number } {
  const among = new Set(presentIn(shown))
  const own = shown.relations.filter(({ source, target }) => among.has(source) && among.has(target))
  return { some: new Set(own.map((one) => pairOf(one).join())).size, all: (among.size * (among.size - 1)) / 2 }
}

/** The cells that a choice marks: its own, both of a line's pair, those in which a relation stands. */
export function chosenCells(sel: Selection | null, { relation }: Pick<Data, 'relation'>): ReadonlySet<string> {
  if (sel?.kind === 'cell') return new Set([cellName(sel.row, sel.column)])
  if (sel?.kind === 'line') return new Set([cellName(...sel.pair), cellName(sel.pair[1], sel.pair[0])])
  const found = sel?.kind === 'relation' ? relation.get(sel.id) : undefined
  return new Set(found ? cellNamesOf(found) : [])
}

/** A place in the grid: −1 is the head of a row, of a column. */
export type Place = { readonly row: number; readonly column: number }

type Places = { readonly [key in string]?: Place }

/** Where a key leads from a place in a grid of so many actors, with Ctrl or Cmd to its corners; null where it leads nowhere. */
export function placeAfter(key: string, withControl: boolean, { row, column }: Place, count: number): Place | null {
  const last = count - 1
  const corners: Places = { Home: { row: 0, column: 0 }, End: { row: last, column: last } }
  const steps: Places = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(0, row - 10), column },
    PageDown: { row: Math.min(last, row + 10), column },
    Home: { row, column: row === -1 ? 0 : -1 },
    End: { row, column: last },
  }
  const next = (withControl ? corners : steps)[key]
  if (!next || next.row > last || next.column > last || next.row < -1 || next.column < -1) return null
  return next.row === -1 && next.column === -1 ? null : next
}
