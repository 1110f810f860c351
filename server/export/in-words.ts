import type { Asked } from '../domain/asked.ts'
import { eventsAsked } from '../domain/network.ts'
import type { Day } from '../domain/time/day.ts'
import { dayInWords } from '../domain/time/in-words.ts'
import { counted } from '../domain/wording.ts'
import type { Counts, View } from './taken.ts'

/** How far from an attestation a state is still shown. */
export const wordInWords = ({ word }: Asked) =>
  word === 'all' ? 'whenever attested' : word === '0' ? 'attested on the day' : `attested within ${word} months`

/** Which events a view shows. */
export function eventsInWords(view: View, asked: Asked): string {
  if (view.of === 'days')
    return asked.events === 0 ? 'events of each day' : `events of the ${asked.events} days up to each day`
  if (view.of !== 'network' || !('at' in view.when)) return 'events of the span'
  if (asked.events === 0) return 'events of that day'
  return `events since ${dayInWords(firstEventDay(view.when.at, asked.events), 'long')}`
}

const firstEventDay = (at: Day, events: number): Day => eventsAsked({ at }, events).from

/** `73 relations among 26 actors (and 4 third parties), from 173 sources`. */
export const countsInWords = ({ relations, actors, thirdParties, sources }: Counts) =>
  `${counted(relations, 'relation')} among ${counted(actors, 'actor')}` +
  `${thirdParties === 0 ? '' : ` (and ${counted(thirdParties, 'third party', 'third parties')})`}` +
  `, from ${counted(sources, 'source')}`
