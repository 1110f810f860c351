import type { Asked } from './asked.ts'
import { type Difference, STEPS, type Step } from './difference.ts'
import type { Dated } from './relation.ts'
import type { Day } from './time/day.ts'
import { dayInWords } from './time/in-words.ts'
import { leftInWords } from './view-in-words.ts'
import { counted, listed, number } from './wording.ts'

/** How many relations stand in each list of a difference: triples gather them, sentences count them. */
export type Changes = { readonly [step in Step]: number } & {
  readonly unchanged: number
  readonly events: number
  readonly turned: number
  readonly left: {
    readonly unattested: number
    readonly denied: number
    readonly structure: number
    readonly filtered: number
    readonly later: number
  }
}

const sizeOf = (triples: readonly { readonly relations: readonly unknown[] }[]) =>
  triples.reduce((sum, { relations }) => sum + relations.length, 0)

/** The relations of each list, counted. */
export function changesOf(difference: Difference<Dated>): Changes {
  const steps = Object.fromEntries(STEPS.map((step) => [step, sizeOf(difference[step])])) as { [step in Step]: number }
  const { unattested, denied, structure, filtered, later } = difference.left
  return {
    ...steps,
    unchanged: sizeOf(difference.unchanged.certain) + sizeOf(difference.unchanged.possible),
    events: difference.events.length,
    turned: difference.turned.length,
    left: {
      unattested: unattested.length,
      denied: denied.length,
      structure: structure.length,
      filtered: filtered.length,
      later: later.length,
    },
  }
}

/** The relations that are drawn and taken along: those of the eight steps. */
export const changedCount = (changes: Changes) => STEPS.reduce((sum, step) => sum + changes[step], 0)

/** Of these, those that neither began nor ended, surely or perhaps: only better or worse attested. */
export const otherwiseCount = (changes: Changes) =>
  changedCount(changes) - changes.began - changes.mayHaveBegun - changes.ended - changes.mayHaveEnded

/** `Between 28 July 2016 and 28 July 2017, 73 relations changed: 2 began, …; 5 did not change.`, of what the steps say. */
export function countsTold(
  changes: Changes,
  { a, b }: { readonly a: Day; readonly b: Day },
  said: readonly string[],
): string {
  const days = `Between ${dayInWords(a, 'long')} and ${dayInWords(b, 'long')}`
  const rest = changes.unchanged === 0 ? '.' : `; ${number(changes.unchanged)} did not change.`
  if (said.length === 0) return `${days} no relation changed${rest}`
  return `${days}, ${counted(changedCount(changes), 'relation')} changed: ${listed(said)}${rest}`
}

/** What the steps say of some relations: `2 began`, `8 may have begun`; those that nothing took are left out. */
function stepsInWords(changes: Changes): string[] {
  const said: readonly (readonly [Step, one: string, many?: string])[] = [
    ['began', 'began'],
    ['mayHaveBegun', 'may have begun'],
    ['ended', 'ended'],
    ['mayHaveEnded', 'may have ended'],
    ['becameCertain', 'became certain'],
    ['noLongerCertain', 'is no longer certain', 'are no longer certain'],
    ['attestedAgain', 'is attested again', 'are attested again'],
    ['noLongerAttested', 'is no longer attested', 'are no longer attested'],
  ]
  return said.flatMap(([step, one, many = one]) => (changes[step] === 0 ? [] : [counted(changes[step], one, many)]))
}

/** `Iran and Turkey, from positive to negative`. */
const pairInWords = ({ actors, from, to }: Difference<Dated>['turned'][number], nameOf: (actor: string) => string) =>
  `${listed(actors.map(nameOf))}, from ${listed(from)} to ${listed(to)}`

/** What changed between two days, as sentences without what is left out: for paragraphs, captions, alternative texts. */
export function changesInWords(
  difference: Difference<Dated>,
  days: { readonly a: Day; readonly b: Day },
  nameOf: (actor: string) => string,
): string[] {
  const changes = changesOf(difference)
  return [
    countsTold(changes, days, stepsInWords(changes)),
    ...(changes.turned === 0
      ? []
      : [
          `${counted(changes.turned, 'pair')} turned: ${difference.turned.map((pair) => pairInWords(pair, nameOf)).join('; ')}.`,
        ]),
    ...(changes.events === 0
      ? []
      : [`${counted(changes.events, 'event')} ${changes.events === 1 ? 'lies' : 'lie'} between the days.`]),
  ]
}

/** What a difference leaves out, by reason; null where nothing is. */
export function leftOutInWords({ left }: Changes, asked: Pick<Asked, 'word'>): string | null {
  const said = leftInWords(left, asked, { of: 'difference' })
  return said.length === 0 ? null : `Not counted: ${said.join(', ')}.`
}

/** Who stands for whom, where successors are followed and somebody has any. */
export function followedInWords(ones: readonly (readonly [last: string, before: readonly string[]])[]): string | null {
  if (ones.length === 0) return null
  return ones.map(([last, before]) => `${listed(before)} and ${last} count as one.`).join(' ')
}
