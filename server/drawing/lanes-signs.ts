import type { Signs } from '../domain/network.ts'
import { sameSigns } from '../domain/network.ts'
import { givesSign } from '../domain/pair.ts'
import type { Dated } from '../domain/relation.ts'
import { certainDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { possibleSpans, type Word } from '../domain/time/last-word.ts'
import { Sign, signOf } from '../domain/types/relation-types.ts'

export type SignSpan = Days & { readonly signs: Signs }

/**
 * The signs of a pair over time: spans of days with one set each, in order, without those that have none.
 * Swept from the begins and ends of what is certain or possible, so it agrees with `signsOn` on every day. ±Infinity where unbounded.
 */
export function signSpans(relations: readonly Dated[], word: Word): SignSpan[] {
  const steps = relations.filter(givesSign).flatMap((state) => {
    const certain = certainDays(state.bounds)
    const spans = [...possibleSpans(state, word), ...(certain ? [certain] : [])]
    const sign = signOf(state.type)
    return spans.flatMap(({ first, last }) => [
      { at: first, sign, by: 1 },
      { at: last + 1, sign, by: -1 },
    ])
  })
  steps.sort((one, other) => one.at - other.at)
  const held = { positive: 0, negative: 0, neutral: 0 }
  const spans: SignSpan[] = []
  let begun = Number.NEGATIVE_INFINITY
  let signs: Signs = []
  for (const [index, { at, sign, by }] of steps.entries()) {
    held[sign] += by
    if (steps[index + 1]?.at === at) continue
    const now = Sign.options.filter((option) => held[option] > 0)
    if (sameSigns(now, signs)) continue
    if (signs.length > 0) spans.push({ first: begun, last: at - 1, signs })
    begun = at
    signs = now
  }
  return spans
}
