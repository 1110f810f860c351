import { type Actor, nameOn } from '../../server/domain/actor.ts'
import type { When } from '../../server/domain/network.ts'
import type { Tally } from '../view/partners.ts'
import type { Shown } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { counted, number } from './counts.ts'
import { words } from './en.ts'
import { onWhen } from './records.ts'
import { countsInWords, titleInWords } from './sentences.ts'
import { whenInWords } from './time.ts'

/** `Turkey, state. 28 relations on 2 February 2023: 6 positive, 4 neutral, 18 negative` (UX 15). */
export function spokenActor(actor: Actor, when: When, count: number, tally: Tally): string {
  const signs = tally.map((one) => `${number(one.count)} ${words.sign[one.sign].toLowerCase()}`).join(', ')
  return `${nameOn(actor, lastDay(when))}, ${words.kind[actor.kind].toLowerCase()}. ${counted(count, 'relation')} ${onWhen(when, whenInWords(when))}: ${signs}`
}

/** What the picture shows, in one breath. */
export const spokenView = (shown: Shown): string =>
  `${titleInWords(shown)}. ${countsInWords(shown)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')}`
