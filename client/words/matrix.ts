import type { Word } from '../../server/domain/time/last-word.ts'
import type { Cell, Tile } from '../../server/drawing/matrix-cells.ts'
import { matrixWords as arabic } from './ar/matrix.ts'
import { counted, number } from './counts.ts'
import { words } from './en.ts'
import { inLanguage, type Spoken } from './language.ts'
import { COMMA, SEMICOLON } from './phrases.ts'

/** What the matrix says. */
const english = {
  caption: 'Who acts how towards whom: rows act towards columns',
  from: 'Row towards column',
  order: 'Order',
  orders: { similarity: 'Similarity', names: 'A–Z', mine: 'Mine' },
  orderNotes: {
    similarity:
      'Who acts alike over all years stands side by side; gaps part blocs. Rows stand still when the day changes.',
    names: 'By name on this day',
    mine: 'Drag a row by its name, or Alt with ↑ and ↓; the address keeps the order',
  },
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, count: number) => `${name} is row ${place} of ${count}`,
  emptyCells: 'Empty cells',
  nothing: 'Nothing recorded',
  towards: (row: string, column: string) => `${row} towards ${column}`,
  itself: (name: string) => `${name} itself`,
  conjunction: ' and ',
  bothWays: 'both directions',
  more: (count: number) => `and ${number(count)} more`,
  open: 'Enter or click: who says so',
  history: (count: number) => `History of the pair, ${number(count)}`,
  crowd: (shown: number, all: number) =>
    `${number(shown)} of ${number(all)} actors stand here: those with the most relations.`,
  crowdCounts: (shown: number, all: number) =>
    `${number(shown)} of ${counted(all, 'relation')} are among them. To see others, narrow the view:`,
  onlyThese: (count: number) => `Only these ${number(count)}`,
  onlyKind: (kind: string, count: number) => `${kind}, ${number(count)}`,
  inTable: (count: number) => `All ${number(count)} in the table`,
  drawnIn: ({ some, all }: { some: number; all: number }) =>
    `In ${number(some)} of ${counted(all, 'pair')}; rows act towards columns.`,
} as const
export const matrixWords = inLanguage(english, arabic)
export type MatrixWords = Spoken<typeof english>

const spokenTile = ({ sign, part, status, relations }: Tile) =>
  [words.sign[sign], words.part[part], words.status[status], counted(relations.length, 'relation')]
    .join(COMMA)
    .toLowerCase()

/** `positive, certain, confirmed, 2 relations; negative, …`, as a cell is spoken after its two names. */
export function spokenCell(cell: Cell | null, word: Word): string {
  if (cell === null) return matrixWords.nothing.toLowerCase()
  if (cell.tiles.length > 0) return cell.tiles.map(spokenTile).join(SEMICOLON)
  return `${words.unattestedWithin(word)}${COMMA}${counted(cell.unattested.length, 'relation')}`.toLowerCase()
}
