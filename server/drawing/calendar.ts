import type { ActorKind } from '../domain/actor.ts'
import type { Asked } from '../domain/asked.ts'
import { pairOf } from '../domain/network.ts'
import type { Dated } from '../domain/relation.ts'
import type { Days } from '../domain/time/day.ts'
import { LINE_SIGNS, type Line, type LineSign, lineSignOf } from './lines.ts'
import { stretchesOf } from './stretches.ts'

/** The signs of one pair that are drawn together, side by side, and the days on which just these are. */
export type Bundle = {
  readonly key: string
  readonly pair: readonly [string, string]
  readonly signs: readonly LineSign[]
  readonly days: readonly Days[]
  /** Signs that never meet on a day: drawn together only where a span is looked at. */
  readonly onlySpans: boolean
}

/** When everything is drawn: what decides which marks must keep clear of each other (DESIGN 7, "what holds together in time"). */
export type Calendar = {
  readonly bundles: readonly Bundle[]
  readonly actors: ReadonlyMap<string, readonly Days[]>
}

export const bundleKey = (pair: readonly [string, string], signs: readonly LineSign[]) =>
  `${pair.join()},${signs.join('+')}`

export function calendarOf(
  relations: Iterable<Dated>,
  asked: Asked,
  kindOf: (actor: string) => ActorKind | undefined,
): Calendar {
  const pairs = new Map<string, { pair: readonly [string, string]; signs: Map<LineSign, Days[]> }>()
  for (const relation of relations) {
    const stretches = stretchesOf(relation, asked, kindOf)
    if (stretches.length === 0) continue
    const pair = pairOf(relation)
    const entry = pairs.get(pair.join()) ?? { pair, signs: new Map() }
    pairs.set(pair.join(), entry)
    const sign = lineSignOf(relation.type)
    const days = entry.signs.get(sign) ?? []
    for (const stretch of stretches) days.push(stretch)
    entry.signs.set(sign, days)
  }
  const actors = new Map<string, Days[]>()
  for (const { pair, signs } of pairs.values()) {
    const drawn = unionOf([...signs.values()].flat())
    for (const actor of pair) {
      const days = actors.get(actor) ?? []
      for (const stretch of drawn) days.push(stretch)
      actors.set(actor, days)
    }
  }
  return {
    bundles: [...pairs.values()].flatMap(({ pair, signs }) => bundlesOf(pair, signs)),
    actors: new Map([...actors].map(([actor, days]) => [actor, unionOf(days)])),
  }
}

/** The sets of signs that a pair has on some day, and the set of all its signs. */
function bundlesOf(pair: readonly [string, string], found: ReadonlyMap<LineSign, readonly Days[]>): Bundle[] {
  const drawn = LINE_SIGNS.flatMap((sign) => {
    const days = found.get(sign)
    return days ? [{ sign, days: unionOf(days) }] : []
  })
  const days = new Map<string, { signs: LineSign[]; days: Days[] }>()
  const turns = [...new Set(drawn.flatMap((line) => line.days.flatMap(({ first, last }) => [first, last + 1])))]
  turns.sort((one, other) => one - other)
  for (const [at, first] of turns.entries()) {
    const signs = drawn.flatMap(({ sign, days }) => (covers(days, first) ? [sign] : []))
    if (signs.length === 0) continue
    const held = days.get(signs.join()) ?? { signs, days: [] }
    held.days.push({ first, last: (turns[at + 1] ?? first + 1) - 1 })
    days.set(signs.join(), held)
  }
  const all = drawn.map(({ sign }) => sign)
  const bundles = [...days.values()].map((held) => ({
    key: bundleKey(pair, held.signs),
    pair,
    signs: held.signs,
    days: unionOf(held.days),
    onlySpans: false,
  }))
  if (days.has(all.join())) return bundles
  const ever = unionOf(drawn.flatMap((line) => line.days))
  return [...bundles, { key: bundleKey(pair, all), pair, signs: all, days: ever, onlySpans: true }]
}

const covers = (days: readonly Days[], day: number) => days.some(({ first, last }) => first <= day && last >= day)

/** The same days in order, those that meet or touch made one. */
export function unionOf(days: readonly Days[]): Days[] {
  const merged: { first: number; last: number }[] = []
  for (const { first, last } of [...days].sort((one, other) => one.first - other.first)) {
    const before = merged.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else merged.push({ first, last })
  }
  // A list that grew keeps room for sixteen more; of a million lists that is most of their memory.
  return merged.slice()
}

/** Days before and after which no more is known are no better reason than a few years: 1900 to 2100. */
const [EARLY, LATE] = [-25_567, 47_847]

/** How many days from one to another two ordered lists have in common. */
export function daysTogether(one: readonly Days[], other: readonly Days[], from = EARLY, to = LATE): number {
  let together = 0
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] as Days, other[j] as Days]
    const first = Math.max(a.first, b.first, from)
    const last = Math.min(a.last, b.last, to)
    if (first <= last) together += last - first + 1
    if (a.last < b.last) i += 1
    else j += 1
  }
  return together
}

/** A calendar of one day on which some lines are drawn together, for a picture that stands by itself. */
export const calendarOfLines = (lines: readonly Line[]): Calendar => calendarOfViews([lines])

/** The calendar of pictures that stand beside each other, counted in pictures: what stands in one keeps clear of each other. */
export function calendarOfViews(views: readonly (readonly Line[])[]): Calendar {
  const bundles = new Map<string, Bundle & { days: Days[] }>()
  const actors = new Map<string, Days[]>()
  for (const [at, lines] of views.entries()) {
    const day: Days = { first: at, last: at }
    const pairs = new Map<string, { pair: Line['pair']; held: Set<Line['sign']> }>()
    for (const { pair, sign } of lines) {
      const one = pairs.get(pair.join()) ?? { pair, held: new Set() }
      one.held.add(sign)
      pairs.set(pair.join(), one)
    }
    for (const { pair, held } of pairs.values()) {
      const signs = LINE_SIGNS.filter((sign) => held.has(sign))
      const key = bundleKey(pair, signs)
      const bundle = bundles.get(key) ?? { key, pair, signs, days: [], onlySpans: false }
      bundle.days.push(day)
      bundles.set(key, bundle)
      for (const actor of pair) {
        const standing = actors.get(actor) ?? []
        if (standing.at(-1) !== day) standing.push(day)
        actors.set(actor, standing)
      }
    }
  }
  return { bundles: [...bundles.values()], actors }
}
