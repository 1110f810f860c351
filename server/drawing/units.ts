import type { Dated } from '../domain/relation.ts'
import { type Box, meet } from './box.ts'
import { type Curve, curveBetween, pieceOf } from './curve.ts'
import { type Looked, type Says, saysOf } from './line-mark.ts'
import { type DrawnPart, headsOf, LINE_SIGNS, type Line } from './lines.ts'
import type { Plan } from './plan.ts'
import { PLACES, type Strand, strandOf } from './strand.ts'
import { drawnPiece, type LineLook, ringedParts } from './stroke-marks.ts'

/** What is drawn as one: a line, or one relation of a line that is opened. */
export type Unit = {
  /** The id of the line or of the relation. */
  readonly id: string
  /** The line, or the one relation of it as if it were a line. */
  readonly line: Line
  readonly look: LineLook
  /** What its mark says: all of it, unless there is no room on this day. */
  says: Says
  readonly strand: Strand
  /** The part of the strand at which its mark sits: as planned, unless another mark sits there on this day. */
  place: number
}

/** The lines of one pair together, in the order + ○ −. */
function byPair(lines: readonly Line[]): Line[][] {
  const pairs = new Map<string, Line[]>()
  for (const line of lines) {
    const pair = pairs.get(line.pair.join()) ?? []
    pair.push(line)
    pairs.set(line.pair.join(), pair)
  }
  const place = ({ sign }: Line) => LINE_SIGNS.indexOf(sign)
  return [...pairs.values()].map((pair) => pair.sort((one, other) => place(one) - place(other)))
}

/** Everything that is drawn between actors: each line where the plan lays it, an opened one fanned out into its relations. */
export function unitsOf(lines: readonly Line[], plan: Plan, looked: Looked, opened: ReadonlySet<string>): Unit[] {
  return byPair(lines).flatMap((pair) => {
    const [first] = pair
    if (!first?.pair.every((actor) => plan.placed.has(actor))) return []
    if (pair.some(({ id, relations }) => opened.has(id) && relations.length > 1))
      return fanned(pair, plan, looked, opened)
    const { strands } = plan.laidFor(
      first.pair,
      pair.map(({ sign }) => sign),
    )
    return pair.flatMap((line, at) => {
      const strand = strands[at]
      return strand ? [{ id: line.id, line, look: line, says: saysOf(line, looked), strand, place: strand.place }] : []
    })
  })
}

/** Px between the relations of an opened line, and between lines beside them (LOOK 6). */
const [FAN, APART] = [26, 28]

/** The relations of an opened line as lines of their own, by type, direction and id. */
const inFanOrder = (line: Line): Line[] =>
  line.relations
    .map((relation, at) => aloneIn(line, relation, line.parts[at] ?? line.part))
    .sort(({ relations: [one] }, { relations: [other] }) =>
      one && other
        ? compare(one.type, other.type) || compare(one.source, other.source) || compare(one.id, other.id)
        : 0,
    )

const aloneIn = (line: Line, relation: Dated, part: DrawnPart): Line => ({
  ...line,
  id: relation.id,
  relations: [relation],
  parts: [part],
  part,
  status: relation.status,
  heads: headsOf(relation),
})

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function fanned(pair: readonly Line[], plan: Plan, looked: Looked, opened: ReadonlySet<string>): Unit[] {
  const parts = pair.flatMap((line) => (opened.has(line.id) && line.relations.length > 1 ? inFanOrder(line) : [line]))
  const { bend } = plan.laidFor(
    pair[0]?.pair ?? ['', ''],
    pair.map(({ sign }) => sign),
  )
  let reached = 0
  const offsets = parts.map((part, at) => {
    if (at > 0) reached += parts[at - 1]?.sign === part.sign ? FAN : APART
    return reached
  })
  const units: Unit[] = []
  const taken: Box[] = []
  for (const [at, part] of parts.entries()) {
    const curve = between(part, plan, bend + (offsets[at] ?? 0) - reached / 2)
    const strand = strandOf(curve, part.sign)
    const free = strand.boxes.findIndex((box) => !taken.some((other) => meet(box, other)))
    const place = PLACES[free] ?? 0.5
    taken.push(strand.boxes[Math.max(0, free)] as Box)
    units.push({ id: part.id, line: part, look: part, says: saysOf(part, looked), strand, place })
  }
  return units
}

function between({ pair }: Line, { placed }: Plan, sagitta: number): Curve {
  const [from, to] = [placed.get(pair[0]), placed.get(pair[1])]
  if (!from || !to) throw new Error(`an actor without a place: ${pair}`)
  return drawnPiece(curveBetween(from, to, sagitta), from, to)
}

/** The same units, their lines ending before the rings of ringed actors; marks stay where they are. */
export const clearOfRings = (units: readonly Unit[], plan: Plan, ringed: ReadonlySet<string>): Unit[] =>
  ringed.size === 0 ? [...units] : units.map((unit) => clearOf(unit, plan, ringed))

function clearOf(unit: Unit, { placed }: Plan, ringed: ReadonlySet<string>): Unit {
  const [from, to] = unit.line.pair.map((actor) => {
    const at = placed.get(actor)
    return at && { ...at, ringed: ringed.has(actor) }
  })
  if (!from || !to || !(from.ringed || to.ringed)) return unit
  const [first, last] = ringedParts(unit.strand.piece, from, to)
  const strand = strandOf(pieceOf(unit.strand.piece, first, last), unit.line.sign)
  const place = Math.min(1, Math.max(0, (unit.place - first) / (last - first)))
  return { ...unit, strand, place }
}
