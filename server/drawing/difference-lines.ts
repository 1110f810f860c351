import { type Difference, STEPS, type Step } from '../domain/difference.ts'
import type { Dated } from '../domain/relation.ts'
import { asFollowed, asThemselves, type Followed } from '../domain/successors.ts'
import type { Day } from '../domain/time/day.ts'
import { standingOf, type Word } from '../domain/time/last-word.ts'
import { type Change, type DrawnPart, isGone, type Line, lineIdOf, lineOf, STATUSES } from './lines.ts'

/** The steps that are one line where they meet in one pair and sign: what came, what went; the others each by itself. */
export const CHANGE_OF: { readonly [step in Step]: Change } = {
  began: 'new',
  mayHaveBegun: 'new',
  ended: 'ended',
  mayHaveEnded: 'ended',
  attestedAgain: 'again',
  becameCertain: 'certain',
  noLongerCertain: 'uncertain',
  noLongerAttested: 'unattested',
}

/** The stronger first: it decides the look of its line. */
const ORDER: readonly Step[] = STEPS.toSorted(
  (one, other) => Number(one.startsWith('may')) - Number(other.startsWith('may')),
)

/** The lines of the picture of a difference: all that changed, by pair, sign and how (UX 9). */
export function differenceLines<Record extends Dated>(
  difference: Difference<Record>,
  { b, word, followed = asThemselves }: { readonly b: Day; readonly word: Word; readonly followed?: Followed },
): Line<Record>[] {
  const gathered = new Map<string, { change: Change; members: { rank: number; part: DrawnPart; relation: Record }[] }>()
  for (const step of ORDER)
    for (const relation of difference[step].flatMap(({ relations }) => relations)) {
      const ends = asFollowed(relation, followed)
      const change = CHANGE_OF[step]
      const id = `${lineIdOf(ends)},${change}`
      const part = partIn(step, relation, b, word)
      const rank = ORDER.indexOf(step) * 100 + Number(part !== 'certain') * 10 + STATUSES.indexOf(relation.status)
      const line = gathered.get(id) ?? { change, members: [] }
      line.members.push({ rank, part, relation: ends })
      gathered.set(id, line)
    }
  return [...gathered]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { change, members }]) => changedLine(lineOf(id, members), change))
}

const changedLine = <Record extends Dated>(line: Line<Record>, change: Change): Line<Record> => ({
  ...line,
  change,
  heads: isGone({ change }) ? [false, false] : line.heads,
})

/** How a relation is drawn in its step: what began, ended or became certain was certain on one of the days (LOOK 5). */
export function partIn(step: Step, relation: Dated, b: Day, word: Word): DrawnPart {
  if (step === 'began' || step === 'ended' || step === 'becameCertain') return 'certain'
  return step === 'attestedAgain' && standingOf(relation, word, b) === 'certain' ? 'certain' : 'possible'
}
