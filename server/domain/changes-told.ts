import { changeDateOf } from './change-dates.ts'
import { changeDateInWords } from './change-in-words.ts'
import type { Difference, Step } from './difference.ts'
import { changedCount, changesOf } from './difference-in-words.ts'
import { pairOf } from './network.ts'
import type { Dated } from './relation.ts'
import { asFollowed, asThemselves, type Followed } from './successors.ts'
import { dayInWords } from './time/in-words.ts'
import { type Compared, type Decided, decidedBy, turnedBy } from './turned-by.ts'
import { typeOf } from './types/relation-types.ts'
import { counted, listed, number, stopped } from './wording.ts'

/** So many turned pairs are told one by one, the others counted; where there are as many, one change of a step besides, else two. */
const MOST_PAIRS = 3

/** How those who tell a difference name actors, and one source of a relation: `(Example Daily, 2017)`, or null. */
export type Told<Record extends Dated> = {
  readonly nameOf: (actor: string) => string
  readonly sourceOf: (relation: Record) => string | null
  readonly followed?: Followed
}

/**
 * A difference as a paragraph for a report, a sentence each: its counts, the pairs that turned and the leading changes
 * besides, each with its day and one source. `a` is the earlier day.
 */
export function changesTold<Record extends Dated>(
  difference: Difference<Record>,
  days: Compared,
  told: Told<Record>,
): string[] {
  const followed = told.followed ?? asThemselves
  const turned = difference.turned.slice(0, MOST_PAIRS)
  const others = difference.turned.length - turned.length
  const isTurned = new Set(difference.turned.map(({ actors }) => actors.join()))
  const besides = (step: Step) =>
    difference[step]
      .filter(({ relations: [first] }) => first && !isTurned.has(pairOf(asFollowed(first, followed)).join()))
      .flatMap((triple) => decidedBy(triple, step, days) ?? [])
  const leading = (steps: readonly (readonly [Step, string])[]) => {
    const [step, said] = steps.find(([one]) => besides(one).length > 0) ?? []
    if (step === undefined) return []
    const clauses = besides(step)
      .slice(0, turned.length < MOST_PAIRS ? 2 : 1)
      .map((one) => withSource(datedTold(one, days, told), told.sourceOf(one.relation)))
    return [stopped(`${said}: ${clauses.join('; ')}`)]
  }
  const pairs = [
    ...turned.map((pair) => pairTold(pair, turnedBy(difference, pair, days, followed), days, told)),
    ...(others === 0 ? [] : [`${number(others)} more`]),
  ]
  return [
    countsTold(difference, days),
    ...(turned.length === 0
      ? []
      : [stopped(`${counted(difference.turned.length, 'pair')} turned: ${pairs.join('; ')}`)]),
    ...leading([
      ['began', 'Began'],
      ['mayHaveBegun', 'May have begun'],
    ]),
    ...leading([
      ['ended', 'Ended'],
      ['mayHaveEnded', 'May have ended'],
    ]),
  ]
}

/** `Between 28 July 2016 and 28 July 2017, 73 relations changed: 2 began, 8 may have begun; 3 ended; …`. */
function countsTold(difference: Difference<Dated>, { a, b }: Compared): string {
  const changes = changesOf(difference)
  const { began, mayHaveBegun, ended, mayHaveEnded, unchanged } = changes
  const otherwise = changedCount(changes) - began - mayHaveBegun - ended - mayHaveEnded
  const said = [
    began > 0 && `${number(began)} began`,
    mayHaveBegun > 0 && `${number(mayHaveBegun)} may have begun`,
    ended > 0 && `${number(ended)} ended`,
    mayHaveEnded > 0 && `${number(mayHaveEnded)} may have ended`,
    otherwise > 0 && `${number(otherwise)} ${otherwise === 1 ? 'is' : 'are'} only better or worse attested`,
  ].filter((part) => part !== false)
  const days = `Between ${dayInWords(a, 'long')} and ${dayInWords(b, 'long')}`
  const rest = unchanged === 0 ? '.' : `; ${number(unchanged)} did not change.`
  if (said.length === 0) return `${days} no relation changed${rest}`
  return `${days}, ${counted(changedCount(changes), 'relation')} changed: ${listed(said)}${rest}`
}

/** `HTS opposes al-Qaeda (positive to negative), next attested Nov 2017 (Example Daily, 2017)`. */
function pairTold<Record extends Dated>(
  { actors, from, to }: Difference<Record>['turned'][number],
  { went, came }: { readonly went: readonly Decided<Record>[]; readonly came: readonly Decided<Record>[] },
  days: Compared,
  told: Told<Record>,
): string {
  const signs = ` (${listed(from)} to ${listed(to)})`
  const by = came[0] ?? went[0]
  if (by === undefined) return listed(actors.map(told.nameOf)) + signs
  return withSource(datedTold(by, days, told, signs), told.sourceOf(by.relation))
}

const withSource = (said: string, source: string | null) => (source === null ? said : `${said} ${source}`)

/** A relation with the date on which its change hangs. */
function datedTold<Record extends Dated>(
  { relation, step }: Decided<Record>,
  days: Compared,
  { nameOf }: Told<Record>,
  signs = '',
): string {
  const date = changeDateOf(relation, step, days)
  const said = `${nameOf(relation.source)} ${typeOf(relation.type).label} ${nameOf(relation.target)}${signs}`
  return date === null ? said : `${said}, ${changeDateInWords(date)}`
}
