import { type Difference, ownStepOf, type Step, type Triple } from './difference.ts'
import { pairOf } from './network.ts'
import type { Dated } from './relation.ts'
import { asFollowed, asThemselves, type Followed } from './successors.ts'
import type { Day } from './time/day.ts'
import type { Word } from './time/last-word.ts'
import { signOf } from './types/relation-types.ts'

/** Between which days, and how near a state must be attested. */
export type Compared = { readonly a: Day; readonly b: Day; readonly word: Word }

/** One triple that changed: the relation of it that decides, and the step that this one took. */
export type Decided<Record extends Dated = Dated> = { readonly relation: Record; readonly step: Step }

/** Which relation of a triple made it take its step. */
export function decidedBy<Record extends Dated>(
  { relations }: Triple<Record>,
  step: Step,
  { a, b, word }: Compared,
): Decided<Record> | null {
  const changed = relations.flatMap((relation) => {
    const own = ownStepOf(relation, word, a, b)
    return own === null ? [] : [{ relation, step: own }]
  })
  return changed.find((one) => one.step === step) ?? changed[0] ?? null
}

/** Steps by which something is shown on the second day and was not on the first, and the other way. */
const CAME: readonly Step[] = ['began', 'mayHaveBegun', 'attestedAgain']
const WENT: readonly Step[] = ['ended', 'mayHaveEnded', 'noLongerAttested']

/** By what a pair turned: what took the signs that it lost, then what brought those that it gained. */
export function turnedBy<Record extends Dated>(
  difference: Difference<Record>,
  { actors, from, to }: Difference<Record>['turned'][number],
  compared: Compared,
  followed: Followed = asThemselves,
): { readonly went: Decided<Record>[]; readonly came: Decided<Record>[] } {
  const of = (steps: readonly Step[], has: Difference['turned'][number]['from'], hasNot: typeof has) =>
    steps.flatMap((step) =>
      difference[step].flatMap((triple) => {
        const sign = signOf(triple.type)
        const isMeant = has.some((one) => one === sign) && !hasNot.some((one) => one === sign)
        const first = triple.relations[0]
        if (!isMeant || !first || pairOf(asFollowed(first, followed)).join() !== actors.join()) return []
        return decidedBy(triple, step, compared) ?? []
      }),
    )
  return { went: of(WENT, from, to), came: of(CAME, to, from) }
}
