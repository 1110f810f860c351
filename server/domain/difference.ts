import type { ActorKind } from './actor.ts'
import { type Asked, isAbout, type LeftOut, leftOut } from './asked.ts'
import { pairOf, type Signs, sameSigns, signsOf } from './network.ts'
import { byId, type Dated } from './relation.ts'
import { mayHold } from './time/bounds.ts'
import type { Day } from './time/day.ts'
import { type Standing, standingOf } from './time/last-word.ts'
import { isState, type RelationType } from './types/relation-types.ts'

/** How one (source, type, target) stands on a day: the best of its relations. */
type Level = Standing | 'none'

export const STEPS = [
  'began',
  'mayHaveBegun',
  'attestedAgain',
  'ended',
  'mayHaveEnded',
  'noLongerCertain',
  'becameCertain',
  'noLongerAttested',
] as const
export type Step = (typeof STEPS)[number]

/** A triple and its states that may hold on either day. */
export type Triple<Record extends Dated = Dated> = {
  readonly source: string
  readonly type: RelationType
  readonly target: string
  readonly relations: readonly Record[]
}

export type Turned = { readonly actors: readonly [string, string]; readonly from: Signs; readonly to: Signs }

export type Difference<Record extends Dated = Dated> = { readonly [step in Step]: Triple<Record>[] } & {
  readonly unchanged: { readonly certain: Triple<Record>[]; readonly possible: Triple<Record>[] }
  readonly turned: Turned[]
  readonly events: Record[]
  readonly left: { readonly [why in LeftOut]: Record[] }
}

/** What the step from one level to another is called (DESIGN 3, "Difference"); null where nothing shown changes. */
const STEP_OF: { readonly [from in Level]: { readonly [to in Level]?: Step } } = {
  none: { certain: 'began', possible: 'mayHaveBegun' },
  unattested: { certain: 'attestedAgain', possible: 'attestedAgain' },
  certain: { none: 'ended', possible: 'noLongerCertain', unattested: 'noLongerAttested' },
  possible: { none: 'mayHaveEnded', certain: 'becameCertain', unattested: 'noLongerAttested' },
}

const RANK: readonly Level[] = ['certain', 'possible', 'unattested', 'none']
const best = (levels: readonly Level[]): Level => RANK.find((level) => levels.includes(level)) ?? 'none'

/** The difference of two days, the earlier first, over (source, type, target). Mirror: swap `a` and `b` of the triples, not of the events. */
export function differenceOf<Record extends Dated>(
  relations: Iterable<Record>,
  asked: Asked,
  a: Day,
  b: Day,
  kindOf: (actor: string) => ActorKind | undefined,
): Difference<Record> {
  const steps = Object.fromEntries(STEPS.map((step) => [step, [] as Triple<Record>[]])) as {
    [step in Step]: Triple<Record>[]
  }
  const unchanged = { certain: [] as Triple<Record>[], possible: [] as Triple<Record>[] }
  const left: { [why in LeftOut]: Record[] } = { denied: [], structure: [], filtered: [] }
  const events: Record[] = []
  const states: Record[] = []
  for (const relation of relations) {
    if (!isAbout(asked, relation)) continue
    const state = isState(relation.type)
    const touches = state
      ? mayHold(relation.bounds, a) || mayHold(relation.bounds, b)
      : mayHold(relation.bounds, a + 1, b)
    if (!touches) continue
    const why = leftOut(asked, relation, kindOf)
    if (why) left[why].push(relation)
    else (state ? states : events).push(relation)
  }
  const level = (triple: Triple<Record>, day: Day) =>
    best(triple.relations.map((relation) => standingOf(relation, asked.word, day) ?? 'none'))
  for (const triple of triplesOf(states)) {
    const before = level(triple, a)
    const after = level(triple, b)
    const step = STEP_OF[before][after]
    if (step) steps[step].push(triple)
    else if (before === after && (before === 'certain' || before === 'possible')) unchanged[before].push(triple)
  }
  for (const list of [events, left.denied, left.structure, left.filtered]) list.sort(byId)
  return { ...steps, unchanged, turned: turnedOf(states, asked, a, b), events, left }
}

function triplesOf<Record extends Dated>(states: readonly Record[]): Triple<Record>[] {
  const triples = new Map<string, Triple<Record> & { relations: Record[] }>()
  for (const relation of states) {
    const { source, type, target } = relation
    const key = `${source} ${type} ${target}`
    const triple = triples.get(key)
    if (triple) triple.relations.push(relation)
    else triples.set(key, { source, type, target, relations: [relation] })
  }
  return [...triples]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, triple]) => ({ ...triple, relations: triple.relations.sort(byId) }))
}

/** The pairs whose shown states have another set of signs on the later day, neither set empty. */
function turnedOf(states: readonly Dated[], asked: Asked, a: Day, b: Day): Turned[] {
  const pairs = grouped(states)
  const shown = (of: readonly Dated[], day: Day) =>
    signsOf(of.filter((state) => ['certain', 'possible'].includes(standingOf(state, asked.word, day) ?? '')))
  return [...pairs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, of]) => {
      const from = shown(of, a)
      const to = shown(of, b)
      const first = of[0]
      if (!first || from.length === 0 || to.length === 0 || sameSigns(from, to)) return []
      return [{ actors: pairOf(first), from, to }]
    })
}

const grouped = (states: readonly Dated[]) => {
  const pairs = new Map<string, Dated[]>()
  for (const state of states) {
    const key = pairOf(state).join(' ')
    const list = pairs.get(key)
    if (list) list.push(state)
    else pairs.set(key, [state])
  }
  return pairs
}
