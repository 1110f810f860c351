import type { Days } from '../domain/time/day.ts'
import { type Box, grown, meet, unionOf } from './box.ts'
import { daysTogether } from './calendar.ts'
import { labelBox, SIDES } from './labels.ts'
import type { Laid, Standing, Strand } from './strand.ts'

/** Something that may be in the way, and the part of the days on which it is. */
export type Near<Thing> = { readonly thing: Thing; readonly share: number }

/** A name or a mark to be placed, with all that may be in its way on some day. */
export type Neighbourhood<Of> = {
  readonly of: Of
  readonly names: readonly Near<Standing>[]
  readonly strands: readonly Near<Strand>[]
  readonly siblings: readonly Strand[]
}

/** How long an actor or a bundle is drawn, and with whom: each pair is worked out once. */
type Drawn = { readonly index: number; readonly days: readonly Days[]; readonly lasting: number }

/** Half the room of a mark on either side of its line. */
const MARK_ROOM = 18

/** Whoever is drawn longest comes first. Bundles that only spans draw are in nobody's way. */
export function neighbourhoodOf(standings: readonly Standing[], laid: readonly Laid[]) {
  const count = standings.length + laid.length
  const drawn = (days: readonly Days[], index: number): Drawn => ({ index, days, lasting: daysTogether(days, days) })
  const names = standings.map((standing, at) => ({
    thing: standing,
    zone: zoneOf(standing),
    drawn: drawn(standing.days, at),
  }))
  const bundles = laid.map(({ bundle, strands }, at) => ({
    bundle,
    strands: strands.map((strand) => ({ thing: strand, zone: grown(strand.around, MARK_ROOM) })),
    drawn: drawn(bundle.days, standings.length + at),
  }))
  const together = new Float64Array(count * count).fill(-1)
  const shareOf = (one: Drawn, other: Drawn): number => {
    if (one.lasting === 0) return 0
    const at = one.index < other.index ? one.index * count + other.index : other.index * count + one.index
    if (together[at] === -1) together[at] = daysTogether(one.days, other.days)
    return (together[at] as number) / one.lasting
  }
  const namesNear = (zone: Box, self: Drawn): Near<Standing>[] =>
    names.flatMap((name) => {
      const share = name.drawn !== self && meet(zone, name.zone) ? shareOf(self, name.drawn) : 0
      return share > 0 ? [{ thing: name.thing, share }] : []
    })
  const strandsNear = (zone: Box, self: Drawn): Near<Strand>[] =>
    bundles.flatMap((other) => {
      if (other.bundle.onlySpans || other.drawn === self) return []
      const near = other.strands.filter((strand) => meet(zone, strand.zone))
      const share = near.length > 0 ? shareOf(self, other.drawn) : 0
      return share > 0 ? near.map(({ thing }) => ({ thing, share })) : []
    })
  const longest = (one: { drawn: Drawn }, other: { drawn: Drawn }) => other.drawn.lasting - one.drawn.lasting
  return {
    names: [...names].sort(longest).map(
      ({ thing, zone, drawn: self }): Neighbourhood<Standing> => ({
        of: thing,
        names: namesNear(zone, self),
        strands: strandsNear(zone, self),
        siblings: [],
      }),
    ),
    marks: [...bundles].sort(longest).flatMap(({ strands, drawn: self }) =>
      strands.map(
        ({ thing, zone }): Neighbourhood<Strand> => ({
          of: thing,
          names: namesNear(zone, self),
          strands: strandsNear(zone, self),
          siblings: strands.flatMap((other) => (other.thing === thing ? [] : [other.thing])),
        }),
      ),
    ),
  }
}

/** All the room in which a name may come to stand, and its actor. */
const zoneOf = ({ label, placed, body }: Standing): Box =>
  label.inside ? body : SIDES.map((side) => labelBox(label, placed, side)).reduce(unionOf, body)
