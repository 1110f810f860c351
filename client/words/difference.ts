import type { ChangeDate } from '../../server/domain/change-dates.ts'
import * as inEnglish from '../../server/domain/change-in-words.ts'
import type { Step } from '../../server/domain/difference.ts'
import { type Changes, otherwiseCount } from '../../server/domain/difference-in-words.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import { listed } from '../../server/domain/wording.ts'
import type { TwoDays } from '../view/changed.ts'
import * as inArabic from './ar/change-dates.ts'
import { differenceWords as arabic, changesSaid as arabicChanges } from './ar/difference.ts'
import { counted, number, plural } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'

const daysInOrder = (a: Day, b: Day) =>
  `${dayInWords(Math.min(a, b), 'long')} and ${dayInWords(Math.max(a, b), 'long')}`

const steps = {
  began: 'Began',
  mayHaveBegun: 'May have begun',
  attestedAgain: 'Attested again',
  ended: 'Ended',
  mayHaveEnded: 'May have ended',
  noLongerCertain: 'No longer certain',
  becameCertain: 'Became certain',
  noLongerAttested: 'No longer attested',
} satisfies Record<Step, string>

/** What the page of a difference says. */
const english = {
  compare: 'Compare with another day',
  titleFrom: 'from ',
  titleTo: (backwards: boolean) => (backwards ? ' back to ' : ' to '),
  backwards: 'Read backwards: what began is said to have ended. ',
  readForwards: 'Read forwards',
  panel: 'What changed',
  length: ({ a, b }: TwoDays) =>
    `${dayInWords(a)} ${a > b ? 'back to' : 'to'} ${dayInWords(b)}, ${number(Math.abs(b - a))} ${Math.abs(b - a) === 1 ? 'day' : 'days'}`,
  networkOn: (day: Day) => `Network on ${dayInWords(day)}`,
  from: 'From',
  to: 'to',
  first: 'From this day',
  second: 'To this day',
  swap: 'Swap the days',
  back: 'A quarter back',
  on: 'A quarter on',
  between: 'Between the days',
  step: steps,
  legend: {
    ...steps,
    began: `${steps.began}, “new”`,
    attestedAgain: 'Attested “again”',
    mayHaveBegun: `≈ ${steps.mayHaveBegun}`,
    noLongerCertain: `≈ ${steps.noLongerCertain}`,
  },
  onLines: 'A number on a line counts its relations.',
  names: (day: Day) => `Names as on ${dayInWords(day)}.`,
  renamed: (after: string, before: string, day: Day) => `${after} was ${before} on ${dayInWords(day)}.`,
  turned: 'Turned',
  turnedCount: (pairs: number, relations: number) => `${counted(pairs, 'pair')}, ${counted(relations, 'relation')}`,
  turnedTo: 'then',
  and: ' and ',
  /** Of all of a group, those that stand under a pair that turned. */
  above: (all: number, above: number) =>
    above === 0 ? number(all) : `${number(all)}, ${above === all ? 'all' : number(above)} above`,
  further: (count: number) => (count === 1 ? '1 further record of it' : `${number(count)} further records of it`),
  unchanged: 'Unchanged',
  events: 'Events between',
  successors: 'Successors',
  follow: 'Follow renamed and succeeding actors',
  ones: (before: readonly string[]) =>
    `${listed(before)} and ${before.length === 1 ? 'its' : 'their'} successor are one actor here. `,
  paragraph: 'In words, to cite',
  copy: 'Copy paragraph',
  copied: 'Paragraph copied',
  noneOf: ({ a, b }: TwoDays) => `No relation changed between ${daysInOrder(a, b)}.`,
  nothing: (a: Day, b: Day) => `Nothing changed between ${daysInOrder(a, b)}`,
  nothingNote: (unchanged: number) =>
    unchanged === 0
      ? 'No relation is shown on either day.'
      : `${counted(unchanged, 'relation')} stood the same on both days. What no source dates is not seen to change.`,
  same: 'Two days are needed',
  sameNote: (day: Day) => `Both are ${dayInWords(day, 'long')}. Type another day, or take one of these:`,
  yearBefore: 'With a year before',
  yearAfter: 'With a year after',
  wider: 'A year more on either side',
  go: 'Compare',
  canvas: 'What changed, as a picture',
} as const
export const differenceWords = inLanguage(english, arabic)
export type DifferenceWords = Spoken<typeof english>

export type ChangesSaid = (string | { key: string; strong: string })[]

function englishChanges(changes: Changes): ChangesSaid {
  const { began, mayHaveBegun, ended, mayHaveEnded, turned } = changes
  const otherwise = otherwiseCount(changes)
  const may = (count: number) => (count > 0 ? `, ${number(count)} may have` : '')
  const said: readonly (readonly [key: string, count: number, words: string, isSaid: boolean])[] = [
    ['began', began, `began${may(mayHaveBegun)}`, began + mayHaveBegun > 0],
    ['ended', ended, `ended${may(mayHaveEnded)}`, ended + mayHaveEnded > 0],
    ['otherwise', otherwise, `${otherwise === 1 ? 'is' : 'are'} only better or worse attested`, otherwise > 0],
    ['turned', turned, `${turned === 1 ? 'pair' : 'pairs'} turned`, turned > 0],
  ]
  const parts = said.filter(([, , , isSaid]) => isSaid)
  if (parts.length === 0) return ['No relation changed. ']
  return parts.flatMap(([key, count, words], at) => [
    { key, strong: number(count) },
    ` ${at === 0 && key !== 'turned' ? `${plural(count, 'relation')} ` : ''}${words}${at === parts.length - 1 ? '. ' : '; '}`,
  ])
}

/** The sentence under the title: what came and went, and how many changed otherwise, the numbers bearing weight. */
export const changesSaid = inLanguage(englishChanges, arabicChanges)

/** The date on which a change hangs, and why something only may have begun or ended. */
export const changeDateInWords = inLanguage(
  (date: ChangeDate): string => inEnglish.changeDateInWords(date),
  inArabic.changeDateInWords,
)
export const unsureInWords = inLanguage(inEnglish.unsureInWords, inArabic.unsureInWords)
