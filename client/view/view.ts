import type { PLAIN_PAGES } from '../../server/contract/pages.ts'
import type { NameLanguage } from '../../server/domain/actor.ts'
import type { Pin } from '../../server/domain/address-text.ts'
import { type Asked, USUAL } from '../../server/domain/asked.ts'
import type { MatrixOrder } from '../../server/domain/matrix-order.ts'
import type { PathAsked } from '../../server/domain/path-asked.ts'
import type { Sign } from '../../server/domain/types/relation-types.ts'
import { cellName } from '../../server/drawing/matrix-cells.ts'
import type { By } from './multiples.ts'
import { ALL_YEARS, LATEST, type Time } from './time.ts'

/** Where the reader is. `choose` asks for the two actors of a pair. */
export type Page =
  | { readonly name: (typeof PLAIN_PAGES)[number] | 'choose' }
  | { readonly name: 'multiples'; readonly by: By | null }
  | PairPage
  | { readonly name: 'actor' | 'relation'; readonly id: string }
  | { readonly name: 'unknown'; readonly path: string }

/** The lanes of an actor with another; or with several, `more` being those after the first, in the order of their bands. */
export type PairPage = {
  readonly name: 'pair'
  readonly a: string
  readonly b: string
  readonly more?: readonly string[]
}

/** Those with whom the actor of a page of lanes is compared, in the order of their bands. */
export const othersOf = ({ b, more = [] }: PairPage): readonly [string, ...string[]] => [b, ...more]

/** The lanes of an actor with one other or several: one view, one page. */
export const pairPage = (a: string, [b, ...more]: readonly [string, ...string[]]): PairPage =>
  more.length === 0 ? { name: 'pair', a, b } : { name: 'pair', a, b, more }

/** A line of the canvas: a pair, the smaller id first, and its sign, or its structure. */
export type LineName = { readonly pair: readonly [string, string]; readonly sign: Sign | 'structure' }

/** What is chosen on the page: one actor, one relation, one line, or one cell of the matrix. */
export type Selection =
  | { readonly kind: 'actor' | 'relation'; readonly id: string }
  | ({ readonly kind: 'line' } & LineName)
  | { readonly kind: 'cell'; readonly row: string; readonly column: string }

/** Everything that decides the picture; it is the address, and nothing else is (DESIGN 7). */
export type View = {
  readonly page: Page
  /** The release that the address names by its hash, or null for the present data. */
  readonly release: string | null
  readonly time: Time
  readonly asked: Asked
  /** The language of names; null leaves it to the reader. */
  readonly labels: NameLanguage | null
  readonly sel: Selection | null
  readonly pins: readonly Pin[]
  /** How the rows of the matrix stand. */
  readonly order: MatrixOrder
  /** The path through the network that is asked for. */
  readonly path: PathAsked | null
  /** Whether grounds are drawn behind those who belong to one whole. */
  readonly groups: boolean
}

export const isPair = ({ name }: Page) => name === 'pair' || name === 'choose'

/** Whether a page shows the network: as a picture, a matrix, or a table. */
export const showsNetwork = ({ name }: Page) => name === 'network' || name === 'matrix' || name === 'table'

/** Whether a page shows things as they were known by the clock of the view: records and the data themselves stand as they are. */
export const followsClock = ({ name }: Page) =>
  showsNetwork({ name } as Page) || ['difference', 'multiples', 'pair', 'actor'].includes(name)

/** The time where the address says none: the latest day, for a pair all years. */
export const usualTime = (page: Page): Time => (isPair(page) ? ALL_YEARS : LATEST)

/** A page as it is first seen. */
export const usualView = (page: Page): View => ({
  page,
  release: null,
  time: usualTime(page),
  asked: USUAL,
  labels: null,
  sel: null,
  pins: [],
  order: 'similarity',
  path: null,
  groups: false,
})

/** One text for a selection, as the address has it and as the canvas names its lines. */
export const selectionText = (sel: Selection): string =>
  sel.kind === 'line' ? lineText(sel) : sel.kind === 'cell' ? cellName(sel.row, sel.column) : sel.id
export const lineText = ({ pair, sign }: LineName): string => [...pair, sign].join(',')
