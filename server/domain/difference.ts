import type { ActorKind } from './actor.ts'
import { type Asked, isAbout, type LeftOut, leftOut } from './asked.ts'
import { pairOf, type Signs, sameSigns, signsOf } from './network.ts'
import { byId, type Dated } from './relation.ts'
import { asFollowed, asThemselves, type Followed } from './successors.ts'
import { mayHold } from './time/bounds.ts'
import type { Day } from './time/day.ts'
import { isShownOn, type Standing, standingOf, type Word } from './time/last-word.ts'
import { isState, isSymmetric, type RelationType } from './types/relation-types.ts'

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

/** A triple and its states that are shown on either day; where successors are followed, between those that the ends count as. */
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
  /** What is in none of these; `unattested` are states that may hold on either day, and that no attestation comes near on any. */
  readonly left: { readonly unattested: Record[] } & { readonly [why in LeftOut]: Record[] }
}

/** What the step from one level to another is called (DESIGN 3, "Difference"); null where nothing shown changes. */
const STEP_OF: { readonly [from in Level]: { readonly [to in Level]?: Step } } = {
  none: { certain: 'began', possible: 'mayHaveBegun' },
  unattested: { certain: 'attestedAgain', possible: 'attestedAgain' },
  certain: { none: 'ended', possible: 'noLongerCertain', unattested: 'noLongerAttested' },
  possible: { none: 'mayHaveEnded', certain: 'becameCertain', unattested: 'noLongerAttested' },
}

/** What a relation went through by itself, whatever others of its triple did; null where nothing of it that is shown changed. */
export const ownStepOf = (relation: Dated, word: Word, a: Day, b: Day): Step | null =>
  STEP_OF[standingOf(relation, word, a) ?? 'none'][standingOf(relation, word, b) ?? 'none'] ?? null

const RANK: readonly Level[] = ['certain', 'possible', 'unattested', 'none']
const best = (levels: readonly Level[]): Level => RANK.find((level) => levels.includes(level)) ?? 'none'

/**
 * The difference of two days over (source, type, target); of two days the wrong way round its mirror, of the same events.
 * `followed` says who counts as whom; ids and relations stay as they are. Every relation of the view is in one list.
 */
export function differenceOf<Record extends Dated>(
  relations: Iterable<Record>,
  asked: Asked,
  a: Day,
  b: Day,
  kindOf: (actor: string) => ActorKind | undefined,
  followed: Followed = asThemselves,
): Difference<Record> {
  const steps = Object.fromEntries(STEPS.map((step) => [step, [] as Triple<Record>[]])) as {
    [step in Step]: Triple<Record>[]
  }
  const unchanged = { certain: [] as Triple<Record>[], possible: [] as Triple<Record>[] }
  const left = {
    unattested: [] as Record[],
    ...({ later: [], denied: [], structure: [], filtered: [] } as { [why in LeftOut]: Record[] }),
  }
  const about = { actor: asked.actor && followed(asked.actor), actors: asked.actors?.map(followed) ?? null }
  const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
  const events: Record[] = []
  const states: Record[] = []
  for (const relation of relations) {
    const { source, target } = relation
    if (!isAbout(about, { source: followed(source), target: followed(target) })) continue
    const state = isState(relation.type)
    const touches = state
      ? mayHold(relation.bounds, a) || mayHold(relation.bounds, b)
      : earlier < later && mayHold(relation.bounds, earlier + 1, later)
    if (!touches) continue
    const why = leftOut(asked, relation, kindOf)
    if (why) left[why].push(relation)
    else (state ? states : events).push(relation)
  }
  const level = (triple: Triple<Record>, day: Day) =>
    best(triple.relations.map((relation) => standingOf(relation, asked.word, day) ?? 'none'))
  for (const triple of triplesOf(states, followed)) {
    const before = level(triple, a)
    const after = level(triple, b)
    const step = STEP_OF[before][after]
    const shown = triple.relations.filter((relation) => [a, b].some((day) => isShownOn(relation, asked.word, day)))
    left.unattested.push(...triple.relations.filter((relation) => !shown.includes(relation)))
    if (shown.length === 0) continue
    if (step) steps[step].push({ ...triple, relations: shown })
    else if (before === 'certain' || before === 'possible') unchanged[before].push({ ...triple, relations: shown })
  }
  for (const list of [events, ...Object.values(left)]) list.sort(byId)
  const ends = states.map((state) => asFollowed(state, followed))
  return { ...steps, unchanged, turned: turnedOf(ends, asked, a, b), events, left }
}

function triplesOf<Record extends Dated>(states: readonly Record[], followed: Followed): Triple<Record>[] {
  const triples = new Map<string, Triple<Record> & { relations: Record[] }>()
  for (const relation of states) {
    const { type } = relation
    const ends = asFollowed(relation, followed)
    const [source, target] = isSymmetric(type) ? pairOf(ends) : [ends.source, ends.target]
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
  const shown = (of: readonly Dated[], day: Day) => signsOf(of.filter((state) => isShownOn(state, asked.word, day)))
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
