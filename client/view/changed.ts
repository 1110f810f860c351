import type { Asked } from '../../server/domain/asked.ts'
import { type Difference, differenceOf, ownStepOf, STEPS, type Step } from '../../server/domain/difference.ts'
import type { Relation } from '../../server/domain/relation.ts'
import { asThemselves, type Followed, followedBy } from '../../server/domain/successors.ts'
import { addMonths, type Day } from '../../server/domain/time/day.ts'
import { differenceLines, partIn } from '../../server/drawing/difference-lines.ts'
import type { DrawnPart, Line } from '../../server/drawing/lines.ts'
import type { Data } from './data.ts'
import { type Edges, type Time, whenOf } from './time.ts'

/** Two days compared, `a` with `b`; where `a` is the later, it is read backwards. */
export type TwoDays = { readonly a: Day; readonly b: Day }

/** What changed between two days, worked out from the loaded network. */
export type Changed = TwoDays & {
  readonly difference: Difference<Relation>
  readonly stepOf: ReadonlyMap<string, Step>
  /** What a relation went through by itself; those that changed nothing by themselves are further records of their triple. */
  readonly ownStepOf: ReadonlyMap<string, Step>
  readonly partOf: ReadonlyMap<string, DrawnPart>
  readonly followed: Followed
  /** Each actor that stands for others, and these. */
  readonly ones: ReadonlyMap<string, readonly string[]>
  /** The relations of the eight steps, in the order of these. */
  readonly relations: readonly Relation[]
  readonly lines: readonly Line<Relation>[]
}

const YEAR = 12

/** The days that a time compares: of a span its ends; a day with a year on, near the end of the data with a year before. */
export function comparedDays(time: Time, edges: Edges, today: Day): TwoDays {
  const when = whenOf(time, edges, today)
  if ('from' in when) return { a: when.from, b: when.to }
  const { at } = when
  const [before, after] = [addMonths(at, -YEAR), addMonths(at, YEAR)]
  return after <= edges.latest || at < addMonths(edges.latest, -1) ? { a: at, b: after } : { a: before, b: at }
}

/** What changed from one day to the other. */
export function changedIn({ relations, later, kindOf }: Data, asked: Asked, { a, b }: TwoDays): Changed {
  const followed = asked.follow ? followedBy(relations, Math.max(a, b)) : asThemselves
  const difference = differenceOf([...relations, ...later], asked, a, b, kindOf, followed)
  const stepOf = new Map<string, Step>()
  const ownSteps = new Map<string, Step>()
  const partOf = new Map<string, DrawnPart>()
  const changed: Relation[] = []
  for (const step of STEPS)
    for (const relation of difference[step].flatMap((triple) => triple.relations)) {
      const own = ownStepOf(relation, asked.word, a, b)
      stepOf.set(relation.id, step)
      if (own) ownSteps.set(relation.id, own)
      partOf.set(relation.id, partIn(step, relation, b, asked.word))
      changed.push(relation)
    }
  return {
    ...{ a, b, difference, stepOf, ownStepOf: ownSteps, partOf, followed, relations: changed },
    ones: onesOf([...changed, ...difference.events], followed),
    lines: differenceLines(difference, { b, word: asked.word, followed }),
  }
}

/** Who stands for whom among the ends of some relations. */
function onesOf(relations: readonly Relation[], followed: Followed): Map<string, string[]> {
  const ones = new Map<string, string[]>()
  for (const actor of new Set(relations.flatMap(({ source, target }) => [source, target]))) {
    const last = followed(actor)
    if (last !== actor) ones.set(last, [...(ones.get(last) ?? []), actor].sort())
  }
  return ones
}
