import type { Signs } from '../domain/network.ts'
import { sameSigns } from '../domain/network.ts'
import { givesSign } from '../domain/pair.ts'
import type { Dated } from '../domain/relation.ts'
import { certainDays } from '../domain/time/bounds.ts'
import type { Days } from '../domain/time/day.ts'
import { possibleSpans, type Word } from '../domain/time/last-word.ts'
import { Sign, signOf } from '../domain/types/relation-types.ts'
import type { TimeScale } from './lanes-axis.ts'

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

/** Where a mark says a sign, x in px. */
export type SignTold = { readonly x: number; readonly sign: Sign; readonly certain: boolean }

/**
 * The signs of a band of its own, each told by a mark so many px wide: where a stretch of that sign alone begins that the mark
 * fits into, and not again before another sign is told.
 */
export function signsTold(spans: readonly SignSpan[], { from, to, x }: TimeScale, size: number): SignTold[] {
  const told: SignTold[] = []
  for (const [index, { first, signs, certain }] of spans.entries()) {
    const [sign, ...others] = signs
    if (sign === undefined || others.length > 0 || told.at(-1)?.sign === sign) continue
    const left = x(Math.max(first, from))
    const right = x(Math.min(stretchEnd(spans, index), to) + 1)
    if (right - left >= size) told.push({ x: left + size / 2, sign, certain: certain.length > 0 })
  }
  return told
}

/** The last day on which the signs of a span are still the same, certain or not. */
function stretchEnd(spans: readonly SignSpan[], index: number): number {
  let [at, span] = [index, spans[index]]
  for (let next = spans[at + 1]; span && next; next = spans[at + 1]) {
    if (next.first !== span.last + 1 || !sameSigns(next.signs, span.signs)) break
    at += 1
    span = next
  }
  return span?.last ?? Number.NEGATIVE_INFINITY
}

const NONE = { positive: 0, negative: 0, neutral: 0 }
