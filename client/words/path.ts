import type { When } from '../../server/domain/network.ts'
import type { Day } from '../../server/domain/time/day.ts'
import { dayInWords } from '../../server/domain/time/in-words.ts'
import type { PathShown } from '../view/path.ts'
import { pathWords as arabic, pathInWords as arabicPath } from './ar/path.ts'
import { counted, number } from './counts.ts'
import { inLanguage, type Spoken } from './language.ts'
import { onWhen } from './records.ts'
import { whenInWords } from './time.ts'

/** What the page says of a path from one actor to another. */
const english = {
  to: 'Path to…',
  and: 'to',
  from: (name: string) => `Path from ${name} to …`,
  between: (a: string, b: string) => `Path from ${a} to ${b}`,
  letGo: 'Let the path go',
  turned: 'The other way round',
  none: (a: string, b: string, when: When) =>
    `No path leads from ${a} to ${b} through the relations shown ${onWhen(when, whenInWords(when))}${'at' in when ? '' : ' on days that never go back'}.`,
  noneShort: 'No path leads there',
  noneMeaning: 'That is a gap in what is recorded and shown, no proof that nothing joined them.',
  allYears: (steps: number) => `All years: a path of ${number(steps)}`,
  byDates: 'Each relation is walked on the day of the one before it or later.',
  shorter: (steps: number, day: Day) => `A path of ${number(steps)} arrives on ${dayInWords(day)}`,
  earlier: 'The path that arrives first',
  step: (at: number, day: Day | null) => (day === null ? number(at) : `${number(at)} · ${dayInWords(day)}`),
  linked: (steps: number) => `Linked by a path of ${number(steps)}`,
  linkedNote: 'Over all years, through others, in the order of time',
  show: 'Show the path',
} as const
export const pathWords = inLanguage(english, arabic)
export type PathWords = Spoken<typeof english>

function englishPath({ steps, ways, by }: PathShown): string {
  const [first, last] = [steps?.[0]?.day, steps?.at(-1)?.day]
  if (steps === null || first === undefined || last === undefined) return `${pathWords.noneShort}.`
  const unproven = steps.filter(({ proven }) => !proven).length
  const possible = unproven === 0 ? '' : steps.length === 1 ? ', only possible' : `, ${number(unproven)} only possible`
  const walked = `${by === 'fewest' ? 'the fewest' : 'first to arrive'}, ${first === last ? `on ${dayInWords(first)}` : `${dayInWords(first)} to ${dayInWords(last)}`}`
  return `${counted(steps.length, 'relation')}${possible}; ${ways === null ? walked : otherWays(ways - 1)}.`
}

const otherWays = (count: number) =>
  count === 0 ? 'no other way is as short' : `${number(count)} other ${count === 1 ? 'way is' : 'ways are'} as short`

/** `3 relations, 2 only possible; 4 other ways are as short.` Over a span, when it is walked. */
export const pathInWords = inLanguage(englishPath, arabicPath)
