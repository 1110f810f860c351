import { type Box, chainMeets, meet } from './box.ts'
import { labelBox, SIDES, type Side } from './labels.ts'
import { EVERYWHERE, isWithin, type Room } from './names.ts'
import { type Near, type Neighbourhood, neighbourhoodOf } from './neighbours.ts'
import { type Laid, PLACES, type Standing, type Strand } from './strand.ts'

/**
 * What it costs that two things meet for all the days on which the one is drawn, less where they are seldom drawn together.
 * A later side or place costs little: it is taken to avoid what lasts.
 */
const COST = { line: 0.35, label: 3, actor: 4, mark: 2.5, sibling: 0.2, cut: 6 }
/** A line through a name is worse than one under a mark, which stands on paper. */
const THROUGH_NAME = 0.7
const LATER_SIDE = [0, 0.03, 0.04, 0.06, 0.12, 0.13, 0.14, 0.15]
const LATER_PLACE = 0.012

/** The places of one name or mark to choose from, and what each costs whatever is chosen elsewhere. */
type Options<Of> = Neighbourhood<Of> & { readonly boxes: readonly Box[]; readonly fixed: readonly number[] }

const optionsOf = <Of>(
  near: Neighbourhood<Of>,
  boxes: readonly Box[],
  later: (at: number) => number,
  worth: number,
): Options<Of> => ({
  ...near,
  boxes,
  fixed: boxes.map((box, at) => later(at) + actorsCost(box, near.names) + linesCost(box, near, worth)),
})

/**
 * Chooses a side for each name and a place for each mark, of those drawn longest first; twice, since the one is in the way
 * of the other. A name stands within `room` where one of its sides does. Places are written into the strands.
 */
export function choose(standings: readonly Standing[], laid: readonly Laid[], room = EVERYWHERE): Map<string, Side> {
  const near = neighbourhoodOf(standings, laid)
  const names = near.names.map((name) => {
    const boxes = sidesOf(name.of)
    return optionsOf(name, boxes, (at) => (LATER_SIDE[at] ?? 0) + cutCost(boxes[at] as Box, room), THROUGH_NAME)
  })
  const marks = near.marks
    .filter(({ of }) => of.sign !== 'structure')
    .map((mark) => optionsOf(mark, mark.of.boxes, (at) => at * LATER_PLACE, COST.line))
  const sides = new Map<string, Side>()
  const named = new Map<Standing, Box>()
  const marked = new Map<Strand, Box>()
  for (let round = 0; round < 2; round += 1) {
    for (const name of names) {
      const at = cheapest(name, named, marked)
      sides.set(name.of.placed.id, SIDES[at] ?? 'below')
      if (!name.of.label.inside) named.set(name.of, name.boxes[at] as Box)
    }
    for (const mark of marks) {
      const at = cheapest(mark, named, marked)
      mark.of.place = PLACES[at] ?? 0.5
      marked.set(mark.of, mark.boxes[at] as Box)
    }
  }
  return sides
}

const cutCost = (box: Box, room: Room) => (isWithin(box, room) ? 0 : COST.cut)

const sidesOf = ({ label, placed, body }: Standing): Box[] =>
  label.inside ? [body] : SIDES.map((side) => labelBox(label, placed, side))

function cheapest<Of>(
  options: Options<Of>,
  named: ReadonlyMap<Standing, Box>,
  marked: ReadonlyMap<Strand, Box>,
): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [at, box] of options.boxes.entries()) {
    let cost = options.fixed[at] as number
    for (const { thing, share } of options.names) if (meets(box, named.get(thing))) cost += COST.label * share
    for (const { thing, share } of options.strands) if (meets(box, marked.get(thing))) cost += COST.mark * share
    for (const sibling of options.siblings) if (meets(box, marked.get(sibling))) cost += COST.mark
    if (cost < least) [best, least] = [at, cost]
  }
  return best
}

const meets = (box: Box, other: Box | undefined) => other !== undefined && meet(box, other)

function actorsCost(box: Box, near: readonly Near<Standing>[]): number {
  let cost = 0
  for (const { thing, share } of near) if (meet(box, thing.body)) cost += COST.actor * share
  return cost
}

function linesCost(
  box: Box,
  { strands, siblings }: Pick<Neighbourhood<unknown>, 'strands' | 'siblings'>,
  worth: number,
): number {
  let cost = 0
  for (const { thing, share } of strands)
    if (meet(box, thing.around) && chainMeets(box, thing.points)) cost += worth * share
  for (const sibling of siblings) if (chainMeets(box, sibling.points)) cost += COST.sibling
  return cost
}
