import { type ChangeDate, changeDateOf } from './change-dates.ts'
import { changeDateInWords } from './change-in-words.ts'
import type { Difference, Step } from './difference.ts'
import { type Changes, changesOf, countsTold, otherwiseCount } from './difference-in-words.ts'
import { pairOf, type Signs } from './network.ts'
import type { Dated } from './relation.ts'
import { asFollowed, asThemselves, type Followed } from './successors.ts'
import { type Compared, type Decided, decidedBy, turnedBy } from './turned-by.ts'
import { typeOf } from './types/relation-types.ts'
import { counted, listed, number, stopped } from './wording.ts'

/** So many words, and no more turned pairs and changes of a step than this, are told; others are named or counted. */
const [MOST_WORDS, MOST_PAIRS, MOST_CHANGES] = [110, 3, 2]

type Named = (actor: string) => string

/**
 * How those who tell a difference name actors, and the source that tells of a change on a date: `(Example Daily, 2017)`, or
 * null. `shortly` gives the names for what has been told with full ones.
 */
export type Told<Record extends Dated> = {
  readonly nameOf: Named
  readonly shortly?: (text: string) => Named
  readonly sourceOf: (relation: Record, date: ChangeDate | null) => string | null
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
  const withPairs = (most: number) => {
    const whole = soManyTold(difference, days, told, most)
    const { shortly } = told
    return shortly ? soManyTold(difference, days, { ...told, nameOf: shortly(whole.join(' ')) }, most) : whole
  }
  for (let most = MOST_PAIRS; most > 1; most -= 1) {
    const sentences = withPairs(most)
    if (sentences.join(' ').split(' ').length <= MOST_WORDS) return sentences
  }
  return withPairs(1)
}

function soManyTold<Record extends Dated>(
  difference: Difference<Record>,
  days: Compared,
  told: Told<Record>,
  most: number,
): string[] {
  const followed = told.followed ?? asThemselves
  const changes = changesOf(difference)
  // Those that turned altogether first: of the others a sign stayed.
  const keeps = ({ from, to }: { from: Signs; to: Signs }) => Number(from.some((sign) => to.includes(sign)))
  const turned = difference.turned.toSorted((one, other) => keeps(one) - keeps(other))
  const isTurned = new Set(turned.map(({ actors }) => actors.join()))
  const besides = (step: Step) =>
    difference[step]
      .filter(({ relations: [first] }) => first && !isTurned.has(pairOf(asFollowed(first, followed)).join()))
      .flatMap((triple) => decidedBy(triple, step, days) ?? [])
  const leading = (steps: readonly (readonly [Step, string])[]) => {
    const [step, said] = steps.find(([one]) => besides(one).length > 0) ?? []
    if (step === undefined) return []
    const clauses = besides(step)
      .slice(0, turned.length < most ? MOST_CHANGES : 1)
      .map((one) => datedTold(one, days, told))
    return [stopped(`${said}: ${clauses.join('; ')}`)]
  }
  const pairs = turned
    .slice(0, most)
    .map((pair) => pairTold(pair, turnedBy(difference, pair, days, followed), days, told))
  return [
    countsTold(changes, days, stepsTold(changes)),
    ...(turned.length === 0
      ? []
      : [
          stopped(
            `${counted(turned.length, 'pair')} turned: ${[...pairs, ...restTold(turned.slice(most), told)].join('; ')}`,
          ),
        ]),
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

/** One or two pairs by their names, more by their number. */
function restTold<Record extends Dated>(turned: Difference<Record>['turned'], { nameOf }: Told<Record>): string[] {
  if (turned.length > 2) return [`${number(turned.length)} more`]
  return turned.map(({ actors }) => listed(actors.map(nameOf)))
}

/** What began and ended, and how many changed otherwise. */
function stepsTold(changes: Changes): string[] {
  const { began, mayHaveBegun, ended, mayHaveEnded } = changes
  const otherwise = otherwiseCount(changes)
  return [
    began > 0 && `${number(began)} began`,
    mayHaveBegun > 0 && `${number(mayHaveBegun)} may have begun`,
    ended > 0 && `${number(ended)} ended`,
    mayHaveEnded > 0 && `${number(mayHaveEnded)} may have ended`,
    otherwise > 0 && `${number(otherwise)} ${otherwise === 1 ? 'is' : 'are'} only better or worse attested`,
  ].filter((part) => part !== false)
}

/** `HTS opposes al-Qaeda (positive to negative), next attested Nov 2017 (Example Daily, 2017)`. */
function pairTold<Record extends Dated>(
  { actors, from, to }: Difference<Record>['turned'][number],
  { went, came }: { readonly went: readonly Decided<Record>[]; readonly came: readonly Decided<Record>[] },
  days: Compared,
  told: Told<Record>,
): string {
  const signs = ` (${signsTold(from, to)})`
  const by = came[0] ?? went[0]
  return by ? datedTold(by, days, told, signs) : listed(actors.map(told.nameOf)) + signs
}

/** `positive to negative`; of sets that share a sign what went and what came: `no longer positive, now also neutral`. */
function signsTold(from: Signs, to: Signs): string {
  const [went, came] = [from.filter((sign) => !to.includes(sign)), to.filter((sign) => !from.includes(sign))]
  if (went.length === from.length) return `${listed(from)} to ${listed(to)}`
  return [went.length > 0 && `no longer ${listed(went)}`, came.length > 0 && `now also ${listed(came)}`]
    .filter(Boolean)
    .join(', ')
}

/** A relation with the date on which its change hangs, and who says so. */
function datedTold<Record extends Dated>(
  { relation, step }: Decided<Record>,
  days: Compared,
  { nameOf, sourceOf }: Told<Record>,
  signs = '',
): string {
  const date = changeDateOf(relation, step, days)
  const source = sourceOf(relation, date)
  return [
    `${nameOf(relation.source)} ${typeOf(relation.type).label} ${nameOf(relation.target)}${signs}`,
    date === null ? '' : `, ${changeDateInWords(date)}`,
    source === null ? '' : ` ${source}`,
  ].join('')
}
