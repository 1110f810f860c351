import type { Signs } from '../domain/network.ts'
import { sameSigns } from '../domain/network.ts'
import { givesSign } from '../domain/pair.ts'
import type { Dated } from '../domain/relation.ts'
import { certainDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { possibleSpans, type Word } from '../domain/time/last-word.ts'
import { Sign, signOf } from '../domain/types/relation-types.ts'

/** `certain` are those of the signs that some state holds for certain; of the others it is only possible. */
export type SignSpan = Days & { readonly signs: Signs; readonly certain: Signs }

/**
 * The signs of a pair over time: spans of days with one set each, in order, without those that have none.
 * Swept from the begins and ends of what is certain or possible, so it agrees with `signsOn` on every day. ±Infinity where unbounded.
 */
export function signSpans(relations: readonly Dated[], word: Word): SignSpan[] {
  const steps = relations.filter(givesSign).flatMap((state) => {
    const certain = certainDays(state.bounds)
    const sign = signOf(state.type)
    const stepsOf = (sure: boolean) => (days: Days) => [
      { at: days.first, sign, sure, by: 1 },
      { at: days.last + 1, sign, sure, by: -1 },
    ]
    return [...possibleSpans(state, word).flatMap(stepsOf(false)), ...(certain ? stepsOf(true)(certain) : [])]
  })
  steps.sort((one, other) => one.at - other.at)
  const held = { possible: { ...NONE }, certain: { ...NONE } }
  const spans: SignSpan[] = []
  let begun = Number.NEGATIVE_INFINITY
  let [signs, certain]: [Signs, Signs] = [[], []]
  for (const [index, { at, sign, sure, by }] of steps.entries()) {
    held[sure ? 'certain' : 'possible'][sign] += by
    if (steps[index + 1]?.at === at) continue
    const sureNow = Sign.options.filter((option) => held.certain[option] > 0)
    const now = Sign.options.filter((option) => held.possible[option] > 0 || sureNow.includes(option))
    if (sameSigns(now, signs) && sameSigns(sureNow, certain)) continue
    if (signs.length > 0) spans.push({ first: begun, last: at - 1, signs, certain })
    begun = at
    signs = now
    certain = sureNow
  }
  return spans
}

const NONE = { positive: 0, negative: 0, neutral: 0 }
