import { type Actor, nameOn } from '../../server/domain/actor.ts'
import type { Tally } from '../view/partners.ts'
import type { Shown } from '../view/shown.ts'
import { lastDay } from '../view/time.ts'
import { counted, number } from './counts.ts'
import { words } from './en.ts'
import { onWhen } from './records.ts'
import { whenInWords } from './time.ts'

/**
 * `Turkey, state. 28 relations on 2 February 2023: 6 positive, 4 neutral, 18 negative` (UX 15); in a difference `3
 * relations changed, …`.
 */
export function spokenActor(actor: Actor, { when, changed }: Shown, count: number, tally: Tally): string {
  const signs = tally.map((one) => `${number(one.count)} ${words.sign[one.sign].toLowerCase()}`).join(', ')
  const days = changed ? `changed, ${whenInWords(when)}` : onWhen(when, whenInWords(when))
  return `${nameOn(actor, lastDay(when))}, ${words.kind[actor.kind].toLowerCase()}. ${counted(count, 'relation')} ${days}: ${signs}`
}
