import type { Asked } from '../domain/asked.ts'
import { eventsAsked } from '../domain/network.ts'
import type { Day } from '../domain/time/day.ts'
import { dayInWords } from '../domain/time/in-words.ts'
import type { Counts, LeftCounts, View } from './taken.ts'

/** `1,217 citations`, `1 citation`. */
export const counted = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** How far from an attestation a state is still shown. */
export const wordInWords = ({ word }: Asked) =>
  word === 'all' ? 'whenever attested' : word === '0' ? 'attested on the day' : `attested within ${word} months`

const unattestedInWords = ({ word }: Asked) =>
  word === '0' ? 'not attested then' : `not attested within ${word} months`

/** Which events a view shows. */
export function eventsInWords(view: View, asked: Asked): string {
  if (view.of !== 'network' || !('at' in view.when)) return 'events of the span'
  if (asked.events === 0) return 'events of that day'
  return `events since ${dayInWords(firstEventDay(view.when.at, asked.events), 'long')}`
}

const firstEventDay = (at: Day, events: number): Day => eventsAsked({ at }, events).from

/** What of a view is left out, each with its number and reason; reasons without a relation are not named. */
export const leftInWords = (left: LeftCounts, asked: Asked): string[] =>
  [
    left.unattested > 0 ? `${left.unattested.toLocaleString('en')} ${unattestedInWords(asked)}` : null,
    left.structure > 0 ? `${left.structure.toLocaleString('en')} of structure` : null,
    left.denied > 0 ? `${left.denied.toLocaleString('en')} denied` : null,
    left.unchanged ? `${left.unchanged.toLocaleString('en')} unchanged` : null,
    left.filtered > 0 ? `${left.filtered.toLocaleString('en')} filtered` : null,
  ].filter((clause) => clause !== null)

/** `73 relations among 26 actors (and 4 third parties), from 173 sources`. */
export const countsInWords = ({ relations, actors, thirdParties, sources }: Counts) =>
  `${counted(relations, 'relation')} among ${counted(actors, 'actor')}` +
  `${thirdParties === 0 ? '' : ` (and ${counted(thirdParties, 'third party', 'third parties')})`}` +
  `, from ${counted(sources, 'source')}`
