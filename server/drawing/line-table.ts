import { pairOf } from '../domain/network.ts'
import type { Dated } from '../domain/relation.ts'
import { LINE_SIGNS, type LineSign, lineSignOf, PARTS, SIGN_ORDER, STATUSES } from './lines.ts'
import { DASHES, widthOf } from './stroke-marks.ts'

const RANKS = PARTS.length * STATUSES.length
/** The rank of a line that is not drawn. */
const NONE = 255

/** The look of a line apart from its course: lines of one style are stroked together. */
export type Style = { readonly sign: LineSign; readonly width: number; readonly dash: readonly number[] | null }

/** A style for each sign and rank, by `sign * RANKS + rank`, and the styles that differ, in the order of painting. */
const STYLE_OF: number[] = []
export const STYLES: Style[] = []
for (const sign of LINE_SIGNS)
  for (const part of PARTS)
    for (const status of STATUSES)
      STYLE_OF.push(styleIndex({ sign, width: widthOf({ sign, part }), dash: DASHES[status] }))

function styleIndex(style: Style): number {
  const same = STYLES.findIndex((one) => JSON.stringify(one) === JSON.stringify(style))
  return same === -1 ? STYLES.push(style) - 1 : same
}

export const PAINTING_ORDER: readonly number[] = [...STYLES.keys()].sort((one, other) => height(one) - height(other))

function height(style: number): number {
  const { sign, width } = STYLES[style] as Style
  return width * SIGN_ORDER.length + SIGN_ORDER.indexOf(sign)
}

/**
 * The lines that a set of relations can make, in typed arrays: which are drawn, and as what. Taking a relation in or out
 * costs the same however many lines there are.
 */
export class LineTable {
  readonly ids: readonly string[]
  /** Of each relation its line. */
  readonly lineOf: Uint32Array
  /** Of each line its actors by index, and its sign by index in `LINE_SIGNS`. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly sign: Uint8Array
  /** Lines now drawn, by style. */
  readonly drawn: readonly number[][] = STYLES.map(() => [])
  /** How many lines of each actor are drawn; the actors that came or went since it was last emptied. */
  readonly linesAt: Uint32Array
  readonly cameOrWent = new Set<number>()
  readonly #counts: Uint16Array
  readonly #rank: Uint8Array
  readonly #place: Int32Array
  readonly #status: Uint8Array
  #size = 0

  constructor(relations: readonly Dated[], indexOf: (actor: string) => number, actors: number) {
    const lines = new Map<string, number>()
    const ends: { first: number; second: number; sign: number }[] = []
    this.lineOf = Uint32Array.from(relations, (relation) => {
      const [one, other] = pairOf(relation)
      const sign = lineSignOf(relation.type)
      const id = `${one},${other},${sign}`
      const known = lines.get(id)
      if (known !== undefined) return known
      ends.push({ first: indexOf(one), second: indexOf(other), sign: LINE_SIGNS.indexOf(sign) })
      lines.set(id, lines.size)
      return lines.size - 1
    })
    this.ids = [...lines.keys()]
    const count = this.ids.length
    this.first = Uint32Array.from(ends, ({ first }) => first)
    this.second = Uint32Array.from(ends, ({ second }) => second)
    this.sign = Uint8Array.from(ends, ({ sign }) => sign)
    this.#status = Uint8Array.from(relations, ({ status }) => STATUSES.indexOf(status))
    this.#counts = new Uint16Array(count * RANKS)
    this.#rank = new Uint8Array(count).fill(NONE)
    this.#place = new Int32Array(count).fill(-1)
    this.linesAt = new Uint32Array(actors)
  }

  /** How many lines are drawn. */
  get size(): number {
    return this.#size
  }

  isDrawn(line: number): boolean {
    return this.#rank[line] !== NONE
  }

  /** Takes a relation in (`by` 1) or out (-1) of its line. Returns the line. */
  count(relation: number, part: number, by: 1 | -1): number {
    const line = this.lineOf[relation] as number
    const at = line * RANKS + part * STATUSES.length + (this.#status[relation] as number)
    this.#counts[at] = (this.#counts[at] as number) + by
    this.#restyle(line)
    return line
  }

  #restyle(line: number): void {
    let rank = 0
    while (rank < RANKS && this.#counts[line * RANKS + rank] === 0) rank += 1
    const next = rank === RANKS ? NONE : rank
    const before = this.#rank[line] as number
    if (next === before) return
    if (before !== NONE) this.#remove(line, this.#styleOf(line, before))
    if (next !== NONE) this.#add(line, this.#styleOf(line, next))
    this.#rank[line] = next
    if (before === NONE) this.#light(line, 1)
    else if (next === NONE) this.#light(line, -1)
  }

  #styleOf(line: number, rank: number): number[] {
    return this.drawn[STYLE_OF[(this.sign[line] as number) * RANKS + rank] as number] as number[]
  }

  #add(line: number, list: number[]): void {
    this.#place[line] = list.push(line) - 1
  }

  #remove(line: number, list: number[]): void {
    const place = this.#place[line] as number
    const last = list.pop() as number
    if (last === line) return
    list[place] = last
    this.#place[last] = place
  }

  #light(line: number, by: 1 | -1): void {
    this.#size += by
    for (const actor of [this.first[line] as number, this.second[line] as number]) {
      const before = this.linesAt[actor] as number
      this.linesAt[actor] = before + by
      if (before === 0 || before + by === 0) this.cameOrWent.add(actor)
    }
  }
}
